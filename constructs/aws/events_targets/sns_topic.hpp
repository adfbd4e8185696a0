#pragma once
#include <constructs/aws/events/rule_target.hpp>
#include <constructs/aws/events_targets/target_base_props.hpp>

namespace cdk::sns {
class ITopic;
}

namespace cdk::events_targets {

struct SnsTopicProps {
  /// Publishes as a role instead of as the service. Default: true when a role is given
  Bool authorizeUsingRole = {};
  /// Receives events that could not be delivered; of the rule's region.
  Use<sqs::IQueue> deadLetterQueue = {};
  /// 1 minute to 24 hours. Default: 24 hours
  Opt<Duration> maxEventAge = {};
  /// Default: the whole event
  events::RuleTargetInput message = {};
  /// 0 to 185. Default: 185
  Num retryAttempts = {};
  /// Default: a new role, where one is used
  Use<iam::IRole> role = {};
};

/// Publishes events to a topic.
struct SnsTopic : Use<events::IRuleTarget> {
  explicit SnsTopic(Use<sns::ITopic> topic, const SnsTopicProps& props = {});
};

}  // namespace cdk::events_targets
