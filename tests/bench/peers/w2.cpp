// One stack: a container delivery pipeline in L2 constructs.
#include <cdk/stack.hpp>
#include <cdk/tags.hpp>
#include <constructs/aws/cloudwatch/alarm.hpp>
#include <constructs/aws/cloudwatch_actions/sns_action.hpp>
#include <constructs/aws/codebuild/build_image.hpp>
#include <constructs/aws/codebuild/build_spec.hpp>
#include <constructs/aws/codebuild/pipeline_project.hpp>
#include <constructs/aws/codepipeline/pipeline.hpp>
#include <constructs/aws/codepipeline_actions/code_build_action.hpp>
#include <constructs/aws/codepipeline_actions/code_star_connections_source_action.hpp>
#include <constructs/aws/codepipeline_actions/ecs_deploy_action.hpp>
#include <constructs/aws/codepipeline_actions/manual_approval_action.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/ecr/repository.hpp>
#include <constructs/aws/ecs/container_image.hpp>
#include <constructs/aws/ecs/fargate_service.hpp>
#include <constructs/aws/ecs/fargate_task_definition.hpp>
#include <constructs/aws/ecs/log_drivers.hpp>
#include <constructs/aws/ecs/secret.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_listener.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_load_balancer.hpp>
#include <constructs/aws/events/rule.hpp>
#include <constructs/aws/events_targets/sns_topic.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/logs/log_group.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/secretsmanager/secret.hpp>
#include <constructs/aws/sns/topic.hpp>
#include <constructs/aws/sns_subscriptions/email_subscription.hpp>
#include <constructs/aws/ssm/string_parameter.hpp>

#include "peers.hpp"

namespace peers {

using namespace cdk;
namespace actions = codepipeline_actions;
namespace elbv2 = elasticloadbalancingv2;

namespace {

struct PipelineStackProps {
  Str suffix = {};
};

class PipelineStack : public Stack {
 public:
  using Props = PipelineStackProps;
  PipelineStack(Scope scope, std::string_view id, const PipelineStackProps& props) : Stack(scope, id), suffix_(props.suffix) {
    addStores();
    vpc_ = &add<ec2::Vpc>("Vpc", ec2::VpcProps{.maxAzs = 2, .natGateways = 1, .restrictDefaultSecurityGroup = false});
    cluster_ = &add<ecs::Cluster>("Cluster", ecs::ClusterProps{.clusterName = "cluster-" + suffix_, .vpc = *vpc_});
    auto& staging = addService("Staging", "staging");
    auto& prod = addService("Prod", "prod");
    auto& build = addProject("Build", "build");
    auto& test = addProject("UnitTest", "unittest");
    auto& scan = addProject("Scan", "scan");
    addPipeline(staging, prod, build, test, scan);
    addDeployer(staging, prod);
  }

 private:
  void addStores() {
    key_ = &add<kms::Key>("ArtifactKey", kms::KeyProps{.alias = "alias/artifacts-" + suffix_, .enableKeyRotation = true, .removalPolicy = RemovalPolicy::DESTROY});
    artifacts_ = &add<s3::Bucket>("Artifacts", s3::BucketProps{.blockPublicAccess = s3::BlockPublicAccess::BLOCK_ALL,
                                                               .encryption = s3::BucketEncryption::KMS,
                                                               .encryptionKey = *key_,
                                                               .enforceSSL = true,
                                                               .lifecycleRules = {{.abortIncompleteMultipartUploadAfter = Duration::days(7),
                                                                                   .expiration = Duration::days(90),
                                                                                   .noncurrentVersionExpiration = Duration::days(30)}},
                                                               .removalPolicy = RemovalPolicy::DESTROY,
                                                               .versioned = true});
    images_ = &add<ecr::Repository>("Images", ecr::RepositoryProps{.imageScanOnPush = true,
                                                                   .lifecycleRules = {{.maxImageCount = 20}},
                                                                   .removalPolicy = RemovalPolicy::DESTROY,
                                                                   .repositoryName = "images-" + suffix_});
    alerts_ = &add<sns::Topic>("Alerts", sns::TopicProps{.displayName = "Pipeline alerts", .topicName = "alerts-" + suffix_});
    alerts_->addSubscription(sns_subscriptions::EmailSubscription("ops@example.com"));
    token_ = &add<secretsmanager::Secret>("WebhookToken", secretsmanager::SecretProps{.generateSecretString = {.excludePunctuation = true, .passwordLength = 40},
                                                                                      .removalPolicy = RemovalPolicy::DESTROY,
                                                                                      .secretName = "webhook-" + suffix_});
    add<ssm::StringParameter>("RepoParam", ssm::StringParameterProps{.parameterName = format("/pipeline/{}/repo", suffix_), .stringValue = images_->repositoryUri()});
  }

  ecs::FargateService& addService(const std::string& stage, const char* low) {
    auto& logGroup = add<logs::LogGroup>(stage + "Logs", logs::LogGroupProps{.logGroupName = format("/ecs/{}-{}", low, suffix_),
                                                                             .removalPolicy = RemovalPolicy::DESTROY,
                                                                             .retention = logs::RetentionDays::ONE_MONTH});
    auto& task = add<ecs::FargateTaskDefinition>(stage + "Task", ecs::FargateTaskDefinitionProps{.cpu = 256, .memoryLimitMiB = 512});
    task.addContainer("app", {.environment = {{"STAGE", low}},
                              .image = ecs::ContainerImage::fromEcrRepository(*images_, "latest"),
                              .logging = ecs::LogDrivers::awsLogs({.logGroup = logGroup, .streamPrefix = low}),
                              .portMappings = {{.containerPort = 8080}},
                              .secrets = {{"TOKEN", ecs::Secret::fromSecretsManager(*token_)}}});
    auto& balancer = add<elbv2::ApplicationLoadBalancer>(stage + "Alb", elbv2::ApplicationLoadBalancerProps{.internetFacing = true, .vpc = *vpc_});
    auto& service = add<ecs::FargateService>(stage + "Service", ecs::FargateServiceProps{.circuitBreaker = ecs::DeploymentCircuitBreaker{.rollback = true},
                                                                                         .cluster = *cluster_,
                                                                                         .desiredCount = 2,
                                                                                         .maxHealthyPercent = 200,
                                                                                         .minHealthyPercent = 100,
                                                                                         .taskDefinition = task});
    balancer.addListener("Http", {.port = 80})
        .addTargets("Ecs", {.deregistrationDelay = Duration::seconds(15),
                            .healthCheck = {.interval = Duration::seconds(30), .path = "/healthz"},
                            .port = 8080,
                            .protocol = elbv2::ApplicationProtocol::HTTP,
                            .targets = {service}});
    alarm(stage + "CpuAlarm", {.evaluationPeriods = 3, .metric = service.metricCpuUtilization(), .threshold = 80});
    return service;
  }

  void alarm(const std::string& id, const cloudwatch::AlarmProps& props) { add<cloudwatch::Alarm>(id, props).addAlarmAction(cloudwatch_actions::SnsAction(*alerts_)); }

  codebuild::PipelineProject& addProject(const std::string& name, const char* low) {
    const Json commands = Json::arr({format("make {}", low)});
    auto& project = add<codebuild::PipelineProject>(
        name + "Project", codebuild::PipelineProjectProps{.buildSpec = codebuild::BuildSpec::fromObject({{"version", "0.2"},
                                                                                                         {"phases", {{"build", {{"commands", commands}}}}},
                                                                                                         {"artifacts", {{"files", Json::arr({"**/*"})}}}}),
                                                          .encryptionKey = *key_,
                                                          .environment = {.buildImage = codebuild::LinuxBuildImage::STANDARD_7_0, .privileged = name == "Build"},
                                                          .environmentVariables = {{"REPO_URI", {.value = images_->repositoryUri()}}, {"TOKEN_ARN", {.value = token_->secretArn()}}},
                                                          .projectName = format("{}-{}", low, suffix_),
                                                          .timeout = Duration::minutes(30)});
    images_->grantPullPush(project);
    token_->grantRead(project);
    return project;
  }

  void addPipeline(ecs::FargateService& staging, ecs::FargateService& prod, codebuild::PipelineProject& build, codebuild::PipelineProject& test, codebuild::PipelineProject& scan) {
    const codepipeline::Artifact source("Source");
    const codepipeline::Artifact built("Built");
    auto& pipeline = add<codepipeline::Pipeline>("Pipeline", codepipeline::PipelineProps{.artifactBucket = *artifacts_,
                                                                                         .pipelineName = "pipeline-" + suffix_,
                                                                                         .pipelineType = codepipeline::PipelineType::V2,
                                                                                         .restartExecutionOnUpdate = true});
    pipeline.addStage({.actions = {actions::CodeStarConnectionsSourceAction(
                           {.actionName = "Checkout",
                            .branch = "main",
                            .connectionArn = "arn:aws:codestar-connections:us-east-1:111111111111:connection/00000000-0000-0000-0000-000000000000",
                            .output = source,
                            .owner = "example",
                            .repo = "app"})},
                       .stageName = "Source"});
    pipeline.addStage({.actions = {actions::CodeBuildAction({.actionName = "Build", .input = source, .outputs = {built}, .project = build})}, .stageName = "Build"});
    pipeline.addStage({.actions = {actions::CodeBuildAction({.actionName = "UnitTest", .input = source, .project = test}),
                                   actions::CodeBuildAction({.actionName = "Scan", .input = built, .project = scan})},
                       .stageName = "Test"});
    pipeline.addStage({.actions = {actions::EcsDeployAction({.actionName = "Deploy", .deploymentTimeout = Duration::minutes(30), .input = built, .service = staging})}, .stageName = "Staging"});
    pipeline.addStage({.actions = {actions::ManualApprovalAction({.actionName = "Approve", .additionalInformation = "Promote to production?", .notificationTopic = *alerts_})},
                       .stageName = "Approve"});
    pipeline.addStage({.actions = {actions::EcsDeployAction({.actionName = "Deploy", .deploymentTimeout = Duration::minutes(60), .input = built, .service = prod})}, .stageName = "Prod"});
    pipeline.onStateChange("StateChange", {.eventPattern = {.detail = {{"state", Json::arr({"FAILED", "SUCCEEDED"})}}}, .target = events_targets::SnsTopic(*alerts_)});
    alarm("PipelineFailed", {.evaluationPeriods = 1,
                             .metric = cloudwatch::Metric({.dimensionsMap = {{"PipelineName", pipeline.pipelineName()}},
                                                           .metricName = "FailedPipelineExecutions",
                                                           .namespace_ = "AWS/CodePipeline",
                                                           .statistic = "Sum"}),
                             .threshold = 1,
                             .treatMissingData = cloudwatch::TreatMissingData::NOT_BREACHING});
  }

  void addDeployer(ecs::FargateService& staging, ecs::FargateService& prod) {
    auto& deployer = add<iam::Role>("CrossAccountDeployer", iam::RoleProps{.assumedBy = iam::AccountPrincipal("222222222222"), .roleName = "deployer-" + suffix_});
    deployer.addToPolicy(iam::PolicyStatement({.actions = {"ecs:UpdateService", "ecs:DescribeServices"}, .resources = {staging.serviceArn(), prod.serviceArn()}}));
    artifacts_->grantRead(deployer);
    key_->grantDecrypt(deployer);
  }

  Str suffix_;
  kms::Key* key_ = nullptr;
  s3::Bucket* artifacts_ = nullptr;
  ecr::Repository* images_ = nullptr;
  sns::Topic* alerts_ = nullptr;
  secretsmanager::Secret* token_ = nullptr;
  ec2::Vpc* vpc_ = nullptr;
  ecs::Cluster* cluster_ = nullptr;
};

}  // namespace

void w2(App& app) {
  app.add<PipelineStack>("PipelineStack", PipelineStackProps{.suffix = "dev"});
  Tags::of(app).add("Project", "bench");
  Tags::of(app).add("Environment", "dev");
  Tags::of(app).add("CostCenter", "1234");
}

}  // namespace peers
