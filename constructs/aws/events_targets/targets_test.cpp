// Expected templates were taken from aws-cdk-lib 2.276.0.
#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/events/rule.hpp>
#include <constructs/aws/events_targets/lambda_function.hpp>
#include <constructs/aws/events_targets/sns_topic.hpp>
#include <constructs/aws/events_targets/sqs_queue.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/lambda/function.hpp>
#include <constructs/aws/sns/topic.hpp>
#include <constructs/aws/sqs/queue.hpp>

namespace cdk::events_targets {
namespace {

using assertions::Match;
using assertions::Template;

class TargetsTest : public testing::Test {
 protected:
  template <class F>
  std::string refusal(F make) {
    try {
      make();
    } catch (const Error& error) {
      return error.code();
    }
    return "";
  }
  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S", {.env = {.account = "111111111111", .region = "eu-west-1"}});
  events::Rule& rule = stack.add<events::Rule>("R", {.eventPattern = {.source = {"a"}}});
  sqs::Queue& queue = stack.add<sqs::Queue>("Q");
};

TEST_F(TargetsTest, theRuleMaySendToItsDeadLetterQueue) {
  auto& topic = stack.add<sns::Topic>("T");
  rule.addTarget(SnsTopic(topic, {.deadLetterQueue = queue}));
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::SQS::QueuePolicy",
      Json::obj(
          {{"PolicyDocument",
            Json::obj({{"Statement", Json::arr({Match::objectLike(Json::obj(
                                         {{"Action", "sqs:SendMessage"},
                                          {"Condition", Json::obj({{"ArnEquals", Json::obj({{"aws:SourceArn", Match::anyValue()}})}})},
                                          {"Sid", Match::stringLikeRegexp("^AllowEventRuleSR")}}))})}})}})));
}

TEST_F(TargetsTest, aDeadLetterQueueMustBeOfTheSameRegion) {
  auto& far = sqs::Queue::fromQueueArn(stack, "Far", "arn:aws:sqs:us-east-1:111111111111:q");
  EXPECT_EQ(refusal([&] { rule.addTarget(SqsQueue(queue, {.deadLetterQueue = far})); }), "dead-letter-region");
}

TEST_F(TargetsTest, newAttemptsAreWrittenOnlyWhenAsked) {
  rule.addTarget(SqsQueue(queue));
  rule.addTarget(SqsQueue(queue, {.maxEventAge = Duration::hours(2), .retryAttempts = 0}));
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::Events::Rule",
      Json::obj({{"Targets", Json::arr({Match::objectLike(Json::obj({{"Id", "Target0"}, {"RetryPolicy", Match::absent()}})),
                                        Match::objectLike(Json::obj({{"Id", "Target1"},
                                                                     {"RetryPolicy", Json::obj({{"MaximumEventAgeInSeconds", 7200},
                                                                                                {"MaximumRetryAttempts", 0}})}}))})}})));
}

TEST_F(TargetsTest, aFunctionIsPermittedOnceForEachRule) {
  auto& function =
      stack.add<lambda::Function>("F", {.code = lambda::Code::fromInline("x"), .handler = "i.h", .runtime = lambda::Runtime::PYTHON_3_14});
  rule.addTarget(LambdaFunction(function));
  rule.addTarget(LambdaFunction(function));
  EXPECT_TEMPLATE(Template::fromStack(stack).resourceCountIs("AWS::Lambda::Permission", 1));
}

TEST_F(TargetsTest, aTopicTakesARoleOnlyWhenItIsUsed) {
  auto& topic = stack.add<sns::Topic>("T");
  auto& role = stack.add<iam::Role>("Role", {.assumedBy = iam::ServicePrincipal("events.amazonaws.com")});
  EXPECT_EQ(refusal([&] { rule.addTarget(SnsTopic(topic, {.authorizeUsingRole = false, .role = role})); }), "target-role");
  rule.addTarget(SnsTopic(topic, {.role = role}));
  EXPECT_TEMPLATE(Template::fromStack(stack).resourceCountIs("AWS::SNS::TopicPolicy", 0));
}

}  // namespace
}  // namespace cdk::events_targets
