#include <constructs/aws/iam/policy.hpp>

#include <string>
#include <vector>

#include <cdk/cfn/iam/policy.hpp>
#include <constructs/aws/iam/group.hpp>
#include <constructs/aws/iam/user.hpp>

#include "policy_principal.hpp"

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

class Imported final : public Resource, public IPolicy {
 public:
  struct Props {
    Str name;
  };
  Imported(Scope scope, std::string_view id, const Props& props) : Resource(scope, id), name_(props.name) {}
  Str policyName() override { return name_; }

 private:
  Str name_;
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
      if (!policy_.force_ && asked)
        all.emplace_back("This Policy has been referenced by a resource, so it must contain at least one statement.");
    }
    if (!policy_.attached()) {
      if (policy_.force_)
        all.emplace_back("Policy created with force=true must be attached to at least one principal: user, group or role");
      if (!policy_.force_ && asked)
        all.emplace_back("This Policy has been referenced by a resource, so it must be attached to at least one user, group or role.");
    }
    for (Str problem : policy_.document_.validateForIdentityPolicy()) all.push_back(problem);
    return List<Str>(all);
  }

 private:
  Policy& policy_;
};

Policy::Policy(Scope scope, std::string_view id, const PolicyProps& props)
    : Resource(scope, id, {.physicalName = props.policyName}),
      document_(props.document ? *props.document : PolicyDocument()),
      givenName_(props.policyName),
      force_(props.force.isTrue()) {
  auto* fromId = new (cdk::detail::allocate(sizeof(NameFromId))) NameFromId{nullptr};
  name_ = props.policyName ? props.policyName : Str(cdk::detail::makeLazy(&NameFromId::produce, fromId, false));
  auto& resource = add<CfnPolicyConditional>("Resource", CfnPolicyConditional::Props{this,
                                                                                     {.groups = lazy<&Policy::renderGroups>(this),
                                                                                      .policyDocument = document_,
                                                                                      .policyName = name_,
                                                                                      .roles = lazy<&Policy::renderRoles>(this),
                                                                                      .users = lazy<&Policy::renderUsers>(this)}});
  fromId->resource = &resource;
  principal_ = make<PolicyPrincipal<Policy>>(*this);
  for (Use<IUser> user : props.users) attachToUser(*user);
  for (Use<IGroup> group : props.groups) attachToGroup(*group);
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

void Policy::attachToUser(IUser& user) {
  for (IUser* known : users_) {
    if (known == &user || known->userArn() == user.userArn()) return;
  }
  users_.push(&user);
  user.attachInlinePolicy(*this);
}

void Policy::attachToGroup(IGroup& group) {
  for (IGroup* known : groups_) {
    if (known == &group || known->groupArn() == group.groupArn()) return;
  }
  groups_.push(&group);
  group.attachInlinePolicy(*this);
}

Use<IPolicy> Policy::fromPolicyName(Construct& scope, std::string_view id, const Str& policyName, Location at) {
  return scope.add<Imported>(id, {policyName}, at);
}

Str Policy::policyName() {
  referenceTaken_ = true;
  return name_;
}

Use<IPrincipal> Policy::grantPrincipal() {
  return principal_;
}

bool Policy::isNeeded() const {
  return force_ || referenceTaken_ || (!document_.isEmpty() && attached());
}

namespace {

template <class I>
List<Str> namesOf(const Vec<I*>& identities, Str (I::*name)() const) {
  std::vector<Str> names;
  for (I* identity : identities) names.push_back((identity->*name)());
  return names.empty() ? List<Str>() : List<Str>(names);
}

}  // namespace

List<Str> Policy::renderGroups() {
  return namesOf(groups_, &IGroup::groupName);
}
List<Str> Policy::renderRoles() {
  return namesOf(roles_, &IRole::roleName);
}
List<Str> Policy::renderUsers() {
  return namesOf(users_, &IUser::userName);
}

}  // namespace cdk::iam
