#include <constructs/aws/iam/role.hpp>

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include <cdk/annotations.hpp>
#include <cdk/aspects.hpp>
#include <cdk/cfn/iam/role.hpp>
#include <cdk/feature_flags.hpp>
#include <cdk/stack.hpp>
#include <cdk/token.hpp>
#include <constructs/aws/iam/managed_policy.hpp>
#include <constructs/aws/iam/policy.hpp>
#include <constructs/aws/iam/role_grants.hpp>

#include "attached_policies.hpp"
#include "imported_role.hpp"

namespace cdk::iam {

namespace {

constexpr std::size_t kMaxInline = 10000;
constexpr std::size_t kMaxManaged = 6000;

void checkRoleName(const Construct& role, const Str& name) {
  if (!name || name.isToken()) return;
  const std::string_view text = name.text();
  const auto fits = [](unsigned char c) { return std::isalnum(c) || std::string_view("_+=,.@-").find(static_cast<char>(c)) != std::string_view::npos; };
  if (!text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), fits)) return;
  throw Error(role, "roleName must be 1 to 64 letters, digits or characters of _+=,.@-, got '" + std::string(text) + "'", "role-name");
}

void checkPath(const Construct& role, const Str& path) {
  if (!path || path.isToken()) return;
  const std::string_view text = path.text();
  if (text.size() >= 1 && text.size() <= 512 && text.front() == '/' && text.back() == '/') return;
  throw Error(role, "path must begin and end with '/' and have 1 to 512 characters, got '" + std::string(text) + "'", "role-path");
}

void checkSession(const Construct& role, const Num& seconds) {
  if (!seconds || seconds.isToken()) return;
  if (seconds.number() >= 3600 && seconds.number() <= 43200) return;
  throw Error(role, "maxSessionDuration must be 3600 to 43200 seconds (1 to 12 hours), got " + std::string(seconds.str().text()), "role-session");
}

PolicyDocument trustPolicy(Use<IPrincipal> principal, const List<Str>& externalIds) {
  PolicyDocument document;
  principal->addToAssumeRolePolicy(document);
  if (externalIds.empty()) return document;
  const Json ids = externalIds.size() == 1 ? Json(externalIds[0]) : Json(externalIds);
  for (PolicyStatement statement : document.statements()) statement.addCondition("StringEquals", Json::obj({{"sts:ExternalId", ids}}));
  return document;
}

List<CfnRole::PolicyProperty> inlineOnes(const Map<PolicyDocument>& policies) {
  if (policies.empty()) return {};
  std::vector<CfnRole::PolicyProperty> all;
  for (std::size_t i = 0; i < policies.size(); ++i) all.push_back({.policyDocument = policies.at(i).value, .policyName = policies.at(i).key});
  return List<CfnRole::PolicyProperty>(all);
}

class Checks final : public IValidation {
 public:
  Checks(Role& role, const Map<PolicyDocument>& inlinePolicies) : role_(role), inlinePolicies_(inlinePolicies) {}
  List<Str> validate() override {
    std::vector<Str> all;
    for (Str problem : role_.assumeRolePolicy().validateForTrustPolicy()) all.push_back(problem);
    for (std::size_t i = 0; i < inlinePolicies_.size(); ++i) {
      for (Str problem : inlinePolicies_.at(i).value.validateForIdentityPolicy()) all.push_back(problem);
    }
    return List<Str>(all);
  }

 private:
  Role& role_;
  Map<PolicyDocument> inlinePolicies_;
};

}  // namespace

PrincipalPolicyFragment IRole::policyFragment() { return {.principalJson = {{"AWS", List<Str>{roleArn_}}}}; }

Grant IRole::grant(Use<IGrantable> grantee, const List<Str>& actions) {
  return Grant::addToPrincipal({.actions = actions, .grantee = grantee, .resourceArns = {roleArn_}});
}

/// Moves statements of a policy that grew too long into managed policies.
class Role::SplitAspect final : public IAspect {
 public:
  explicit SplitAspect(Role& role) : role_(role) {}
  void visit(Construct& node) override {
    if (&node == &role_) role_.splitLargePolicy();
  }

 private:
  Role& role_;
};

Role::Role(Scope scope, std::string_view id, const RoleProps& props)
    : IRole(scope, id, {.physicalName = props.roleName}), assumeRolePolicy_(trustPolicy(props.assumedBy, props.externalIds)), permissionsBoundary_(props.permissionsBoundary) {
  checkRoleName(*this, props.roleName);
  checkPath(*this, props.path);
  const Num session = props.maxSessionDuration ? props.maxSessionDuration->toSeconds() : Num();
  checkSession(*this, session);
  const bool described = props.description && !props.description.is("");
  if (described && !props.description.isToken() && props.description.text().size() > 1000) {
    throw Error(*this, "description must have at most 1000 characters, got " + std::to_string(props.description.text().size()), "role-description");
  }
  for (Use<IManagedPolicy> policy : props.managedPolicies) managedPolicies_.push(policy);
  resource_ = &add<CfnRole>("Resource", CfnRole::Props{.assumeRolePolicyDocument = Json(assumeRolePolicy_),
                                                       .description = described ? props.description : Str(),
                                                       .managedPolicyArns = lazy<&Role::renderManagedPolicies>(this),
                                                       .maxSessionDuration = session,
                                                       .path = props.path,
                                                       .permissionsBoundary = permissionsBoundary_ ? permissionsBoundary_->managedPolicyArn() : Str(),
                                                       .policies = inlineOnes(props.inlinePolicies),
                                                       .roleName = physicalName()});
  roleArn_ = getResourceArnAttribute(resource_->attrArn(), {.region = "", .resource = "role", .resourceName = pathInArn(props.path) + physicalName(), .service = "iam"});
  roleName_ = getResourceNameAttribute(resource_->ref());
  const bool mutating = FeatureFlags::of(*this).isEnabled("@aws-cdk/core:aspectPrioritiesMutating");
  Aspects::of(*this).add(make<SplitAspect>(*this), {.priority = mutating ? AspectPriority::MUTATING : AspectPriority::DEFAULT});
  node().addValidation(make<Checks>(*this, props.inlinePolicies));
}

IRole& Role::fromRoleArn(Construct& scope, std::string_view id, const Str& roleArn, const FromRoleArnOptions& options, Location at) {
  const Stack& stack = Stack::of(scope);
  const ArnComponents arn = stack.splitArn(roleArn, ArnFormat::SLASH_RESOURCE_NAME);
  Str name = arn.resourceName;
  if (name && !name.isToken()) name = Str(name.text().substr(name.text().rfind('/') + 1));
  const bool mayChange = options.mutable_.valueOr(true);
  if (options.addGrantsToResources.isSet() && mayChange) {
    throw Error(scope, "'addGrantsToResources' can only be given together with 'mutable_ = false'", "role-options");
  }
  const bool ownAccount = Token::compareStrings(arn.account, stack.account()) != TokenComparison::DIFFERENT;
  const ImportedRole::Props imported{.account = arn.account, .defaultPolicyName = options.defaultPolicyName, .roleArn = roleArn, .roleName = name};
  if (mayChange && ownAccount) return scope.add<ImportedRole>(id, imported, at);
  auto& inner = scope.add<ImportedRole>("MutableRole" + std::string(id), imported, at);
  return scope.add<ImmutableRole>(id, ImmutableRole::Props{options.addGrantsToResources.isTrue(), &inner}, at);
}

IRole& Role::fromRoleName(Construct& scope, std::string_view id, const Str& roleName, const FromRoleArnOptions& options, Location at) {
  const Str arn = Stack::of(scope).formatArn({.region = "", .resource = "role", .resourceName = roleName, .service = "iam"});
  return fromRoleArn(scope, id, arn, options, at);
}

bool Role::isRole(const Construct& construct) { return dynamic_cast<const Role*>(&construct) != nullptr; }

Str Role::roleId() const { return resource_->attrRoleId(); }

AddToPrincipalPolicyResult Role::addToPrincipalPolicy(PolicyStatement statement) {
  if (!defaultPolicy_) {
    defaultPolicy_ = &add<Policy>("DefaultPolicy");
    attachInlinePolicy(*defaultPolicy_);
  }
  defaultPolicy_->addStatements(statement);
  auto* dependable = make<DependencyGroup>().get();
  dependable->add(*defaultPolicy_);
  statements_.push({statement, dependable});
  return {.policyDependable = Dependable(static_cast<IDependable&>(*dependable)), .statementAdded = true};
}

void Role::addManagedPolicy(Use<IManagedPolicy> policy) {
  for (const Use<IManagedPolicy>& known : managedPolicies_) {
    if (known->managedPolicyArn() == policy->managedPolicyArn()) return;
  }
  managedPolicies_.push(policy);
}

void Role::attachInlinePolicy(Policy& policy) {
  attachPolicy(attached_, policy, *this);
  policy.attachToRole(*this);
}

RoleGrants Role::grants() { return RoleGrants::fromRole(*this); }

Grant Role::grantAssumeRole(Use<IGrantable> grantee) { return grants().assumeRole(grantee); }

IRole& Role::withoutPolicyUpdates(const WithoutPolicyUpdatesOptions& options) {
  if (!immutable_) {
    const std::string id = "ImmutableRole" + std::string(node().id());
    immutable_ = &node().scope()->add<ImmutableRole>(id, ImmutableRole::Props{options.addGrantsToResources.isTrue(), this});
  }
  return *immutable_;
}

List<Str> Role::renderManagedPolicies() { return managedPolicyArns(managedPolicies_); }

void Role::splitLargePolicy() {
  if (!defaultPolicy_ || didSplit_) return;
  didSplit_ = true;
  const List<PolicyDocument> overflow = defaultPolicy_->document().splitOff(*this, kMaxInline, kMaxManaged);
  const std::size_t count = managedPolicies_.size() + overflow.size();
  if (count > 20) {
    Annotations::of(*this).addWarningV2("@aws-cdk/aws-iam:rolePolicyTooLarge", "policy too large: " + std::to_string(count) + " exceeds the maximum of 20 managed policies of a role");
  } else if (count > 10) {
    Annotations::of(*this).addWarningV2("@aws-cdk/aws-iam:rolePolicyLarge", "policy large: " + std::to_string(count) + " exceeds 10 managed policies of a role, which takes a quota increase");
  }
  int number = 1;
  for (PolicyDocument document : overflow) {
    auto& policy = add<ManagedPolicy>("OverflowPolicy" + std::to_string(number++),
                                      ManagedPolicyProps{.description = "Part of the policies for " + std::string(node().path()), .document = document, .roles = {*this}});
    for (const Statement& one : statements_) one.dependable->add(policy);
  }
}

}  // namespace cdk::iam
