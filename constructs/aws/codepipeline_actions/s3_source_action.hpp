#pragma once
#include <constructs/aws/codepipeline/action.hpp>

namespace cdk::codepipeline_actions {

/// What starts the pipeline on a change.
enum class S3Trigger {
  NONE,    ///< nothing
  POLL,    ///< CodePipeline asks now and then
  EVENTS,  ///< an event of CloudTrail, which must log writes to the bucket
};

struct S3SourceActionProps {
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "actionName"> actionName;
  /// Must keep versions.
  Req<Use<s3::IBucket>, "bucket"> bucket;
  /// Key of a ZIP archive in the bucket.
  Req<Str, "bucketKey"> bucketKey;
  /// What it makes.
  Req<codepipeline::Artifact, "output"> output;
  /// The role as which the action runs. Default: a role made for the action
  Use<iam::IRole> role = {};
  /// Actions of a stage run in this order, those with the same number together. Default: 1
  Num runOrder = {};
  /// Default: POLL
  Opt<S3Trigger> trigger = {};
  /// Default: `<stage>_<action>_NS` once a variable is used
  Str variablesNamespace = {};
};

struct S3SourceVariables {
  Str eTag = {};
  Str versionId = {};
};

/// Takes the source from an object of a bucket.
struct S3SourceAction : Use<codepipeline::IAction> {
  /// Error for an empty bucketKey.
  explicit S3SourceAction(const S3SourceActionProps& props);
  /// For the configuration of later actions.
  S3SourceVariables variables() const;
};

}  // namespace cdk::codepipeline_actions
