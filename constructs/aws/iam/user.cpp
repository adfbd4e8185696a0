#include <constructs/aws/iam/user.hpp>

#include <string>

#include <cdk/cfn/iam/user.hpp>
#include <cdk/cfn/iam/user_to_group_addition.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/group.hpp>
#include <constructs/aws/iam/managed_policy.hpp>

#include "attached_policies.hpp"

namespace cdk::iam {

namespace {

class Imported final : public IUser {
 public:
  struct Props {
    Str account;
    Str arn;
  };
  Imported(Scope scope, std::string_view id, const Props& props) : IUser(scope, id, {.account = props.account}) {
    userArn_ = props.arn;
    const Str name = Arn::extractResourceName(props.arn, "user");
    userName_ = name.isToken() ? name : Str(name.text().substr(name.text().rfind('/') + 1));
  }
  void addManagedPolicy(Use<IManagedPolicy>) override {
    throw Error(*this, "a managed policy cannot be attached to an imported user; attach it where the user is made", "imported-user");
  }
  void addToGroup(IGroup& group) override {
    const std::string id = std::string(userName_.text(this)) + "Group" + std::to_string(additions_++);
    Stack::of(group).add<CfnUserToGroupAddition>(id, CfnUserToGroupAddition::Props{.groupName = group.groupName(), .users = {userName_}});
  }

 private:
  std::string_view defaultPolicyId() const override { return "Policy"; }
  int additions_ = 0;
};

Box<CfnUser::LoginProfileProperty> loginProfile(const Construct& user, const UserProps& props) {
  if (!props.password) {
    if (props.passwordResetRequired.isTrue())
      throw Error(user, "passwordResetRequired needs a password; give one or leave it out", "no-password");
    return {};
  }
  return CfnUser::LoginProfileProperty{.password = props.password.unsafeUnwrap(), .passwordResetRequired = props.passwordResetRequired};
}

}  // namespace

AddToPrincipalPolicyResult IUser::addToPrincipalPolicy(PolicyStatement statement) {
  if (!defaultPolicy_) {
    defaultPolicy_ = &add<Policy>(defaultPolicyId());
    defaultPolicy_->attachToUser(*this);
  }
  defaultPolicy_->addStatements(statement);
  return {.policyDependable = *defaultPolicy_, .statementAdded = true};
}

void IUser::attachInlinePolicy(Policy& policy) {
  attachPolicy(attached_, policy, *this);
  policy.attachToUser(*this);
}

User::User(Scope scope, std::string_view id, const UserProps& props)
    : IUser(scope, id, {.physicalName = props.userName}), permissionsBoundary_(props.permissionsBoundary) {
  for (Use<IManagedPolicy> policy : props.managedPolicies) managedPolicies_.push(policy);
  auto& resource = add<CfnUser>(
      "Resource", CfnUser::Props{.groups = lazy<&User::renderGroups>(this),
                                 .loginProfile = loginProfile(*this, props),
                                 .managedPolicyArns = lazy<&User::renderManagedPolicies>(this),
                                 .path = props.path,
                                 .permissionsBoundary = permissionsBoundary_ ? permissionsBoundary_->managedPolicyArn() : Str(),
                                 .userName = physicalName()});
  userArn_ = getResourceArnAttribute(
      resource.attrArn(), {.region = "", .resource = "user", .resourceName = pathInArn(props.path) + physicalName(), .service = "iam"});
  userName_ = getResourceNameAttribute(resource.ref());
  for (Use<IGroup> group : props.groups) addToGroup(*group);
}

IUser& User::fromUserName(Construct& scope, std::string_view id, const Str& userName, Location at) {
  return fromUserArn(scope, id, Stack::of(scope).formatArn({.region = "", .resource = "user", .resourceName = userName, .service = "iam"}),
                     at);
}

IUser& User::fromUserArn(Construct& scope, std::string_view id, const Str& userArn, Location at) {
  return scope.add<Imported>(id, {Stack::of(scope).splitArn(userArn, ArnFormat::SLASH_RESOURCE_NAME).account, userArn}, at);
}

IUser& User::fromUserAttributes(Construct& scope, std::string_view id, const UserAttributes& attrs, Location at) {
  return fromUserArn(scope, id, attrs.userArn, at);
}

void User::addToGroup(IGroup& group) {
  groups_.push(group.groupName());
}

void User::addManagedPolicy(Use<IManagedPolicy> policy) {
  if (!managedPolicies_.contains(policy)) managedPolicies_.push(policy);
}

List<Str> User::renderGroups() {
  return groups_.empty() ? List<Str>() : List<Str>(groups_);
}

List<Str> User::renderManagedPolicies() {
  return managedPolicyArns(managedPolicies_);
}

}  // namespace cdk::iam
