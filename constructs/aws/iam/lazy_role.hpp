#pragma once
#include <constructs/aws/iam/role.hpp>

namespace cdk::iam {

using LazyRoleProps = RoleProps;

/// A role that comes to be when someone asks for its ARN, its name or who it is.
class LazyRole : public IRole {
 public:
  using Props = LazyRoleProps;
  LazyRole(Scope scope, std::string_view id, const LazyRoleProps& props);

  Str roleArn() const override { return instantiate().roleArn(); }
  Str roleName() const override { return instantiate().roleName(); }
  Str roleId() const { return instantiate().roleId(); }
  PrincipalPolicyFragment policyFragment() override { return instantiate().policyFragment(); }
  AddToPrincipalPolicyResult addToPrincipalPolicy(PolicyStatement statement) override;
  void addManagedPolicy(Use<IManagedPolicy> policy) override;
  void attachInlinePolicy(Policy& policy) override;
  Grant grant(Use<IGrantable> grantee, const List<Str>& actions) override { return instantiate().grant(grantee, actions); }
  Grant grantPassRole(Use<IGrantable> grantee) override { return instantiate().grantPassRole(grantee); }
  Grant grantAssumeRole(Use<IGrantable> grantee) override { return instantiate().grantAssumeRole(grantee); }

 private:
  Role& instantiate() const;
  RoleProps props_;
  mutable Role* role_ = nullptr;
  Vec<PolicyStatement> statements_;
  Vec<Policy*> policies_;
  Vec<Use<IManagedPolicy>> managedPolicies_;
};

}  // namespace cdk::iam
