// What is refused, and expected templates, were taken from aws-cdk-lib 2.276.0.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/codebuild/pipeline_project.hpp>
#include <constructs/aws/codecommit/repository.hpp>
#include <constructs/aws/codepipeline/pipeline.hpp>
#include <constructs/aws/codepipeline_actions/code_build_action.hpp>
#include <constructs/aws/codepipeline_actions/code_commit_source_action.hpp>
#include <constructs/aws/codepipeline_actions/code_star_connections_source_action.hpp>
#include <constructs/aws/codepipeline_actions/commands_action.hpp>
#include <constructs/aws/codepipeline_actions/ecs_deploy_action.hpp>
#include <constructs/aws/codepipeline_actions/manual_approval_action.hpp>
#include <constructs/aws/codepipeline_actions/s3_source_action.hpp>
#include <constructs/aws/ecs/base_service.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/sns/topic.hpp>

namespace cdk::codepipeline_actions {
namespace {

using assertions::Match;
using assertions::Template;
using codepipeline::Artifact;

template <class F>
std::string codeOf(F&& run) {
  try {
    run();
  } catch (const Error& error) {
    return error.code();
  }
  return "";
}

class PipelineActionsTest : public testing::Test {
 protected:
  codepipeline::Pipeline& pipelineOf(Use<codepipeline::IAction> second) {
    auto& pipeline = stack.add<codepipeline::Pipeline>("Pipeline");
    pipeline.addStage({.actions = {connection}, .stageName = "Source"});
    pipeline.addStage({.actions = {second}, .stageName = "Second"});
    return pipeline;
  }
  /// The only action of the second stage matches.
  void expectAction(const Json& action) {
    EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
        "AWS::CodePipeline::Pipeline",
        Json::obj({{"Stages", Json::arr({Match::anyValue(),
                                         Match::objectLike(Json::obj({{"Actions", Json::arr({Match::objectLike(action)})}}))})}})));
  }

  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S", StackProps{.env = {.account = "111111111111", .region = "us-east-1"}});
  Artifact code = Artifact("Code");
  CodeStarConnectionsSourceAction connection = CodeStarConnectionsSourceAction(
      {.actionName = "GitHub", .connectionArn = "arn:aws:codestar-connections:x", .output = code, .owner = "o", .repo = "r"});
};

TEST_F(PipelineActionsTest, anApprovalWithoutAnythingToSayHasNoConfiguration) {
  pipelineOf(ManualApprovalAction({.actionName = "Approve"}));
  expectAction(Json::obj({{"Name", "Approve"}, {"Configuration", Match::absent()}}));
}

TEST_F(PipelineActionsTest, anApprovalMakesATopicForItsAddresses) {
  const ManualApprovalAction approval({.actionName = "Approve", .notifyEmails = {"a@example.com"}});
  EXPECT_FALSE(approval.notificationTopic());
  pipelineOf(approval);
  EXPECT_TRUE(approval.notificationTopic());
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties("AWS::SNS::Subscription",
                                                                   Json::obj({{"Endpoint", "a@example.com"}, {"Protocol", "email"}})));
}

TEST_F(PipelineActionsTest, whoMayApproveIsAskedAfterTheStageIsKnown) {
  auto& role = stack.add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::ServicePrincipal("lambda.amazonaws.com")});
  const ManualApprovalAction approval({.actionName = "Approve"});
  EXPECT_EQ(codeOf([&] { approval.grantManualApproval(role); }), "approval-unbound");
  pipelineOf(approval);
  approval.grantManualApproval(role);
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::IAM::Policy",
      Json::obj({{"PolicyDocument", Json::obj({{"Statement", Match::arrayWith({Match::objectLike(
                                                                 Json::obj({{"Action", "codepipeline:PutApprovalResult"}}))})}})}})));
}

TEST_F(PipelineActionsTest, anApprovalWaitsFiveMinutesToSixtyDays) {
  EXPECT_EQ(codeOf([] { ManualApprovalAction({.actionName = "A", .timeout = Duration::minutes(4)}); }), "approval-timeout");
  EXPECT_EQ(codeOf([] { ManualApprovalAction({.actionName = "A", .timeout = Duration::days(61)}); }), "approval-timeout");
  EXPECT_EQ(codeOf([] { ManualApprovalAction({.actionName = "A", .timeout = Duration::days(60)}); }), "");
}

TEST_F(PipelineActionsTest, aBuildOfOneArtifactNamesNoPrimarySource) {
  auto& project = stack.add<codebuild::PipelineProject>("Project");
  pipelineOf(CodeBuildAction({.actionName = "Build", .input = code, .project = project}));
  expectAction(Json::obj({{"Configuration", Json::obj({{"ProjectName", project.projectName()}})}}));
}

TEST_F(PipelineActionsTest, aBuildInAnotherAccountHasNoOutputs) {
  Stack& other = app.add<Stack>("T", StackProps{.env = {.account = "222222222222", .region = "us-east-1"}});
  auto& project = other.add<codebuild::PipelineProject>("Project", codebuild::PipelineProjectProps{.projectName = "theirs"});
  auto& pipeline = stack.add<codepipeline::Pipeline>("Pipeline", codepipeline::PipelineProps{.crossAccountKeys = true});
  const CodeBuildAction build({.actionName = "Build", .input = code, .outputs = {Artifact()}, .project = project});
  EXPECT_EQ(codeOf([&] { pipeline.addStage({.actions = {build}, .stageName = "Build"}); }), "build-outputs");
}

TEST_F(PipelineActionsTest, sourcesFollowPushesUnlessToldOtherwise) {
  stack.add<codepipeline::Pipeline>(
      "Pipeline",
      codepipeline::PipelineProps{
          .stages = {
              codepipeline::StageProps{
                  .actions = {CodeStarConnectionsSourceAction(
                      {.actionName = "GitHub", .connectionArn = "arn", .output = code, .owner = "o", .repo = "r", .triggerOnPush = false})},
                  .stageName = "Source"},
              codepipeline::StageProps{.actions = {ManualApprovalAction({.actionName = "Approve"})}, .stageName = "Approve"}}});
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::CodePipeline::Pipeline",
      Json::obj({{"Stages", Match::arrayWith({Match::objectLike(
                                Json::obj({{"Actions", Json::arr({Match::objectLike(Json::obj(
                                                           {{"Configuration", Json::obj({{"ConnectionArn", "arn"},
                                                                                         {"FullRepositoryId", "o/r"},
                                                                                         {"BranchName", "master"},
                                                                                         {"DetectChanges", false}})}}))})}}))})}})));
}

TEST_F(PipelineActionsTest, sourcesRefuseEmptyNames) {
  auto& bucket = stack.add<s3::Bucket>("Bucket");
  auto& repository = stack.add<codecommit::Repository>("Repository", codecommit::RepositoryProps{.repositoryName = "r"});
  EXPECT_EQ(codeOf([&] { S3SourceAction({.actionName = "A", .bucket = bucket, .bucketKey = "", .output = code}); }), "source-key");
  EXPECT_EQ(codeOf([&] { CodeCommitSourceAction({.actionName = "A", .branch = "", .output = code, .repository = repository}); }),
            "source-branch");
}

TEST_F(PipelineActionsTest, oneBucketAndKeyIsWatchedOnce) {
  auto& bucket = stack.add<s3::Bucket>("Bucket");
  const auto watch = [&](const char* name) {
    return S3SourceAction({.actionName = name, .bucket = bucket, .bucketKey = "key", .output = Artifact(), .trigger = S3Trigger::EVENTS});
  };
  auto& stage = stack.add<codepipeline::Pipeline>("Pipeline").addStage({.actions = {watch("A")}, .stageName = "Source"});
  EXPECT_EQ(codeOf([&] { stage.addAction(watch("B")); }), "source-key");
}

TEST_F(PipelineActionsTest, deploymentsToEcsTakeOneInputAndAWholeTimeout) {
  auto& service = ecs::BaseService::fromServiceArnWithCluster(stack, "Service", "arn:aws:ecs:us-east-1:111111111111:service/cluster/name");
  EXPECT_EQ(codeOf([&] { EcsDeployAction({.actionName = "A", .service = service}); }), "ecs-deploy-input");
  EXPECT_EQ(codeOf([&] { EcsDeployAction({.actionName = "A", .imageFile = code.atPath("x"), .input = code, .service = service}); }),
            "ecs-deploy-input");
  EXPECT_EQ(
      codeOf([&] { EcsDeployAction({.actionName = "A", .deploymentTimeout = Duration::hours(2), .input = code, .service = service}); }),
      "ecs-deploy-timeout");
}

TEST_F(PipelineActionsTest, commandsHandOnOnlyWhatTheySay) {
  const CommandsAction commands({.actionName = "A", .commands = {"make"}, .input = code, .outputVariables = {"KNOWN"}});
  EXPECT_EQ(codeOf([&] { commands.variable("OTHER"); }), "commands-variable");
  EXPECT_EQ(codeOf([&] { commands.variable("KNOWN"); }), "");
  EXPECT_EQ(codeOf([&] { CommandsAction({.actionName = "A", .commands = List<Str>(std::vector<Str>()), .input = code}); }),
            "commands-action");
}

}  // namespace
}  // namespace cdk::codepipeline_actions
