// Expected values come from the TypeScript reference application.
#include <constructs/delivery/source/source.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/codepipeline/pipeline.hpp>
#include <constructs/aws/codepipeline_actions/manual_approval_action.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/delivery/pipeline/pipeline.hpp>

namespace cdk::delivery {
namespace {

using assertions::Match;
using assertions::Template;

class PipelineSourceTest : public testing::Test {
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

  PipelineSource& add(const SourceConfig& config, Use<s3::IBucket> sourceBucket = {}) {
    return stack.add<PipelineSource>(
        "Source", PipelineSourceProps{.delivery = &delivery, .naming = {"tools", "main"}, .source = config, .sourceBucket = sourceBucket});
  }
  Template written(PipelineSource& source) {
    delivery.addStage({.actions = {source.action()}, .name = "Source"});
    delivery.addStage({.actions = {codepipeline_actions::ManualApprovalAction({.actionName = "Approve"})}, .name = "Approve"});
    return Template::fromStack(stack);
  }
  static Json action(const Json& configuration) {
    return Json::obj({{"Stages", Json::arr({Json::obj({{"Actions", Json::arr({configuration})}}), Match::anyValue()})}});
  }
  /// Does the policy of the source's role have such a statement?
  static void expectAllowed(const Template& all, const Json& actions, const Json& resource) {
    EXPECT_TEMPLATE(all.hasResourceProperties(
        "AWS::IAM::Policy",
        Json::obj({{"PolicyDocument",
                    Json::obj({{"Statement",
                                Match::arrayWith({Json::obj({{"Action", actions}, {"Effect", "Allow"}, {"Resource", resource}})})}})}})));
  }
  static SourceConfig gitHub(const char* connectionArn) {
    return {.branch = "main", .connectionArn = connectionArn, .owner = "example-org", .repo = "orders-service"};
  }
};

constexpr const char* kPipeline = "AWS::CodePipeline::Pipeline";
constexpr const char* kConnection = "arn:aws:codeconnections:us-east-1:111111111111:connection/1";

TEST_F(PipelineSourceTest, gitHubIsReadThroughTheConnection) {
  auto& source = add(gitHub(kConnection));
  const auto all = written(source);
  EXPECT_EQ(stack.resolve(source.revision()), Json("#{Source_GitHub_NS.CommitId}"));
  EXPECT_TEMPLATE(all.hasResourceProperties(kPipeline, action(Json::parse(R"({
    "ActionTypeId": {"Category": "Source", "Provider": "CodeStarSourceConnection"},
    "Configuration": {"BranchName": "main", "ConnectionArn": "arn:aws:codeconnections:us-east-1:111111111111:connection/1",
                      "DetectChanges": false, "FullRepositoryId": "example-org/orders-service"},
    "Name": "GitHub", "OutputArtifacts": [{"Name": "Source"}]})"))));
  expectAllowed(all, "codeconnections:UseConnection", kConnection);
  EXPECT_TEMPLATE(all.resourceCountIs("AWS::Events::Rule", 0));
}

TEST_F(PipelineSourceTest, connectionsByTheirFormerNameHaveTheFormerAction) {
  const char* connection = "arn:aws:codestar-connections:us-east-1:111111111111:connection/1";
  expectAllowed(written(add(gitHub(connection))), "codestar-connections:UseConnection", connection);
}

TEST_F(PipelineSourceTest, codeCommitStartsThePipelineByAPushToTheBranch) {
  const auto all = written(add({.branch = "main", .repo = "orders-service", .type = SourceType::CODECOMMIT}));
  EXPECT_TEMPLATE(all.hasResourceProperties(kPipeline, action(Json::parse(R"({
    "ActionTypeId": {"Category": "Source", "Provider": "CodeCommit"},
    "Configuration": {"BranchName": "main", "PollForSourceChanges": false, "RepositoryName": "orders-service"}, "Name": "CodeCommit"})"))));
  EXPECT_TEMPLATE(all.hasResourceProperties("AWS::Events::Rule", Json::parse(R"({"Name": "rule-source-push-tools-main",
    "EventPattern": {"source": ["aws.codecommit"], "detail-type": ["CodeCommit Repository State Change"],
      "resources": ["arn:aws:codecommit:us-east-1:111111111111:orders-service"],
      "detail": {"event": ["referenceCreated", "referenceUpdated"], "referenceType": ["branch"], "referenceName": ["main"]}}})")));
  expectAllowed(all, Json::parse(R"(["codecommit:CancelUploadArchive", "codecommit:GetBranch", "codecommit:GetCommit",
                  "codecommit:GetUploadArchiveStatus", "codecommit:UploadArchive"])"),
                "arn:aws:codecommit:us-east-1:111111111111:orders-service");
}

TEST_F(PipelineSourceTest, onlyEventBridgeOfThisAccountStartsIt) {
  const auto all = written(add({.branch = "main", .repo = "orders-service", .type = SourceType::CODECOMMIT}));
  EXPECT_TEMPLATE(all.hasResourceProperties("AWS::IAM::Role", Json::parse(R"({"RoleName": "role-source-trigger-tools-main",
    "AssumeRolePolicyDocument": {"Statement": [{"Action": "sts:AssumeRole", "Effect": "Allow",
      "Condition": {"StringEquals": {"aws:SourceAccount": "111111111111"}}, "Principal": {"Service": "events.amazonaws.com"}}]}})")));
  EXPECT_TEMPLATE(all.hasResourceProperties(
      "AWS::IAM::Policy",
      Json::obj(
          {{"PolicyDocument", Json::obj({{"Statement", Json::arr({Json::obj({{"Action", "codepipeline:StartPipelineExecution"},
                                                                             {"Effect", "Allow"},
                                                                             {"Resource", delivery.pipeline().pipelineArn()}})})}})}})));
}

TEST_F(PipelineSourceTest, archiveStartsThePipelineWhenItIsUploaded) {
  auto& archive = stack.add<s3::Bucket>("Archive");
  auto& source = add({.objectKey = "source/app.zip", .type = SourceType::S3}, archive);
  const auto all = written(source);
  EXPECT_EQ(stack.resolve(source.revision()), Json("#{Source_Archive_NS.VersionId}"));
  EXPECT_TEMPLATE(all.hasResourceProperties(kPipeline, action(Json::parse(R"({"ActionTypeId": {"Category": "Source", "Provider": "S3"},
    "Configuration": {"PollForSourceChanges": false, "S3ObjectKey": "source/app.zip"}, "Name": "Archive"})"))));
  EXPECT_TEMPLATE(all.hasResourceProperties(
      "AWS::Events::Rule",
      Json::obj({{"EventPattern", Json::obj({{"detail", Json::obj({{"bucket", Json::obj({{"name", Json::arr({archive.bucketName()})}})},
                                                                   {"object", Json::obj({{"key", Json::arr({"source/app.zip"})}})}})},
                                             {"detail-type", Json::arr({"Object Created"})},
                                             {"source", Json::arr({"aws.s3"})}})},
                 {"Name", "rule-source-upload-tools-main"}})));
  expectAllowed(all, Json::parse(R"(["s3:GetObject", "s3:GetObjectTagging", "s3:GetObjectVersion", "s3:GetObjectVersionTagging"])"),
                archive.arnForObjects("source/app.zip"));
}

TEST_F(PipelineSourceTest, refusesAnArchiveWithoutItsBucket) {
  const std::string message = refusal([&] { add({.objectKey = "source/app.zip", .type = SourceType::S3}); });
  EXPECT_NE(message.find("S/Source"), std::string::npos) << message;
  EXPECT_NE(message.find("a source of type s3 needs its bucket; give sourceBucket"), std::string::npos) << message;
}

}  // namespace
}  // namespace cdk::delivery
