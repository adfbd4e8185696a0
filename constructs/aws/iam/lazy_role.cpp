#include <constructs/aws/iam/lazy_role.hpp>

#include <constructs/aws/iam/managed_policy.hpp>
#include <constructs/aws/iam/policy.hpp>

namespace cdk::iam {

LazyRole::LazyRole(Scope scope, std::string_view id, const LazyRoleProps& props) : IRole(scope, id), props_(props) {}

AddToPrincipalPolicyResult LazyRole::addToPrincipalPolicy(PolicyStatement statement) {
  if (role_) return role_->addToPrincipalPolicy(statement);
  statements_.push(statement);
  return {.policyDependable = *this, .statementAdded = true};
}

void LazyRole::addManagedPolicy(Use<IManagedPolicy> policy) {
  if (role_) return role_->addManagedPolicy(policy);
  managedPolicies_.push(policy);
}

void LazyRole::attachInlinePolicy(Policy& policy) {
  if (role_) return role_->attachInlinePolicy(policy);
  policies_.push(&policy);
}

Role& LazyRole::instantiate() const {
  if (!role_) {
    Role& made = const_cast<LazyRole*>(this)->add<Role>("Default", props_, location());
    for (const PolicyStatement& statement : statements_) made.addToPolicy(statement);
    for (Policy* policy : policies_) made.attachInlinePolicy(*policy);
    for (const Use<IManagedPolicy>& policy : managedPolicies_) made.addManagedPolicy(policy);
    role_ = &made;
  }
  return *role_;
}

}  // namespace cdk::iam
