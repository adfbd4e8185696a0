#pragma once
#include <constructs/aws/events/rule_target.hpp>
#include <constructs/aws/events_targets/target_base_props.hpp>

namespace cdk::events_targets {

struct SqsQueueProps {
  /// Receives events that could not be delivered; of the rule's region.
  Use<sqs::IQueue> deadLetterQueue = {};
  /// 1 minute to 24 hours. Default: 24 hours
  Opt<Duration> maxEventAge = {};
  /// Default: the whole event
  events::RuleTargetInput message = {};
  /// Required for FIFO queues, refused by others.
  Str messageGroupId = {};
  /// 0 to 185. Default: 185
  Num retryAttempts = {};
};

/// Sends events to a queue.
struct SqsQueue : Use<events::IRuleTarget> {
  explicit SqsQueue(Use<sqs::IQueue> queue, const SqsQueueProps& props = {});
};

}  // namespace cdk::events_targets
