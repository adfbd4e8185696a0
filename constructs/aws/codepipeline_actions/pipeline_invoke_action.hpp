#pragma once
#include <constructs/aws/codepipeline/action.hpp>

namespace cdk::codepipeline {
class IPipeline;
}

namespace cdk::codepipeline_actions {

/// What a revision of a source is named by.
enum class RevisionType { COMMIT_ID, IMAGE_DIGEST, S3_OBJECT_VERSION_ID, S3_OBJECT_KEY };

/// The revision with which a source action of the other pipeline begins.
struct SourceRevision {
  Req<Str, "actionName"> actionName;
  ReqOpt<RevisionType, "revisionType"> revisionType;
  Req<Str, "revisionValue"> revisionValue;
};

/// A variable of the other pipeline.
struct Variable {
  Req<Str, "name"> name;
  Req<Str, "value"> value;
};

struct PipelineInvokeActionProps {
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "actionName"> actionName;
  /// The role as which the action runs. Default: a role made for the action
  Use<iam::IRole> role = {};
  /// Actions of a stage run in this order, those with the same number together. Default: 1
  Num runOrder = {};
  /// Default: the latest
  List<SourceRevision> sourceRevisions = {};
  Req<Use<codepipeline::IPipeline>, "targetPipeline"> targetPipeline;
  /// Default: the defaults
  List<Variable> variables = {};
  /// Default: `<stage>_<action>_NS` once a variable is used
  Str variablesNamespace = {};
};

/// Starts another pipeline.
struct PipelineInvokeAction : Use<codepipeline::IAction> {
  explicit PipelineInvokeAction(const PipelineInvokeActionProps& props);
};

}  // namespace cdk::codepipeline_actions
