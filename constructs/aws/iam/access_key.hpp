#pragma once
#include <cdk/resource.hpp>
#include <cdk/secret_value.hpp>

namespace cdk::iam {

class IUser;

enum class AccessKeyStatus { ACTIVE, INACTIVE, EXPIRED };

/// The key by which a program acts as a user.
class IAccessKey : public Resource {
 public:
  using Resource::Resource;
  Str accessKeyId() const { return accessKeyId_; }
  SecretValue secretAccessKey() const { return secretAccessKey_; }

 protected:
  ~IAccessKey() = default;
  Str accessKeyId_ = {};
  SecretValue secretAccessKey_ = {};
};

struct AccessKeyProps {
  /// A number to count up when the key is to be replaced. Default: none
  Num serial = {};
  /// Default: ACTIVE
  Opt<AccessKeyStatus> status = {};
  Req<Use<IUser>, "user"> user;
};

/// A new key of a user.
class AccessKey : public IAccessKey {
 public:
  using Props = AccessKeyProps;
  AccessKey(Scope scope, std::string_view id, const AccessKeyProps& props);
};

}  // namespace cdk::iam
