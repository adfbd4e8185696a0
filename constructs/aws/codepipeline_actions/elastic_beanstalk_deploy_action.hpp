#pragma once
#include <constructs/aws/codepipeline/action.hpp>

namespace cdk::codepipeline_actions {

struct ElasticBeanstalkDeployActionProps {
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "actionName"> actionName;
  Req<Str, "applicationName"> applicationName;
  Req<Str, "environmentName"> environmentName;
  /// What it works on.
  Req<codepipeline::Artifact, "input"> input;
  /// The role as which the action runs. Default: a role made for the action
  Use<iam::IRole> role = {};
  /// Actions of a stage run in this order, those with the same number together. Default: 1
  Num runOrder = {};
  /// Default: `<stage>_<action>_NS` once a variable is used
  Str variablesNamespace = {};
};

/// Deploys to Elastic Beanstalk.
struct ElasticBeanstalkDeployAction : Use<codepipeline::IAction> {
  explicit ElasticBeanstalkDeployAction(const ElasticBeanstalkDeployActionProps& props);
};

}  // namespace cdk::codepipeline_actions
