#include <constructs/aws/iam/managed_policy.hpp>

#include <string>
#include <vector>

#include <cdk/aws.hpp>
#include <cdk/cfn/iam/managed_policy.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/group.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/iam/user.hpp>

#include "policy_principal.hpp"

namespace cdk::iam {

namespace {

/// A policy that is known by its ARN only.
class ByArn final : public IManagedPolicy {
 public:
  explicit ByArn(const Str& arn) : arn_(arn) {}
  Str managedPolicyArn() const override { return arn_; }

 private:
  Str arn_;
};

class Imported final : public Resource, public IManagedPolicy {
 public:
  struct Props {
    Str arn;
  };
  Imported(Scope scope, std::string_view id, const Props& props) : Resource(scope, id), arn_(props.arn) {}
  Str managedPolicyArn() const override { return arn_; }

 private:
  Str arn_;
};

class Checks final : public IValidation {
 public:
  explicit Checks(ManagedPolicy& policy) : policy_(policy) {}
  List<Str> validate() override {
    if (policy_.document().isEmpty()) return {"Managed Policy is empty. You must add statements to the policy"};
    return policy_.document().validateForIdentityPolicy();
  }

 private:
  ManagedPolicy& policy_;
};

}  // namespace

ManagedPolicy::ManagedPolicy(Scope scope, std::string_view id, const ManagedPolicyProps& props)
    : Resource(scope, id, {.physicalName = props.managedPolicyName}), document_(props.document ? *props.document : PolicyDocument()) {
  path_ = props.path ? props.path : Str("/");
  description_ = props.description ? props.description : Str("");
  principal_ = make<PolicyPrincipal<ManagedPolicy>>(*this);
  auto& resource = add<CfnManagedPolicy>("Resource", CfnManagedPolicy::Props{.description = description_,
                                                                             .groups = lazy<&ManagedPolicy::renderGroups>(this),
                                                                             .managedPolicyName = physicalName(),
                                                                             .path = path_,
                                                                             .policyDocument = document_,
                                                                             .roles = lazy<&ManagedPolicy::renderRoles>(this),
                                                                             .users = lazy<&ManagedPolicy::renderUsers>(this)});
  for (Use<IUser> user : props.users) attachToUser(user);
  for (Use<IGroup> group : props.groups) attachToGroup(group);
  for (Use<IRole> role : props.roles) attachToRole(role);
  for (PolicyStatement statement : props.statements) addStatements(statement);
  arn_ = getResourceArnAttribute(resource.ref(), {.region = "", .resource = "policy", .resourceName = physicalName(), .service = "iam"});
  name_ = getResourceNameAttribute(stack().splitArn(resource.ref(), ArnFormat::SLASH_RESOURCE_NAME).resourceName);
  node().addValidation(make<Checks>(*this));
}

Use<IManagedPolicy> ManagedPolicy::fromAwsManagedPolicyName(std::string_view managedPolicyName) {
  return make<ByArn>(format("arn:{}:iam::aws:policy/{}", Aws::PARTITION, managedPolicyName));
}

Use<IManagedPolicy> ManagedPolicy::fromManagedPolicyArn(Construct& scope, std::string_view id, const Str& managedPolicyArn) {
  return scope.add<Imported>(id, {managedPolicyArn});
}

Use<IManagedPolicy> ManagedPolicy::fromManagedPolicyName(Construct& scope, std::string_view id, const Str& managedPolicyName) {
  const Str arn = Stack::of(scope).formatArn({.region = "", .resource = "policy", .resourceName = managedPolicyName, .service = "iam"});
  return scope.add<Imported>(id, {arn});
}

namespace {

template <class I>
void attach(Vec<Use<I>>& all, Use<I> identity, Str (I::*arn)() const) {
  for (const Use<I>& known : all) {
    if (known == identity || ((*known).*arn)() == ((*identity).*arn)()) return;
  }
  all.push(identity);
}

template <class I>
List<Str> namesOf(const Vec<Use<I>>& identities, Str (I::*name)() const) {
  std::vector<Str> names;
  for (const Use<I>& identity : identities) names.push_back(((*identity).*name)());
  return names.empty() ? List<Str>() : List<Str>(names);
}

}  // namespace

void ManagedPolicy::attachToGroup(Use<IGroup> group) {
  attach(groups_, group, &IGroup::groupArn);
}
void ManagedPolicy::attachToRole(Use<IRole> role) {
  attach(roles_, role, &IRole::roleArn);
}
void ManagedPolicy::attachToUser(Use<IUser> user) {
  attach(users_, user, &IUser::userArn);
}

List<Str> ManagedPolicy::renderGroups() {
  return namesOf(groups_, &IGroup::groupName);
}
List<Str> ManagedPolicy::renderRoles() {
  return namesOf(roles_, &IRole::roleName);
}
List<Str> ManagedPolicy::renderUsers() {
  return namesOf(users_, &IUser::userName);
}

}  // namespace cdk::iam
