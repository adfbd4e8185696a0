#pragma once
#include <constructs/aws/codepipeline/action.hpp>
#include <constructs/aws/codebuild/build_environment.hpp>

namespace cdk::codebuild {
class IProject;
}

namespace cdk::codepipeline_actions {

/// What the build is for; decides the category.
enum class CodeBuildActionType { BUILD, TEST };

struct CodeBuildActionProps {
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "actionName"> actionName;
  /// Without effect: a SecretValue is no value of a variable, see SecretValue::unsafeUnwrap().
  Bool checkSecretsInPlainTextEnvVariables = {};
  /// Puts the artifacts of a batch into one place; only with executeBatchBuild. Default: false
  Bool combineBatchBuildArtifacts = {};
  /// Variables of the builds of this action; they win over those of the project.
  Map<codebuild::BuildEnvironmentVariable> environmentVariables = {};
  /// Starts a batch of builds. Default: false
  Bool executeBatchBuild = {};
  /// At most 4 further artifacts, in folders named by `CODEBUILD_SRC_DIR_<artifact>`.
  List<codepipeline::Artifact> extraInputs = {};
  /// The source of the build.
  Req<codepipeline::Artifact, "input"> input;
  /// What the build makes: the main artifact, or the secondary ones by their names.
  List<codepipeline::Artifact> outputs = {};
  /// A PipelineProject.
  Req<Use<codebuild::IProject>, "project"> project;
  /// The role as which the action runs. Default: a role made for the action
  Use<iam::IRole> role = {};
  /// Actions of a stage run in this order, those with the same number together. Default: 1
  Num runOrder = {};
  /// Default: BUILD
  Opt<CodeBuildActionType> type = {};
  /// Default: `<stage>_<action>_NS` once a variable is used
  Str variablesNamespace = {};
};

/// Runs a build.
struct CodeBuildAction : Use<codepipeline::IAction> {
  explicit CodeBuildAction(const CodeBuildActionProps& props);
  /// A variable that the build exports, for the configuration of later actions.
  Str variable(const Str& variableName) const;
};

}  // namespace cdk::codepipeline_actions
