#pragma once
#include <constructs/aws/events/rule_target.hpp>
#include <constructs/aws/events_targets/target_base_props.hpp>

namespace cdk::lambda {
class IFunction;
}

namespace cdk::events_targets {

struct LambdaFunctionProps {
  /// Receives events that could not be delivered; of the rule's region.
  Use<sqs::IQueue> deadLetterQueue = {};
  /// Default: the whole event
  events::RuleTargetInput event = {};
  /// 1 minute to 24 hours. Default: 24 hours
  Opt<Duration> maxEventAge = {};
  /// 0 to 185. Default: 185
  Num retryAttempts = {};
};

/// Calls a function with events.
struct LambdaFunction : Use<events::IRuleTarget> {
  explicit LambdaFunction(Use<lambda::IFunction> handler, const LambdaFunctionProps& props = {});
};

}  // namespace cdk::events_targets
