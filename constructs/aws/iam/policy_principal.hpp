#pragma once
// Private to this module.
#include <constructs/aws/iam/policy_statement.hpp>

namespace cdk::iam {

/// Grants to a policy alone write into it; it is no one who could be named in another policy.
template <class P>
class PolicyPrincipal final : public IPrincipal {
 public:
  explicit PolicyPrincipal(P& policy) : policy_(policy) {}
  PrincipalPolicyFragment policyFragment() override {
    throw Error(policy_, "this grant needs a principal for a resource policy; grant to a role or a user instead of a policy", "grant");
  }
  Str principalAccount() const override { return policy_.env().account; }
  AddToPrincipalPolicyResult addToPrincipalPolicy(PolicyStatement statement) override {
    policy_.addStatements(statement);
    return {.policyDependable = policy_, .statementAdded = true};
  }
  Construct* construct() override { return &policy_; }

 private:
  P& policy_;
};

}  // namespace cdk::iam
