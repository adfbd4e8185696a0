#include <constructs/aws/iam/policy.hpp>

#include <string>
#include <vector>

#include <cdk/cfn/iam/policy.hpp>

namespace cdk::iam {

namespace {

constexpr std::size_t kMaxName = 128;

/// The L1 is there only when the policy is needed.
class CfnPolicyConditional final : public CfnPolicy {
 public:
  struct Props {
    Policy* policy;
    CfnPolicy::Props props;
  };
  CfnPolicyConditional(Scope scope, std::string_view id, const Props& props) : CfnPolicy(scope, id, props.props), policy_(props.policy) {}
  bool shouldSynthesize() override { return policy_->isNeeded(); }

 private:
  Policy* policy_;
};

/// Grants to a policy alone write into it; it is no one who could be named in another policy.
class PolicyPrincipal final : public IPrincipal {
 public:
  explicit PolicyPrincipal(Policy& policy) : policy_(policy) {}
  PrincipalPolicyFragment policyFragment() override {
    throw Error(policy_, "this grant needs a principal for a resource policy; grant to a role instead of a policy", "grant");
  }
  Str principalAccount() const override { return policy_.env().account; }
  AddToPrincipalPolicyResult addToPrincipalPolicy(PolicyStatement statement) override {
    policy_.addStatements(statement);
    return {.policyDependable = policy_, .statementAdded = true};
  }
  Construct* construct() override { return &policy_; }

 private:
  Policy& policy_;
};

/// The last 128 characters of the policy's logical id.
struct NameFromId {
  CfnElement* resource;
  static const cdk::detail::Val* produce(void* context, const ResolveContext&) {
    const std::string_view id = static_cast<NameFromId*>(context)->resource->logicalIdText();
    return Str(id.substr(id.size() > kMaxName ? id.size() - kMaxName : 0)).val();
  }
};

}  // namespace

class Policy::Checks final : public IValidation {
 public:
  explicit Checks(Policy& policy) : policy_(policy) {}
  List<Str> validate() override {
    std::vector<Str> all;
    const bool asked = policy_.referenceTaken_;
    if (policy_.document_.isEmpty()) {
      if (policy_.force_) all.emplace_back("Policy created with force=true is empty. You must add statements to the policy");
      if (!policy_.force_ && asked) all.emplace_back("This Policy has been referenced by a resource, so it must contain at least one statement.");
    }
    if (policy_.roles_.empty()) {
      if (policy_.force_) all.emplace_back("Policy created with force=true must be attached to at least one principal: user, group or role");
      if (!policy_.force_ && asked) all.emplace_back("This Policy has been referenced by a resource, so it must be attached to at least one user, group or role.");
    }
    for (Str problem : policy_.document_.validateForIdentityPolicy()) all.push_back(problem);
    return List<Str>(all);
  }

 private:
  Policy& policy_;
};

Policy::Policy(Scope scope, std::string_view id, const PolicyProps& props)
    : Resource(scope, id, {.physicalName = props.policyName}), document_(props.document ? *props.document : PolicyDocument()), givenName_(props.policyName), force_(props.force.isTrue()) {
  auto* fromId = new (cdk::detail::allocate(sizeof(NameFromId))) NameFromId{nullptr};
  name_ = props.policyName ? props.policyName : Str(cdk::detail::makeLazy(&NameFromId::produce, fromId, false));
  auto& resource = add<CfnPolicyConditional>("Resource", CfnPolicyConditional::Props{this, {.policyDocument = document_, .policyName = name_, .roles = lazy<&Policy::renderRoles>(this)}});
  fromId->resource = &resource;
  principal_ = make<PolicyPrincipal>(*this);
  for (Use<IRole> role : props.roles) attachToRole(*role);
  for (PolicyStatement statement : props.statements) addStatements(statement);
  node().addValidation(make<Checks>(*this));
}

void Policy::attachToRole(IRole& role) {
  for (IRole* known : roles_) {
    if (known == &role || known->roleArn() == role.roleArn()) return;
  }
  roles_.push(&role);
  role.attachInlinePolicy(*this);
}

Str Policy::policyName() {
  referenceTaken_ = true;
  return name_;
}

Use<IPrincipal> Policy::grantPrincipal() { return principal_; }

bool Policy::isNeeded() const { return force_ || referenceTaken_ || (!document_.isEmpty() && !roles_.empty()); }

List<Str> Policy::renderRoles() {
  if (roles_.empty()) return {};
  std::vector<Str> names;
  for (IRole* role : roles_) names.push_back(role->roleName());
  return List<Str>(names);
}

}  // namespace cdk::iam
