#include <constructs/aws/codepipeline_actions/lambda_invoke_action.hpp>

#include <cdk/stack.hpp>
#include <constructs/aws/lambda/function_base.hpp>
#include <constructs/aws/s3/ibucket.hpp>

#include "action_parts.hpp"

namespace cdk::codepipeline_actions {

namespace {

codepipeline::ActionProperties describe(const LambdaInvokeActionProps& p) {
  auto made =
      detail::common(p, codepipeline::ActionCategory::INVOKE, "Lambda", {.maxInputs = 5, .maxOutputs = 5, .minInputs = 0, .minOutputs = 0});
  made.inputs = p.inputs;
  made.outputs = p.outputs;
  made.resource = *p.lambda;
  return made;
}

class Invoke final : public codepipeline::Action {
 public:
  explicit Invoke(const LambdaInvokeActionProps& props) : Action(describe(props)), props_(props) {
    if (props.userParameters && props.userParametersString)
      throw Error("a LambdaInvokeAction takes userParameters or userParametersString, not both", "lambda-parameters");
  }

 protected:
  codepipeline::ActionConfig bound(Construct& scope, codepipeline::IStage&, const codepipeline::ActionBindOptions& options) override {
    detail::allow(options.role, {"lambda:ListFunctions"}, {"*"});
    props_.lambda->grantInvoke(options.role);
    if (!props_.inputs.empty()) options.bucket.grantRead(options.role);
    if (!props_.outputs.empty()) options.bucket.grantWrite(options.role);
    props_.lambda->addToRolePolicy(
        iam::PolicyStatement({.actions = {"codepipeline:PutJobSuccessResult", "codepipeline:PutJobFailureResult"}, .resources = {"*"}}));
    Str parameters = props_.userParametersString;
    if (!parameters && props_.userParameters) parameters = Stack::of(scope).toJsonString(props_.userParameters);
    return {Json::obj({{"FunctionName", props_.lambda->functionName()}, {"UserParameters", parameters}})};
  }

 private:
  LambdaInvokeActionProps props_;
};

}  // namespace

LambdaInvokeAction::LambdaInvokeAction(const LambdaInvokeActionProps& props) : Use(make<Invoke>(props)) {}
Str LambdaInvokeAction::variable(const Str& variableName) const {
  return detail::variable(*this, variableName);
}

}  // namespace cdk::codepipeline_actions
