#pragma once
#include <cdk/duration.hpp>
#include <cdk/value.hpp>

namespace cdk::sqs {
class IQueue;
}

namespace cdk::events_targets {

/// What most targets take.
struct TargetBaseProps {
  /// Receives events that could not be delivered; of the rule's region.
  Use<sqs::IQueue> deadLetterQueue = {};
  /// 1 minute to 24 hours. Default: 24 hours
  Opt<Duration> maxEventAge = {};
  /// 0 to 185. Default: 185
  Num retryAttempts = {};
};

}  // namespace cdk::events_targets
