#include <cdk/app.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/codepipeline/pipeline.hpp>
#include <constructs/aws/codepipeline_actions/cloud_formation_actions.hpp>
#include <constructs/aws/codepipeline_actions/code_star_connections_source_action.hpp>
#include <constructs/aws/codepipeline_actions/stack_set_actions.hpp>
#include <constructs/aws/iam/role.hpp>

using namespace cdk;
namespace cp = cdk::codepipeline;
namespace actions = cdk::codepipeline_actions;

namespace {

Use<cp::IAction> source(const Str& name, const cp::Artifact& output) {
  return actions::CodeStarConnectionsSourceAction(
      {.actionName = name, .connectionArn = "arn:aws:codestar-connections:x", .output = output, .owner = "o", .repo = "r"});
}

void addStacks(Stack& stack, cp::Pipeline& pipeline, iam::Role& role, const cp::Artifact& code, const cp::Artifact& more) {
  auto& actionRole = stack.add<iam::Role>("ActionRole", iam::RoleProps{.assumedBy = iam::AccountPrincipal("111111111111")});
  const cp::ArtifactPath path = code.atPath("template.json");
  const actions::CloudFormationCreateUpdateStackAction update(
      {.actionName = "Update",
       .adminPermissions = true,
       .extraInputs = {more},
       .outputFileName = "out.json",
       .parameterOverrides = {{"Bucket", code.bucketName()}, {"Key", code.objectKey()}, {"Count", 2}},
       .replaceOnFailure = true,
       .stackName = "app",
       .templateConfiguration = more.atPath("config.json"),
       .templatePath = path});
  const actions::CloudFormationCreateUpdateStackAction limited(
      {.actionName = "Limited",
       .adminPermissions = false,
       .cfnCapabilities = {CfnCapabilities::ANONYMOUS_IAM, CfnCapabilities::AUTO_EXPAND},
       .output = cp::Artifact("Outputs"),
       .outputFileName = "o.json",
       .role = actionRole,
       .stackName = "limited",
       .templatePath = path});
  pipeline.addStage(
      {.actions = {update, limited,
                   actions::CloudFormationCreateUpdateStackAction({.actionName = "SameRole",
                                                                   .adminPermissions = false,
                                                                   .cfnCapabilities = {CfnCapabilities::NONE},
                                                                   .deploymentRole = role,
                                                                   .role = actionRole,
                                                                   .stackName = "limited2",
                                                                   .templatePath = path}),
                   actions::CloudFormationCreateReplaceChangeSetAction({.actionName = "Prepare",
                                                                        .adminPermissions = true,
                                                                        .changeSetName = "changes",
                                                                        .deploymentRole = role,
                                                                        .role = actionRole,
                                                                        .stackName = "app",
                                                                        .templatePath = path}),
                   actions::CloudFormationExecuteChangeSetAction(
                       {.actionName = "Execute", .changeSetName = "changes", .role = actionRole, .runOrder = 2, .stackName = "app"}),
                   actions::CloudFormationExecuteChangeSetAction(
                       {.actionName = "ExecuteOther", .changeSetName = "changes", .role = actionRole, .runOrder = 2, .stackName = "other"}),
                   actions::CloudFormationDeleteStackAction({.actionName = "Delete", .adminPermissions = false, .stackName = "old"}),
                   actions::CloudFormationCreateUpdateStackAction({.account = "222222222222",
                                                                   .actionName = "Foreign",
                                                                   .adminPermissions = true,
                                                                   .stackName = "theirs",
                                                                   .templatePath = path})},
       .stageName = "Deploy"});
  limited.addToDeploymentRolePolicy(iam::PolicyStatement({.actions = {"s3:*"}, .resources = {"*"}}));
  update.deploymentRole().addToPrincipalPolicy(iam::PolicyStatement({.actions = {"sns:*"}, .resources = {"*"}}));
}

void addSets(cp::Pipeline& pipeline, iam::Role& role, const cp::Artifact& code, const cp::Artifact& more) {
  using actions::StackInstances, actions::StackSetDeploymentModel, actions::StackSetParameters;
  const auto set = actions::StackSetTemplate::fromArtifactPath(code.atPath("template.json"));
  pipeline.addStage(
      {.actions = {actions::CloudFormationDeployStackSetAction(
                       {.actionName = "Own",
                        .cfnCapabilities = {CfnCapabilities::NAMED_IAM},
                        .description = "d",
                        .failureTolerancePercentage = 50,
                        .maxAccountConcurrencyPercentage = 10,
                        .parameters = StackSetParameters::fromLiteral({{"A", "a"}, {"B", "b"}}, {"C"}),
                        .stackInstances = StackInstances::inAccounts({"1", "2"}, {"us-east-1", "eu-west-1"}),
                        .stackSetName = "own",
                        .template_ = set}),
                   actions::CloudFormationDeployStackSetAction(
                       {.actionName = "Organization",
                        .deploymentModel = StackSetDeploymentModel::organizations(
                            {.autoDeployment = actions::StackSetOrganizationsAutoDeployment::ENABLED}),
                        .parameters = StackSetParameters::fromArtifactPath(more.atPath("p.json")),
                        .stackInstances = StackInstances::inOrganizationalUnits({"ou-1"}, {"us-east-1"}),
                        .stackSetName = "organization",
                        .template_ = set}),
                   actions::CloudFormationDeployStackSetAction({.actionName = "Given",
                                                                .deploymentModel = StackSetDeploymentModel::selfManaged(
                                                                    {.administrationRole = role, .executionRoleName = "execute"}),
                                                                .stackSetName = "given",
                                                                .template_ = set}),
                   actions::CloudFormationDeployStackInstancesAction(
                       {.actionName = "Instances",
                        .failureTolerancePercentage = 0,
                        .parameterOverrides = StackSetParameters::fromLiteral({{"A", "x"}}),
                        .runOrder = 2,
                        .stackInstances = StackInstances::fromArtifactPath(more.atPath("accounts.json"), {"us-east-1"}),
                        .stackSetName = "own"})},
       .stageName = "Sets"});
}

}  // namespace

int main() {
  return cdk::run([](App& app) {
    auto& stack = app.add<Stack>("Stacks", StackProps{.env = {.account = "111111111111", .region = "eu-west-1"}});
    auto& role = stack.add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::ServicePrincipal("cloudformation.amazonaws.com")});
    const cp::Artifact code("Code"), more;
    auto& pipeline = stack.add<cp::Pipeline>("Pipeline", cp::PipelineProps{.crossAccountKeys = true});
    pipeline.addStage({.actions = {source("Source0", code), source("Source1", more)}, .stageName = "Source"});
    addStacks(stack, pipeline, role, code, more);
    addSets(pipeline, role, code, more);
  });
}
