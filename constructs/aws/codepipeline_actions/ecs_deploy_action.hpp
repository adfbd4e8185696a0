#pragma once
#include <constructs/aws/codepipeline/action.hpp>

namespace cdk::ecs {
class IBaseService;
}

namespace cdk::codepipeline_actions {

struct EcsDeployActionProps {
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "actionName"> actionName;
  /// 1 to 60 whole minutes. Default: 60 minutes
  Opt<Duration> deploymentTimeout = {};
  /// The file that names the image of each container. This or input
  Box<codepipeline::ArtifactPath> imageFile = {};
  /// An artifact with that file under the name `imagedefinitions.json`.
  Box<codepipeline::Artifact> input = {};
  /// The role as which the action runs. Default: a role made for the action
  Use<iam::IRole> role = {};
  /// Actions of a stage run in this order, those with the same number together. Default: 1
  Num runOrder = {};
  Req<Use<ecs::IBaseService>, "service"> service;
  /// Default: `<stage>_<action>_NS` once a variable is used
  Str variablesNamespace = {};
};

/// Gives new images to a service of ECS.
struct EcsDeployAction : Use<codepipeline::IAction> {
  /// Error unless exactly one of input and imageFile is given, and for a timeout outside of the range.
  explicit EcsDeployAction(const EcsDeployActionProps& props);
};

}  // namespace cdk::codepipeline_actions
