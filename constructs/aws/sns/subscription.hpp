#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/sns/delivery_policy.hpp>
#include <constructs/aws/sns/subscription_filter.hpp>

namespace cdk::sqs {
class IQueue;
}

namespace cdk::sns {

class ITopic;

/// The kind of an endpoint.
enum class SubscriptionProtocol { HTTP, HTTPS, EMAIL, EMAIL_JSON, SMS, SQS, APPLICATION, LAMBDA, FIREHOSE };

struct SubscriptionOptions {
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
  /// Role for writing to a delivery stream; required with FIREHOSE.
  Str subscriptionRoleArn = {};
};

struct SubscriptionProps {
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
  /// Role for writing to a delivery stream; required with FIREHOSE.
  Str subscriptionRoleArn = {};
  Req<Use<ITopic>, "topic"> topic;
};

/// Delivers the messages of a topic to an endpoint; usually made by ITopic::addSubscription.
class Subscription : public Resource {
 public:
  using Props = SubscriptionProps;
  /// Error for options that do not fit the protocol, and for filters that are too large.
  Subscription(Scope scope, std::string_view id, const SubscriptionProps& props);
  /// Where messages go that could not be delivered; empty when nowhere.
  Use<sqs::IQueue> deadLetterQueue() const { return deadLetterQueue_; }

 private:
  Use<sqs::IQueue> deadLetterQueue_;
};

}  // namespace cdk::sns
