#pragma once
#include <constructs/aws/codepipeline/action.hpp>

namespace cdk::codedeploy {
class IEcsDeploymentGroup;
}

namespace cdk::codepipeline_actions {

/// An image that takes a place in the task definition.
struct CodeDeployEcsContainerImageInput {
  /// Has a file `imageDetail.json`.
  Req<codepipeline::Artifact, "input"> input;
  /// Stands for the image in the task definition, between `<` and `>`. Default: `IMAGE`
  Str taskDefinitionPlaceholder = {};
};

struct CodeDeployEcsDeployActionProps {
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "actionName"> actionName;
  /// The AppSpec file. This or appSpecTemplateInput
  Box<codepipeline::ArtifactPath> appSpecTemplateFile = {};
  /// An artifact with that file under the name `appspec.yaml`.
  Box<codepipeline::Artifact> appSpecTemplateInput = {};
  /// At most 4.
  List<CodeDeployEcsContainerImageInput> containerImageInputs = {};
  Req<Use<codedeploy::IEcsDeploymentGroup>, "deploymentGroup"> deploymentGroup;
  /// The role as which the action runs. Default: a role made for the action
  Use<iam::IRole> role = {};
  /// Actions of a stage run in this order, those with the same number together. Default: 1
  Num runOrder = {};
  /// The task definition. This or taskDefinitionTemplateInput
  Box<codepipeline::ArtifactPath> taskDefinitionTemplateFile = {};
  /// An artifact with that file under the name `taskdef.json`.
  Box<codepipeline::Artifact> taskDefinitionTemplateInput = {};
  /// Default: `<stage>_<action>_NS` once a variable is used
  Str variablesNamespace = {};
};

/// Deploys to a service of ECS by CodeDeploy, blue-green.
struct CodeDeployEcsDeployAction : Use<codepipeline::IAction> {
  /// Error unless each of both files is given once, and for more than 4 images.
  explicit CodeDeployEcsDeployAction(const CodeDeployEcsDeployActionProps& props);
};

}  // namespace cdk::codepipeline_actions
