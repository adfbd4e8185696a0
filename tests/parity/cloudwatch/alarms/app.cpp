#include <cdk/app.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/cloudwatch/alarm.hpp>
#include <constructs/aws/cloudwatch/alarm_mute_rule.hpp>
#include <constructs/aws/cloudwatch/alarm_rule.hpp>
#include <constructs/aws/cloudwatch/composite_alarm.hpp>
#include <constructs/aws/cloudwatch/math_expression.hpp>
#include <constructs/aws/cloudwatch/metric.hpp>
#include <constructs/aws/cloudwatch/promql_alarm.hpp>

using namespace cdk;
namespace cw = cdk::cloudwatch;

namespace {

struct Notify final : cw::IAlarmAction {
  explicit Notify(const char* name) : arn(format("arn:aws:sns:eu-west-1:111111111111:{}", name)) {}
  cw::AlarmActionConfig bind(Construct&, cw::IAlarm&) override { return {.alarmActionArn = arn}; }
  Str arn;
};

void queries(Stack& stack, Stack& open);

void build(App& app) {
  auto& stack = app.add<Stack>("Alarms", {.env = {.account = "111111111111", .region = "eu-west-1"}});
  auto& open = app.add<Stack>("Open");

  const cw::Metric errors({.dimensionsMap = {{"FunctionName", "f"}, {"Resource", "r"}},
                           .metricName = "Errors",
                           .namespace_ = "AWS/Lambda",
                           .statistic = "sum"});
  const cw::Metric requests({.metricName = "Requests", .namespace_ = "My/App", .period = Duration::minutes(1), .unit = cw::Unit::COUNT});

  // Plain metrics, with every option.
  auto& plain = stack.add<cw::Alarm>("Plain", {.actionsEnabled = false,
                                               .alarmDescription = "too many errors",
                                               .alarmName = "plain",
                                               .comparisonOperator = cw::ComparisonOperator::GREATER_THAN_THRESHOLD,
                                               .datapointsToAlarm = 1,
                                               .evaluateLowSampleCountPercentile = "ignore",
                                               .evaluationPeriods = 2,
                                               .metric = errors,
                                               .threshold = 3,
                                               .treatMissingData = cw::TreatMissingData::NOT_BREACHING});
  plain.addAlarmAction(make<Notify>("a"), make<Notify>("b"));
  plain.addOkAction(make<Notify>("ok"));
  plain.addInsufficientDataAction(make<Notify>("none"));
  requests.with({.period = Duration::seconds(30), .statistic = "p99.9"})
      .createAlarm(stack, "Percentile", {.evaluationPeriods = 1, .threshold = 0.5});
  requests.with({.statistic = "tm(10%:90%)"})
      .createAlarm(open, "Trimmed", {.evaluationPeriods = 1, .threshold = 1e-7, .treatMissingData = cw::TreatMissingData::BREACHING});
  requests.with({.statistic = "IQM"})
      .attachTo(stack)
      .createAlarm(stack, "Iqm",
                   {.comparisonOperator = cw::ComparisonOperator::LESS_THAN_OR_EQUAL_TO_THRESHOLD, .evaluationPeriods = 3, .threshold = 1});

  // A label or another account makes it metric math.
  auto& labelled = errors.with({.dimensionsMap = {{"Other", "x"}}, .label = "failures"})
                       .createAlarm(stack, "Labelled", {.evaluationPeriods = 1, .threshold = 1});
  errors.with({.account = "222222222222"}).createAlarm(stack, "OtherAccount", {.evaluationPeriods = 1, .threshold = 1});
  errors.with({.account = "222222222222"}).createAlarm(open, "OpenAccount", {.evaluationPeriods = 1, .threshold = 1});

  // Expressions of several levels.
  const cw::MathExpression rate({.expression = "errors / requests",
                                 .label = "rate",
                                 .period = Duration::minutes(10),
                                 .usingMetrics = {{"errors", errors}, {"requests", requests}}});
  const cw::MathExpression nested(
      {.expression = "rate * factor", .usingMetrics = {{"rate", rate}, {"factor", requests.with({.statistic = "max"})}}});
  rate.createAlarm(stack, "Rate", {.evaluationPeriods = 2, .threshold = 0.1});
  nested.createAlarm(stack, "Nested", {.evaluationPeriods = 2, .threshold = 0.2});
  cw::MathExpression({.expression = "SELECT AVG(CPUUtilization) FROM SCHEMA(\"AWS/EC2\")"})
      .createAlarm(stack, "Select", {.evaluationPeriods = 1, .threshold = 50});
  stack.add<cw::AnomalyDetectionAlarm>("Band", {.comparisonOperator = cw::ComparisonOperator::GREATER_THAN_UPPER_THRESHOLD,
                                                .evaluationPeriods = 1,
                                                .metric = requests,
                                                .stdDevs = 3.0});
  stack.add<cw::AnomalyDetectionAlarm>("DefaultBand", {.evaluationPeriods = 4, .metric = rate});

  // Composite alarms and rules.
  auto& imported = cw::Alarm::fromAlarmName(stack, "Imported", "elsewhere");
  auto& composite = stack.add<cw::CompositeAlarm>(
      "Composite",
      {.actionsSuppressor = imported,
       .actionsSuppressorWaitPeriod = Duration::seconds(90),
       .alarmDescription = "all together",
       .alarmRule = cw::AlarmRule::anyOf(
           cw::AlarmRule::allOf(plain, cw::AlarmRule::fromAlarm(labelled, cw::AlarmState::INSUFFICIENT_DATA)),
           cw::AlarmRule::not_(imported), cw::AlarmRule::fromBoolean(false), cw::AlarmRule::fromString("OK(\"x\")"),
           cw::AlarmRule::atLeast(cw::AlarmState::OK, {.operands = {{plain, labelled}}, .threshold = cw::AtLeastThreshold::count(2)}),
           cw::AlarmRule::atLeastNot(cw::AlarmState::ALARM, {.operands = {{plain}}, .threshold = cw::AtLeastThreshold::percentage(50)}))});
  composite.addAlarmAction(make<Notify>("c"));
  stack.add<cw::CompositeAlarm>("Named", {.actionsEnabled = true, .alarmRule = composite, .compositeAlarmName = "named"});

  // Mute rules.
  plain.addAlarmMuteRule(
      "Night",
      {.duration = Duration::hours(8), .schedule = cw::ScheduleExpression::cron({.hour = "22", .minute = "0"}), .tags = {{"team", "ops"}}});
  stack.add<cw::AlarmMuteRule>("Move",
                               {.alarmMuteRuleName = "move",
                                .alarms = {labelled, imported},
                                .description = "moving",
                                .duration = Duration::minutes(90),
                                .schedule = cw::ScheduleExpression::at({.day = 5, .hour = 3, .minute = 30, .month = 1, .year = 2027}),
                                .start = cw::CalendarDateTime{.day = 31, .hour = 0, .minute = 5, .month = 12, .year = 2026}});
  queries(stack, open);
}

void queries(Stack& stack, Stack& open) {
  auto& query = stack.add<cw::PromQLAlarm>("Query", {.actionsEnabled = true,
                                                     .alarmDescription = "d",
                                                     .alarmName = "query",
                                                     .evaluationInterval = Duration::minutes(1),
                                                     .pendingPeriod = Duration::minutes(5),
                                                     .query = "sum(rate(errors[5m])) > 1",
                                                     .recoveryPeriod = Duration::minutes(2)});
  query.addAlarmAction(make<Notify>("q"));
  open.add<cw::PromQLAlarm>("Short", {.evaluationInterval = Duration::seconds(10), .query = "up == 0"});
}

}  // namespace

int main() {
  return run(build);
}
