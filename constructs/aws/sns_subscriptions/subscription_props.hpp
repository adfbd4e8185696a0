#pragma once
#include <constructs/aws/sns/topic_subscription.hpp>

namespace cdk::sns_subscriptions {

/// What all subscriptions can be given.
struct SubscriptionProps {
  /// Where messages go that could not be delivered. Default: nowhere
  Use<sqs::IQueue> deadLetterQueue = {};
  /// Filters by attributes of messages, at most 5. Default: all messages
  Map<sns::SubscriptionFilter> filterPolicy = {};
  /// Filters by fields of the body, at most 5; not together with filterPolicy. Default: all messages
  Map<sns::FilterOrPolicy> filterPolicyWithMessageBody = {};
};

}  // namespace cdk::sns_subscriptions
