#include "pipeline_stack.hpp"

#include <string>
#include <vector>

#include <cdk/cfn_output.hpp>
#include <constructs/aws/codebuild/project.hpp>
#include <constructs/aws/codepipeline/pipeline.hpp>
#include <constructs/aws/ecr/repository.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/secretsmanager/secret.hpp>
#include <constructs/aws/sns/topic.hpp>
#include <constructs/delivery/artifact_store/artifact_store.hpp>
#include <constructs/delivery/notification_topic/notification_topic.hpp>
#include <constructs/delivery/pipeline_monitoring/pipeline_monitoring.hpp>
#include <constructs/delivery/source/source.hpp>

#include "pipeline_stages.hpp"
#include "tools_stack.hpp"

namespace container_delivery {

using namespace cdk::delivery;
using cdk::iam::PolicyStatement;

PipelineStack::PipelineStack(cdk::Scope scope, std::string_view id, const PipelineStackProps& props)
    : Stack(scope, id, props.stack), contract_(*props.contract), tools_(*props.tools), image_("Image") {
  const Config& config = contract_.config();
  addDelivery();
  source_ = &add<PipelineSource>("Source", PipelineSourceProps{.delivery = delivery_,
                                                               .naming = contract_.tools(),
                                                               .source = config.source,
                                                               .sourceBucket = tools_.sourceBucket() ? cdk::Use<cdk::s3::IBucket>(*tools_.sourceBucket()) : cdk::Use<cdk::s3::IBucket>()});
  delivery_->addStage({.actions = {source_->action()}, .name = "Source"});
  addBuildStage();
  addTestStage();
  addScanStage();
  cdk::iam::Role& approvalRole = delivery_->actionRole("approval", "CodePipeline: tells the approvers");
  for (EnvironmentConfig environment : config.environments) {
    if (environment.requiresApproval) addApproval(environment, approvalRole);
    addRelease(environment);
  }
  if (config.source.type == SourceType::GITHUB) delivery_->triggerOnPush(source_->action(), config.source.branch);
  addMonitoring();
  add<cdk::CfnOutput>("PipelineName", cdk::CfnOutputProps{.description = "The pipeline", .value = delivery_->pipeline().pipelineName()});
  add<cdk::CfnOutput>(
      "PipelineConsole",
      cdk::CfnOutputProps{.description = "The pipeline in the console",
                          .value = cdk::format("https://{}.console.aws.amazon.com/codesuite/codepipeline/pipelines/{}/view", region(), contract_.pipelineName())});
}

void PipelineStack::addDelivery() {
  // By reference: the library would name the deploy roles as principals in the policies of the bucket and the key, and
  // a policy with a principal that does not exist yet is refused. The artifact store admits them by conditions.
  cdk::s3::Bucket& bucket = tools_.artifactStore().bucket();
  auto& artifactKey = cdk::kms::Key::fromKeyArn(*this, "ArtifactKey", tools_.artifactStore().key().keyArn());
  auto& artifacts = cdk::s3::Bucket::fromBucketAttributes(*this, "Artifacts", {.bucketArn = bucket.bucketArn(), .bucketName = bucket.bucketName(), .encryptionKey = artifactKey});
  delivery_ = &add<cdk::delivery::Pipeline>("Delivery", cdk::delivery::PipelineProps{.artifactKey = artifactKey,
                                                                                     .artifacts = artifacts,
                                                                                     .naming = contract_.tools(),
                                                                                     .pipelineName = contract_.pipelineName(),
                                                                                     .serviceRoleName = contract_.pipelineRoleName()});
}

PipelineStack::ProjectProps PipelineStack::base(const Str& purpose, const Str& description, const char* buildSpecFile) const {
  return {.artifactKey = tools_.artifactStore().key(),
          .buildSpecFile = contract_.config().buildspecs + "/" + buildSpecFile,
          .description = description,
          .logsKey = tools_.operationsKey(),
          .naming = contract_.tools(),
          .purpose = purpose};
}

PipelineStack::Project& PipelineStack::addProject(std::string_view id, ProjectProps props) {
  if (props.inPipeline) props.artifacts = tools_.artifactStore().bucket();
  if (!props.reports.empty()) props.reportBucket = tools_.artifactStore().reports();
  auto& project = add<CodeBuildProject>(id, props);
  projects_.push({props.purpose, project.project()});
  return project;
}

void PipelineStack::addMonitoring() {
  std::vector<cdk::Map<Str>::Entry> stages;
  for (EnvironmentConfig environment : contract_.config().environments) stages.push_back({environment.name, deployStage(environment.name)});
  Webhook webhook;
  if (tools_.webhookSecret()) webhook = {.secret = *tools_.webhookSecret(), .url = contract_.config().webhookUrl};
  monitoring_ = &add<PipelineMonitoring>("Monitoring", PipelineMonitoringProps{.deployStages = cdk::Map<Str>(stages),
                                                                               .deploymentTopic = tools_.deploymentTopic().topic(),
                                                                               .failureTopic = tools_.failureTopic().topic(),
                                                                               .key = tools_.operationsKey(),
                                                                               .naming = contract_.tools(),
                                                                               .pipelineName = contract_.pipelineName(),
                                                                               .project = contract_.config().project,
                                                                               .projects = cdk::Map<cdk::Use<cdk::codebuild::IProject>>(projects_),
                                                                               .webhook = webhook});
}

PipelineStack::Variables PipelineStack::imageVariables(std::initializer_list<Variables::Entry> more) const {
  std::vector<Variables::Entry> all{{"REPOSITORY_NAME", tools_.repository().repositoryName()}, {"REPOSITORY_URI", tools_.repository().repositoryUri()}};
  all.insert(all.end(), more.begin(), more.end());
  return Variables(all);
}

PipelineStack::Variables PipelineStack::releaseVariables(const EnvironmentConfig& environment, std::initializer_list<Variables::Entry> more, const Str& targetRoleArn) const {
  const WorkloadNames names = contract_.workload(environment);
  std::vector<Variables::Entry> all{{"ENVIRONMENT", environment.name}, {"TARGET_ROLE_ARN", targetRoleArn}};
  if (contract_.config().externalId) all.push_back({"EXTERNAL_ID", contract_.config().externalId});
  all.push_back({"CLUSTER", names.clusterName});
  all.push_back({"SERVICE", names.serviceName});
  all.push_back({"CONTAINER", APP_CONTAINER});
  all.insert(all.end(), more.begin(), more.end());
  return Variables(all);
}

List<PolicyStatement> PipelineStack::registryAccess(bool push, const List<Str>& extra) const {
  std::vector<Str> actions{"ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:DescribeImages", "ecr:GetDownloadUrlForLayer"};
  if (push) {
    for (const char* action : {"ecr:CompleteLayerUpload", "ecr:InitiateLayerUpload", "ecr:PutImage", "ecr:UploadLayerPart"}) actions.emplace_back(action);
  }
  for (Str action : extra) actions.push_back(action);
  return {PolicyStatement({.actions = {"ecr:GetAuthorizationToken"}, .resources = {"*"}}),
          PolicyStatement({.actions = List<Str>(actions), .resources = {tools_.repository().repositoryArn()}})};
}

}  // namespace container_delivery
