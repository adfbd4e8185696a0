// Expected templates were taken from aws-cdk-lib 2.276.0.
#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/sns/topic.hpp>
#include <constructs/aws/sns_subscriptions/email_subscription.hpp>
#include <constructs/aws/sns_subscriptions/sqs_subscription.hpp>
#include <constructs/aws/sns_subscriptions/url_subscription.hpp>
#include <constructs/aws/sqs/queue.hpp>

namespace cdk::sns_subscriptions {
namespace {

using assertions::Match;
using assertions::Template;

class SubscriptionsTest : public testing::Test {
 protected:
  template <class F>
  std::string codeOf(F&& call) {
    try {
      call();
    } catch (const Error& error) {
      return error.code();
    }
    return "";
  }
  static StackProps in(const char* region) { return {.env = {.account = "111111111111", .region = region}}; }

  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S", in("us-east-1"));
  sns::Topic& topic = stack.add<sns::Topic>("T", sns::TopicProps{.topicName = "topic"});
};

TEST_F(SubscriptionsTest, addressesGetTextOrJson) {
  topic.addSubscription(EmailSubscription("a@example.com"));
  topic.addSubscription(EmailSubscription("b@example.com", {.json = true}));
  const auto written = Template::fromStack(stack);
  EXPECT_TEMPLATE(
      written.hasResourceProperties("AWS::SNS::Subscription", Json::obj({{"Endpoint", "a@example.com"}, {"Protocol", "email"}})));
  EXPECT_TEMPLATE(
      written.hasResourceProperties("AWS::SNS::Subscription", Json::obj({{"Endpoint", "b@example.com"}, {"Protocol", "email-json"}})));
}

TEST_F(SubscriptionsTest, urlTellsTheProtocolWhereItIsKnown) {
  EXPECT_EQ(codeOf([&] { UrlSubscription("ftp://example.com"); }), "url-protocol");
  EXPECT_EQ(codeOf([&] { UrlSubscription(stack.stackId()); }), "url-protocol");
  EXPECT_EQ(codeOf([&] { UrlSubscription(stack.stackId(), {.protocol = sns::SubscriptionProtocol::HTTPS}); }), "");
}

TEST_F(SubscriptionsTest, queueOfAnotherStackWaitsForTheTopicAndNamesItsRegion) {
  auto& far = app.add<Stack>("Far", in("eu-west-1"));
  auto& queue = far.add<sqs::Queue>("Q");
  topic.addSubscription(SqsSubscription(queue));
  EXPECT_EQ(far.dependencies().size(), 1U);
  const auto written = Template::fromStack(far);
  EXPECT_TEMPLATE(written.hasResource("AWS::SNS::Subscription",
                                      Json::obj({{"DependsOn", Match::anyValue()}, {"Properties", Json::obj({{"Region", "us-east-1"}})}})));
}

TEST_F(SubscriptionsTest, optInRegionsSendByANameOfTheirOwn) {
  auto& afar = app.add<Stack>("Afar", in("ap-east-1"));
  topic.addSubscription(SqsSubscription(afar.add<sqs::Queue>("Q")));
  EXPECT_TEMPLATE(Template::fromStack(afar).hasResourceProperties(
      "AWS::SQS::QueuePolicy",
      Json::obj({{"PolicyDocument",
                  Json::obj({{"Statement", Match::arrayWith({Match::objectLike(Json::obj(
                                               {{"Principal", Json::obj({{"Service", "sns.ap-east-1.amazonaws.com"}})}}))})}})}})));
}

TEST_F(SubscriptionsTest, refusesQueuesThatAKeyOfTheServiceEncrypts) {
  auto& managed = stack.add<sqs::Queue>("M", sqs::QueueProps{.encryption = sqs::QueueEncryption::KMS_MANAGED});
  auto& plain = stack.add<sqs::Queue>("P");
  EXPECT_EQ(codeOf([&] { topic.addSubscription(SqsSubscription(managed)); }), "queue-encryption");
  EXPECT_EQ(codeOf([&] { topic.addSubscription(SqsSubscription(plain, {.deadLetterQueue = managed})); }), "queue-encryption");
}

}  // namespace
}  // namespace cdk::sns_subscriptions
