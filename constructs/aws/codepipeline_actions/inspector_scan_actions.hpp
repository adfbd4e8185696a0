#pragma once
#include <constructs/aws/codepipeline/action.hpp>

namespace cdk::ecr {
class IRepository;
}

namespace cdk::codepipeline_actions {

struct InspectorScanVariables {
  /// `CRITICAL`, `HIGH`, `MEDIUM` or `LOW`.
  Str highestScannedSeverity = {};
};

/// Base of the actions that look for vulnerabilities.
struct InspectorScanActionBase : Use<codepipeline::IAction> {
  /// For the configuration of later actions.
  InspectorScanVariables variables() const;

 protected:
  explicit InspectorScanActionBase(const Use<codepipeline::IAction>& action) : Use(action) {}
};

struct InspectorScanActionBaseProps {
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "actionName"> actionName;
  /// Vulnerabilities of this severity above which the action fails. Default: no limit
  Num criticalThreshold = {};
  /// Vulnerabilities of this severity above which the action fails. Default: no limit
  Num highThreshold = {};
  /// Vulnerabilities of this severity above which the action fails. Default: no limit
  Num lowThreshold = {};
  /// Vulnerabilities of this severity above which the action fails. Default: no limit
  Num mediumThreshold = {};
  /// Gets the list of the packages and what was found.
  Req<codepipeline::Artifact, "output"> output;
  /// The role as which the action runs. Default: a role made for the action
  Use<iam::IRole> role = {};
  /// Actions of a stage run in this order, those with the same number together. Default: 1
  Num runOrder = {};
  /// Default: `<stage>_<action>_NS` once a variable is used
  Str variablesNamespace = {};
};

struct InspectorEcrImageScanActionProps {
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "actionName"> actionName;
  /// Vulnerabilities of this severity above which the action fails. Default: no limit
  Num criticalThreshold = {};
  /// Vulnerabilities of this severity above which the action fails. Default: no limit
  Num highThreshold = {};
  /// Default: `latest`
  Str imageTag = {};
  /// Vulnerabilities of this severity above which the action fails. Default: no limit
  Num lowThreshold = {};
  /// Vulnerabilities of this severity above which the action fails. Default: no limit
  Num mediumThreshold = {};
  /// Gets the list of the packages and what was found.
  Req<codepipeline::Artifact, "output"> output;
  Req<Use<ecr::IRepository>, "repository"> repository;
  /// The role as which the action runs. Default: a role made for the action
  Use<iam::IRole> role = {};
  /// Actions of a stage run in this order, those with the same number together. Default: 1
  Num runOrder = {};
  /// Default: `<stage>_<action>_NS` once a variable is used
  Str variablesNamespace = {};
};

/// Looks for vulnerabilities in an image.
struct InspectorEcrImageScanAction : InspectorScanActionBase {
  explicit InspectorEcrImageScanAction(const InspectorEcrImageScanActionProps& props);
};

struct InspectorSourceCodeScanActionProps {
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "actionName"> actionName;
  /// Vulnerabilities of this severity above which the action fails. Default: no limit
  Num criticalThreshold = {};
  /// Vulnerabilities of this severity above which the action fails. Default: no limit
  Num highThreshold = {};
  Req<codepipeline::Artifact, "input"> input;
  /// Vulnerabilities of this severity above which the action fails. Default: no limit
  Num lowThreshold = {};
  /// Vulnerabilities of this severity above which the action fails. Default: no limit
  Num mediumThreshold = {};
  /// Gets the list of the packages and what was found.
  Req<codepipeline::Artifact, "output"> output;
  /// The role as which the action runs. Default: a role made for the action
  Use<iam::IRole> role = {};
  /// Actions of a stage run in this order, those with the same number together. Default: 1
  Num runOrder = {};
  /// Default: `<stage>_<action>_NS` once a variable is used
  Str variablesNamespace = {};
};

/// Looks for vulnerabilities in source code.
struct InspectorSourceCodeScanAction : InspectorScanActionBase {
  explicit InspectorSourceCodeScanAction(const InspectorSourceCodeScanActionProps& props);
};

}  // namespace cdk::codepipeline_actions
