#pragma once
#include <constructs/aws/iam/principal.hpp>

namespace cdk::iam {

class IManagedPolicy;
class Policy;

/// A principal that policies can be attached to: a role, a user, a group.
class IIdentity : public IPrincipal {
 public:
  virtual void addManagedPolicy(Use<IManagedPolicy> policy) = 0;
  virtual void attachInlinePolicy(Policy& policy) = 0;

 protected:
  ~IIdentity() = default;
};

}  // namespace cdk::iam
