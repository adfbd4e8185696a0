#pragma once
#include <constructs/aws/sns/subscription.hpp>

namespace cdk::sns {

/// A subscription to be made.
struct TopicSubscriptionConfig {
  /// Where messages go that could not be delivered. Default: nowhere
  Use<sqs::IQueue> deadLetterQueue = {};
  /// HTTP and HTTPS only.
  DeliveryPolicy deliveryPolicy = {};
  /// An address, a URL or an ARN.
  Req<Str, "endpoint"> endpoint;
  /// Filters by attributes of messages, at most 5. Default: all messages
  Map<SubscriptionFilter> filterPolicy = {};
  /// Filters by fields of the body, at most 5; not together with filterPolicy. Default: all messages
  Map<FilterOrPolicy> filterPolicyWithMessageBody = {};
  ReqOpt<SubscriptionProtocol, "protocol"> protocol;
  /// Delivers the message without its envelope; HTTP, HTTPS, SQS and FIREHOSE only. Default: false
  Bool rawMessageDelivery = {};
  /// Region of the topic. Default: that of the stack
  Str region = {};
  /// Id of the subscription, unique in its scope.
  Req<Str, "subscriberId"> subscriberId;
  /// The construct that the subscription is made in. Default: the topic
  Construct* subscriberScope = nullptr;
  /// Deployed before the subscription. Default: nothing
  Dependable subscriptionDependency = {};
  /// Role for writing to a delivery stream; required with FIREHOSE.
  Str subscriptionRoleArn = {};
};

/// How a target subscribes; derive from it for a target of your own and pass make<Mine>(...).
class ITopicSubscription {
 public:
  virtual TopicSubscriptionConfig bind(ITopic& topic) = 0;

 protected:
  ~ITopicSubscription() = default;
};

}  // namespace cdk::sns
