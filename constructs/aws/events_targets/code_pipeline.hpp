#pragma once
#include <constructs/aws/events/rule_target.hpp>
#include <constructs/aws/events_targets/target_base_props.hpp>

namespace cdk::codepipeline {
class IPipeline;
}

namespace cdk::events_targets {

struct CodePipelineTargetOptions {
  /// Receives events that could not be delivered; its policy is not changed.
  Use<sqs::IQueue> deadLetterQueue = {};
  /// Default: a new role below the pipeline
  Use<iam::IRole> eventRole = {};
  /// 1 minute to 24 hours. Default: 24 hours
  Opt<Duration> maxEventAge = {};
  /// 0 to 185. Default: 185
  Num retryAttempts = {};
};

/// Starts a pipeline.
struct CodePipeline : Use<events::IRuleTarget> {
  explicit CodePipeline(Use<codepipeline::IPipeline> pipeline, const CodePipelineTargetOptions& options = {});
};

}  // namespace cdk::events_targets
