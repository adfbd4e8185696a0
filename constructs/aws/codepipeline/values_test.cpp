// What is refused was taken from aws-cdk-lib 2.276.0.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include <cdk/app.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/codepipeline/artifact.hpp>
#include <constructs/aws/codepipeline/rule.hpp>
#include <constructs/aws/codepipeline/trigger.hpp>
#include <constructs/aws/codepipeline/variable.hpp>

namespace cdk::codepipeline {
namespace {

template <class F>
std::string codeOf(F&& run) {
  try {
    run();
  } catch (const Error& error) {
    return error.code();
  }
  return "";
}

class Origin final : public Action {
 public:
  explicit Origin(const char* provider) : Action({.actionName = "Origin", .category = ActionCategory::SOURCE, .provider = provider}) {}

 protected:
  ActionConfig bound(Construct&, IStage&, const ActionBindOptions&) override { return {}; }
};

class ValuesTest : public testing::Test {
 protected:
  std::string refusal(const List<GitPushFilter>& push, const List<GitPullRequestFilter>& pull = {},
                      const char* provider = "CodeStarSourceConnection") {
    return codeOf([&] {
      Trigger({.gitConfiguration = GitConfiguration{.pullRequestFilter = pull, .pushFilter = push, .sourceAction = make<Origin>(provider)},
               .providerType = ProviderType::CODE_STAR_SOURCE_CONNECTION});
    });
  }
  ArenaScope arena;
  List<Str> nine = List<Str>(std::vector<Str>(9, Str("x")));
};

TEST_F(ValuesTest, namesOfArtifactsAreChecked) {
  EXPECT_EQ(codeOf([] { Artifact("a.b"); }), "invalid-name");
  EXPECT_EQ(codeOf([] { Artifact(""); }), "invalid-name");
  EXPECT_EQ(codeOf([] { Artifact(std::string(101, 'a')); }), "invalid-name");
  EXPECT_EQ(codeOf([] { Artifact(std::string(100, 'a')); }), "");
}

TEST_F(ValuesTest, artifactsHaveOneToTenFiles) {
  EXPECT_EQ(codeOf([] { Artifact("a", List<Str>(std::vector<Str>(11, Str("x")))); }), "artifact-files");
  EXPECT_EQ(codeOf([] { Artifact("a", List<Str>(std::vector<Str>())); }), "artifact-files");
}

TEST_F(ValuesTest, copiesOfAnArtifactShareNameAndNotes) {
  const Artifact first;
  Artifact copy = first;
  copy.setMetadata("key", "value");
  copy.setMetadata("key", "other");
  copy.setName("Named");
  EXPECT_TRUE(first.artifactName().is("Named"));
  EXPECT_TRUE(first.getMetadata("key").asStr().is("other"));
  EXPECT_FALSE(first.getMetadata("nothing"));
  EXPECT_EQ(codeOf([&] { copy.setName("Again"); }), "artifact-name");
}

TEST_F(ValuesTest, placesInAnArtifactFollowItsName) {
  App app;
  Stack& stack = app.add<Stack>("S");
  Artifact artifact;
  const Str location = artifact.atPath("dir/file").location();
  const Str bucket = artifact.bucketName();
  artifact.setName("Late");
  EXPECT_TRUE(stack.resolve(location).asStr().is("Late::dir/file"));
  EXPECT_EQ(stack.resolve(bucket), Json::obj({{"Fn::GetArtifactAtt", Json::arr({"Late", "BucketName"})}}));
  EXPECT_TRUE(ArtifactPath::artifactPath("Name", "file").location().is("Name::file"));
}

TEST_F(ValuesTest, variablesAreChecked) {
  EXPECT_EQ(codeOf([] { Variable({.variableName = "a b"}); }), "invalid-name");
  EXPECT_EQ(codeOf([] { Variable({.defaultValue = "", .variableName = "a"}); }), "variable");
  EXPECT_EQ(codeOf([] { Variable({.description = std::string(201, 'x'), .variableName = "a"}); }), "variable");
  EXPECT_TRUE(Variable({.variableName = "a"}).reference().is("#{variables.a}"));
}

TEST_F(ValuesTest, rulesAreChecked) {
  EXPECT_EQ(codeOf([] { Rule({.name = "a b"}); }), "invalid-name");
  EXPECT_TRUE(Rule({.name = "a"}).reference().is("#{rule.a}"));
}

TEST_F(ValuesTest, triggersTakeFiltersOfAConnection) {
  const GitPushFilter branches{.branchesIncludes = {"main"}};
  EXPECT_EQ(refusal({branches}), "");
  EXPECT_EQ(refusal({branches}, {}, "S3"), "pipeline-trigger");
  EXPECT_EQ(refusal({}), "pipeline-trigger");
  EXPECT_EQ(refusal({branches, branches, branches, branches}), "pipeline-trigger");
  EXPECT_EQ(refusal({GitPushFilter{.filePathsIncludes = {"src/**"}}}), "pipeline-trigger");
  EXPECT_EQ(refusal({GitPushFilter{.filePathsIncludes = {"src/**"}, .tagsIncludes = {"v*"}}}), "pipeline-trigger");
  EXPECT_EQ(refusal({GitPushFilter{}}), "pipeline-trigger");
  EXPECT_EQ(refusal({GitPushFilter{.branchesIncludes = nine}}), "pipeline-trigger");
  EXPECT_EQ(refusal({GitPushFilter{.tagsExcludes = nine}}), "pipeline-trigger");
}

TEST_F(ValuesTest, triggersOnPullRequestsNeedBranches) {
  EXPECT_EQ(refusal({}, {GitPullRequestFilter{.branchesExcludes = {"x"}}}), "");
  EXPECT_EQ(refusal({}, {GitPullRequestFilter{.events = {GitPullRequestEvent::OPEN}}}), "pipeline-trigger");
  EXPECT_EQ(refusal({}, {GitPullRequestFilter{.branchesIncludes = {"main"}, .filePathsExcludes = nine}}), "pipeline-trigger");
}

}  // namespace
}  // namespace cdk::codepipeline
