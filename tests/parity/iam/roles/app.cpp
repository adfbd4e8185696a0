#include <cdk/app.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/managed_policy.hpp>
#include <constructs/aws/iam/oidc_provider_native.hpp>
#include <constructs/aws/iam/policy.hpp>
#include <constructs/aws/iam/role.hpp>

#include <string>

namespace iam = cdk::iam;
using cdk::Json;

namespace {

iam::PolicyStatement allow(cdk::List<cdk::Str> actions, cdk::List<cdk::Str> resources) {
  return iam::PolicyStatement({.actions = actions, .resources = resources});
}

void statements(iam::Role& role) {
  role.addToPolicy(allow({"s3:GetObject", "s3:PutObject"}, {"arn:aws:s3:::b/*"}));
  role.addToPolicy(allow({"s3:DeleteObject"}, {"arn:aws:s3:::b/*"}));
  role.addToPolicy(allow({"ssm:GetParameter"}, {"arn:aws:ssm:us-east-1:111111111111:parameter/x"}));
  role.addToPolicy(allow({"ssm:GetParameter"}, {"arn:aws:ssm:us-east-1:111111111111:parameter/a"}));
  role.addToPolicy(iam::PolicyStatement({.actions = {"ssm:GetParameter"},
                                         .conditions = {{"ArnEquals", Json::obj({{"aws:SourceArn", role.roleArn()}})}},
                                         .resources = {"*"},
                                         .sid = "Kept"}));
  role.addToPolicy(iam::PolicyStatement({.effect = iam::Effect::DENY, .notActions = {"iam:*"}, .notResources = {role.roleArn()}}));
}

void build(cdk::App& app) {
  auto& stack = app.add<cdk::Stack>("Roles", cdk::StackProps{.env = {.account = "111111111111", .region = "us-east-1"}});
  auto& role = stack.add<iam::Role>(
      "Role",
      iam::RoleProps{
          .assumedBy = iam::ServicePrincipal("codebuild.amazonaws.com", {.conditions = {{"StringEquals", Json::obj({{"aws:SourceAccount", stack.account()}})}}}),
          .description = "What it is for",
          .externalIds = {"one", "two"},
          .inlinePolicies = {{"Inline", iam::PolicyDocument({.statements = {allow({"s3:*"}, {"*"})}})}},
          .managedPolicies = {iam::ManagedPolicy::fromAwsManagedPolicyName("ReadOnlyAccess"), iam::ManagedPolicy::fromAwsManagedPolicyName("ReadOnlyAccess")},
          .maxSessionDuration = cdk::Duration::hours(2),
          .roleName = "the-role"});
  statements(role);
  auto& account = stack.add<iam::Role>(
      "Account", iam::RoleProps{.assumedBy = iam::AccountPrincipal("222222222222")
                                                 .withConditions({{"ArnEquals", Json::obj({{"aws:PrincipalArn", Json::arr({"arn:aws:iam::222222222222:role/a", "arn:aws:iam::222222222222:role/b"})}})},
                                                                  {"StringEquals", Json::obj({{"sts:ExternalId", "x"}})}})});
  role.grantAssumeRole(account);
  role.grantPassRole(account);
  role.grant(account, {"iam:GetRole"});

  stack.add<iam::Role>("Composite", iam::RoleProps{.assumedBy = iam::CompositePrincipal(iam::ServicePrincipal("ec2"), iam::AccountRootPrincipal(),
                                                                                        iam::ArnPrincipal("arn:aws:iam::333333333333:user/u"))});
  stack.add<iam::Role>("Web", iam::RoleProps{.assumedBy = iam::WebIdentityPrincipal("arn:aws:iam::111111111111:oidc-provider/token.x",
                                                                                    {{"StringLike", Json::obj({{"token.x:sub", Json::arr({"repo:o/r:*"})}})}})});
  stack.add<iam::Role>("Session", iam::RoleProps{.assumedBy = iam::ServicePrincipal("ec2.amazonaws.com").withSessionTags(), .path = "/team/"});

  auto& imported = iam::Role::fromRoleArn(stack, "Imported", "arn:aws:iam::111111111111:role/path/imported");
  imported.addToPrincipalPolicy(allow({"sqs:SendMessage"}, {"*"}));
  auto& other = iam::Role::fromRoleArn(stack, "Other", "arn:aws:iam::999999999999:role/other");
  other.addToPrincipalPolicy(allow({"sqs:SendMessage"}, {"*"}));
  iam::Role::fromRoleName(stack, "ByName", "by-name", {.mutable_ = false}).addToPrincipalPolicy(allow({"sqs:SendMessage"}, {"*"}));
  role.withoutPolicyUpdates().addToPrincipalPolicy(allow({"never:Seen"}, {"*"}));

  auto& managed = stack.add<iam::ManagedPolicy>("Managed", iam::ManagedPolicyProps{.roles = {role}, .statements = {allow({"ec2:Describe*"}, {"*"})}});
  account.addManagedPolicy(managed);
  stack.add<iam::Policy>("Empty");
  stack.add<iam::Policy>("Named", iam::PolicyProps{.policyName = "named", .roles = {account}, .statements = {allow({"logs:*"}, {"*"})}});
  stack.add<iam::OidcProviderNative>("Oidc", iam::OidcProviderNativeProps{.clientIds = {"sts.amazonaws.com"}, .url = "https://token.actions.githubusercontent.com"});

  auto& big = stack.add<iam::Role>("Big", iam::RoleProps{.assumedBy = iam::AnyPrincipal()});
  for (int i = 0; i < 120; ++i) {
    const std::string n = std::to_string(i);
    big.addToPolicy(allow({"service" + n + ":Action"}, {"arn:aws:service" + n + ":us-east-1:111111111111:a-long-name-of-a-resource/with-a-long-tail-" + n}));
  }
}

}  // namespace

int main() {
  return cdk::run(build);
}
