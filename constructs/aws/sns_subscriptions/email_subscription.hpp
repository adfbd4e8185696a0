#pragma once
#include <constructs/aws/sns/topic_subscription.hpp>

namespace cdk::sns_subscriptions {

struct EmailSubscriptionProps {
  /// Where messages go that could not be delivered. Default: nowhere
  Use<sqs::IQueue> deadLetterQueue = {};
  /// Filters by attributes of messages, at most 5. Default: all messages
  Map<sns::SubscriptionFilter> filterPolicy = {};
  /// Filters by fields of the body, at most 5; not together with filterPolicy. Default: all messages
  Map<sns::FilterOrPolicy> filterPolicyWithMessageBody = {};
  /// Sends the whole message as JSON. Default: false
  Bool json = {};
};

/// Sends messages to an address, which must confirm.
struct EmailSubscription : Use<sns::ITopicSubscription> {
  explicit EmailSubscription(const Str& emailAddress, const EmailSubscriptionProps& props = {});
  /// Called by the topic.
  sns::TopicSubscriptionConfig bind(sns::ITopic& topic) const { return get()->bind(topic); }
};

}  // namespace cdk::sns_subscriptions
