#pragma once
#include <constructs/aws/codepipeline/action.hpp>

namespace cdk::codedeploy {
class IServerDeploymentGroup;
}

namespace cdk::codepipeline_actions {

struct CodeDeployServerDeployActionProps {
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "actionName"> actionName;
  Req<Use<codedeploy::IServerDeploymentGroup>, "deploymentGroup"> deploymentGroup;
  /// What it works on.
  Req<codepipeline::Artifact, "input"> input;
  /// The role as which the action runs. Default: a role made for the action
  Use<iam::IRole> role = {};
  /// Actions of a stage run in this order, those with the same number together. Default: 1
  Num runOrder = {};
  /// Default: `<stage>_<action>_NS` once a variable is used
  Str variablesNamespace = {};
};

/// Deploys to instances by CodeDeploy.
struct CodeDeployServerDeployAction : Use<codepipeline::IAction> {
  explicit CodeDeployServerDeployAction(const CodeDeployServerDeployActionProps& props);
};

}  // namespace cdk::codepipeline_actions
