#pragma once
#include <constructs/aws/sns/topic_subscription.hpp>

namespace cdk::sns_subscriptions {

struct SqsSubscriptionProps {
  /// Where messages go that could not be delivered. Default: nowhere
  Use<sqs::IQueue> deadLetterQueue = {};
  /// Filters by attributes of messages, at most 5. Default: all messages
  Map<sns::SubscriptionFilter> filterPolicy = {};
  /// Filters by fields of the body, at most 5; not together with filterPolicy. Default: all messages
  Map<sns::FilterOrPolicy> filterPolicyWithMessageBody = {};
  /// Sends the message without its envelope. Default: false
  Bool rawMessageDelivery = {};
};

/// Sends messages to a queue, whose policy, and that of its key, let the topic send.
struct SqsSubscription : Use<sns::ITopicSubscription> {
  /// Error when it is used with a queue, or a queue for dead letters, that a key of the service encrypts.
  explicit SqsSubscription(Use<sqs::IQueue> queue, const SqsSubscriptionProps& props = {});
  /// Called by the topic.
  sns::TopicSubscriptionConfig bind(sns::ITopic& topic) const { return get()->bind(topic); }
};

}  // namespace cdk::sns_subscriptions
