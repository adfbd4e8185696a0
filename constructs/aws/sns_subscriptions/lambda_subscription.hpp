#pragma once
#include <constructs/aws/sns_subscriptions/subscription_props.hpp>

namespace cdk::lambda {
class IFunction;
}

namespace cdk::sns_subscriptions {

using LambdaSubscriptionProps = SubscriptionProps;

/// Calls a function with each message; the topic is permitted to call it.
struct LambdaSubscription : Use<sns::ITopicSubscription> {
  explicit LambdaSubscription(Use<lambda::IFunction> fn, const LambdaSubscriptionProps& props = {});
  /// Called by the topic.
  sns::TopicSubscriptionConfig bind(sns::ITopic& topic) const { return get()->bind(topic); }
};

}  // namespace cdk::sns_subscriptions
