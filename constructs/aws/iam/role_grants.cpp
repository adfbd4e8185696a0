#include <constructs/aws/iam/role_grants.hpp>

namespace cdk::iam {

Grant RoleGrants::assumeRole(Use<IGrantable> identity) const {
  const Use<IPrincipal> principal = identity->grantPrincipal();
  if (!principal->construct() && (principal->policyFragment().principalJson.contains("Service") || principal->principalAccount())) {
    throw Error(*role_, "a service or an account cannot be granted to assume a role; pass it as assumedBy", "grant");
  }
  return Grant::addToPrincipal({.actions = {"sts:AssumeRole"}, .grantee = identity, .resourceArns = {role_->roleArn()}});
}

Grant RoleGrants::passRole(Use<IGrantable> identity) const {
  return Grant::addToPrincipal({.actions = {"iam:PassRole"}, .grantee = identity, .resourceArns = {role_->roleArn()}});
}

}  // namespace cdk::iam
