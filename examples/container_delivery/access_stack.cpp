#include "access_stack.hpp"

#include <vector>

#include <constructs/aws/ssm/string_parameter.hpp>
#include <constructs/delivery/cross_account_role/cross_account_role.hpp>
#include <constructs/delivery/naming/arns.hpp>

namespace container_delivery {

using cdk::delivery::colonArn;
using cdk::delivery::CrossAccountRole;
using cdk::delivery::CrossAccountRoleProps;
using cdk::delivery::DeploymentStrategy;
using cdk::delivery::regionalArn;
using cdk::delivery::roleArn;
using cdk::iam::PolicyStatement;

namespace {

PolicyStatement allow(const List<Str>& actions, const List<Str>& resources, const cdk::iam::Conditions& conditions = {}) {
  return PolicyStatement({.actions = actions, .conditions = conditions, .resources = resources});
}

}  // namespace

AccessStack::AccessStack(cdk::Scope scope, std::string_view id, const EnvironmentStackProps& props)
    : Stack(scope, id, props.stack), contract_(*props.contract), environment_(props.environment), names_(contract_.workload(props.environment)) {
  add<cdk::ssm::StringParameter>("ImageTag", cdk::ssm::StringParameterProps{.description = cdk::format("Tag of the image that runs in {}; the pipeline keeps it", environment_.name),
                                                                            .parameterName = names_.imageTagParameter,
                                                                            .stringValue = "bootstrap"});
  addDeployRole();
  addVerifyRole();
  addRollbackRole();
}

AccessStack::Arns AccessStack::arns() const {
  const Str path = names_.clusterName + "/" + names_.serviceName;
  return {.application = colonArn(*this, "codedeploy", account(), "application", names_.codeDeployApplication),
          .cluster = regionalArn(*this, "ecs", account(), "cluster", names_.clusterName),
          .deploymentConfig = colonArn(*this, "codedeploy", account(), "deploymentconfig", names_.codeDeployConfig),
          .group = colonArn(*this, "codedeploy", account(), "deploymentgroup", names_.codeDeployApplication + "/" + names_.codeDeployGroup),
          .service = regionalArn(*this, "ecs", account(), "service", path),
          .taskRevisions = regionalArn(*this, "ecs", account(), "task-definition", names_.taskFamily + ":*"),
          .tasks = regionalArn(*this, "ecs", account(), "task", names_.clusterName + "/*")};
}

Str AccessStack::parameterArn(const Str& name) const { return regionalArn(*this, "ssm", account(), "parameter", name.text().substr(1)); }

Str AccessStack::bucketArn(const Str& resource) const { return formatArn({.account = "", .region = "", .resource = resource, .service = "s3"}); }

PolicyStatement AccessStack::passTaskRoles() const {
  return allow({"iam:PassRole"}, {roleArn(*this, account(), names_.taskRoleName), roleArn(*this, account(), names_.executionRoleName)},
               {{"StringEquals", {{"iam:PassedToService", "ecs-tasks.amazonaws.com"}}}});
}

void AccessStack::addDeployRole() {
  const Arns arn = arns();
  const Str tools = contract_.config().toolsAccount;
  const Str bucket = contract_.artifactBucketName();
  std::vector<PolicyStatement> statements{
      allow({"s3:GetObject", "s3:GetObjectVersion"}, {bucketArn(bucket + "/*")}),
      allow({"s3:GetBucketLocation", "s3:GetBucketVersioning", "s3:ListBucket"}, {bucketArn(bucket)}),
      // The key's id is not known here. Of that account's keys only the artifacts' has a policy that lets this role
      // in; a condition on its alias would rest on what KMS does not say of other accounts.
      allow({"kms:Decrypt", "kms:DescribeKey"}, {regionalArn(*this, "kms", tools, "key", "*")}, {{"StringEquals", {{"kms:ViaService", cdk::format("s3.{}.amazonaws.com", region())}}}}),
      passTaskRoles(),
      allow({"ecs:RegisterTaskDefinition"}, {arn.taskRevisions}),
      allow({"ecs:TagResource"}, {arn.taskRevisions}, {{"StringEquals", {{"ecs:CreateAction", "RegisterTaskDefinition"}}}})};
  if (environment_.strategy == DeploymentStrategy::BLUE_GREEN) {
    statements.push_back(allow({"codedeploy:GetApplication", "codedeploy:GetApplicationRevision", "codedeploy:RegisterApplicationRevision"}, {arn.application}));
    statements.push_back(allow({"codedeploy:CreateDeployment", "codedeploy:GetDeployment"}, {arn.group}));
    statements.push_back(allow({"codedeploy:GetDeploymentConfig"}, {arn.deploymentConfig}));
  } else {
    statements.push_back(allow({"ecs:DescribeServices", "ecs:UpdateService"}, {arn.service}));
    // These two take no resource.
    statements.push_back(allow({"ecs:DescribeTaskDefinition"}, {"*"}));
    statements.push_back(allow({"ecs:DescribeTasks"}, {arn.tasks}));
    statements.push_back(allow({"ecs:ListTasks"}, {"*"}, {{"ArnEquals", {{"ecs:cluster", arn.cluster}}}}));
  }
  add<CrossAccountRole>("Deploy", CrossAccountRoleProps{.description = "CodePipeline: deploys images to " + environment_.name,
                                                        .roleName = names_.deployRoleName,
                                                        .statements = List<PolicyStatement>(statements),
                                                        .trustedAccount = tools,
                                                        .trustedPrincipalArns = {roleArn(*this, tools, contract_.pipelineRoleName())}});
}

void AccessStack::addVerifyRole() {
  const Str tools = contract_.config().toolsAccount;
  add<CrossAccountRole>(
      "Verify",
      CrossAccountRoleProps{.description = cdk::format("CodeBuild: prepares, checks and records the releases to {}", environment_.name),
                            .externalId = contract_.config().externalId,
                            .roleName = names_.verifyRoleName,
                            .statements = {allow({"ssm:GetParameter"}, {parameterArn(names_.serviceUrlParameter), parameterArn(names_.endpointParameter)}),
                                           allow({"ssm:GetParameter", "ssm:PutParameter"}, {parameterArn(names_.imageTagParameter)}),
                                           allow({"ecs:DescribeServices"}, {arns().service}),
                                           allow({"ecs:DescribeTaskDefinition"}, {"*"})},
                            .trustedAccount = tools,
                            .trustedPrincipalArns = {roleArn(*this, tools, contract_.releaseProjectRoleName(environment_.name))}});
}

void AccessStack::addRollbackRole() {
  const Arns arn = arns();
  const Str tools = contract_.config().toolsAccount;
  std::vector<PolicyStatement> statements{passTaskRoles(),
                                          allow({"ssm:GetParameter", "ssm:GetParameterHistory", "ssm:PutParameter"}, {parameterArn(names_.imageTagParameter)}),
                                          allow({"ecs:DescribeServices"}, {arn.service}),
                                          allow({"ecs:DescribeTaskDefinition"}, {"*"}),
                                          allow({"ecs:RegisterTaskDefinition"}, {arn.taskRevisions})};
  if (environment_.strategy == DeploymentStrategy::BLUE_GREEN) {
    statements.push_back(allow({"codedeploy:GetApplication", "codedeploy:GetApplicationRevision", "codedeploy:RegisterApplicationRevision"}, {arn.application}));
    statements.push_back(allow({"codedeploy:CreateDeployment", "codedeploy:GetDeployment", "codedeploy:ListDeployments"}, {arn.group}));
    // Takes no resource.
    statements.push_back(allow({"codedeploy:StopDeployment"}, {"*"}));
    statements.push_back(allow({"codedeploy:GetDeploymentConfig"}, {arn.deploymentConfig}));
  } else {
    statements.push_back(allow({"ecs:UpdateService"}, {arn.service}));
  }
  add<CrossAccountRole>("Rollback", CrossAccountRoleProps{.description = cdk::format("CodeBuild: takes {} back to an earlier release", environment_.name),
                                                          .externalId = contract_.config().externalId,
                                                          .roleName = names_.rollbackRoleName,
                                                          .statements = List<PolicyStatement>(statements),
                                                          .trustedAccount = tools,
                                                          .trustedPrincipalArns = {roleArn(*this, tools, contract_.rollbackProjectRoleName(environment_.name))}});
}

}  // namespace container_delivery
