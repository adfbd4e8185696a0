// Expected values come from the TypeScript reference application.
#include <constructs/delivery/pipeline/pipeline.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/codepipeline/pipeline.hpp>
#include <constructs/aws/codepipeline_actions/code_star_connections_source_action.hpp>
#include <constructs/aws/codepipeline_actions/manual_approval_action.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/s3/bucket.hpp>

namespace cdk::delivery {
namespace {

using assertions::Match;
using assertions::Template;

class DeliveryPipelineTest : public testing::Test {
 protected:
  /// The message of the error that the call ends with.
  template <class F>
  static std::string refusal(F&& call) {
    try {
      call();
    } catch (const Error& error) {
      return error.what();
    }
    return "";
  }

  ArenaScope arena;
  App app{AppProps{.context = {{"@aws-cdk/core:enablePartitionLiterals", true}}}};
  Stack& stack = app.add<Stack>("S", StackProps{.env = {.account = "111111111111", .region = "us-east-1"}});
  kms::Key& key = stack.add<kms::Key>("Key");
  s3::Bucket& bucket = stack.add<s3::Bucket>("Artifacts");
  Pipeline& delivery = stack.add<Pipeline>("D", PipelineProps{.artifactKey = key,
                                                              .artifacts = bucket,
                                                              .naming = {"tools", "main"},
                                                              .pipelineName = "pipeline-tools-main",
                                                              .serviceRoleName = "role-pipeline-tools-main"});
  codepipeline_actions::CodeStarConnectionsSourceAction source{{.actionName = "GitHub",
                                                                .branch = "main",
                                                                .connectionArn = "arn:connection",
                                                                .output = codepipeline::Artifact("Source"),
                                                                .owner = "example-org",
                                                                .repo = "orders-service",
                                                                .role = delivery.sourceRole("source", "Reads the repository", {}),
                                                                .triggerOnPush = false}};

  /// With the stages a pipeline must have at least.
  Template written(OnStageFailure onFailure = OnStageFailure::STOP) {
    delivery.addStage({.actions = {source}, .name = "Source"});
    delivery.addStage({.actions = {codepipeline_actions::ManualApprovalAction(
                           {.actionName = "Approve", .role = delivery.actionRole("approval", "Asks for approvals")})},
                       .name = "Approve",
                       .onFailure = onFailure});
    return Template::fromStack(stack);
  }
  static Json second(const Json& stage) { return Json::obj({{"Stages", Json::arr({Match::anyValue(), stage})}}); }
};

constexpr const char* kPipeline = "AWS::CodePipeline::Pipeline";

TEST_F(DeliveryPipelineTest, isOfTheSecondTypeAndSupersedes) {
  const auto all = written();
  EXPECT_TEMPLATE(all.hasResourceProperties(kPipeline, Json::parse(R"({"ExecutionMode": "SUPERSEDED", "Name": "pipeline-tools-main",
    "PipelineType": "V2", "RestartExecutionOnUpdate": false})")));
  EXPECT_TEMPLATE(all.hasResourceProperties(kPipeline, Json::obj({{"RoleArn", delivery.serviceRole().roleArn()}})));
}

TEST_F(DeliveryPipelineTest, roleIsForPipelinesOfThisAccount) {
  EXPECT_TEMPLATE(written().hasResourceProperties("AWS::IAM::Role", Json::parse(R"({"RoleName": "role-pipeline-tools-main",
    "AssumeRolePolicyDocument": {"Statement": [{"Action": "sts:AssumeRole", "Effect": "Allow",
      "Condition": {"StringEquals": {"aws:SourceAccount": "111111111111"}}, "Principal": {"Service": "codepipeline.amazonaws.com"}}]}})")));
}

TEST_F(DeliveryPipelineTest, nobodyMayDeleteArtifacts) {
  const auto all = written();
  const std::string policies = testing::PrintToString(Json(all.findResources("AWS::IAM::Policy")));
  EXPECT_NE(policies.find("s3:PutObject"), std::string::npos) << policies;
  EXPECT_EQ(policies.find("s3:Delete"), std::string::npos) << policies;
  EXPECT_EQ(policies.find("s3:*"), std::string::npos) << policies;
}

TEST_F(DeliveryPipelineTest, handsActionsOverToTheirOwnRoles) {
  auto& role = delivery.actionRole("build", "Starts the builds");
  delivery.allowRole("arn:aws:iam::222222222222:role/role-deploy-dev-main");
  const auto all = written();
  EXPECT_TEMPLATE(all.hasResourceProperties(
      "AWS::IAM::Role",
      Json::obj(
          {{"AssumeRolePolicyDocument",
            Json::obj({{"Statement", Json::arr({Json::obj({{"Action", "sts:AssumeRole"},
                                                           {"Effect", "Allow"},
                                                           {"Principal", Json::obj({{"AWS", delivery.serviceRole().roleArn()}})}})})}})},
           {"Description", "Starts the builds"},
           {"RoleName", "role-action-build-tools-main"}})));
  const auto assumes = [&](const Json& arn) {
    EXPECT_TEMPLATE(all.hasResourceProperties(
        "AWS::IAM::Policy",
        Json::obj({{"PolicyDocument",
                    Json::obj({{"Statement", Match::arrayWith({Json::obj(
                                                 {{"Action", "sts:AssumeRole"}, {"Effect", "Allow"}, {"Resource", arn}})})}})}})));
  };
  assumes(role.roleArn());
  assumes("arn:aws:iam::222222222222:role/role-deploy-dev-main");
}

TEST_F(DeliveryPipelineTest, waitsForThePoliciesOfItsRoles) {
  const auto all = written();
  const auto dependsOn = all.findResources(kPipeline).at(0).value["DependsOn"].asArray();
  const std::string_view policy = all.getResourceId(
      "AWS::IAM::Policy", Json::obj({{"Properties", Json::obj({{"Roles", Json::arr({delivery.serviceRole().roleName()})}})}}));
  bool waits = false;
  for (Json one : dependsOn) waits |= one == Json(policy);
  EXPECT_TRUE(waits) << policy;
}

TEST_F(DeliveryPipelineTest, failedStageStopsByDefault) {
  EXPECT_TEMPLATE(written().hasResourceProperties(kPipeline, second(Json::obj({{"OnFailure", Match::absent()}}))));
}

TEST_F(DeliveryPipelineTest, failedStageIsTriedAgain) {
  EXPECT_TEMPLATE(written(OnStageFailure::RETRY).hasResourceProperties(kPipeline, second(Json::parse(R"({"OnFailure": {"Result": "RETRY",
    "RetryConfiguration": {"RetryMode": "FAILED_ACTIONS"}}})"))));
}

TEST_F(DeliveryPipelineTest, failedStageIsRolledBack) {
  EXPECT_TEMPLATE(
      written(OnStageFailure::ROLLBACK).hasResourceProperties(kPipeline, second(Json::parse(R"({"OnFailure": {"Result": "ROLLBACK"}})"))));
}

TEST_F(DeliveryPipelineTest, runsOnPushesUnlessOnlyDocumentsChange) {
  delivery.triggerOnPush(source, "main");
  EXPECT_TEMPLATE(written().hasResourceProperties(kPipeline, Json::parse(R"({"Triggers": [{
    "GitConfiguration": {"Push": [{"Branches": {"Includes": ["main"]}, "FilePaths": {"Excludes": ["docs/**", "**/*.md"]}}],
                         "SourceActionName": "GitHub"},
    "ProviderType": "CodeStarSourceConnection"}]})")));
}

}  // namespace
}  // namespace cdk::delivery
