#pragma once
#include <constructs/aws/codepipeline/action.hpp>

namespace cdk::codepipeline_actions {

struct CodeStarConnectionsSourceActionProps {
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "actionName"> actionName;
  /// Default: `master`
  Str branch = {};
  /// Hands on a reference that CodeBuild clones with its history, not the files. Default: false
  Bool codeBuildCloneOutput = {};
  /// The connection to the host of the repository.
  Req<Str, "connectionArn"> connectionArn;
  /// What it makes.
  Req<codepipeline::Artifact, "output"> output;
  /// User or organization.
  Req<Str, "owner"> owner;
  /// Name of the repository.
  Req<Str, "repo"> repo;
  /// The role as which the action runs. Default: a role made for the action
  Use<iam::IRole> role = {};
  /// Actions of a stage run in this order, those with the same number together. Default: 1
  Num runOrder = {};
  /// Starts the pipeline on a push to the branch; set false where a trigger of the pipeline decides. Default: true
  Bool triggerOnPush = {};
  /// Default: `<stage>_<action>_NS` once a variable is used
  Str variablesNamespace = {};
};

struct CodeStarSourceVariables {
  Str authorDate = {};
  Str branchName = {};
  Str commitId = {};
  Str commitMessage = {};
  Str connectionArn = {};
  Str fullRepositoryName = {};
};

/// Takes the source from GitHub, GitLab or Bitbucket by a connection.
struct CodeStarConnectionsSourceAction : Use<codepipeline::IAction> {
  explicit CodeStarConnectionsSourceAction(const CodeStarConnectionsSourceActionProps& props);
  /// For the configuration of later actions.
  CodeStarSourceVariables variables() const;
};

}  // namespace cdk::codepipeline_actions
