// Expected templates were taken from aws-cdk-lib 2.276.0.
#include <constructs/aws/sns/subscription.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/sns/topic.hpp>
#include <constructs/aws/sqs/queue.hpp>

namespace cdk::sns {
namespace {

using assertions::Template;

class SubscriptionTest : public testing::Test {
 protected:
  SubscriptionProps web() { return {.endpoint = "https://example.com/", .protocol = SubscriptionProtocol::HTTPS, .topic = topic}; }
  std::string refusal(const SubscriptionProps& props) {
    try {
      stack.add<Subscription>("S" + std::to_string(++count), props);
    } catch (const Error& error) {
      return error.code();
    }
    return "";
  }
  std::string refusal(const HealthyRetryPolicy& policy) {
    auto props = web();
    props.deliveryPolicy.healthyRetryPolicy = policy;
    return refusal(props);
  }
  static SubscriptionFilter texts(std::size_t number) {
    return SubscriptionFilter::stringFilter({.allowlist = List<Str>(std::vector<Str>(number, "x"))});
  }

  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S");
  Topic& topic = stack.add<Topic>("T");
  int count = 0;
};

TEST_F(SubscriptionTest, rawMessagesGoToSomeProtocolsOnly) {
  auto props = web();
  props.rawMessageDelivery = true;
  EXPECT_EQ(refusal(props), "");
  props.protocol = SubscriptionProtocol::EMAIL;
  EXPECT_EQ(refusal(props), "protocol");
}

TEST_F(SubscriptionTest, firehoseNeedsARole) {
  auto props = web();
  props.protocol = SubscriptionProtocol::FIREHOSE;
  EXPECT_EQ(refusal(props), "protocol");
  props.subscriptionRoleArn = "arn:role";
  EXPECT_EQ(refusal(props), "");
}

TEST_F(SubscriptionTest, deliveryPolicyIsForHttpOnly) {
  auto props = web();
  props.deliveryPolicy.throttlePolicy.maxReceivesPerSecond = 1;
  EXPECT_EQ(refusal(props), "");
  props.protocol = SubscriptionProtocol::SQS;
  EXPECT_EQ(refusal(props), "protocol");
}

TEST_F(SubscriptionTest, refusesDelaysAndCountsOutOfRange) {
  EXPECT_EQ(refusal({.minDelayTarget = Duration::millis(1500)}), "delivery-policy");
  EXPECT_EQ(refusal({.minDelayTarget = Duration::seconds(3601)}), "delivery-policy");
  EXPECT_EQ(refusal({.maxDelayTarget = Duration::seconds(0)}), "delivery-policy");
  EXPECT_EQ(refusal({.maxDelayTarget = Duration::seconds(5), .minDelayTarget = Duration::seconds(6)}), "delivery-policy");
  EXPECT_EQ(refusal({.numRetries = 101}), "delivery-policy");
  EXPECT_EQ(refusal({.numNoDelayRetries = 1.5}), "delivery-policy");
  EXPECT_EQ(refusal({.maxDelayTarget = Duration::hours(1), .minDelayTarget = Duration::seconds(1), .numRetries = 100}), "");
}

TEST_F(SubscriptionTest, retriesHaveDefaultsOnceOneIsGiven) {
  auto props = web();
  props.deliveryPolicy.healthyRetryPolicy.numRetries = 5;
  stack.add<Subscription>("S", props);
  const Json retry = Json::obj({{"minDelayTarget", 20}, {"maxDelayTarget", 20}, {"numRetries", 5}});
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::SNS::Subscription",
      Json::obj({{"DeliveryPolicy", assertions::Match::objectEquals(Json::obj({{"healthyRetryPolicy", retry}}))}})));
}

TEST_F(SubscriptionTest, filtersAreLimited) {
  auto props = web();
  props.filterPolicy = {{"a", texts(1)}, {"b", texts(1)}, {"c", texts(1)}, {"d", texts(1)}, {"e", texts(1)}, {"f", texts(1)}};
  EXPECT_EQ(refusal(props), "filter-policy");
  props.filterPolicy = {{"a", texts(15)}, {"b", texts(10)}};
  EXPECT_EQ(refusal(props), "");
  props.filterPolicy = {{"a", texts(151)}};
  EXPECT_EQ(refusal(props), "filter-policy");
}

TEST_F(SubscriptionTest, deeperFiltersOfTheBodyCountMore) {
  const auto nested = [&](std::size_t number) {
    auto props = web();
    props.filterPolicyWithMessageBody = {{"a", FilterOrPolicy::policy({{"b", FilterOrPolicy::filter(texts(number))}})}};
    return refusal(props);
  };
  EXPECT_EQ(nested(75), "");
  EXPECT_EQ(nested(76), "filter-policy");
}

TEST_F(SubscriptionTest, deadLetterQueueLetsTheTopicSend) {
  auto& queue = stack.add<sqs::Queue>("Q");
  auto props = web();
  props.deadLetterQueue = queue;
  stack.add<Subscription>("S", props);
  const auto written = Template::fromStack(stack);
  EXPECT_TEMPLATE(written.hasResourceProperties("AWS::SNS::Subscription",
                                                Json::obj({{"RedrivePolicy", Json::obj({{"deadLetterTargetArn", queue.queueArn()}})}})));
  const Json statement = Json::obj({{"Action", "sqs:SendMessage"},
                                    {"Condition", Json::obj({{"ArnEquals", Json::obj({{"aws:SourceArn", topic.topicArn()}})}})},
                                    {"Effect", "Allow"},
                                    {"Principal", Json::obj({{"Service", "sns.amazonaws.com"}})},
                                    {"Resource", queue.queueArn()}});
  EXPECT_TEMPLATE(written.hasResourceProperties("AWS::SQS::QueuePolicy",
                                                Json::obj({{"PolicyDocument", Json::obj({{"Statement", Json::arr({statement})}})}})));
}

}  // namespace
}  // namespace cdk::sns
