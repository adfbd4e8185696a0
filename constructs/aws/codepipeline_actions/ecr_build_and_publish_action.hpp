#pragma once
#include <constructs/aws/codepipeline/action.hpp>

namespace cdk::codepipeline_actions {

/// Where an image is published.
enum class RegistryType { PRIVATE, PUBLIC };

struct EcrBuildAndPublishActionProps {
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "actionName"> actionName;
  /// Folder of the Dockerfile in the artifact. Default: the root
  Str dockerfileDirectoryPath = {};
  /// Default: `latest`
  List<Str> imageTags = {};
  /// What it works on.
  Req<codepipeline::Artifact, "input"> input;
  /// Default: PRIVATE
  Opt<RegistryType> registryType = {};
  Req<Str, "repositoryName"> repositoryName;
  /// The role as which the action runs. Default: a role made for the action
  Use<iam::IRole> role = {};
  /// Actions of a stage run in this order, those with the same number together. Default: 1
  Num runOrder = {};
  /// Default: `<stage>_<action>_NS` once a variable is used
  Str variablesNamespace = {};
};

struct EcrBuildAndPublishVariables {
  Str ecrImageDigestId = {};
  Str ecrRepositoryName = {};
};

/// Builds an image and pushes it.
struct EcrBuildAndPublishAction : Use<codepipeline::IAction> {
  explicit EcrBuildAndPublishAction(const EcrBuildAndPublishActionProps& props);
  /// For the configuration of later actions.
  EcrBuildAndPublishVariables variables() const;
};

}  // namespace cdk::codepipeline_actions
