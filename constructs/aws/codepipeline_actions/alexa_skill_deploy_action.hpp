#pragma once
#include <cdk/secret_value.hpp>
#include <constructs/aws/codepipeline/action.hpp>

namespace cdk::codepipeline_actions {

struct AlexaSkillDeployActionProps {
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "actionName"> actionName;
  Req<Str, "clientId"> clientId;
  ReqOpt<SecretValue, "clientSecret"> clientSecret;
  /// The voice model and the manifest.
  Req<codepipeline::Artifact, "input"> input;
  /// Values for the manifest. Default: none
  Box<codepipeline::Artifact> parameterOverridesArtifact = {};
  ReqOpt<SecretValue, "refreshToken"> refreshToken;
  /// Actions of a stage run in this order, those with the same number together. Default: 1
  Num runOrder = {};
  Req<Str, "skillId"> skillId;
  /// Default: `<stage>_<action>_NS` once a variable is used
  Str variablesNamespace = {};
};

/// Deploys a skill of Alexa.
struct AlexaSkillDeployAction : Use<codepipeline::IAction> {
  explicit AlexaSkillDeployAction(const AlexaSkillDeployActionProps& props);
};

}  // namespace cdk::codepipeline_actions
