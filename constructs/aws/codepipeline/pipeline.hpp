#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/codepipeline/stage.hpp>
#include <constructs/aws/codepipeline/trigger.hpp>
#include <constructs/aws/codepipeline/variable.hpp>
#include <constructs/aws/iam/policy_statement.hpp>

namespace cdk::codepipeline {

class CfnPipeline;
namespace detail {
struct PipelineState;
}

/// A pipeline, made here or imported.
class IPipeline : public Resource {
 public:
  using Resource::Resource;
  Str pipelineName() const { return pipelineName_; }
  Str pipelineArn() const { return pipelineArn_; }
  /// A rule on events of the pipeline.
  events::Rule& onEvent(std::string_view id, const events::OnEventOptions& options = {});
  /// A rule on executions that start or end.
  events::Rule& onStateChange(std::string_view id, const events::OnEventOptions& options = {});

 protected:
  ~IPipeline() = default;
  Str pipelineName_ = {};
  Str pipelineArn_ = {};
};

/// Version of CodePipeline's features; V2 has triggers, variables and stage conditions.
enum class PipelineType { V1, V2 };
/// What happens to executions that overlap.
enum class ExecutionMode {
  QUEUED,      ///< one after the other; V2 only
  SUPERSEDED,  ///< a later one takes over from an earlier one between stages
  PARALLEL,    ///< each on its own; V2 only
};

struct PipelineProps {
  /// Default: a bucket of its own
  Use<s3::IBucket> artifactBucket = {};
  /// Encrypts the bucket with a key of its own, as actions of other accounts need. Default: false (the flag
  /// `@aws-cdk/aws-codepipeline:crossAccountKeysDefaultValueToFalse`), else true
  Bool crossAccountKeys = {};
  /// Buckets by region, this one's included; instead of artifactBucket. Default: made where needed
  Map<Use<s3::IBucket>> crossRegionReplicationBuckets = {};
  /// Rotates the keys made here; only with crossAccountKeys. Default: false
  Bool enableKeyRotation = {};
  /// Default: SUPERSEDED
  Opt<ExecutionMode> executionMode = {};
  /// Letters, digits and `.@_-`, at most 100 characters. Default: chosen by CloudFormation
  Str pipelineName = {};
  /// Default: V2 (the flag `@aws-cdk/aws-codepipeline:defaultPipelineTypeToV2`), else V1
  Opt<PipelineType> pipelineType = {};
  /// Runs once more after an update. Default: false
  Bool restartExecutionOnUpdate = {};
  /// One support stack for the pipelines of an account in each region. Default: true
  Bool reuseCrossRegionSupportStacks = {};
  /// Default: a role of its own
  Use<iam::IRole> role = {};
  List<StageProps> stages = {};
  List<TriggerProps> triggers = {};
  /// Actions without a role run as the pipeline. Default: false
  Bool usePipelineRoleForActions = {};
  List<Variable> variables = {};
};

/// What a pipeline has in another region.
struct CrossRegionSupport {
  Use<s3::IBucket> replicationBucket = {};
  Stack* stack = nullptr;
};

/// A pipeline of this app. It needs two stages, the first with source actions only.
class Pipeline : public IPipeline {
 public:
  using Props = PipelineProps;
  Pipeline(Scope scope, std::string_view id, const PipelineProps& props = {});
  static IPipeline& fromPipelineArn(Construct& scope, std::string_view id, const Str& pipelineArn, Location at = Location::current());

  Use<iam::IRole> role() const { return role_; }
  Use<s3::IBucket> artifactBucket() const { return artifactBucket_; }
  /// Number of the version, which grows with each update.
  Str pipelineVersion() const;
  /// Error when there is a stage of this name, or the one to place it beside is not in the pipeline.
  IStage& addStage(const StageOptions& options);
  void addToRolePolicy(const iam::PolicyStatement& statement);
  /// Error when there is a variable of this name.
  Variable addVariable(const Variable& variable);
  /// Error when there is a trigger of the same source action.
  Trigger addTrigger(const TriggerProps& props);
  std::size_t stageCount() const;
  List<IStage*> stages() const;
  /// The stage of this name; error when there is none.
  IStage& stage(std::string_view stageName) const;
  /// What was made in other regions, by region.
  Map<CrossRegionSupport> crossRegionSupport() const;

 private:
  friend struct detail::PipelineState;

  CfnPipeline* resource_ = nullptr;
  Use<iam::IRole> role_ = {};
  Use<s3::IBucket> artifactBucket_ = {};
  detail::PipelineState* state_ = nullptr;
};

}  // namespace cdk::codepipeline
