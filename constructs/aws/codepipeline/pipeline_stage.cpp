#include "pipeline_stage.hpp"

#include <string>

#include <cdk/error.hpp>
#include <constructs/aws/events/rule.hpp>
#include <constructs/aws/iam/role.hpp>

#include "pipeline_state.hpp"
#include "validation.hpp"

namespace cdk::codepipeline::detail {

namespace {

void checkCount(Vec<Str>& problems, const ActionProperties& action, const char* what, std::size_t count, int least, int most) {
  const Str kind = format("{}/{}", text(*action.category), action.provider);
  if (static_cast<int>(count) < least) problems.push(format("{} must have at least {} {} artifacts", kind, Num(least), what));
  if (static_cast<int>(count) > most) problems.push(format("{} cannot have more than {} {} artifacts", kind, Num(most), what));
}

List<CfnPipeline::ConditionProperty> renderConditions(const List<Condition>& conditions) {
  static constexpr const char* kResults[] = {"ROLLBACK", "FAIL", "RETRY", "SKIP"};
  Vec<CfnPipeline::ConditionProperty> all;
  for (const Condition& condition : conditions) {
    CfnPipeline::ConditionProperty made;
    Vec<Json> rules;
    for (const Rule& rule : condition.rules) rules.push(rule.render());
    if (!rules.empty()) made.rules = List<CfnPipeline::RuleDeclarationProperty>(List<Json>(rules).val());
    if (condition.result) made.result = kResults[static_cast<int>(*condition.result)];
    all.push(made);
  }
  return all.empty() ? List<CfnPipeline::ConditionProperty>() : List<CfnPipeline::ConditionProperty>(all);
}

Box<CfnPipeline::FailureConditionsProperty> renderFailure(const FailureConditions& given) {
  if (!given.conditions && !given.result && !given.retryMode) return {};
  CfnPipeline::FailureConditionsProperty made{.conditions = renderConditions(given.conditions)};
  if (given.result) {
    static constexpr const char* kResults[] = {"ROLLBACK", "FAIL", "RETRY", "SKIP"};
    made.result = kResults[static_cast<int>(*given.result)];
  }
  if (given.retryMode) {
    made.retryConfiguration =
        CfnPipeline::RetryConfigurationProperty{.retryMode = *given.retryMode == RetryMode::ALL_ACTIONS ? "ALL_ACTIONS" : "FAILED_ACTIONS"};
  }
  return made;
}

CfnPipeline::ActionDeclarationProperty renderAction(const AttachedAction& attached) {
  const ActionProperties action = attached.properties();
  CfnPipeline::ActionDeclarationProperty made{
      .actionTypeId = CfnPipeline::ActionTypeIdProperty{.category = text(*action.category),
                                                        .owner = action.owner ? action.owner : "AWS",
                                                        .provider = action.provider,
                                                        .version = action.version ? action.version : "1"},
      .commands = action.commands,
      .configuration = attached.configuration,
      .name = action.actionName,
      .namespace_ = action.variablesNamespace,
      .outputVariables = action.outputVariables,
      .region = attached.region,
      .runOrder = action.runOrder ? action.runOrder : Num(1)};
  Vec<CfnPipeline::InputArtifactProperty> inputs;
  for (const Artifact& artifact : attached.inputs) {
    if (artifact.artifactName()) inputs.push({.name = artifact.artifactName()});
  }
  Vec<CfnPipeline::OutputArtifactProperty> outputs;
  for (const Artifact& artifact : attached.outputs) {
    if (artifact.artifactName()) outputs.push({.files = artifact.artifactFiles(), .name = artifact.artifactName()});
  }
  if (!inputs.empty()) made.inputArtifacts = List<CfnPipeline::InputArtifactProperty>(inputs);
  if (!outputs.empty()) made.outputArtifacts = List<CfnPipeline::OutputArtifactProperty>(outputs);
  if (attached.role) made.roleArn = attached.role->roleArn();
  if (action.timeout) made.timeoutInMinutes = action.timeout->toMinutes();
  return made;
}

}  // namespace

PipelineStage::PipelineStage(Pipeline& pipeline, PipelineState& state, const StageOptions& options)
    : pipeline_(pipeline), state_(state), options_(options), scope_(&pipeline.add<Construct>(options.stageName.text(&pipeline))) {
  checkName(scope_, kStageName, options.stageName);
  for (Use<IAction> action : options.actions) addAction(action);
}

List<Use<IAction>> PipelineStage::actions() const {
  Vec<Use<IAction>> all;
  for (const AttachedAction& attached : actions_) all.push(attached.action);
  return List<Use<IAction>>(all);
}

void PipelineStage::addAction(Use<IAction> action) {
  const ActionProperties properties = action->actionProperties();
  checkName(scope_, kActionName, properties.actionName);
  for (const AttachedAction& attached : actions_) {
    if (attached.properties().actionName == properties.actionName) {
      throw Error(
          *scope_,
          "the stage '" + std::string(stageName().text()) + "' has an action '" + std::string(properties.actionName.text()) + "' already",
          "duplicate-action");
    }
  }
  const AttachedAction attached = state_.attach(*this, action, scopeOf(properties));
  actions_.push(attached);
  nameOutputs(attached, properties.actionName);
}

Construct& PipelineStage::scopeOf(const ActionProperties& action) {
  if (!action.actionName.isToken()) {
    Construct* made = scope_->node().tryFindChild(action.actionName.text());
    return made ? *made : scope_->add<Construct>(action.actionName.text());
  }
  std::string id(action.provider.text());
  for (int i = 2; scope_->node().tryFindChild(id); ++i) id = std::string(action.provider.text()) + std::to_string(i);
  return scope_->add<Construct>(id);
}

void PipelineStage::nameOutputs(const AttachedAction& action, const Str& actionName) const {
  std::size_t unnamed = 0, index = 0;
  for (const Artifact& output : action.outputs) unnamed += output.artifactName() ? 0 : 1;
  for (Artifact output : action.outputs) {
    if (output.artifactName()) continue;
    std::string name;
    for (char c : "Artifact_" + std::string(stageName().text()) + "_" + std::string(actionName.text())) {
      if (c != '@' && c != '.') name += c;
    }
    ++index;
    output.setName(unnamed == 1 ? name : name + "_" + std::to_string(index));
  }
}

events::Rule& PipelineStage::onStateChange(std::string_view name, Use<events::IRuleTarget> target, const events::RuleProps& options) {
  events::Rule& rule = events::Rule::in(*scope_, name, options);
  if (target) rule.addTarget(target);
  rule.addEventPattern({.detailType = {"CodePipeline Stage Execution State Change"}});
  rule.addEventPattern(
      {.detail = Json::obj({{"stage", List<Str>{stageName()}}}), .resources = {pipeline_.pipelineArn()}, .source = {"aws.codepipeline"}});
  return rule;
}

void PipelineStage::validate(Vec<Str>& problems) const {
  if (actions_.empty()) problems.push(format("the stage '{}' must have at least one action", stageName()));
  for (const AttachedAction& attached : actions_) {
    const ActionProperties action = attached.properties();
    checkCount(problems, action, "input", attached.inputs.size(), action.artifactBounds.minInputs, action.artifactBounds.maxInputs);
    checkCount(problems, action, "output", attached.outputs.size(), action.artifactBounds.minOutputs, action.artifactBounds.maxOutputs);
  }
}

CfnPipeline::StageDeclarationProperty PipelineStage::render() const {
  Vec<CfnPipeline::ActionDeclarationProperty> actions;
  for (const AttachedAction& attached : actions_) actions.push(renderAction(attached));
  CfnPipeline::StageDeclarationProperty made{.actions = List<CfnPipeline::ActionDeclarationProperty>(actions), .name = stageName()};
  if (options_.beforeEntry.conditions)
    made.beforeEntry = CfnPipeline::BeforeEntryConditionsProperty{.conditions = renderConditions(options_.beforeEntry.conditions)};
  if (options_.onSuccess.conditions)
    made.onSuccess = CfnPipeline::SuccessConditionsProperty{.conditions = renderConditions(options_.onSuccess.conditions)};
  made.onFailure = renderFailure(options_.onFailure);
  return made;
}

}  // namespace cdk::codepipeline::detail
