#include <constructs/aws/sns/subscription.hpp>

#include <cdk/cfn/sns/subscription.hpp>
#include <cdk/value/enum_text.hpp>
#include <constructs/aws/sns/topic.hpp>
#include <constructs/aws/sqs/queue.hpp>

#include "render_delivery_policy.hpp"

namespace cdk::sns {
namespace {

constexpr std::string_view kProtocols[] = {"http", "https", "email", "email-json", "sms", "sqs", "application", "lambda", "firehose"};
constexpr std::size_t kMaxNames = 5;
constexpr std::size_t kMaxCombinations = 150;

bool isHttp(SubscriptionProtocol protocol) {
  return protocol == SubscriptionProtocol::HTTP || protocol == SubscriptionProtocol::HTTPS;
}

bool takesRawMessages(SubscriptionProtocol protocol) {
  return isHttp(protocol) || protocol == SubscriptionProtocol::SQS || protocol == SubscriptionProtocol::FIREHOSE;
}

void checkNames(const Construct& subscription, std::size_t count) {
  if (count <= kMaxNames) return;
  throw Error(subscription, format("a filter policy takes at most 5 attribute names, got {}; leave some out", Num(count)).text(),
              "filter-policy");
}

void checkCombinations(const Construct& subscription, std::size_t count) {
  if (count <= kMaxCombinations) return;
  throw Error(subscription, format("a filter policy takes at most 150 combinations of values, got {}; leave some out", Num(count)).text(),
              "filter-policy");
}

/// Combinations of values: those of a deeper level count as often as it is deep.
std::size_t combinations(const Map<FilterOrPolicy>& policy, std::size_t depth) {
  std::size_t all = 1;
  for (std::size_t i = 0; i < policy.size(); ++i) {
    const FilterOrPolicy entry = policy.at(i).value;
    all *= entry.isPolicy() ? combinations(Map<FilterOrPolicy>(entry.val()), depth + 1) : List<Json>(entry.val()).size() * depth;
  }
  return all;
}

Json filterPolicyOf(const Construct& subscription, const SubscriptionProps& props) {
  if (props.filterPolicy) {
    checkNames(subscription, props.filterPolicy.size());
    std::size_t count = 1;
    for (std::size_t i = 0; i < props.filterPolicy.size(); ++i) count *= props.filterPolicy.at(i).value.conditions().size();
    checkCombinations(subscription, count);
    return props.filterPolicy;
  }
  if (props.filterPolicyWithMessageBody) {
    checkNames(subscription, props.filterPolicyWithMessageBody.size());
    checkCombinations(subscription, combinations(props.filterPolicyWithMessageBody, 1));
  }
  return props.filterPolicyWithMessageBody;
}

void checkProtocol(const Construct& subscription, const SubscriptionProps& props, bool hasDeliveryPolicy) {
  const auto refuse = [&](bool wrong, const char* message) {
    if (wrong) throw Error(subscription, message, "protocol");
  };
  refuse(props.rawMessageDelivery.isTrue() && !takesRawMessages(props.protocol),
         "rawMessageDelivery goes with HTTP, HTTPS, SQS and FIREHOSE only; leave it out");
  refuse(props.protocol == SubscriptionProtocol::FIREHOSE && !props.subscriptionRoleArn,
         "a subscription with FIREHOSE needs subscriptionRoleArn");
  refuse(hasDeliveryPolicy && !isHttp(props.protocol), "deliveryPolicy goes with HTTP and HTTPS only; leave it out");
}

Json redriveTo(sqs::IQueue& queue, const Str& topicArn) {
  queue.addToResourcePolicy(iam::PolicyStatement({.actions = {"sqs:SendMessage"},
                                                  .conditions = {{"ArnEquals", Json::obj({{"aws:SourceArn", topicArn}})}},
                                                  .principals = {iam::ServicePrincipal("sns.amazonaws.com")},
                                                  .resources = {queue.queueArn()}}));
  return Json::obj({{"deadLetterTargetArn", queue.queueArn()}});
}

}  // namespace

Subscription::Subscription(Scope scope, std::string_view id, const SubscriptionProps& props)
    : Resource(scope, id), deadLetterQueue_(props.deadLetterQueue) {
  const Json deliveryPolicy = renderDeliveryPolicy(*this, props.deliveryPolicy);
  checkProtocol(*this, props, deliveryPolicy.isSet());
  const Json filterPolicy = filterPolicyOf(*this, props);
  const bool byBody = !props.filterPolicy && props.filterPolicyWithMessageBody;
  add<CfnSubscription>(
      "Resource", CfnSubscription::Props{.deliveryPolicy = deliveryPolicy,
                                         .endpoint = props.endpoint,
                                         .filterPolicy = filterPolicy,
                                         .filterPolicyScope = byBody ? Str("MessageBody") : Str(),
                                         .protocol = detail::enumText(*props.protocol, kProtocols),
                                         .rawMessageDelivery = props.rawMessageDelivery,
                                         .redrivePolicy = deadLetterQueue_ ? redriveTo(*deadLetterQueue_, props.topic->topicArn()) : Json(),
                                         .region = props.region,
                                         .subscriptionRoleArn = props.subscriptionRoleArn,
                                         .topicArn = props.topic->topicArn()});
}

}  // namespace cdk::sns
