// What is refused, and expected templates, were taken from aws-cdk-lib 2.276.0.
#include <constructs/aws/codebuild/project.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/codebuild/artifacts.hpp>
#include <constructs/aws/codebuild/build_image.hpp>
#include <constructs/aws/codebuild/build_spec.hpp>
#include <constructs/aws/codebuild/cache.hpp>
#include <constructs/aws/codebuild/pipeline_project.hpp>
#include <constructs/aws/codebuild/report_group.hpp>
#include <constructs/aws/codebuild/source.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/s3/bucket.hpp>

namespace cdk::codebuild {
namespace {

using assertions::Match;
using assertions::Template;

template <class F>
std::string codeOf(F&& run) {
  try {
    run();
  } catch (const Error& error) {
    return error.code();
  }
  return "";
}

class ProjectTest : public testing::Test {
 protected:
  std::string refusal(const ProjectProps& props) {
    return codeOf([&] { stack.add<Project>("Refused", props); });
  }
  void expectProject(const Json& properties) {
    EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties("AWS::CodeBuild::Project", properties));
  }

  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S", StackProps{.env = {.account = "111111111111", .region = "us-east-1"}});
  Use<BuildSpec> spec = BuildSpec::fromObject(Json::obj({{"version", "0.2"}}));
};

TEST_F(ProjectTest, withoutASourceTheBuildSpecMustStandInTheTemplate) {
  EXPECT_EQ(refusal({}), "project-build-spec");
  Stack& other = app.add<Stack>("T");
  EXPECT_EQ(codeOf([&] { other.add<Project>("P", ProjectProps{.buildSpec = BuildSpec::fromSourceFilename("build.yml")}); }),
            "project-build-spec");
}

TEST_F(ProjectTest, refusesABadgeWithoutARepository) {
  EXPECT_EQ(refusal({.badge = true, .buildSpec = spec}), "project-badge");
}

TEST_F(ProjectTest, refusesArtifactsThatDoNotBelongToThePipeline) {
  EXPECT_EQ(refusal({.artifacts = NoArtifacts(), .source = CodePipelineSource()}), "project-artifacts");
}

TEST_F(ProjectTest, refusesLogsInCloudWatchWithoutAGroup) {
  EXPECT_EQ(refusal({.buildSpec = spec, .logging = {.cloudWatch = {.enabled = true}}}), "project-logging");
}

TEST_F(ProjectTest, refusesMoreThanTenRetries) {
  EXPECT_EQ(refusal({.autoRetryLimit = 11, .buildSpec = spec}), "project-auto-retry");
}

TEST_F(ProjectTest, refusesSecurityGroupSettingsWithoutANetwork) {
  EXPECT_EQ(refusal({.allowAllOutbound = true, .buildSpec = spec}), "project-vpc");
}

TEST_F(ProjectTest, windowsImagesKnowWhatTheyCannotDo) {
  try {
    stack.add<Project>(
        "P", ProjectProps{.buildSpec = spec,
                          .environment = {
                              .buildImage = WindowsBuildImage::WINDOWS_BASE_2_0, .computeType = ComputeType::SMALL, .privileged = true}});
    FAIL() << "nothing was refused";
  } catch (const Error& error) {
    const std::string text = error.what();
    EXPECT_STREQ(error.code(), "build-environment");
    EXPECT_NE(text.find("no privileged mode"), std::string::npos) << text;
    EXPECT_NE(text.find("BUILD_GENERAL1_SMALL"), std::string::npos) << text;
  }
}

TEST_F(ProjectTest, imagesForLambdaTakeNoTimeout) {
  EXPECT_EQ(refusal({.buildSpec = spec,
                     .environment = {.buildImage = LinuxLambdaBuildImage::AMAZON_LINUX_2_NODE_18},
                     .timeout = Duration::minutes(5)}),
            "build-environment");
}

TEST_F(ProjectTest, imagesForMacOsNeedAFleet) {
  EXPECT_EQ(refusal({.buildSpec = spec, .environment = {.buildImage = MacBuildImage::BASE_14}}), "build-environment");
}

TEST_F(ProjectTest, variablesAreTextsNumbersOrTruthValues) {
  EXPECT_EQ(refusal({.buildSpec = spec, .environmentVariables = {{"LIST", {.value = Json::arr({"a"})}}}}), "environment-variable");
}

TEST_F(ProjectTest, variablesOfTheProjectWinOverThoseOfTheEnvironmentAndKeepTheirPlace) {
  stack.add<Project>("P", ProjectProps{.buildSpec = spec,
                                       .environment = {.environmentVariables = {{"A", {.value = "environment"}}, {"B", {.value = 1}}}},
                                       .environmentVariables = {{"C", {.value = true}}, {"A", {.value = "project"}}}});
  const auto plain = [](const char* name, const char* value) {
    return Json::obj({{"Name", name}, {"Type", "PLAINTEXT"}, {"Value", value}});
  };
  expectProject(Json::obj(
      {{"Environment", Json::obj({{"EnvironmentVariables", Json::arr({plain("A", "project"), plain("B", "1"), plain("C", "true")})}})}}));
}

/// A specification of a user's own.
class Fixed final : public BuildSpec {
 public:
  bool isImmediate() const override { return true; }
  Str toBuildSpec(Construct& scope) override { return "built for " + Str(scope.node().id()); }
};

TEST_F(ProjectTest, takesABuildSpecOfTheUsersOwn) {
  stack.add<Project>("Mine", ProjectProps{.buildSpec = make<Fixed>()});
  expectProject(Json::obj({{"Source", Json::obj({{"BuildSpec", "built for Mine"}, {"Type", "NO_SOURCE"}})}}));
}

/// A source of a user's own.
class Archive final : public Source {
 public:
  Archive() : Source({.identifier = "archive"}) {}
  Str type() const override { return "S3"; }
  SourceConfig bind(Construct& scope, IProject& project) override {
    SourceConfig config = Source::bind(scope, project);
    config.sourceProperty.location = "bucket/key";
    return config;
  }
};

TEST_F(ProjectTest, takesASourceOfTheUsersOwn) {
  stack.add<Project>("P", ProjectProps{.source = make<Archive>()});
  expectProject(Json::obj({{"Source", Json::obj({{"Location", "bucket/key"}, {"SourceIdentifier", "archive"}, {"Type", "S3"}})}}));
}

/// A project of a user's own.
class Strict : public Project {
 public:
  struct Props {};
  Strict(Scope scope, std::string_view id, const Props& = {})
      : Project(scope, id,
                ProjectProps{.buildSpec = BuildSpec::fromObject(Json::obj({{"version", "0.2"}})), .grantReportGroupPermissions = false}) {}
};

TEST_F(ProjectTest, canBeDerivedFrom) {
  auto& strict = stack.add<Strict>("Strict");
  strict.addToRolePolicy(iam::PolicyStatement({.actions = {"s3:GetObject"}, .resources = {"*"}}));
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::IAM::Policy",
      Json::obj(
          {{"PolicyDocument",
            Json::obj({{"Statement", Json::arr({Match::objectLike(Json::obj({{"Action", Match::arrayWith({"logs:PutLogEvents"})}})),
                                                Json::obj({{"Action", "s3:GetObject"}, {"Effect", "Allow"}, {"Resource", "*"}})})}})}})));
}

TEST_F(ProjectTest, secondarySourcesAreRenderedWhenAddedLater) {
  auto& bucket = stack.add<s3::Bucket>("Bucket");
  auto& project = stack.add<Project>("P", ProjectProps{.buildSpec = spec});
  project.addSecondarySource(Source::s3({.bucket = bucket, .identifier = "second", .path = "p", .version = "v"}));
  expectProject(
      Json::obj({{"SecondarySourceVersions", Json::arr({Json::obj({{"SourceIdentifier", "second"}, {"SourceVersion", "v"}})})},
                 {"SecondarySources", Json::arr({Match::objectLike(Json::obj({{"SourceIdentifier", "second"}, {"Type", "S3"}}))})}}));
  EXPECT_EQ(codeOf([&] { project.addSecondarySource(Source::s3({.bucket = bucket, .path = "p"})); }), "project-secondary");
}

TEST_F(ProjectTest, pipelineProjectsTakeNoSecondarySources) {
  auto& bucket = stack.add<s3::Bucket>("Bucket");
  auto& project = stack.add<PipelineProject>("P");
  project.addSecondarySource(Source::s3({.bucket = bucket, .identifier = "second", .path = "p"}));
  try {
    app.synth();
    FAIL() << "nothing was refused";
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("extraInputs"), std::string::npos) << error.what();
  }
}

TEST_F(ProjectTest, takesTheKeyOfThePipelinesBucketUnlessItHasOne) {
  auto& key = stack.add<kms::Key>("Key");
  auto& bucket = stack.add<s3::Bucket>("Bucket", s3::BucketProps{.encryptionKey = key});
  auto& project = stack.add<PipelineProject>("P");
  project.bindToCodePipeline(stack, {.artifactBucket = bucket});
  expectProject(Json::obj({{"EncryptionKey", key.keyArn()}}));
}

TEST_F(ProjectTest, importedProjectsHaveNoRoleToAddTo) {
  IProject& project = Project::fromProjectName(stack, "P", "theirs");
  project.addToRolePolicy(iam::PolicyStatement({.actions = {"s3:GetObject"}, .resources = {"*"}}));
  EXPECT_FALSE(project.role());
  EXPECT_FALSE(project.enableBatchBuilds().role);
  EXPECT_EQ(codeOf([&] { project.connections(); }), "project-vpc");
  EXPECT_TEMPLATE(Template::fromStack(stack).resourceCountIs("AWS::IAM::Policy", 0));
}

TEST_F(ProjectTest, projectsImportedByArnAreWhereTheArnSays) {
  IProject& project = Project::fromProjectArn(stack, "P", "arn:aws:codebuild:eu-west-1:222222222222:project/theirs");
  EXPECT_TRUE(project.env().account.is("222222222222"));
  EXPECT_TRUE(project.env().region.is("eu-west-1"));
  EXPECT_TRUE(project.projectName().is("theirs"));
}

TEST_F(ProjectTest, filterGroupsWithPushHaveNoBase) {
  EXPECT_EQ(codeOf([] { FilterGroup::inEventOf(EventAction::PUSH).andBaseBranchIs("main"); }), "filter-group");
}

TEST_F(ProjectTest, webhookFiltersNeedAWebhook) {
  const auto source = Source::gitHub(
      {.owner = "o", .repo = "r", .webhook = false, .webhookFilters = {FilterGroup::inEventOf(EventAction::PUSH).andBranchIs("main")}});
  EXPECT_EQ(refusal({.source = source}), "source-webhook");
}

TEST_F(ProjectTest, reportsAreDeletedOnlyWithTheirGroup) {
  EXPECT_EQ(codeOf([&] { stack.add<ReportGroup>("G", ReportGroupProps{.deleteReports = true}); }), "delete-reports");
}

}  // namespace
}  // namespace cdk::codebuild
