// Expected values come from the TypeScript reference application.
#include <constructs/delivery/codebuild_project/codebuild_project.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <fstream>
#include <constructs/aws/codebuild/project.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/s3/bucket.hpp>

namespace cdk::delivery {
namespace {

using assertions::Match;
using assertions::Template;

class CodeBuildProjectTest : public testing::Test {
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

  /// The path of a buildspec whose build phase runs the command.
  static std::string buildSpec(const std::string& command) {
    const std::string path = testing::TempDir() + "buildspec.yml";
    std::ofstream(path) << "version: 0.2\nphases:\n  build:\n    commands:\n      - " << command << "\n";
    return path;
  }
  CodeBuildProjectProps props() const {
    return {.artifactKey = key,
            .buildSpecFile = buildSpec("ci/unit-test.sh"),
            .description = "Runs the unit tests",
            .logsKey = logsKey,
            .naming = {"tools", "main"},
            .purpose = "unit-test"};
  }
  Template written(const CodeBuildProjectProps& props) {
    project = &stack.add<CodeBuildProject>("P", props);
    return Template::fromStack(stack);
  }
  static Json allow(const Json& actions, const Json& resources) {
    return Json::obj({{"Action", actions}, {"Effect", "Allow"}, {"Resource", resources}});
  }
  static Json statements(const Json& all) { return Json::obj({{"PolicyDocument", Json::obj({{"Statement", all}})}}); }

  ArenaScope arena;
  App app{AppProps{.context = {{"@aws-cdk/core:enablePartitionLiterals", true}}}};
  Stack& stack = app.add<Stack>("S", StackProps{.env = {.account = "111111111111", .region = "us-east-1"}});
  kms::Key& key = stack.add<kms::Key>("Key");
  kms::Key& logsKey = stack.add<kms::Key>("LogsKey");
  s3::Bucket& bucket = stack.add<s3::Bucket>("Bucket");
  CodeBuildProject* project = nullptr;
};

constexpr const char* kProject = "AWS::CodeBuild::Project";
constexpr const char* kPolicy = "AWS::IAM::Policy";

TEST_F(CodeBuildProjectTest, isAnUnprivilegedProjectOfThePipelineByDefault) {
  const auto all = written(props());
  EXPECT_TEMPLATE(all.hasResourceProperties(kProject, Json::parse(R"({
    "Artifacts": {"Type": "CODEPIPELINE"}, "Cache": {"Modes": ["LOCAL_CUSTOM_CACHE"], "Type": "LOCAL"},
    "Description": "Runs the unit tests",
    "Environment": {"ComputeType": "BUILD_GENERAL1_SMALL", "Image": "aws/codebuild/amazonlinux-x86_64-standard:5.0",
                    "ImagePullCredentialsType": "CODEBUILD", "PrivilegedMode": false, "Type": "LINUX_CONTAINER"},
    "Name": "codebuild-unit-test-tools-main", "QueuedTimeoutInMinutes": 60, "TimeoutInMinutes": 30,
    "Source": {"Type": "CODEPIPELINE", "BuildSpec": "version: 0.2\nphases:\n  build:\n    commands:\n      - ci/unit-test.sh\n"}})")));
  EXPECT_TEMPLATE(all.hasResourceProperties(kProject, Json::obj({{"EncryptionKey", key.keyArn()}})));
}

TEST_F(CodeBuildProjectTest, roleIsForBuildsOfThisAccount) {
  EXPECT_TEMPLATE(written(props()).hasResourceProperties("AWS::IAM::Role", Json::parse(R"({
    "AssumeRolePolicyDocument": {"Statement": [{"Action": "sts:AssumeRole", "Effect": "Allow",
      "Condition": {"StringEquals": {"aws:SourceAccount": "111111111111"}}, "Principal": {"Service": "codebuild.amazonaws.com"}}]},
    "Description": "CodeBuild: Runs the unit tests", "RoleName": "role-unit-test-tools-main"})")));
}

TEST_F(CodeBuildProjectTest, mayWriteItsLogsOnlyByDefault) {
  const auto all = written(props());
  EXPECT_TEMPLATE(all.hasResourceProperties(
      kPolicy, statements(Json::arr({Match::objectLike(Json::parse(R"({"Action": ["logs:CreateLogStream", "logs:PutLogEvents"]})"))}))));
  EXPECT_TEMPLATE(all.resourceCountIs(kPolicy, 1));
  EXPECT_TEMPLATE(all.hasResource("AWS::Logs::LogGroup",
                                  Json::obj({{"DeletionPolicy", "Delete"},
                                             {"Properties", Json::obj({{"KmsKeyId", logsKey.keyArn()},
                                                                       {"LogGroupName", "/aws/codebuild/codebuild-unit-test-tools-main"},
                                                                       {"RetentionInDays", 365}})}})));
}

TEST_F(CodeBuildProjectTest, readsArtifactsWhereGiven) {
  CodeBuildProjectProps change = props();
  change.artifacts = bucket;
  const auto all = written(change);
  EXPECT_TEMPLATE(all.hasResourceProperties(
      kPolicy,
      statements(Match::arrayWith({allow(Json::parse(R"(["s3:GetObject", "s3:GetObjectVersion"])"), bucket.arnForObjects("*")),
                                   allow(Json::parse(R"(["s3:GetBucketAcl", "s3:GetBucketLocation"])"), bucket.bucketArn()),
                                   allow(Json::parse(R"(["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey"])"), key.keyArn())}))));
  EXPECT_TEMPLATE(
      all.resourcePropertiesCountIs(kPolicy, statements(Match::arrayWith({allow("s3:PutObject", bucket.arnForObjects("*"))})), 0));
}

TEST_F(CodeBuildProjectTest, writesArtifactsWhereAsked) {
  CodeBuildProjectProps change = props();
  change.artifacts = bucket;
  change.writesArtifacts = true;
  EXPECT_TEMPLATE(
      written(change).hasResourceProperties(kPolicy, statements(Match::arrayWith({allow("s3:PutObject", bucket.arnForObjects("*"))}))));
}

TEST_F(CodeBuildProjectTest, dockerIsPrivilegedAndKeepsLayers) {
  CodeBuildProjectProps change = props();
  change.docker = true;
  EXPECT_TEMPLATE(written(change).hasResourceProperties(kProject, Json::parse(R"({
    "Cache": {"Modes": ["LOCAL_DOCKER_LAYER_CACHE", "LOCAL_CUSTOM_CACHE"]}, "Environment": {"PrivilegedMode": true}})")));
}

TEST_F(CodeBuildProjectTest, architectureSizeTimeAndVariablesAreOptions) {
  CodeBuildProjectProps change = props();
  change.architecture = Architecture::ARM64;
  change.computeType = codebuild::ComputeType::MEDIUM;
  change.environment = {{"TARGET_ARCH", "arm64"}};
  change.timeout = Duration::minutes(90);
  EXPECT_TEMPLATE(written(change).hasResourceProperties(kProject, Json::parse(R"({
    "Environment": {"ComputeType": "BUILD_GENERAL1_MEDIUM", "Image": "aws/codebuild/amazonlinux-aarch64-standard:3.0",
                    "Type": "ARM_CONTAINER",
                    "EnvironmentVariables": [{"Name": "TARGET_ARCH", "Type": "PLAINTEXT", "Value": "arm64"}]},
    "TimeoutInMinutes": 90})")));
}

TEST_F(CodeBuildProjectTest, runsOnItsOwnWithoutASource) {
  CodeBuildProjectProps change = props();
  change.inPipeline = false;
  EXPECT_TEMPLATE(written(change).hasResourceProperties(
      kProject, Json::parse(R"({"Artifacts": {"Type": "NO_ARTIFACTS"}, "Source": {"Type": "NO_SOURCE"}})")));
}

TEST_F(CodeBuildProjectTest, statementsAndTheNameOfTheRoleAreOptions) {
  CodeBuildProjectProps change = props();
  change.roleName = "role-release-dev-tools-main";
  change.statements = {iam::PolicyStatement({.actions = {"ssm:GetParameter"}, .resources = {"arn:p"}})};
  const auto all = written(change);
  EXPECT_TEMPLATE(all.hasResourceProperties("AWS::IAM::Role", Json::obj({{"RoleName", "role-release-dev-tools-main"}})));
  EXPECT_TEMPLATE(all.hasResourceProperties(kPolicy, statements(Match::arrayWith({allow("ssm:GetParameter", "arn:p")}))));
}

TEST_F(CodeBuildProjectTest, sharesARole) {
  CodeBuildProject& first = stack.add<CodeBuildProject>("First", props());
  CodeBuildProjectProps change = props();
  change.purpose = "other";
  change.role = &first.role();
  const auto all = written(change);
  EXPECT_EQ(&project->role(), &first.role());
  EXPECT_TEMPLATE(all.resourceCountIs("AWS::IAM::Role", 1));
  EXPECT_TEMPLATE(all.resourcePropertiesCountIs(kProject, Json::obj({{"ServiceRole", first.role().roleArn()}}), 2));
}

TEST_F(CodeBuildProjectTest, reportsAreExportedEncryptedAndKnownToTheBuildSpec) {
  CodeBuildProjectProps change = props();
  change.buildSpecFile = buildSpec("ci/report.sh {{unit-tests-report}}");
  change.reportBucket = bucket;
  change.reports = {{.name = "unit-tests", .type = codebuild::ReportGroupType::TEST},
                    {.name = "coverage", .type = codebuild::ReportGroupType::CODE_COVERAGE}};
  const auto all = written(change);
  EXPECT_TEMPLATE(all.hasResource("AWS::CodeBuild::ReportGroup", Json::parse(R"({
    "Properties": {"DeleteReports": true, "Name": "report-unit-tests-tools-main", "Type": "TEST",
                   "ExportConfig": {"ExportConfigType": "S3", "S3Destination": {"Packaging": "ZIP"}}},
    "DeletionPolicy": "Delete"})")));
  const auto may = [&](const char* action) {
    EXPECT_TEMPLATE(all.hasResourceProperties(
        kPolicy, statements(Match::arrayWith({Match::objectLike(
                     Json::obj({{"Action", Json::arr({action, "codebuild:CreateReport", "codebuild:UpdateReport"})}}))}))));
  };
  may("codebuild:BatchPutTestCases");
  may("codebuild:BatchPutCodeCoverages");
  EXPECT_TEMPLATE(all.hasResourceProperties(
      kProject,
      Json::obj({{"Source", Json::obj({{"BuildSpec", Match::stringLikeRegexp("ci/report.sh arn:aws:codebuild:us-east-1:111111111111:"
                                                                             "report-group/report-unit-tests-tools-main\n")}})}})));
}

TEST_F(CodeBuildProjectTest, refusesABuildSpecThatAsksForMoreThanItGets) {
  CodeBuildProjectProps change = props();
  change.buildSpecFile = buildSpec("ci/report.sh {{unit-tests-report}}");
  const std::string message = refusal([&] { stack.add<CodeBuildProject>("P", change); });
  EXPECT_NE(message.find("buildspec.yml:5: the buildspec asks for 'unit-tests-report', which has no value"), std::string::npos) << message;
}

}  // namespace
}  // namespace cdk::delivery
