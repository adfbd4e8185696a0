#include <constructs/aws/sqs/queue.hpp>

#include "stack_test.hpp"

namespace template_tests {

class Queues : public StackTest {};

TEST_P(Queues, HandOnWhatCannotBeProcessed) {
  auto& dead = stack.add<sqs::Queue>("Dead", sqs::QueueProps{.retentionPeriod = Duration::days(14)});
  stack.add<sqs::Queue>("Queue", sqs::QueueProps{.deadLetterQueue = sqs::DeadLetterQueue{.maxReceiveCount = i % 10 + 1, .queue = dead},
                                                 .enforceSSL = true,
                                                 .queueName = format("queue-{}", Num(i)),
                                                 .visibilityTimeout = Duration::seconds(10 + i)});
  const Template t = Template::fromStack(stack);
  EXPECT_TEMPLATE(t.hasResourceProperties(
      "AWS::SQS::Queue",
      {{"QueueName", format("queue-{}", Num(i))},
       {"RedrivePolicy",
        {{"deadLetterTargetArn", {{"Fn::GetAtt", Json::arr({Match::stringLikeRegexp("^Dead"), "Arn"})}}}, {"maxReceiveCount", i % 10 + 1}}},
       {"VisibilityTimeout", 10 + i}}));
  EXPECT_EQ(t.findResources("AWS::SQS::Queue").size(), 2u);
  EXPECT_TEMPLATE(t.resourcePropertiesCountIs("AWS::SQS::Queue", {{"MessageRetentionPeriod", 1209600}}, 1));
  EXPECT_TEMPLATE(t.hasResource("AWS::SQS::QueuePolicy", {{"Properties", {{"Queues", Json::arr({Match::anyValue()})}}}}));
}

INSTANTIATE_TEST_SUITE_P(Cases, Queues, testing::Range(0, 100));

}  // namespace template_tests
