#pragma once
#include <constructs/aws/codepipeline/action.hpp>

namespace cdk::ecr {
class IRepository;
}

namespace cdk::codepipeline_actions {

struct EcrSourceActionProps {
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "actionName"> actionName;
  /// Empty text: the latest image, on a push of any tag. Default: `latest`
  Str imageTag = {};
  /// What it makes.
  Req<codepipeline::Artifact, "output"> output;
  Req<Use<ecr::IRepository>, "repository"> repository;
  /// The role as which the action runs. Default: a role made for the action
  Use<iam::IRole> role = {};
  /// Actions of a stage run in this order, those with the same number together. Default: 1
  Num runOrder = {};
  /// Default: `<stage>_<action>_NS` once a variable is used
  Str variablesNamespace = {};
};

struct EcrSourceVariables {
  Str imageDigest = {};
  Str imageTag = {};
  Str imageUri = {};
  Str registryId = {};
  Str repositoryName = {};
};

/// Takes an image from a repository, and starts the pipeline when one is pushed.
struct EcrSourceAction : Use<codepipeline::IAction> {
  explicit EcrSourceAction(const EcrSourceActionProps& props);
  /// For the configuration of later actions.
  EcrSourceVariables variables() const;
};

}  // namespace cdk::codepipeline_actions
