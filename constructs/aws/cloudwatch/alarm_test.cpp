// Expected templates were taken from aws-cdk-lib 2.276.0.
#include <constructs/aws/cloudwatch/alarm.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/cloudwatch/alarm_mute_rule.hpp>
#include <constructs/aws/cloudwatch/alarm_rule.hpp>
#include <constructs/aws/cloudwatch/composite_alarm.hpp>
#include <constructs/aws/cloudwatch/graph_annotations.hpp>
#include <constructs/aws/cloudwatch/math_expression.hpp>
#include <constructs/aws/cloudwatch/metric.hpp>

namespace cdk::cloudwatch {
namespace {

using assertions::Match;
using assertions::Template;

struct Notify final : IAlarmAction {
  explicit Notify(const Str& arnText) : arn(arnText) {}
  AlarmActionConfig bind(Construct&, IAlarm&) override { return {.alarmActionArn = arn}; }
  Str arn;
};

class AlarmTest : public testing::Test {
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
  Alarm& alarm(Use<IMetric> of, const char* id = "A") {
    return stack.add<Alarm>(id, {.evaluationPeriods = 2, .metric = of, .threshold = 3});
  }

  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S", {.env = {.account = "111111111111", .region = "eu-west-1"}});
  Metric errors{{.dimensionsMap = {{"Queue", "q"}}, .metricName = "Errors", .namespace_ = "App", .statistic = "p90"}};
};

TEST_F(AlarmTest, writesAPlainMetricIntoItsOwnProperties) {
  alarm(errors);
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::CloudWatch::Alarm", Json::obj({{"ComparisonOperator", "GreaterThanOrEqualToThreshold"},
                                           {"Dimensions", Json::arr({Json::obj({{"Name", "Queue"}, {"Value", "q"}})})},
                                           {"EvaluationPeriods", 2},
                                           {"ExtendedStatistic", "p90"},
                                           {"MetricName", "Errors"},
                                           {"Metrics", Match::absent()},
                                           {"Namespace", "App"},
                                           {"Period", 300},
                                           {"Statistic", Match::absent()},
                                           {"Threshold", 3}})));
}

TEST_F(AlarmTest, writesALabelledMetricAsMetricMath) {
  alarm(errors.with({.label = "failures"}));
  const Json query = Json::obj(
      {{"Id", "m1"},
       {"Label", "failures"},
       {"MetricStat", Json::obj({{"Metric", Match::objectLike(Json::obj({{"MetricName", "Errors"}}))}, {"Period", 300}, {"Stat", "p90"}})},
       {"ReturnData", true}});
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::CloudWatch::Alarm", Json::obj({{"Metrics", Json::arr({query})}, {"MetricName", Match::absent()}})));
}

TEST_F(AlarmTest, collectsActionsAddedLater) {
  auto& made = alarm(errors);
  made.addAlarmAction(make<Notify>("a"), make<Notify>("b"));
  made.addOkAction(make<Notify>("ok"));
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::CloudWatch::Alarm",
      Json::obj(
          {{"AlarmActions", Json::arr({"a", "b"})}, {"OKActions", Json::arr({"ok"})}, {"InsufficientDataActions", Match::absent()}})));
}

TEST_F(AlarmTest, refusesMetricsItCannotWatch) {
  EXPECT_EQ(refusal([&] { alarm(SearchExpression({.expression = "SEARCH('x')"}), "A"); }), "alarm-search");
  EXPECT_EQ(refusal([&] { alarm(MathExpression({.expression = "1", .searchRegion = "us-east-1"}), "B"); }), "alarm-search");
  EXPECT_EQ(refusal([&] { alarm(errors.with({.region = "us-east-1"}), "C"); }), "alarm-region");
  EXPECT_EQ(refusal([&] {
              alarm(MathExpression({.expression = "ANOMALY_DETECTION_BAND(m)", .usingMetrics = {{"m", errors}}}), "D");
            }),
            "alarm-band");
  EXPECT_EQ(refusal([&] {
              stack.add<Alarm>("E", {.comparisonOperator = ComparisonOperator::LESS_THAN_LOWER_THRESHOLD,
                                     .evaluationPeriods = 1,
                                     .metric = errors,
                                     .threshold = 0});
            }),
            "alarm-band");
}

TEST_F(AlarmTest, refusesMoreThanTenMetricsInAnExpression) {
  Vec<Map<Use<IMetric>>::Entry> many;
  for (int i = 0; i < 11; ++i) many.push({format("m{}", Num(i)), errors.with({.dimensionsMap = {{"i", Num(i).str()}}})});
  EXPECT_EQ(refusal([&] { alarm(MathExpression({.expression = "SUM(METRICS())", .usingMetrics = Map<Use<IMetric>>(many)})); }),
            "alarm-metrics");
}

TEST_F(AlarmTest, refusesInstanceActionsWithoutAnInstance) {
  auto& made = alarm(errors);
  EXPECT_EQ(refusal([&] { made.addAlarmAction(make<Notify>("arn:aws:automate:eu-west-1:ec2:stop")); }), "alarm-ec2");
  EXPECT_EQ(refusal([&] { made.addOkAction(make<Notify>("arn:aws:automate:eu-west-1:ec2:stop")); }), "");
}

TEST_F(AlarmTest, describesItsThresholdForGraphs) {
  const HorizontalAnnotation line = alarm(errors).toAnnotation();
  EXPECT_EQ(line.label, Str("Errors >= 3 for 2 datapoints within 10 minutes"));
  EXPECT_EQ(line.value.number(), 3);
}

TEST_F(AlarmTest, importsByNameWithoutMakingAnything) {
  const IAlarm& imported = Alarm::fromAlarmName(stack, "I", "elsewhere");
  EXPECT_EQ(imported.alarmName(), Str("elsewhere"));
  alarm(errors);
  EXPECT_TEMPLATE(Template::fromStack(stack).resourceCountIs("AWS::CloudWatch::Alarm", 1));
}

TEST_F(AlarmTest, rulesRefuseNoAlarmsAndBadNumbers) {
  auto& one = alarm(errors);
  EXPECT_EQ(refusal([] { AlarmRule::allOf().renderAlarmRule(); }), "alarm-rule");
  const auto atLeast = [&](const AtLeastThreshold& threshold) {
    AlarmRule::atLeast(AlarmState::OK, {.operands = {{one}}, .threshold = threshold}).renderAlarmRule();
  };
  EXPECT_EQ(refusal([&] { atLeast(AtLeastThreshold::count(2)); }), "alarm-rule");
  EXPECT_EQ(refusal([&] { atLeast(AtLeastThreshold::percentage(0)); }), "alarm-rule");
  EXPECT_EQ(refusal([&] { atLeast(AtLeastThreshold::count(1)); }), "");
}

TEST_F(AlarmTest, compositeNeedsASuppressorForItsPeriodsAndAShortRule) {
  EXPECT_EQ(refusal([&] {
              stack.add<CompositeAlarm>("C",
                                        {.actionsSuppressorWaitPeriod = Duration::minutes(1), .alarmRule = AlarmRule::fromBoolean(true)});
            }),
            "alarm-suppressor");
  EXPECT_EQ(refusal([&] { stack.add<CompositeAlarm>("D", {.alarmRule = AlarmRule::fromString(std::string(10241, 'x'))}); }), "alarm-rule");
}

TEST_F(AlarmTest, muteRulesRefuseLongTimesAndBadDates) {
  const auto mute = [&](const Duration& duration, int hour) {
    stack.add<AlarmMuteRule>(
        "M", {.duration = duration, .schedule = ScheduleExpression::at({.day = 1, .hour = hour, .minute = 0, .month = 1, .year = 2027})});
  };
  EXPECT_EQ(refusal([&] { mute(Duration::days(16), 1); }), "mute-rule-duration");
  EXPECT_EQ(refusal([&] { mute(Duration::days(1), 24); }), "mute-rule-date");
  EXPECT_EQ(refusal([] { ScheduleExpression::cron({.day = "1", .minute = "0", .weekDay = "MON"}); }), "mute-rule-cron");
}

}  // namespace
}  // namespace cdk::cloudwatch
