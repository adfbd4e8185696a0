#pragma once
#include <constructs/aws/codepipeline/action.hpp>

namespace cdk::codepipeline_actions {

struct CommandsActionProps {
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "actionName"> actionName;
  /// 1 to 50 shell commands.
  Req<List<Str>, "commands"> commands;
  /// At most 9 further artifacts.
  List<codepipeline::Artifact> extraInputs = {};
  /// The folder in which the commands run.
  Req<codepipeline::Artifact, "input"> input;
  /// An artifact with a list of files. Default: none
  Box<codepipeline::Artifact> output = {};
  /// 1 to 15 names of environment variables that are handed on.
  List<Str> outputVariables = {};
  /// The role as which the action runs. Default: a role made for the action
  Use<iam::IRole> role = {};
  /// Actions of a stage run in this order, those with the same number together. Default: 1
  Num runOrder = {};
  /// Default: `<stage>_<action>_NS` once a variable is used
  Str variablesNamespace = {};
};

/// Runs shell commands.
struct CommandsAction : Use<codepipeline::IAction> {
  /// Error for lists of other lengths.
  explicit CommandsAction(const CommandsActionProps& props);
  /// One of outputVariables, for the configuration of later actions; error for other names.
  Str variable(const Str& variableName) const;
};

}  // namespace cdk::codepipeline_actions
