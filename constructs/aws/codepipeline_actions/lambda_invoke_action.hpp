#pragma once
#include <constructs/aws/codepipeline/action.hpp>

namespace cdk::lambda {
class IFunction;
}

namespace cdk::codepipeline_actions {

struct LambdaInvokeActionProps {
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "actionName"> actionName;
  /// At most 5.
  List<codepipeline::Artifact> inputs = {};
  Req<Use<lambda::IFunction>, "lambda"> lambda;
  /// At most 5.
  List<codepipeline::Artifact> outputs = {};
  /// The role as which the action runs. Default: a role made for the action
  Use<iam::IRole> role = {};
  /// Actions of a stage run in this order, those with the same number together. Default: 1
  Num runOrder = {};
  /// For the function, as JSON text. This or userParametersString
  Map<Json> userParameters = {};
  /// For the function, as it is.
  Str userParametersString = {};
  /// Default: `<stage>_<action>_NS` once a variable is used
  Str variablesNamespace = {};
};

/// Calls a function.
struct LambdaInvokeAction : Use<codepipeline::IAction> {
  /// Error when both kinds of parameters are given.
  explicit LambdaInvokeAction(const LambdaInvokeActionProps& props);
  /// A variable that the function returns, for the configuration of later actions.
  Str variable(const Str& variableName) const;
};

}  // namespace cdk::codepipeline_actions
