#include <constructs/aws/iam/group.hpp>

#include <string>

#include <cdk/annotations.hpp>
#include <cdk/cfn/iam/group.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/managed_policy.hpp>
#include <constructs/aws/iam/user.hpp>

#include "attached_policies.hpp"

namespace cdk::iam {

namespace {

constexpr std::size_t kMaxPolicies = 10;

class Imported final : public IGroup {
 public:
  struct Props {
    Str account;
    Str arn;
    Str name;
  };
  Imported(Scope scope, std::string_view id, const Props& props) : IGroup(scope, id, {.account = props.account}) {
    groupArn_ = props.arn;
    groupName_ = props.name;
  }
};

}  // namespace

void IGroup::addUser(IUser& user) {
  user.addToGroup(*this);
}

AddToPrincipalPolicyResult IGroup::addToPrincipalPolicy(PolicyStatement statement) {
  if (!defaultPolicy_) {
    defaultPolicy_ = &add<Policy>("DefaultPolicy");
    defaultPolicy_->attachToGroup(*this);
  }
  defaultPolicy_->addStatements(statement);
  return {.policyDependable = *defaultPolicy_, .statementAdded = true};
}

void IGroup::attachInlinePolicy(Policy& policy) {
  attachPolicy(attached_, policy, *this);
  policy.attachToGroup(*this);
}

Group::Group(Scope scope, std::string_view id, const GroupProps& props) : IGroup(scope, id, {.physicalName = props.groupName}) {
  for (Use<IManagedPolicy> policy : props.managedPolicies) managedPolicies_.push(policy);
  auto& resource = add<CfnGroup>(
      "Resource",
      CfnGroup::Props{.groupName = physicalName(), .managedPolicyArns = lazy<&Group::renderManagedPolicies>(this), .path = props.path});
  groupArn_ = getResourceArnAttribute(
      resource.attrArn(), {.region = "", .resource = "group", .resourceName = pathInArn(props.path) + physicalName(), .service = "iam"});
  groupName_ = getResourceNameAttribute(resource.ref());
  checkCount();
}

IGroup& Group::fromGroupArn(Construct& scope, std::string_view id, const Str& groupArn, Location at) {
  const ArnComponents arn = Stack::of(scope).splitArn(groupArn, ArnFormat::SLASH_RESOURCE_NAME);
  return scope.add<Imported>(id, {arn.account, groupArn, arn.resourceName}, at);
}

IGroup& Group::fromGroupName(Construct& scope, std::string_view id, const Str& groupName, Location at) {
  return fromGroupArn(scope, id,
                      Stack::of(scope).formatArn({.region = "", .resource = "group", .resourceName = groupName, .service = "iam"}), at);
}

void Group::addManagedPolicy(Use<IManagedPolicy> policy) {
  if (managedPolicies_.contains(policy)) return;
  managedPolicies_.push(policy);
  checkCount();
}

void Group::checkCount() {
  if (managedPolicies_.size() <= kMaxPolicies) return;
  Annotations::of(*this).addWarningV2(
      "@aws-cdk/aws-iam:groupMaxPoliciesExceeded",
      "the group has " + std::to_string(managedPolicies_.size()) + " managed policies; IAM allows at most 10 for a group");
}

List<Str> Group::renderManagedPolicies() {
  return managedPolicyArns(managedPolicies_);
}

}  // namespace cdk::iam
