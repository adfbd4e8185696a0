#pragma once
#include <constructs/aws/codepipeline/action.hpp>
#include <cdk/secret_value.hpp>

namespace cdk::codepipeline_actions {

/// What starts the pipeline on a change.
enum class GitHubTrigger {
  NONE,     ///< nothing
  POLL,     ///< CodePipeline asks now and then
  WEBHOOK,  ///< a webhook of the repository
};

struct GitHubSourceActionProps {
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "actionName"> actionName;
  /// Default: `master`
  Str branch = {};
  /// A token that may read the repository and write its webhooks.
  ReqOpt<SecretValue, "oauthToken"> oauthToken;
  /// What it makes.
  Req<codepipeline::Artifact, "output"> output;
  /// User or organization.
  Req<Str, "owner"> owner;
  /// Name of the repository.
  Req<Str, "repo"> repo;
  /// Actions of a stage run in this order, those with the same number together. Default: 1
  Num runOrder = {};
  /// Default: WEBHOOK
  Opt<GitHubTrigger> trigger = {};
  /// Default: `<stage>_<action>_NS` once a variable is used
  Str variablesNamespace = {};
};

struct GitHubSourceVariables {
  Str authorDate = {};
  Str branchName = {};
  Str commitId = {};
  Str commitMessage = {};
  Str commitUrl = {};
  Str committerDate = {};
  Str repositoryName = {};
};

/// Takes the source from GitHub by a token; a connection is the newer way.
struct GitHubSourceAction : Use<codepipeline::IAction> {
  explicit GitHubSourceAction(const GitHubSourceActionProps& props);
  /// For the configuration of later actions.
  GitHubSourceVariables variables() const;
};

}  // namespace cdk::codepipeline_actions
