#pragma once
#include <cdk/resource.hpp>

namespace cdk::iam {

class IRole;

/// What hands a role to an instance of EC2.
class IInstanceProfile : public Resource {
 public:
  using Resource::Resource;
  Str instanceProfileArn() const { return arn_; }
  Str instanceProfileName() const { return name_; }
  /// The role, or null where it is not known.
  IRole* role() const { return role_; }

 protected:
  ~IInstanceProfile() = default;
  Str arn_ = {};
  Str name_ = {};
  IRole* role_ = nullptr;
};

struct InstanceProfileProps {
  /// Default: chosen by CloudFormation
  Str instanceProfileName = {};
  /// Default: `/`
  Str path = {};
  /// Default: a new role that EC2 may assume
  Use<IRole> role = {};
};

struct InstanceProfileAttributes {
  Req<Str, "instanceProfileArn"> instanceProfileArn;
  Use<IRole> role = {};
};

class InstanceProfile : public IInstanceProfile {
 public:
  using Props = InstanceProfileProps;
  InstanceProfile(Scope scope, std::string_view id, const InstanceProfileProps& props = {});
  static IInstanceProfile& fromInstanceProfileName(Construct& scope, std::string_view id, const Str& instanceProfileName,
                                                   Location at = Location::current());
  static IInstanceProfile& fromInstanceProfileArn(Construct& scope, std::string_view id, const Str& instanceProfileArn,
                                                  Location at = Location::current());
  static IInstanceProfile& fromInstanceProfileAttributes(Construct& scope, std::string_view id, const InstanceProfileAttributes& attrs,
                                                         Location at = Location::current());
};

}  // namespace cdk::iam
