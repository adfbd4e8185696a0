#include <constructs/aws/sns/topic.hpp>
#include <constructs/aws/sns_subscriptions/email_subscription.hpp>
#include <constructs/aws/sns_subscriptions/sqs_subscription.hpp>
#include <constructs/aws/sqs/queue.hpp>

#include "stack_test.hpp"

namespace template_tests {

class Topics : public StackTest {};

TEST_P(Topics, ReachPeopleAndAQueue) {
  auto& topic = stack.add<sns::Topic>("Topic", sns::TopicProps{.displayName = format("Topic {}", Num(i))});
  const int people = i % 4 + 1;
  for (int p = 0; p < people; ++p) topic.addSubscription(sns_subscriptions::EmailSubscription(format("p{}@example.com", Num(p))));
  topic.addSubscription(sns_subscriptions::SqsSubscription(stack.add<sqs::Queue>("Queue"), {.rawMessageDelivery = i % 2 == 0}));
  const Template t = Template::fromStack(stack);
  EXPECT_TEMPLATE(t.hasResourceProperties("AWS::SNS::Topic", {{"DisplayName", format("Topic {}", Num(i))}}));
  EXPECT_TEMPLATE(t.resourcePropertiesCountIs("AWS::SNS::Subscription", {{"Protocol", "email"}}, people));
  EXPECT_TEMPLATE(t.hasResourceProperties("AWS::SNS::Subscription", {{"Protocol", "sqs"}, {"RawMessageDelivery", i % 2 == 0}}));
  EXPECT_TEMPLATE(t.hasResourceProperties(
      "AWS::SQS::QueuePolicy",
      {{"PolicyDocument",
        {{"Statement",
          Json::arr({Match::objectLike({{"Action", "sqs:SendMessage"}, {"Principal", {{"Service", "sns.amazonaws.com"}}}})})}}}}));
}

INSTANTIATE_TEST_SUITE_P(Cases, Topics, testing::Range(0, 100));

}  // namespace template_tests
