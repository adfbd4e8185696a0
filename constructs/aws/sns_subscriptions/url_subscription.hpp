#pragma once
#include <constructs/aws/sns/topic_subscription.hpp>

namespace cdk::sns_subscriptions {

struct UrlSubscriptionProps {
  /// Where messages go that could not be delivered. Default: nowhere
  Use<sqs::IQueue> deadLetterQueue = {};
  /// How often and when a delivery is tried again. Default: chosen by SNS
  sns::DeliveryPolicy deliveryPolicy = {};
  /// Filters by attributes of messages, at most 5. Default: all messages
  Map<sns::SubscriptionFilter> filterPolicy = {};
  /// Filters by fields of the body, at most 5; not together with filterPolicy. Default: all messages
  Map<sns::FilterOrPolicy> filterPolicyWithMessageBody = {};
  /// Required for a URL known only at deployment; else the URL says it.
  Opt<sns::SubscriptionProtocol> protocol = {};
  /// Sends the message without its envelope. Default: false
  Bool rawMessageDelivery = {};
};

/// Sends messages to a URL, which must confirm.
struct UrlSubscription : Use<sns::ITopicSubscription> {
  /// Error for a literal URL that begins with neither `http://` nor `https://`, and for any other without protocol.
  explicit UrlSubscription(const Str& url, const UrlSubscriptionProps& props = {});
  /// Called by the topic.
  sns::TopicSubscriptionConfig bind(sns::ITopic& topic) const { return get()->bind(topic); }
};

}  // namespace cdk::sns_subscriptions
