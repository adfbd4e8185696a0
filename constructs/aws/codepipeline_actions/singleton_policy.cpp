#include "singleton_policy.hpp"

#include <cdk/stack.hpp>

namespace cdk::codepipeline_actions::detail {

SingletonPolicy& SingletonPolicy::forRole(iam::IRole& role) {
  // The CDK's id, which no other construct has.
  static constexpr std::string_view kId = "8389e75f-0810-4838-bf64-d6f85a95cf83";
  if (auto* made = dynamic_cast<SingletonPolicy*>(role.node().tryFindChild(kId))) return *made;
  auto& policy = role.add<SingletonPolicy>(kId);
  policy.role_ = &role;
  return policy;
}

void SingletonPolicy::allow(const List<Str>& actions, const Str& resource, const Str& changeSetName) {
  for (Entry& entry : entries_) {
    if (sameValue(entry.actions, actions) && sameValue(entry.changeSetName, changeSetName)) {
      entry.statement.addResources(resource);
      return;
    }
  }
  iam::PolicyStatement statement({.actions = actions});
  if (changeSetName) statement.addCondition("StringEqualsIfExists", Json::obj({{"cloudformation:ChangeSetName", changeSetName}}));
  role_->addToPrincipalPolicy(statement);
  statement.addResources(resource);
  entries_.push({actions, changeSetName, statement});
}

Str SingletonPolicy::stackArn(const Str& stackName, const Str& region) const {
  return Stack::of(*this).formatArn({.region = region, .resource = "stack", .resourceName = stackName + "/*", .service = "cloudformation"});
}

void SingletonPolicy::grantExecuteChangeSet(const Str& stackName, const Str& changeSetName, const Str& region) {
  allow({"cloudformation:DescribeChangeSet", "cloudformation:DescribeStackEvents", "cloudformation:DescribeStacks",
         "cloudformation:ExecuteChangeSet"},
        stackArn(stackName, region), changeSetName);
}

void SingletonPolicy::grantCreateReplaceChangeSet(const Str& stackName, const Str& changeSetName, const Str& region) {
  allow({"cloudformation:CreateChangeSet", "cloudformation:DeleteChangeSet", "cloudformation:DescribeChangeSet",
         "cloudformation:DescribeStacks"},
        stackArn(stackName, region), changeSetName);
}

void SingletonPolicy::grantCreateUpdateStack(const Str& stackName, const Str& region, bool replaces) {
  Vec<Str> actions;
  actions.push("cloudformation:CreateStack");
  if (replaces) actions.push("cloudformation:DeleteStack");
  for (const char* action : {"cloudformation:DescribeStack*", "cloudformation:GetStackPolicy", "cloudformation:GetTemplate*",
                             "cloudformation:SetStackPolicy", "cloudformation:UpdateStack", "cloudformation:ValidateTemplate"}) {
    actions.push(action);
  }
  allow(List<Str>(actions), stackArn(stackName, region));
}

void SingletonPolicy::grantDeleteStack(const Str& stackName, const Str& region) {
  allow({"cloudformation:DeleteStack", "cloudformation:DescribeStack*"}, stackArn(stackName, region));
}

void SingletonPolicy::grantCreateUpdateStackSet(const Str& stackSetName) {
  const Str arn = Stack::of(*this).formatArn({.resource = "stackset", .resourceName = stackSetName + ":*", .service = "cloudformation"});
  allow({"cloudformation:CreateStackInstances", "cloudformation:CreateStackSet", "cloudformation:DescribeStackSet",
         "cloudformation:DescribeStackSetOperation", "cloudformation:ListStackInstances", "cloudformation:UpdateStackSet"},
        arn);
}

void SingletonPolicy::grantPassRole(const iam::IRole& role) {
  allow({"iam:PassRole"}, role.roleArn());
}

Str capabilityText(const List<CfnCapabilities>& capabilities) {
  static constexpr const char* kNames[] = {"", "CAPABILITY_IAM", "CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"};
  Str all;
  for (CfnCapabilities capability : capabilities) {
    const Str name = kNames[static_cast<int>(capability)];
    all = all ? all + "," + name : name;
  }
  return all.is("") ? Str() : all;
}

}  // namespace cdk::codepipeline_actions::detail
