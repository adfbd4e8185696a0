#include <cdk/app.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/codebuild/pipeline_project.hpp>
#include <constructs/aws/codepipeline/pipeline.hpp>
#include <constructs/aws/codepipeline_actions/code_build_action.hpp>
#include <constructs/aws/codepipeline_actions/code_star_connections_source_action.hpp>
#include <constructs/aws/events/rule.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/s3/bucket.hpp>

using namespace cdk;
namespace cp = cdk::codepipeline;
namespace actions = cdk::codepipeline_actions;

namespace {

constexpr const char* kConnection = "arn:aws:codestar-connections:eu-west-1:111111111111:connection/x";

/// What the actions below differ in.
struct CustomProps {
  List<Str> commands = {};
  Str owner = {};
  List<Str> outputVariables = {};
  Num runOrder = {};
  Opt<Duration> timeout = {};
  Str variablesNamespace = {};
  Str version = {};
};

/// An action of a kind that the library does not have.
class Custom final : public cp::Action {
 public:
  Custom(const Str& name, const List<cp::Artifact>& inputs, const List<cp::Artifact>& outputs, const CustomProps& more = {})
      : Action({.actionName = name,
                .artifactBounds = {.maxInputs = 3, .maxOutputs = 3},
                .category = cp::ActionCategory::INVOKE,
                .commands = more.commands,
                .inputs = inputs,
                .outputVariables = more.outputVariables,
                .outputs = outputs,
                .owner = more.owner,
                .provider = "Mine",
                .runOrder = more.runOrder,
                .timeout = more.timeout,
                .variablesNamespace = more.variablesNamespace,
                .version = more.version}) {}

 protected:
  cp::ActionConfig bound(Construct&, cp::IStage&, const cp::ActionBindOptions& options) override {
    options.bucket.grantRead(options.role);
    return {Json::obj({{"Name", "value"}, {"Left", Json()}, {"Flag", true}})};
  }
};

Use<cp::IAction> source(const cp::Artifact& output, const Str& name = "Source") {
  return actions::CodeStarConnectionsSourceAction({.actionName = name, .connectionArn = kConnection, .output = output, .owner = "o", .repo = "r"});
}

void addLeast(Stack& stack) {
  cp::Artifact code, made;
  auto& project = stack.add<codebuild::PipelineProject>("LeastProject");
  stack.add<cp::Pipeline>(
      "Least",
      cp::PipelineProps{.stages = {cp::StageProps{.actions = {source(code)}, .stageName = "Source"},
                                   cp::StageProps{.actions = {actions::CodeBuildAction({.actionName = "Build", .input = code, .outputs = {made}, .project = project})},
                                                  .stageName = "Build"}}});
}

void addFull(Stack& stack) {
  auto& key = stack.add<kms::Key>("Key");
  auto& bucket = stack.add<s3::Bucket>("Artifacts", s3::BucketProps{.encryptionKey = key});
  auto& role = stack.add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::ServicePrincipal("codepipeline.amazonaws.com")});
  const cp::Artifact code("Code");
  const Use<cp::IAction> first = source(code, "GitHub");
  auto& pipeline = stack.add<cp::Pipeline>(
      "Full",
      cp::PipelineProps{
          .artifactBucket = bucket,
          .executionMode = cp::ExecutionMode::QUEUED,
          .pipelineName = "full",
          .pipelineType = cp::PipelineType::V2,
          .restartExecutionOnUpdate = true,
          .role = role,
          .stages = {cp::StageProps{.actions = {first}, .stageName = "Source"}},
          .triggers = {cp::TriggerProps{
              .gitConfiguration =
                  cp::GitConfiguration{.pullRequestFilter = {cp::GitPullRequestFilter{.branchesExcludes = {"x"}, .branchesIncludes = {"main"}, .filePathsIncludes = {"src/**"}},
                                                             cp::GitPullRequestFilter{.branchesExcludes = {"y"},
                                                                                      .events = {cp::GitPullRequestEvent::OPEN, cp::GitPullRequestEvent::OPEN}}},
                                       .pushFilter = {cp::GitPushFilter{.branchesIncludes = {"main"}, .filePathsExcludes = {"docs/**"}},
                                                      cp::GitPushFilter{.tagsExcludes = {"v0*"}, .tagsIncludes = {"v*"}}},
                                       .sourceAction = first},
              .providerType = cp::ProviderType::CODE_STAR_SOURCE_CONNECTION}},
          .usePipelineRoleForActions = true,
          .variables = {cp::Variable({.defaultValue = "latest", .description = "what to build", .variableName = "tag"})}});
  const cp::Artifact one, two;
  const auto custom =
      make<Custom>("Make.It", List<cp::Artifact>{code, code}, List<cp::Artifact>{one, two}, CustomProps{.runOrder = 2, .timeout = Duration::minutes(30), .version = "2"});
  auto& last = pipeline.addStage(
      {.actions = {make<Custom>("Use", List<cp::Artifact>{one}, List<cp::Artifact>{}, CustomProps{.commands = {"a", "b"}, .outputVariables = {"V"}, .variablesNamespace = "given"})},
       .onFailure = {.result = cp::Result::ROLLBACK},
       .stageName = "Last",
       .transitionDisabledReason = "not yet",
       .transitionToEnabled = false});
  auto& middle = pipeline.addStage(
      {.actions = {custom, make<Custom>("Read", List<cp::Artifact>{code}, List<cp::Artifact>{}, CustomProps{.outputVariables = {custom->variableExpression("X")}})},
       .beforeEntry = {.conditions = {cp::Condition{.result = cp::Result::FAIL,
                                                    .rules = {cp::Rule({.commands = {"c"},
                                                                        .configuration = Json::obj({{"AlarmName", "a"}, {"WaitTime", "1"}}),
                                                                        .inputArtifacts = {"Code"},
                                                                        .name = "Alarm",
                                                                        .provider = "CloudWatchAlarm",
                                                                        .region = "eu-west-1",
                                                                        .role = role,
                                                                        .version = "1"})}}}},
       .onFailure = {.conditions = {cp::Condition{.result = cp::Result::ROLLBACK}}, .result = cp::Result::RETRY, .retryMode = cp::RetryMode::ALL_ACTIONS},
       .onSuccess = {.conditions = {cp::Condition{.rules = {cp::Rule({.name = "Window", .provider = "DeploymentWindow"})}}, cp::Condition{.result = cp::Result::ROLLBACK}}},
       .placement = {.rightBefore = &last},
       .stageName = "Middle"});
  pipeline.addStage({.actions = {make<Custom>("Again", List<cp::Artifact>{two}, List<cp::Artifact>{})},
                     .placement = {.justAfter = &middle},
                     .stageName = "After",
                     .transitionToEnabled = false});
  pipeline.addToRolePolicy(iam::PolicyStatement({.actions = {"s3:ListAllMyBuckets"}, .resources = {"*"}}));
  pipeline.addVariable(cp::Variable({.variableName = "more"}));
  pipeline.onStateChange("Changed", {.description = "pipeline", .eventPattern = {.detail = Json::obj({{"state", Json::arr({"FAILED"})}})}});
  middle.onStateChange("StageChanged", {}, {.ruleName = "stage"});
  custom->onStateChange("ActionChanged");
  pipeline.onEvent("Any");
  role.addToPolicy(iam::PolicyStatement(
      {.actions = {"codepipeline:GetPipeline"}, .resources = {pipeline.pipelineArn(), pipeline.pipelineName() + "/" + pipeline.pipelineVersion()}}));
}

void addKeyed(Stack& stack) {
  cp::Artifact code;
  auto& pipeline = stack.add<cp::Pipeline>("Keyed", cp::PipelineProps{.crossAccountKeys = true, .enableKeyRotation = true, .pipelineType = cp::PipelineType::V1});
  pipeline.addStage({.actions = {source(code)}, .stageName = "Source"});
  pipeline.addStage({.actions = {make<Custom>("Theirs", List<cp::Artifact>{code}, List<cp::Artifact>{}, CustomProps{.owner = "ThirdParty"}),
                                 make<Custom>("Parameters", List<cp::Artifact>{code}, List<cp::Artifact>{},
                                              CustomProps{.outputVariables = {code.bucketName(), code.objectKey(), code.url(), code.getParam("file.json", "key"),
                                                                              code.atPath("a/b").location(), cp::GlobalVariables::executionId}})},
                     .stageName = "Deploy"});
}

}  // namespace

int main() {
  return cdk::run([](App& app) {
    auto& stack = app.add<Stack>("Pipelines", StackProps{.env = {.account = "111111111111", .region = "eu-west-1"}});
    addLeast(stack);
    addFull(stack);
    addKeyed(stack);
    auto& imported = cp::Pipeline::fromPipelineArn(stack, "Imported", "arn:aws:codepipeline:us-east-1:222222222222:theirs");
    imported.onStateChange("ImportedChanged", {.eventPattern = {.account = {imported.pipelineName()}}});
  });
}
