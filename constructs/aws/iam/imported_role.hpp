#pragma once
// Private to this module: roles that are not made here, and roles that grants may not change.
#include <constructs/aws/iam/role.hpp>

namespace cdk::iam {

/// A role known by its ARN; grants make policies for it.
class ImportedRole final : public IRole {
 public:
  struct Props {
    Str account;
    Str defaultPolicyName;
    Str roleArn;
    Str roleName;
  };
  ImportedRole(Scope scope, std::string_view id, const Props& props);
  AddToPrincipalPolicyResult addToPrincipalPolicy(PolicyStatement statement) override;
  void addManagedPolicy(Use<IManagedPolicy> policy) override;
  void attachInlinePolicy(Policy& policy) override;
  Str dedupeString() const override { return "ImportedRole:" + roleArn(); }

 private:
  Str defaultPolicyName_;
  Policy* defaultPolicy_ = nullptr;
  Vec<Policy*> attached_;
};

/// Stands for a role; what grants would write for it goes nowhere, or to the resources.
class ImmutableRole final : public IRole {
 public:
  struct Props {
    bool addGrantsToResources;
    IRole* role;
  };
  ImmutableRole(Scope scope, std::string_view id, const Props& props);
  Str principalAccount() const override { return role_->principalAccount(); }
  Str assumeRoleAction() const override { return role_->assumeRoleAction(); }
  PrincipalPolicyFragment policyFragment() override { return role_->policyFragment(); }
  AddToPrincipalPolicyResult addToPrincipalPolicy(PolicyStatement statement) override;
  void addManagedPolicy(Use<IManagedPolicy>) override {}
  void attachInlinePolicy(Policy&) override {}
  Grant grant(Use<IGrantable> grantee, const List<Str>& actions) override { return role_->grant(grantee, actions); }
  Grant grantAssumeRole(Use<IGrantable> grantee) override { return role_->grantAssumeRole(grantee); }

 private:
  IRole* role_;
  bool addGrantsToResources_;
};

}  // namespace cdk::iam
