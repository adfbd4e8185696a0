// What is refused, and expected templates, were taken from aws-cdk-lib 2.276.0.
#include <constructs/aws/codepipeline/pipeline.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/s3/bucket.hpp>

namespace cdk::codepipeline {
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

/// An action of a user's own.
class Custom final : public Action {
 public:
  Custom(const Str& name, ActionCategory category, const List<Artifact>& inputs, const List<Artifact>& outputs,
         const Str& provider = "Mine", const Json& configuration = {}, Use<iam::IRole> role = {})
      : Action({.actionName = name,
                .artifactBounds = {.maxInputs = 2, .maxOutputs = 2},
                .category = category,
                .inputs = inputs,
                .outputs = outputs,
                .provider = provider,
                .role = role}),
        configuration_(configuration) {}

 protected:
  ActionConfig bound(Construct&, IStage&, const ActionBindOptions&) override { return {configuration_}; }

 private:
  Json configuration_;
};

Use<Custom> source(const Str& name, const Artifact& output) {
  return make<Custom>(name, ActionCategory::SOURCE, List<Artifact>{}, List<Artifact>{output}, "CodeStarSourceConnection");
}

Use<Custom> step(const Str& name, const List<Artifact>& inputs = {}, const List<Artifact>& outputs = {}, const Json& configuration = {}) {
  return make<Custom>(name, ActionCategory::BUILD, inputs, outputs, "Mine", configuration);
}

class PipelineTest : public testing::Test {
 protected:
  /// What the checks of the synthesis say.
  std::string complaints() {
    try {
      app.synth();
    } catch (const Error& error) {
      return error.what();
    }
    return "";
  }
  void expectStages(const Json& stages) {
    EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties("AWS::CodePipeline::Pipeline", Json::obj({{"Stages", stages}})));
  }

  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S", StackProps{.env = {.account = "111111111111", .region = "us-east-1"}});
};

#define EXPECT_SAYS(text, part) EXPECT_NE((text).find(part), std::string::npos) << (text)

TEST_F(PipelineTest, needsTwoStagesWithActions) {
  stack.add<Pipeline>("P", PipelineProps{.stages = {StageProps{.stageName = "A"}}});
  const std::string text = complaints();
  EXPECT_SAYS(text, "at least two stages");
  EXPECT_SAYS(text, "'A' must have at least one action");
}

TEST_F(PipelineTest, checksThatArtifactsAreMadeOnceAndBeforeTheyAreUsed) {
  const Artifact one("One"), two("Two"), late("Late"), unnamed;
  stack.add<Pipeline>(
      "P", PipelineProps{.stages = {StageProps{.actions = {source("Src", one), source("Again", one), step("Early")}, .stageName = "A"},
                                    StageProps{.actions = {step("B1", {unnamed}), step("B2", {two}), step("B3", {late}, {late}),
                                                           step("B4", {Artifact("Nobody")})},
                                               .stageName = "B"},
                                    StageProps{.actions = {source("Src2", two)}, .stageName = "C"}}});
  const std::string text = complaints();
  EXPECT_SAYS(text, "action Early in stage A: the first stage may only have source actions");
  EXPECT_SAYS(text, "action Src2 in stage C: source actions may only stand in the first stage");
  EXPECT_SAYS(text, "'Src' and 'Again' both make the artifact 'One'");
  EXPECT_SAYS(text, "'B1' takes an artifact without a name");
  EXPECT_SAYS(text, "stage 2 action 1 ('B'/'B2') takes the artifact 'Two' before it is made at stage 3 action 1 ('C'/'Src2')");
  EXPECT_SAYS(text, "stage 2 action 1 ('B'/'B3') takes the artifact 'Late' before it is made");
  EXPECT_SAYS(text, "'B4' takes the artifact 'Nobody', which no action of this pipeline makes");
}

TEST_F(PipelineTest, checksHowManyArtifactsActionsTake) {
  const Artifact a("A"), b("B"), c("C");
  stack.add<Pipeline>("P",
                      PipelineProps{.stages = {StageProps{.actions = {source("S1", a), source("S2", b), source("S3", c)}, .stageName = "A"},
                                               StageProps{.actions = {step("Many", {a, b, c})}, .stageName = "B"}}});
  EXPECT_SAYS(complaints(), "Build/Mine cannot have more than 2 input artifacts");
}

TEST_F(PipelineTest, variablesAndTriggersNeedV2) {
  const Artifact code;
  const auto first = source("Source", code);
  stack.add<Pipeline>(
      "P",
      PipelineProps{.pipelineType = PipelineType::V1,
                    .stages = {StageProps{.actions = {first}, .stageName = "A"}, StageProps{.actions = {step("B")}, .stageName = "B"}},
                    .triggers = {TriggerProps{
                        .gitConfiguration = GitConfiguration{.pushFilter = {GitPushFilter{.tagsIncludes = {"v*"}}}, .sourceAction = first},
                        .providerType = ProviderType::CODE_STAR_SOURCE_CONNECTION}},
                    .variables = {Variable({.variableName = "v"})}});
  const std::string text = complaints();
  EXPECT_SAYS(text, "variables need the pipelineType V2");
  EXPECT_SAYS(text, "triggers need the pipelineType V2");
}

TEST_F(PipelineTest, refusesWhatItHasAlready) {
  auto& pipeline = stack.add<Pipeline>("P");
  auto& stage = pipeline.addStage({.stageName = "A"});
  stage.addAction(step("X"));
  EXPECT_EQ(codeOf([&] { pipeline.addStage({.stageName = "A"}); }), "duplicate-stage");
  EXPECT_EQ(codeOf([&] { stage.addAction(step("X")); }), "duplicate-action");
  pipeline.addVariable(Variable({.variableName = "v"}));
  EXPECT_EQ(codeOf([&] { pipeline.addVariable(Variable({.variableName = "v"})); }), "duplicate-variable");
  const TriggerProps trigger{.gitConfiguration = GitConfiguration{.pushFilter = {GitPushFilter{.tagsIncludes = {"v*"}}},
                                                                  .sourceAction = source("Source", Artifact())},
                             .providerType = ProviderType::CODE_STAR_SOURCE_CONNECTION};
  pipeline.addTrigger(trigger);
  EXPECT_EQ(codeOf([&] { pipeline.addTrigger(trigger); }), "duplicate-trigger");
}

TEST_F(PipelineTest, placesStages) {
  auto& pipeline = stack.add<Pipeline>("P");
  auto& b = pipeline.addStage({.stageName = "B"});
  pipeline.addStage({.placement = {.rightBefore = &b}, .stageName = "A"});
  pipeline.addStage({.stageName = "D"});
  pipeline.addStage({.placement = {.justAfter = &b}, .stageName = "C"});
  std::string names;
  for (IStage* stage : pipeline.stages()) names += stage->stageName().text();
  EXPECT_EQ(names, "ABCD");
  EXPECT_EQ(&pipeline.stage("B"), &b);
  EXPECT_EQ(codeOf([&] { pipeline.stage("E"); }), "unknown-stage");
  auto& other = stack.add<Pipeline>("Q");
  EXPECT_EQ(codeOf([&] { other.addStage({.placement = {.justAfter = &b}, .stageName = "X"}); }), "stage-placement");
  EXPECT_EQ(codeOf([&] { pipeline.addStage({.placement = {.justAfter = &b, .rightBefore = &b}, .stageName = "X"}); }), "stage-placement");
}

TEST_F(PipelineTest, refusesPropertiesThatDoNotGoTogether) {
  auto& bucket = stack.add<s3::Bucket>("Bucket");
  EXPECT_EQ(
      codeOf([&] { stack.add<Pipeline>("A", PipelineProps{.executionMode = ExecutionMode::QUEUED, .pipelineType = PipelineType::V1}); }),
      "execution-mode");
  EXPECT_EQ(codeOf([&] { stack.add<Pipeline>("B", PipelineProps{.crossAccountKeys = false, .enableKeyRotation = true}); }), "key-rotation");
  EXPECT_EQ(codeOf([&] {
              stack.add<Pipeline>("C", PipelineProps{.artifactBucket = bucket, .crossRegionReplicationBuckets = {{"us-east-1", bucket}}});
            }),
            "artifact-bucket");
  EXPECT_EQ(codeOf([&] { stack.add<Pipeline>("D", PipelineProps{.pipelineName = "my name"}); }), "invalid-name");
}

TEST_F(PipelineTest, actionsOfOtherAccountsNeedArtifactsWithAKey) {
  auto& role = iam::Role::fromRoleArn(stack, "Role", "arn:aws:iam::222222222222:role/x");
  auto& stage = stack.add<Pipeline>("P", PipelineProps{.crossAccountKeys = false}).addStage({.stageName = "A"});
  const auto action = make<Custom>("X", ActionCategory::BUILD, List<Artifact>{}, List<Artifact>{}, "Mine", Json(), Use<iam::IRole>(role));
  EXPECT_EQ(codeOf([&] { stage.addAction(action); }), "artifact-key");
}

TEST_F(PipelineTest, artifactsWithoutANameGetThatOfTheirAction) {
  const Artifact code, one, two;
  stack.add<Pipeline>("P", PipelineProps{.stages = {StageProps{.actions = {source("Get.It", code)}, .stageName = "First"},
                                                    StageProps{.actions = {step("Make", {code}, {one, two})}, .stageName = "Second"}}});
  EXPECT_TRUE(code.artifactName().is("Artifact_First_GetIt"));
  EXPECT_TRUE(one.artifactName().is("Artifact_Second_Make_1"));
  EXPECT_TRUE(two.artifactName().is("Artifact_Second_Make_2"));
}

TEST_F(PipelineTest, onlyActionsWhoseVariablesAreUsedHaveANamespace) {
  const Artifact code;
  const auto first = source("Source", code);
  const auto quiet = step("Quiet", {code});
  stack.add<Pipeline>(
      "P",
      PipelineProps{
          .stages = {StageProps{.actions = {first}, .stageName = "A"},
                     StageProps{.actions = {quiet, step("Reader", {}, {}, Json::obj({{"Commit", first->variableExpression("CommitId")}}))},
                                .stageName = "B"}}});
  expectStages(Json::arr(
      {Json::obj({{"Actions", Json::arr({Match::objectLike(Json::obj({{"Namespace", "A_Source_NS"}}))})}}),
       Json::obj({{"Actions",
                   Json::arr({Match::objectLike(Json::obj({{"Namespace", Match::absent()}})),
                              Match::objectLike(Json::obj({{"Configuration", Json::obj({{"Commit", "#{A_Source_NS.CommitId}"}})}}))})}})}));
}

TEST_F(PipelineTest, variablesOfAnActionOutsideOfThePipelineAreAnError) {
  const Artifact code;
  const auto stranger = source("Stranger", Artifact());
  stack.add<Pipeline>(
      "P", PipelineProps{
               .stages = {StageProps{.actions = {source("Source", code)}, .stageName = "A"},
                          StageProps{.actions = {step("Reader", {}, {}, Json::obj({{"Commit", stranger->variableExpression("CommitId")}}))},
                                     .stageName = "B"}}});
  EXPECT_SAYS(complaints(), "'Stranger' are used, but it was never added to a pipeline");
}

TEST_F(PipelineTest, eventsOfAnActionNeedAStage) {
  EXPECT_EQ(codeOf([] { step("X")->onStateChange("Changed"); }), "action-unbound");
}

TEST_F(PipelineTest, importedPipelinesAreWhereTheArnSays) {
  IPipeline& pipeline = Pipeline::fromPipelineArn(stack, "P", "arn:aws:codepipeline:eu-west-1:222222222222:theirs");
  EXPECT_TRUE(pipeline.pipelineName().is("theirs"));
  EXPECT_TRUE(pipeline.env().region.is("eu-west-1"));
}

}  // namespace
}  // namespace cdk::codepipeline
