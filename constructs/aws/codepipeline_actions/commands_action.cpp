#include <constructs/aws/codepipeline_actions/commands_action.hpp>

#include <string>

#include <constructs/aws/s3/ibucket.hpp>

#include "action_parts.hpp"

namespace cdk::codepipeline_actions {

namespace {

void checkCount(const char* name, std::size_t count, std::size_t most) {
  if (count < 1 || count > most) {
    throw Error("a CommandsAction takes 1 to " + std::to_string(most) + " " + name + ", got " + std::to_string(count), "commands-action");
  }
}

codepipeline::ActionProperties describe(const CommandsActionProps& p) {
  checkCount("commands", p.commands.size(), 50);
  if (p.outputVariables) checkCount("outputVariables", p.outputVariables.size(), 15);
  auto made = detail::common(p, codepipeline::ActionCategory::COMPUTE, "Commands",
                             {.maxInputs = 10, .maxOutputs = 1, .minInputs = 1, .minOutputs = 0});
  made.commands = p.commands;
  made.inputs = detail::together(p.input, p.extraInputs);
  made.outputVariables = p.outputVariables;
  if (p.output) made.outputs = {*p.output};
  return made;
}

class Commands final : public codepipeline::Action {
 public:
  explicit Commands(const CommandsActionProps& props) : Action(describe(props)) {}

  Str exported(const Str& name) {
    std::string names;
    for (Str variable : providedActionProperties().outputVariables) {
      if (variable == name) return variableExpression(name);
      names += (names.empty() ? "" : ", ") + std::string(variable.text());
    }
    throw Error("the variable '" + std::string(name.text()) + "' is not among the outputVariables: " + (names.empty() ? "none" : names),
                "commands-variable");
  }

 protected:
  codepipeline::ActionConfig bound(Construct& scope, codepipeline::IStage& stage, const codepipeline::ActionBindOptions& options) override {
    const Str streams = detail::allowLogs(scope, stage, options.role);
    detail::allow(options.role, {"logs:GetLogEvents"}, {streams});
    options.bucket.grantRead(options.role);
    if (!providedActionProperties().outputs.empty()) options.bucket.grantWrite(options.role);
    return {};
  }
};

}  // namespace

CommandsAction::CommandsAction(const CommandsActionProps& props) : Use(make<Commands>(props)) {}
Str CommandsAction::variable(const Str& variableName) const {
  return static_cast<Commands*>(get())->exported(variableName);
}

}  // namespace cdk::codepipeline_actions
