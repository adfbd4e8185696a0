#include <cdk/app.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/codebuild/pipeline_project.hpp>
#include <constructs/aws/codecommit/repository.hpp>
#include <constructs/aws/codedeploy/ecs_deployment_group.hpp>
#include <constructs/aws/codepipeline/pipeline.hpp>
#include <constructs/aws/codepipeline_actions/code_build_action.hpp>
#include <constructs/aws/codepipeline_actions/code_commit_source_action.hpp>
#include <constructs/aws/codepipeline_actions/code_deploy_ecs_deploy_action.hpp>
#include <constructs/aws/codepipeline_actions/code_star_connections_source_action.hpp>
#include <constructs/aws/codepipeline_actions/commands_action.hpp>
#include <constructs/aws/codepipeline_actions/ecr_build_and_publish_action.hpp>
#include <constructs/aws/codepipeline_actions/ecr_source_action.hpp>
#include <constructs/aws/codepipeline_actions/ecs_deploy_action.hpp>
#include <constructs/aws/codepipeline_actions/elastic_beanstalk_deploy_action.hpp>
#include <constructs/aws/codepipeline_actions/git_hub_source_action.hpp>
#include <constructs/aws/codepipeline_actions/lambda_invoke_action.hpp>
#include <constructs/aws/codepipeline_actions/manual_approval_action.hpp>
#include <constructs/aws/codepipeline_actions/pipeline_invoke_action.hpp>
#include <constructs/aws/codepipeline_actions/s3_deploy_action.hpp>
#include <constructs/aws/codepipeline_actions/s3_source_action.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/ecr/repository.hpp>
#include <constructs/aws/ecs/cluster.hpp>
#include <constructs/aws/ecs/fargate_service.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/lambda/function.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/sns/topic.hpp>

using namespace cdk;
namespace cp = cdk::codepipeline;
namespace actions = cdk::codepipeline_actions;

int main() {
  return cdk::run([](App& app) {
    auto& stack = app.add<Stack>("Actions", StackProps{.env = {.account = "111111111111", .region = "eu-west-1"}});
    auto& key = stack.add<kms::Key>("Key");
    auto& bucket = stack.add<s3::Bucket>("Bucket", s3::BucketProps{.versioned = true});
    auto& images = stack.add<ecr::Repository>("Images");
    auto& code = stack.add<codecommit::Repository>("Code", codecommit::RepositoryProps{.repositoryName = "code"});
    auto& topic = stack.add<sns::Topic>("Topic");
    auto& fn = stack.add<lambda::Function>(
        "Function",
        lambda::FunctionProps{.code = lambda::Code::fromInline("x"), .handler = "index.handler", .runtime = lambda::Runtime::PYTHON_3_14});
    auto& project = stack.add<codebuild::PipelineProject>("Project", codebuild::PipelineProjectProps{.encryptionKey = key});
    auto& vpc = ec2::Vpc::fromVpcAttributes(stack, "Vpc", {.availabilityZones = {"a"}, .vpcId = "vpc-1"});
    auto& service = ecs::FargateService::fromFargateServiceAttributes(
        stack, "Service",
        {.cluster = ecs::Cluster::fromClusterAttributes(stack, "Cluster", {.clusterName = "cluster", .vpc = vpc}),
         .serviceName = "service"});
    auto& group = codedeploy::EcsDeploymentGroup::fromEcsDeploymentGroupAttributes(
        stack, "Group",
        {.application = codedeploy::EcsApplication::fromEcsApplicationName(stack, "Application", "application"),
         .deploymentGroupName = "group"});
    auto& eventRole = stack.add<iam::Role>("EventRole", iam::RoleProps{.assumedBy = iam::ServicePrincipal("events.amazonaws.com")});

    const cp::Artifact connected("Connected"), cloned("Cloned"), committed, polled, stored, watched, imaged, anyImage, hub;
    const actions::CodeStarConnectionsSourceAction connection(
        {.actionName = "Connection",
         .branch = "main",
         .codeBuildCloneOutput = true,
         .connectionArn = "arn:aws:codestar-connections:eu-west-1:111111111111:connection/x",
         .output = connected,
         .owner = "o",
         .repo = "r",
         .runOrder = 2,
         .triggerOnPush = false,
         .variablesNamespace = "Source"});
    const actions::CodeCommitSourceAction commit({.actionName = "Commit", .output = committed, .repository = code});
    const actions::S3SourceAction bucketSource(
        {.actionName = "Stored", .bucket = bucket, .bucketKey = "a/b.zip", .output = stored, .trigger = actions::S3Trigger::NONE});
    const actions::EcrSourceAction imageSource({.actionName = "Image", .output = imaged, .repository = images});
    const actions::GitHubSourceAction hubSource(
        {.actionName = "Hub", .oauthToken = SecretValue::secretsManager("token"), .output = hub, .owner = "o", .repo = "r"});

    auto& artifacts = stack.add<s3::Bucket>("Artifacts", s3::BucketProps{.encryptionKey = key});
    auto& pipeline = stack.add<cp::Pipeline>("Pipeline", cp::PipelineProps{.artifactBucket = artifacts});
    pipeline.addStage(
        {.actions = {connection, commit,
                     actions::CodeCommitSourceAction({.actionName = "Cloned",
                                                      .branch = "dev",
                                                      .codeBuildCloneOutput = true,
                                                      .eventRole = eventRole,
                                                      .output = cloned,
                                                      .repository = code}),
                     actions::CodeCommitSourceAction({.actionName = "Polled",
                                                      .output = polled,
                                                      .repository = codecommit::Repository::fromRepositoryName(stack, "Theirs", "theirs"),
                                                      .trigger = actions::CodeCommitTrigger::POLL}),
                     bucketSource,
                     actions::S3SourceAction({.actionName = "Watched",
                                              .bucket = bucket,
                                              .bucketKey = "c.zip",
                                              .output = watched,
                                              .trigger = actions::S3Trigger::EVENTS}),
                     imageSource,
                     actions::EcrSourceAction({.actionName = "AnyImage", .imageTag = "", .output = anyImage, .repository = images}),
                     hubSource},
         .stageName = "Source"});

    const cp::Artifact built("Built");
    const actions::CodeBuildAction build(
        {.actionName = "Build",
         .environmentVariables = {{"COMMIT", {.value = connection.variables().commitId}},
                                  {"OTHER", {.value = commit.variables().commitMessage}},
                                  {"VERSION", {.value = bucketSource.variables().versionId}},
                                  {"IMAGE", {.value = imageSource.variables().imageUri}},
                                  {"HUB", {.value = hubSource.variables().commitUrl}},
                                  {"PARAMETER", {.type = codebuild::BuildEnvironmentVariableType::PARAMETER_STORE, .value = "p"}}},
         .extraInputs = {cloned, stored},
         .input = connected,
         .outputs = {built, cp::Artifact()},
         .project = project});
    const actions::CommandsAction commands({.actionName = "Commands",
                                            .commands = {"make", "make test"},
                                            .extraInputs = {polled},
                                            .input = committed,
                                            .output = cp::Artifact("Logs", {"a.log"}),
                                            .outputVariables = {"V"}});
    pipeline.addStage(
        {.actions = {build,
                     actions::CodeBuildAction({.actionName = "Test",
                                               .combineBatchBuildArtifacts = true,
                                               .executeBatchBuild = true,
                                               .input = watched,
                                               .project = project,
                                               .type = actions::CodeBuildActionType::TEST}),
                     commands,
                     actions::EcrBuildAndPublishAction({.actionName = "Publish",
                                                        .dockerfileDirectoryPath = "docker",
                                                        .imageTags = {"a", "b"},
                                                        .input = hub,
                                                        .repositoryName = "images"}),
                     actions::EcrBuildAndPublishAction(
                         {.actionName = "Open", .input = hub, .registryType = actions::RegistryType::PUBLIC, .repositoryName = "open"})},
         .stageName = "Build"});
    const actions::ManualApprovalAction approval(
        {.actionName = "Approve",
         .additionalInformation = format("Release {} of {}?", build.variable("TAG"), commands.variable("V")),
         .externalEntityLink = "https://example.com",
         .notificationTopic = topic,
         .notifyEmails = {"a@example.com"},
         .timeout = Duration::hours(2)});
    pipeline.addStage({.actions = {approval, actions::ManualApprovalAction({.actionName = "Mail", .notifyEmails = {"b@example.com"}}),
                                   actions::ManualApprovalAction({.actionName = "Quiet"})},
                       .stageName = "Approve"});
    approval.grantManualApproval(eventRole);
    const actions::LambdaInvokeAction invoke({.actionName = "Invoke",
                                              .inputs = {built},
                                              .lambda = fn,
                                              .outputs = {cp::Artifact()},
                                              .userParameters = {{"arn", fn.functionArn()}, {"list", Json::arr({1, true})}}});
    auto& other = cp::Pipeline::fromPipelineArn(stack, "OtherPipeline", "arn:aws:codepipeline:eu-west-1:111111111111:other");
    pipeline.addStage(
        {.actions =
             {actions::EcsDeployAction({.actionName = "Ecs",
                                        .deploymentTimeout = Duration::minutes(30),
                                        .imageFile = built.atPath("images.json"),
                                        .service = service}),
              actions::EcsDeployAction({.actionName = "EcsInput", .input = built, .service = service}),
              actions::CodeDeployEcsDeployAction(
                  {.actionName = "BlueGreen",
                   .appSpecTemplateInput = committed,
                   .containerImageInputs = {{.input = imaged, .taskDefinitionPlaceholder = "IMAGE1"}, {.input = anyImage}},
                   .deploymentGroup = group,
                   .taskDefinitionTemplateFile = built.atPath("task.json")}),
              actions::S3DeployAction(
                  {.accessControl = s3::BucketAccessControl::PUBLIC_READ,
                   .actionName = "Files",
                   .bucket = bucket,
                   .cacheControl = {actions::CacheControl::setPublic(), actions::CacheControl::maxAge(Duration::hours(1)),
                                    actions::CacheControl::immutable()},
                   .encryptionKey = key,
                   .input = built,
                   .objectKey = "site"}),
              actions::S3DeployAction({.actionName = "Archive", .bucket = bucket, .extract = false, .input = built, .objectKey = "a.zip"}),
              actions::ElasticBeanstalkDeployAction(
                  {.actionName = "Beanstalk", .applicationName = "a", .environmentName = "e", .input = built}),
              invoke,
              actions::LambdaInvokeAction(
                  {.actionName = "InvokeText", .lambda = fn, .userParametersString = "text " + invoke.variable("X")}),
              actions::PipelineInvokeAction({.actionName = "Other",
                                             .sourceRevisions = {{.actionName = "Source",
                                                                  .revisionType = actions::RevisionType::COMMIT_ID,
                                                                  .revisionValue = connection.variables().commitId}},
                                             .targetPipeline = other,
                                             .variables = {{.name = "n", .value = "v"}}})},
         .stageName = "Deploy"});
  });
}
