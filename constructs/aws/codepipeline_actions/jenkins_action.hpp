#pragma once
#include <constructs/aws/codepipeline/action.hpp>
#include <constructs/aws/codepipeline_actions/jenkins_provider.hpp>

namespace cdk::codepipeline_actions {

/// What a job is for; decides the category.
enum class JenkinsActionType { BUILD, TEST };

struct JenkinsActionProps {
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "actionName"> actionName;
  /// At most 5.
  List<codepipeline::Artifact> inputs = {};
  Req<Use<IJenkinsProvider>, "jenkinsProvider"> jenkinsProvider;
  /// At most 5.
  List<codepipeline::Artifact> outputs = {};
  /// Name of the job.
  Req<Str, "projectName"> projectName;
  /// Actions of a stage run in this order, those with the same number together. Default: 1
  Num runOrder = {};
  ReqOpt<JenkinsActionType, "type"> type;
  /// Default: `<stage>_<action>_NS` once a variable is used
  Str variablesNamespace = {};
};

/// Runs a job of Jenkins.
struct JenkinsAction : Use<codepipeline::IAction> {
  explicit JenkinsAction(const JenkinsActionProps& props);
};

}  // namespace cdk::codepipeline_actions
