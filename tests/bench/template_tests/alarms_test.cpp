#include <constructs/aws/cloudwatch/alarm.hpp>
#include <constructs/aws/cloudwatch_actions/sns_action.hpp>
#include <constructs/aws/sns/topic.hpp>
#include <constructs/aws/sqs/queue.hpp>

#include "stack_test.hpp"

namespace template_tests {

class Alarms : public StackTest {};

TEST_P(Alarms, TellTheTopicThatAQueueGrows) {
  auto& queue = stack.add<sqs::Queue>("Queue");
  auto& topic = stack.add<sns::Topic>("Topic");
  auto& alarm = stack.add<cloudwatch::Alarm>(
      "Alarm", cloudwatch::AlarmProps{.alarmDescription = format("more than {} messages", Num(i)),
                                      .comparisonOperator = cloudwatch::ComparisonOperator::GREATER_THAN_THRESHOLD,
                                      .evaluationPeriods = i % 5 + 1,
                                      .metric = queue.metricApproximateNumberOfMessagesVisible({.period = Duration::minutes(1)}),
                                      .threshold = i,
                                      .treatMissingData = cloudwatch::TreatMissingData::NOT_BREACHING});
  alarm.addAlarmAction(cloudwatch_actions::SnsAction(topic));
  const Template t = Template::fromStack(stack);
  EXPECT_TEMPLATE(t.hasResourceProperties(
      "AWS::CloudWatch::Alarm",
      {{"AlarmActions", Json::arr({{{"Ref", Match::stringLikeRegexp("^Topic[0-9A-F]{8}$")}}})},
       {"AlarmDescription", format("more than {} messages", Num(i))},
       {"Dimensions", Json::arr({{{"Name", "QueueName"}, {"Value", {{"Fn::GetAtt", Json::arr({Match::anyValue(), "QueueName"})}}}}})},
       {"EvaluationPeriods", i % 5 + 1},
       {"Period", 60},
       {"Threshold", i},
       {"TreatMissingData", "notBreaching"}}));
  EXPECT_EQ(t.findResources("AWS::CloudWatch::Alarm", {{"Properties", {{"Statistic", "Maximum"}}}}).size(), 1u);
  EXPECT_TEMPLATE(t.resourceCountIs("AWS::SNS::Topic", 1));
}

INSTANTIATE_TEST_SUITE_P(Cases, Alarms, testing::Range(0, 100));

}  // namespace template_tests
