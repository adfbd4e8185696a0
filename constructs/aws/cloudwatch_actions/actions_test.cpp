// Expected templates were taken from aws-cdk-lib 2.276.0.
#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/cloudwatch/alarm.hpp>
#include <constructs/aws/cloudwatch/metric.hpp>
#include <constructs/aws/cloudwatch_actions/lambda_action.hpp>
#include <constructs/aws/cloudwatch_actions/ssm_action.hpp>
#include <constructs/aws/lambda/function.hpp>

namespace cdk::cloudwatch_actions {
namespace {

using assertions::Template;

class ActionsTest : public testing::Test {
 protected:
  cloudwatch::Alarm& alarm(std::string_view id) {
    return cloudwatch::Metric({.metricName = "m", .namespace_ = "n"}).createAlarm(stack, id, {.evaluationPeriods = 1, .threshold = 1});
  }
  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S", {.env = {.account = "111111111111", .region = "eu-west-1"}});
};

TEST_F(ActionsTest, aFunctionIsPermittedOnceForEachAlarm) {
  auto& function =
      stack.add<lambda::Function>("F", {.code = lambda::Code::fromInline("x"), .handler = "i.h", .runtime = lambda::Runtime::PYTHON_3_14});
  auto& first = alarm("A");
  first.addAlarmAction(LambdaAction(function));
  first.addOkAction(LambdaAction(function));
  alarm("B").addAlarmAction(LambdaAction(function, {.useUniquePermissionId = true}));
  const Template made = Template::fromStack(stack);
  EXPECT_TEMPLATE(made.resourceCountIs("AWS::Lambda::Permission", 2));
  EXPECT_TEMPLATE(made.hasResourceProperties(
      "AWS::Lambda::Permission", Json::obj({{"Principal", "lambda.alarms.cloudwatch.amazonaws.com"}, {"SourceAccount", "111111111111"}})));
}

TEST_F(ActionsTest, anOpsItemNamesItsCategoryWhereThereIsOne) {
  auto& made = alarm("A");
  made.addAlarmAction(SsmAction(OpsItemSeverity::CRITICAL), SsmAction(OpsItemSeverity::LOW, OpsItemCategory::COST));
  const auto arn = [](const char* rest) {
    return Json::obj({{"Fn::Join", Json::arr({"", Json::arr({"arn:", Json::obj({{"Ref", "AWS::Partition"}}),
                                                             format(":ssm:eu-west-1:111111111111:opsitem:{}", rest)})})}});
  };
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::CloudWatch::Alarm", Json::obj({{"AlarmActions", Json::arr({arn("1"), arn("4#CATEGORY=Cost")})}})));
}

}  // namespace
}  // namespace cdk::cloudwatch_actions
