#include "pipeline_stages.hpp"

#include <string>
#include <vector>

#include <constructs/aws/codebuild/project.hpp>
#include <constructs/aws/codedeploy/application.hpp>
#include <constructs/aws/codedeploy/deployment_config.hpp>
#include <constructs/aws/codedeploy/ecs_deployment_group.hpp>
#include <constructs/aws/codepipeline/pipeline.hpp>
#include <constructs/aws/codepipeline_actions/code_build_action.hpp>
#include <constructs/aws/codepipeline_actions/code_deploy_ecs_deploy_action.hpp>
#include <constructs/aws/codepipeline_actions/ecs_deploy_action.hpp>
#include <constructs/aws/codepipeline_actions/manual_approval_action.hpp>
#include <constructs/aws/ecr/repository.hpp>
#include <constructs/aws/ecs/base_service.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/sns/topic.hpp>
#include <constructs/delivery/artifact_store/artifact_store.hpp>
#include <constructs/delivery/naming/arns.hpp>
#include <constructs/delivery/notification_topic/notification_topic.hpp>
#include <constructs/delivery/source/source.hpp>

#include "pipeline_stack.hpp"
#include "tools_stack.hpp"

namespace container_delivery {

namespace actions = cdk::codepipeline_actions;
using namespace cdk::delivery;
using cdk::Duration;
using cdk::iam::PolicyStatement;
using cdk::codebuild::ReportGroupType;
using ActionList = std::vector<cdk::Use<cdk::codepipeline::IAction>>;

namespace {

struct BuildArchitecture {
  Architecture value;
  const char* name;
};
constexpr BuildArchitecture kArchitectures[] = {{Architecture::AMD64, "amd64"}, {Architecture::ARM64, "arm64"}};

/// `Dev`, `Staging`, `Production`.
const char* title(const Str& environment) {
  if (environment.is("dev")) return "Dev";
  return environment.is("staging") ? "Staging" : "Production";
}

List<cdk::Use<cdk::codepipeline::IAction>> list(const ActionList& all) { return List<cdk::Use<cdk::codepipeline::IAction>>(all); }

PolicyStatement mayAssume(const Str& roleArn) { return PolicyStatement({.actions = {"sts:AssumeRole"}, .resources = {roleArn}}); }

}  // namespace

Str deployStage(const Str& environment) { return cdk::format("Deploy{}", title(environment)); }
Str approveStage(const Str& environment) { return cdk::format("Approve{}", title(environment)); }

/// One native build for each architecture, then one manifest over both.
void PipelineStack::addBuildStage() {
  cdk::iam::Role& role = delivery_->actionRole("build", "CodePipeline: starts the builds");
  struct Build {
    Str name;
    Artifact output;
    Project* project;
  };
  std::vector<Build> builds;
  for (const BuildArchitecture& architecture : kArchitectures) {
    const Str name = cdk::format("build-{}", architecture.name);
    ProjectProps props = base(name, cdk::format("Builds the image for {}", architecture.name), "build.yml");
    props.architecture = architecture.value;
    props.computeType = cdk::codebuild::ComputeType::MEDIUM;
    props.docker = true;
    props.environment = imageVariables({{"BUILD_CONTEXT", "."}, {"TARGET_ARCH", architecture.name}});
    props.statements = registryAccess(true);
    props.writesArtifacts = true;
    auto& project = addProject("Build-" + std::string(architecture.name), props);
    builds.push_back({cdk::format("Build-{}", architecture.name), Artifact(cdk::format("Build_{}", architecture.name)), &project});
  }
  ProjectProps props = base("publish", "Joins the images of both architectures under their release tags", "publish.yml");
  props.docker = true;
  props.environment = imageVariables({{"BUILD_CONTEXT", "."}, {"ARCHITECTURES", "amd64 arm64"}});
  props.statements = registryAccess(true);
  props.writesArtifacts = true;
  auto& publish = addProject("Publish", props);

  const cdk::Map<cdk::codebuild::BuildEnvironmentVariable> revision{{"SOURCE_REVISION", {.value = source_->revision()}}};
  std::vector<Artifact> outputs;
  for (const Build& build : builds) outputs.push_back(build.output);
  actions::CodeBuildAction publishAction({.actionName = "Publish",
                                          .environmentVariables = revision,
                                          .extraInputs = List<Artifact>(outputs),
                                          .input = source_->output(),
                                          .outputs = {image_},
                                          .project = publish.project(),
                                          .role = role,
                                          .runOrder = 2,
                                          .variablesNamespace = "Image"});
  imageTag_ = publishAction.variable("IMAGE_TAG");
  ActionList all;
  for (const Build& build : builds) {
    all.push_back(actions::CodeBuildAction({.actionName = build.name,
                                            .environmentVariables = revision,
                                            .input = source_->output(),
                                            .outputs = {build.output},
                                            .project = build.project->project(),
                                            .role = role,
                                            .runOrder = 1}));
  }
  all.push_back(publishAction);
  delivery_->addStage({.actions = list(all), .name = "Build", .onFailure = OnStageFailure::RETRY});
}

void PipelineStack::addTestStage() {
  ProjectProps props = base("unit-test", "Runs the unit tests", "test.yml");
  props.reports = {{.name = "unit-tests", .type = ReportGroupType::TEST}, {.name = "coverage", .type = ReportGroupType::CODE_COVERAGE}};
  auto& test = addProject("Test", props);
  delivery_->addStage({.actions = {actions::CodeBuildAction({.actionName = "UnitTests",
                                                             .input = source_->output(),
                                                             .project = test.project(),
                                                             .role = delivery_->actionRole("test", "CodePipeline: starts the unit tests"),
                                                             .type = actions::CodeBuildActionType::TEST})},
                       .name = "Test"});
}

void PipelineStack::addScanStage() {
  ProjectProps props = base("image-scan", "Looks for vulnerabilities in the images; a critical one stops the pipeline", "scan.yml");
  props.environment = imageVariables({{"REPORT_BUCKET", tools_.artifactStore().reports().bucketName()},
                                      {"FAIL_ON", "CRITICAL"},
                                      {"TRIVY_VERSION", "0.69.3"},
                                      {"TRIVY_SHA256", "1816b632dfe529869c740c0913e36bd1629cb7688bd5634f4a858c1d57c88b75"}});
  props.reports = {{.name = "vulnerabilities", .type = ReportGroupType::TEST}};
  props.statements = registryAccess(false, {"ecr:DescribeImageScanFindings"});
  auto& scan = addProject("Scan", props);
  delivery_->addStage({.actions = {actions::CodeBuildAction({.actionName = "ImageScan",
                                                             .extraInputs = {image_},
                                                             .input = source_->output(),
                                                             .project = scan.project(),
                                                             .role = delivery_->actionRole("scan", "CodePipeline: starts the image scan"),
                                                             .type = actions::CodeBuildActionType::TEST})},
                       .name = "Scan"});
}

Str PipelineStack::reviewLink() const {
  const SourceConfig& source = contract_.config().source;
  if (source.type != SourceType::GITHUB) return {};
  return cdk::format("https://github.com/{}/{}/commits/{}", source.owner, source.repo, source.branch);
}

void PipelineStack::addApproval(const EnvironmentConfig& environment, cdk::iam::IRole& role) {
  delivery_->addStage(
      {.actions = {actions::ManualApprovalAction({.actionName = "Approve",
                                                  .additionalInformation = cdk::format("Release {} to {}? Tests and image scan have passed.", imageTag_, environment.name),
                                                  .externalEntityLink = reviewLink(),
                                                  .notificationTopic = tools_.approvalTopic().topic(),
                                                  .role = role,
                                                  .timeout = Duration::days(3)})},
       .name = approveStage(environment.name)});
}

Str PipelineStack::verifyRoleArn(const EnvironmentConfig& environment) const {
  return roleArn(*this, environment.account, contract_.workload(environment).verifyRoleName);
}

PipelineStack::Project& PipelineStack::addVerifyProject(const EnvironmentConfig& environment) {
  const WorkloadNames names = contract_.workload(environment);
  ProjectProps props = base("verify-" + environment.name, cdk::format("Checks that {} serves the release, and records it", environment.name), "verify.yml");
  props.environment = releaseVariables(environment,
                                       {{"HEALTH_PATH", HEALTH_PATH},
                                        {"URL_PARAMETER", names.serviceUrlParameter},
                                        {"ENDPOINT_PARAMETER", names.endpointParameter},
                                        {"IMAGE_TAG_PARAMETER", names.imageTagParameter}},
                                       verifyRoleArn(environment));
  props.roleName = contract_.releaseProjectRoleName(environment.name);
  props.statements = {mayAssume(verifyRoleArn(environment))};
  return addProject("Verify-" + std::string(environment.name.text()), props);
}

PipelineStack::Project& PipelineStack::addPrepareProject(const EnvironmentConfig& environment, Project& verify) {
  const WorkloadNames names = contract_.workload(environment);
  ProjectProps props = base("prepare-" + environment.name, cdk::format("Renders the task definition and the AppSpec of the release to {}", environment.name), "prepare.yml");
  props.environment = releaseVariables(environment, {{"TASK_FAMILY", names.taskFamily}, {"CONTAINER_PORT", std::to_string(APP_PORT)}}, verifyRoleArn(environment));
  props.role = &verify.role();
  props.statements = {mayAssume(verifyRoleArn(environment))};
  props.writesArtifacts = true;
  return addProject("Prepare-" + std::string(environment.name.text()), props);
}

/// The deployment and its check.
void PipelineStack::addRelease(const EnvironmentConfig& environment) {
  const std::string name(environment.name.text());
  const WorkloadNames names = contract_.workload(environment);
  auto& deployRole = cdk::iam::Role::fromRoleArn(*this, "DeployRole-" + name, roleArn(*this, environment.account, names.deployRoleName), {.mutable_ = false});
  delivery_->allowRole(deployRole.roleArn());
  cdk::iam::Role& startRole = delivery_->actionRole("release-" + name, "CodePipeline: starts the checks of " + environment.name);
  Project& verify = addVerifyProject(environment);
  ActionList all;
  if (environment.strategy == DeploymentStrategy::BLUE_GREEN) {
    Project& prepare = addPrepareProject(environment, verify);
    const Artifact rendered(cdk::format("Deploy_{}", environment.name));
    all.push_back(actions::CodeBuildAction({.actionName = "Prepare", .input = image_, .outputs = {rendered}, .project = prepare.project(), .role = startRole, .runOrder = 1}));
    auto& application = cdk::codedeploy::EcsApplication::fromEcsApplicationName(*this, "Application-" + name, names.codeDeployApplication);
    auto& group = cdk::codedeploy::EcsDeploymentGroup::fromEcsDeploymentGroupAttributes(
        *this, "DeploymentGroup-" + name,
        {.application = application, .deploymentConfig = cdk::codedeploy::EcsDeploymentConfig::CANARY_10PERCENT_5MINUTES, .deploymentGroupName = names.codeDeployGroup});
    all.push_back(actions::CodeDeployEcsDeployAction({.actionName = "Deploy",
                                                      .appSpecTemplateFile = rendered.atPath("appspec.yaml"),
                                                      .containerImageInputs = {{.input = image_, .taskDefinitionPlaceholder = "IMAGE1_NAME"}},
                                                      .deploymentGroup = group,
                                                      .role = deployRole,
                                                      .runOrder = 2,
                                                      .taskDefinitionTemplateFile = rendered.atPath("taskdef.json")}));
  } else {
    auto& service = cdk::ecs::BaseService::fromServiceArnWithCluster(*this, "Service-" + name,
                                                                     regionalArn(*this, "ecs", environment.account, "service", names.clusterName + "/" + names.serviceName));
    all.push_back(actions::EcsDeployAction({.actionName = "Deploy",
                                            .deploymentTimeout = Duration::minutes(30),
                                            .imageFile = image_.atPath("imagedefinitions.json"),
                                            .role = deployRole,
                                            .runOrder = 1,
                                            .service = service}));
  }
  all.push_back(actions::CodeBuildAction({.actionName = "Verify",
                                          .input = image_,
                                          .project = verify.project(),
                                          .role = startRole,
                                          .runOrder = all.size() + 1,
                                          .type = actions::CodeBuildActionType::TEST}));
  delivery_->addStage({.actions = list(all), .name = deployStage(environment.name), .onFailure = OnStageFailure::ROLLBACK});
  addRollbackProject(environment);
}

/// A project outside the pipeline that takes an environment back to an earlier tag.
void PipelineStack::addRollbackProject(const EnvironmentConfig& environment) {
  const WorkloadNames names = contract_.workload(environment);
  const Str rollbackRoleArn = roleArn(*this, environment.account, names.rollbackRoleName);
  ProjectProps props = base("rollback-" + environment.name, cdk::format("Takes {} back to an earlier release; an operator starts it", environment.name), "rollback.yml");
  props.environment = releaseVariables(environment,
                                       {{"STRATEGY", strategyName(environment.strategy)},
                                        {"TASK_FAMILY", names.taskFamily},
                                        {"CONTAINER_PORT", std::to_string(APP_PORT)},
                                        {"CODEDEPLOY_APPLICATION", names.codeDeployApplication},
                                        {"CODEDEPLOY_GROUP", names.codeDeployGroup},
                                        {"IMAGE_TAG_PARAMETER", names.imageTagParameter},
                                        {"REPOSITORY_URI", tools_.repository().repositoryUri()}},
                                       rollbackRoleArn);
  props.inPipeline = false;
  props.roleName = contract_.rollbackProjectRoleName(environment.name);
  props.statements = {mayAssume(rollbackRoleArn)};
  // A shift of traffic and the end of the former tasks take up to half an hour.
  props.timeout = Duration::hours(1);
  addProject("Rollback-" + std::string(environment.name.text()), props);
}

}  // namespace container_delivery
