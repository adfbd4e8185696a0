#include "imported_role.hpp"

#include <string>

#include <cdk/annotations.hpp>
#include <cdk/feature_flags.hpp>
#include <cdk/names.hpp>
#include <cdk/token.hpp>
#include <constructs/aws/iam/managed_policy.hpp>
#include <constructs/aws/iam/policy.hpp>

#include "attached_policies.hpp"

namespace cdk::iam {

namespace {

constexpr std::size_t kMaxPolicyName = 128;

/// `Policy` and the unique id of the role, or a shorter name where that is too long.
std::string defaultName(const Construct& role) {
  if (!FeatureFlags::of(role).isEnabled("@aws-cdk/aws-iam:importedRoleStackSafeDefaultPolicyName")) return "Policy";
  const std::string name = "Policy" + std::string(Names::uniqueId(role));
  if (name.size() <= kMaxPolicyName) return name;
  return "Policy" + std::string(Names::uniqueResourceName(role, {.maxLength = static_cast<int>(kMaxPolicyName - sizeof("Policy") + 1)}));
}

}  // namespace

ImportedRole::ImportedRole(Scope scope, std::string_view id, const Props& props)
    : IRole(scope, id, {.account = props.account}), defaultPolicyName_(props.defaultPolicyName) {
  roleArn_ = props.roleArn;
  roleName_ = props.roleName;
}

AddToPrincipalPolicyResult ImportedRole::addToPrincipalPolicy(PolicyStatement statement) {
  if (!defaultPolicy_) {
    const bool unique = FeatureFlags::of(*this).isEnabled("@aws-cdk/aws-iam:importedRoleStackSafeDefaultPolicyName");
    const std::string name = defaultPolicyName_ ? std::string(defaultPolicyName_.text(this)) : defaultName(*this);
    defaultPolicy_ = &add<Policy>(name, PolicyProps{.policyName = unique ? Str(name) : Str()});
    attachInlinePolicy(*defaultPolicy_);
  }
  defaultPolicy_->addStatements(statement);
  return {.policyDependable = *defaultPolicy_, .statementAdded = true};
}

void ImportedRole::addManagedPolicy(Use<IManagedPolicy> policy) {
  if (auto* own = dynamic_cast<ManagedPolicy*>(policy.get())) {
    own->attachToRole(*this);
    return;
  }
  Annotations::of(*this).addWarningV2("@aws-cdk/aws-iam:IRoleCantBeUsedWithIManagedPolicy",
                                      "an imported managed policy cannot be attached to an imported role; use a ManagedPolicy of this app");
}

void ImportedRole::attachInlinePolicy(Policy& policy) {
  if (Token::compareStrings(env().account, policy.env().account) == TokenComparison::DIFFERENT) return;
  attachPolicy(attached_, policy, *this);
  policy.attachToRole(*this);
}

ImmutableRole::ImmutableRole(Scope scope, std::string_view id, const Props& props)
    : IRole(scope, id, {.account = props.role->env().account, .region = props.role->env().region}),
      role_(props.role),
      addGrantsToResources_(props.addGrantsToResources) {
  roleArn_ = role_->roleArn();
  roleName_ = role_->roleName();
  node().addDependency(*role_);
}

AddToPrincipalPolicyResult ImmutableRole::addToPrincipalPolicy(PolicyStatement) {
  return {.policyDependable = Dependable(*make<DependencyGroup>()), .statementAdded = !addGrantsToResources_};
}

}  // namespace cdk::iam
