#pragma once
#include <constructs/aws/iam/role.hpp>

namespace cdk::iam {

/// What others may do with a role.
class RoleGrants {
 public:
  static RoleGrants fromRole(IRole& role) { return RoleGrants(role); }
  /// Lets the identity assume the role. Error for a service or an account, which assumedBy takes.
  Grant assumeRole(Use<IGrantable> identity) const;
  /// Lets the identity hand the role to a service.
  Grant passRole(Use<IGrantable> identity) const;

 private:
  explicit RoleGrants(IRole& role) : role_(&role) {}
  IRole* role_;
};

}  // namespace cdk::iam
