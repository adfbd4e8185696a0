#pragma once
#include <constructs/aws/sns_subscriptions/subscription_props.hpp>

namespace cdk::sns_subscriptions {

/// A dead letter queue has no effect here, as in the CDK.
using SmsSubscriptionProps = SubscriptionProps;

/// Sends messages to a telephone, as text messages.
struct SmsSubscription : Use<sns::ITopicSubscription> {
  /// The number begins with `+` and the country.
  explicit SmsSubscription(const Str& phoneNumber, const SmsSubscriptionProps& props = {});
  /// Called by the topic.
  sns::TopicSubscriptionConfig bind(sns::ITopic& topic) const { return get()->bind(topic); }
};

}  // namespace cdk::sns_subscriptions
