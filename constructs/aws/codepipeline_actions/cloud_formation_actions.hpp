#pragma once
#include <cdk/cfn_capabilities.hpp>
#include <constructs/aws/codepipeline/action.hpp>
#include <constructs/aws/iam/policy_statement.hpp>

namespace cdk::codepipeline_actions {

struct CloudFormationCreateUpdateStackActionProps {
  /// Default: the account of the pipeline
  Str account = {};
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "actionName"> actionName;
  /// Lets the deployment role do everything; without it, add to its policy what the template needs.
  Req<Bool, "adminPermissions"> adminPermissions;
  /// Default: NAMED_IAM with adminPermissions, else none
  List<CfnCapabilities> cfnCapabilities = {};
  /// The role of CloudFormation. Default: a role made for the action
  Use<iam::IRole> deploymentRole = {};
  /// Artifacts that parameterOverrides refer to.
  List<codepipeline::Artifact> extraInputs = {};
  /// Default with outputFileName: an artifact named after action and stack
  Box<codepipeline::Artifact> output = {};
  /// File of the artifact that gets the stack's outputs. Default: none is made
  Str outputFileName = {};
  /// Values of parameters; they win over those of templateConfiguration.
  Map<Json> parameterOverrides = {};
  /// Default: the region of the pipeline
  Str region = {};
  /// Deletes and makes anew a stack that failed. Default: false
  Bool replaceOnFailure = {};
  /// The role as which the action runs. Default: a role made for the action
  Use<iam::IRole> role = {};
  /// Actions of a stage run in this order, those with the same number together. Default: 1
  Num runOrder = {};
  Req<Str, "stackName"> stackName;
  /// File with parameters, tags and a stack policy.
  Box<codepipeline::ArtifactPath> templateConfiguration = {};
  Req<codepipeline::ArtifactPath, "templatePath"> templatePath;
  /// Default: `<stage>_<action>_NS` once a variable is used
  Str variablesNamespace = {};
};

/// Makes or changes a stack.
struct CloudFormationCreateUpdateStackAction : Use<codepipeline::IAction> {
  explicit CloudFormationCreateUpdateStackAction(const CloudFormationCreateUpdateStackActionProps& props);
  /// The role of CloudFormation; error before the action is added to a stage.
  iam::IRole& deploymentRole() const;
  /// Adds to the policy of that role; error before the action is added to a stage.
  bool addToDeploymentRolePolicy(const iam::PolicyStatement& statement) const;
};

struct CloudFormationCreateReplaceChangeSetActionProps {
  /// Default: the account of the pipeline
  Str account = {};
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "actionName"> actionName;
  /// Lets the deployment role do everything; without it, add to its policy what the template needs.
  Req<Bool, "adminPermissions"> adminPermissions;
  /// Default: NAMED_IAM with adminPermissions, else none
  List<CfnCapabilities> cfnCapabilities = {};
  Req<Str, "changeSetName"> changeSetName;
  /// The role of CloudFormation. Default: a role made for the action
  Use<iam::IRole> deploymentRole = {};
  /// Artifacts that parameterOverrides refer to.
  List<codepipeline::Artifact> extraInputs = {};
  /// Default with outputFileName: an artifact named after action and stack
  Box<codepipeline::Artifact> output = {};
  /// File of the artifact that gets the stack's outputs. Default: none is made
  Str outputFileName = {};
  /// Values of parameters; they win over those of templateConfiguration.
  Map<Json> parameterOverrides = {};
  /// Default: the region of the pipeline
  Str region = {};
  /// The role as which the action runs. Default: a role made for the action
  Use<iam::IRole> role = {};
  /// Actions of a stage run in this order, those with the same number together. Default: 1
  Num runOrder = {};
  Req<Str, "stackName"> stackName;
  /// File with parameters, tags and a stack policy.
  Box<codepipeline::ArtifactPath> templateConfiguration = {};
  Req<codepipeline::ArtifactPath, "templatePath"> templatePath;
  /// Default: `<stage>_<action>_NS` once a variable is used
  Str variablesNamespace = {};
};

/// Prepares a change set of a stack; an older one of the name is replaced.
struct CloudFormationCreateReplaceChangeSetAction : Use<codepipeline::IAction> {
  explicit CloudFormationCreateReplaceChangeSetAction(const CloudFormationCreateReplaceChangeSetActionProps& props);
  /// The role of CloudFormation; error before the action is added to a stage.
  iam::IRole& deploymentRole() const;
  /// Adds to the policy of that role; error before the action is added to a stage.
  bool addToDeploymentRolePolicy(const iam::PolicyStatement& statement) const;
};

struct CloudFormationDeleteStackActionProps {
  /// Default: the account of the pipeline
  Str account = {};
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "actionName"> actionName;
  /// Lets the deployment role do everything; without it, add to its policy what the template needs.
  Req<Bool, "adminPermissions"> adminPermissions;
  /// Default: NAMED_IAM with adminPermissions, else none
  List<CfnCapabilities> cfnCapabilities = {};
  /// The role of CloudFormation. Default: a role made for the action
  Use<iam::IRole> deploymentRole = {};
  /// Artifacts that parameterOverrides refer to.
  List<codepipeline::Artifact> extraInputs = {};
  /// Default with outputFileName: an artifact named after action and stack
  Box<codepipeline::Artifact> output = {};
  /// File of the artifact that gets the stack's outputs. Default: none is made
  Str outputFileName = {};
  /// Values of parameters; they win over those of templateConfiguration.
  Map<Json> parameterOverrides = {};
  /// Default: the region of the pipeline
  Str region = {};
  /// The role as which the action runs. Default: a role made for the action
  Use<iam::IRole> role = {};
  /// Actions of a stage run in this order, those with the same number together. Default: 1
  Num runOrder = {};
  Req<Str, "stackName"> stackName;
  /// File with parameters, tags and a stack policy.
  Box<codepipeline::ArtifactPath> templateConfiguration = {};
  /// Default: `<stage>_<action>_NS` once a variable is used
  Str variablesNamespace = {};
};

/// Deletes a stack.
struct CloudFormationDeleteStackAction : Use<codepipeline::IAction> {
  explicit CloudFormationDeleteStackAction(const CloudFormationDeleteStackActionProps& props);
  /// The role of CloudFormation; error before the action is added to a stage.
  iam::IRole& deploymentRole() const;
  /// Adds to the policy of that role; error before the action is added to a stage.
  bool addToDeploymentRolePolicy(const iam::PolicyStatement& statement) const;
};

struct CloudFormationExecuteChangeSetActionProps {
  /// Default: the account of the pipeline
  Str account = {};
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "actionName"> actionName;
  Req<Str, "changeSetName"> changeSetName;
  /// Default with outputFileName: an artifact named after action and stack
  Box<codepipeline::Artifact> output = {};
  /// File of the artifact that gets the stack's outputs. Default: none is made
  Str outputFileName = {};
  /// Default: the region of the pipeline
  Str region = {};
  /// The role as which the action runs. Default: a role made for the action
  Use<iam::IRole> role = {};
  /// Actions of a stage run in this order, those with the same number together. Default: 1
  Num runOrder = {};
  Req<Str, "stackName"> stackName;
  /// Default: `<stage>_<action>_NS` once a variable is used
  Str variablesNamespace = {};
};

/// Carries out a change set.
struct CloudFormationExecuteChangeSetAction : Use<codepipeline::IAction> {
  explicit CloudFormationExecuteChangeSetAction(const CloudFormationExecuteChangeSetActionProps& props);
};

}  // namespace cdk::codepipeline_actions
