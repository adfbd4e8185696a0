#pragma once
#include <constructs/aws/codepipeline/action.hpp>

namespace cdk::codepipeline_actions {

struct ServiceCatalogDeployActionBeta1Props {
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "actionName"> actionName;
  Req<Str, "productId"> productId;
  Str productVersionDescription = {};
  Req<Str, "productVersionName"> productVersionName;
  /// The role as which the action runs. Default: a role made for the action
  Use<iam::IRole> role = {};
  /// Actions of a stage run in this order, those with the same number together. Default: 1
  Num runOrder = {};
  Req<codepipeline::ArtifactPath, "templatePath"> templatePath;
  /// Default: `<stage>_<action>_NS` once a variable is used
  Str variablesNamespace = {};
};

/// Makes a version of a product of Service Catalog.
struct ServiceCatalogDeployActionBeta1 : Use<codepipeline::IAction> {
  explicit ServiceCatalogDeployActionBeta1(const ServiceCatalogDeployActionBeta1Props& props);
};

}  // namespace cdk::codepipeline_actions
