#include <constructs/aws/codepipeline/action.hpp>

#include <string>

#include <cdk/error.hpp>
#include <constructs/aws/codepipeline/pipeline.hpp>
#include <constructs/aws/events/rule.hpp>

namespace cdk::codepipeline {

Str text(ActionCategory category) {
  static constexpr const char* kNames[] = {"Source", "Build", "Test", "Approval", "Deploy", "Invoke", "Compute"};
  return kNames[static_cast<int>(category)];
}

Action::Action(const ActionProperties& providedActionProperties) : properties_(providedActionProperties) {
  namespace_ = properties_.variablesNamespace ? properties_.variablesNamespace : lazy<&Action::renderNamespace>(this);
}

ActionProperties Action::actionProperties() {
  ActionProperties properties = properties_;
  properties.variablesNamespace = namespace_;
  return properties;
}

ActionConfig Action::bind(Construct& scope, IStage& stage, const ActionBindOptions& options) {
  scope_ = &scope;
  stage_ = &stage;
  actualNamespace_ = format("{}_{}_NS", stage.stageName(), properties_.actionName);
  return bound(scope, stage, options);
}

Str Action::renderNamespace() {
  if (!stage_)
    throw Error(
        "the variables of the action '" + std::string(properties_.actionName.text()) + "' are used, but it was never added to a pipeline",
        "action-variables");
  return referenced_ ? actualNamespace_ : Str();
}

Str Action::variableExpression(const Str& variableName) {
  referenced_ = true;
  return format("#{}{}.{}{}", "{", namespace_, variableName, "}");
}

events::Rule& Action::onStateChange(std::string_view name, Use<events::IRuleTarget> target, const events::RuleProps& options) {
  if (!stage_)
    throw Error("the action '" + std::string(properties_.actionName.text()) + "' must be added to a stage before onStateChange",
                "action-unbound");
  events::Rule& rule = events::Rule::in(*scope_, name, options);
  if (target) rule.addTarget(target);
  rule.addEventPattern({.detailType = {"CodePipeline Action Execution State Change"}});
  rule.addEventPattern({.detail = Json::obj({{"stage", List<Str>{stage_->stageName()}}, {"action", List<Str>{properties_.actionName}}}),
                        .resources = {stage_->pipeline().pipelineArn()},
                        .source = {"aws.codepipeline"}});
  return rule;
}

}  // namespace cdk::codepipeline
