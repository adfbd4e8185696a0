#pragma once
#include <constructs/aws/codepipeline/action.hpp>
#include <constructs/aws/events/event_pattern.hpp>

namespace cdk::codecommit {
class IRepository;
}

namespace cdk::codepipeline_actions {

/// What starts the pipeline on a change.
enum class CodeCommitTrigger {
  NONE,    ///< nothing
  POLL,    ///< CodePipeline asks now and then
  EVENTS,  ///< an event of the repository
};

/// A rule in place of the one for pushes to the branch.
struct ICustomEventRule {
  Str description = {};
  events::EventPattern eventPattern = {};
  Str ruleName = {};
  Req<Use<events::IRuleTarget>, "target"> target;
};

struct CodeCommitSourceActionProps {
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "actionName"> actionName;
  /// Default: `main` (the flag `@aws-cdk/aws-codepipeline-actions:useNewDefaultBranchForCodeCommitSource`), else `master`
  Str branch = {};
  /// Hands on a reference that CodeBuild clones with its history, not the files. Default: false
  Bool codeBuildCloneOutput = {};
  /// Default: pushes to the branch
  Box<ICustomEventRule> customEventRule = {};
  /// The role that starts the pipeline on an event. Default: made when needed
  Use<iam::IRole> eventRole = {};
  /// What it makes.
  Req<codepipeline::Artifact, "output"> output;
  Req<Use<codecommit::IRepository>, "repository"> repository;
  /// The role as which the action runs. Default: a role made for the action
  Use<iam::IRole> role = {};
  /// Actions of a stage run in this order, those with the same number together. Default: 1
  Num runOrder = {};
  /// Default: EVENTS
  Opt<CodeCommitTrigger> trigger = {};
  /// Default: `<stage>_<action>_NS` once a variable is used
  Str variablesNamespace = {};
};

struct CodeCommitSourceVariables {
  Str authorDate = {};
  Str branchName = {};
  Str commitId = {};
  Str commitMessage = {};
  Str committerDate = {};
  Str repositoryName = {};
};

/// Takes the source from CodeCommit.
struct CodeCommitSourceAction : Use<codepipeline::IAction> {
  /// Error for an empty branch.
  explicit CodeCommitSourceAction(const CodeCommitSourceActionProps& props);
  /// For the configuration of later actions.
  CodeCommitSourceVariables variables() const;
};

}  // namespace cdk::codepipeline_actions
