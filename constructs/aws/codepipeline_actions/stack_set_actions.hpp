#pragma once
#include <cdk/cfn_capabilities.hpp>
#include <constructs/aws/codepipeline/action.hpp>
#include <constructs/aws/codepipeline_actions/stack_set_types.hpp>

namespace cdk::codepipeline_actions {

struct CloudFormationDeployStackSetActionProps {
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "actionName"> actionName;
  /// Default: none
  List<CfnCapabilities> cfnCapabilities = {};
  /// Default: StackSetDeploymentModel::selfManaged()
  Opt<StackSetDeploymentModel> deploymentModel = {};
  Str description = {};
  /// Per cent of the accounts of a region that may fail, 0 to 100. Default: 0
  Num failureTolerancePercentage = {};
  /// Per cent of the accounts that are deployed to at once, 0 to 100. Default: 1
  Num maxAccountConcurrencyPercentage = {};
  /// Default: those of the template
  Opt<StackSetParameters> parameters = {};
  /// The role as which the action runs. Default: a role made for the action
  Use<iam::IRole> role = {};
  /// Actions of a stage run in this order, those with the same number together. Default: 1
  Num runOrder = {};
  /// Default: none
  Opt<StackInstances> stackInstances = {};
  Req<Str, "stackSetName"> stackSetName;
  /// Region of the stack set itself. Default: that of the pipeline
  Str stackSetRegion = {};
  /// Named `template` in the CDK.
  Req<StackSetTemplate, "template_"> template_;
  /// Default: `<stage>_<action>_NS` once a variable is used
  Str variablesNamespace = {};
};

/// Makes or changes a stack set, and its instances.
struct CloudFormationDeployStackSetAction : Use<codepipeline::IAction> {
  explicit CloudFormationDeployStackSetAction(const CloudFormationDeployStackSetActionProps& props);
};

struct CloudFormationDeployStackInstancesActionProps {
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "actionName"> actionName;
  /// Per cent of the accounts of a region that may fail, 0 to 100. Default: 0
  Num failureTolerancePercentage = {};
  /// Per cent of the accounts that are deployed to at once, 0 to 100. Default: 1
  Num maxAccountConcurrencyPercentage = {};
  /// Default: those of the stack set
  Opt<StackSetParameters> parameterOverrides = {};
  /// The role as which the action runs. Default: a role made for the action
  Use<iam::IRole> role = {};
  /// Actions of a stage run in this order, those with the same number together. Default: 1
  Num runOrder = {};
  ReqOpt<StackInstances, "stackInstances"> stackInstances;
  Req<Str, "stackSetName"> stackSetName;
  /// Region of the stack set itself. Default: that of the pipeline
  Str stackSetRegion = {};
  /// Default: `<stage>_<action>_NS` once a variable is used
  Str variablesNamespace = {};
};

/// Makes or changes instances of a stack set.
struct CloudFormationDeployStackInstancesAction : Use<codepipeline::IAction> {
  explicit CloudFormationDeployStackInstancesAction(const CloudFormationDeployStackInstancesActionProps& props);
};

}  // namespace cdk::codepipeline_actions
