#include <constructs/aws/cloudwatch/promql_alarm.hpp>

#include <cdk/cfn/cloudwatch/alarm.hpp>
#include <cdk/value/format.hpp>

#include "imported_alarm.hpp"

namespace cdk::cloudwatch {
namespace {

void check(const PromQLAlarm& alarm, const char* property, const Num& seconds, double least, double most) {
  if (!seconds || seconds.isToken()) return;
  if (seconds.number() < least || seconds.number() > most) {
    throw Error(alarm, format("{} must be from {} to {} seconds, got {}", property, Num(least), Num(most), seconds).text(), "alarm-promql");
  }
}

Num seconds(const Opt<Duration>& duration) {
  return duration ? duration->toSeconds() : Num();
}

}  // namespace

PromQLAlarm::PromQLAlarm(Scope scope, std::string_view id, const PromQLAlarmProps& props)
    : IAlarm(scope, id, ResourceProps{.physicalName = props.alarmName}) {
  const Num interval = (*props.evaluationInterval).toSeconds();
  check(*this, "evaluationInterval", interval, 10, 3600);
  check(*this, "pendingPeriod", seconds(props.pendingPeriod), 0, 86400);
  check(*this, "recoveryPeriod", seconds(props.recoveryPeriod), 0, 86400);
  if (!props.query.isToken() && (props.query.text().empty() || props.query.text().size() > 10000)) {
    throw Error(*this, format("query must have 1 to 10000 characters, got {}", Num(props.query.text().size())).text(), "alarm-promql");
  }
  auto& alarm = add<CfnAlarm>(
      "Resource",
      CfnAlarm::Props{.actionsEnabled = props.actionsEnabled,
                      .alarmActions = lazy<&PromQLAlarm::renderAlarmActions>(this),
                      .alarmDescription = props.alarmDescription,
                      .alarmName = physicalName(),
                      .evaluationCriteria =
                          CfnAlarm::EvaluationCriteriaProperty{
                              .promQlCriteria = CfnAlarm::AlarmPromQLCriteriaProperty{.pendingPeriod = seconds(props.pendingPeriod),
                                                                                      .query = props.query,
                                                                                      .recoveryPeriod = seconds(props.recoveryPeriod)}},
                      .evaluationInterval = interval,
                      .insufficientDataActions = lazy<&PromQLAlarm::renderInsufficientDataActions>(this),
                      .okActions = lazy<&PromQLAlarm::renderOkActions>(this)});
  alarmArn_ = getResourceArnAttribute(
      alarm.attrArn(),
      {.arnFormat = ArnFormat::COLON_RESOURCE_NAME, .resource = "alarm", .resourceName = physicalName(), .service = "cloudwatch"});
  alarmName_ = getResourceNameAttribute(alarm.ref());
}

IAlarm& PromQLAlarm::fromPromQLAlarmArn(Construct& scope, std::string_view id, const Str& alarmArn, Location at) {
  return scope.add<detail::ImportedAlarm>(id, {alarmArn}, at);
}

IAlarm& PromQLAlarm::fromPromQLAlarmName(Construct& scope, std::string_view id, const Str& alarmName, Location at) {
  return fromPromQLAlarmArn(scope, id, detail::alarmArn(scope, alarmName), at);
}

}  // namespace cdk::cloudwatch
