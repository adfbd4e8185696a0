#include <constructs/aws/cloudwatch/alarm_base.hpp>

#include <constructs/aws/cloudwatch/alarm_mute_rule.hpp>

namespace cdk::cloudwatch {

Str IAlarm::renderAlarmRule() {
  return "ALARM(\"" + alarmArn_ + "\")";
}

void IAlarm::addActions(Vec<Str>& to, std::initializer_list<Use<IAlarmAction>> actions) {
  for (Use<IAlarmAction> action : actions) {
    const Str arn = action->bind(*this, *this).alarmActionArn;
    if (&to == &alarmActions_) checkAlarmAction(arn);
    to.push(arn);
  }
}

AlarmMuteRule& IAlarm::addAlarmMuteRule(std::string_view id, const AlarmMuteRuleOptions& options, Location at) {
  return add<AlarmMuteRule>(id,
                            {.alarmMuteRuleName = options.alarmMuteRuleName,
                             .alarms = {*this},
                             .description = options.description,
                             .duration = options.duration,
                             .expire = options.expire,
                             .schedule = options.schedule,
                             .start = options.start,
                             .tags = options.tags},
                            at);
}

}  // namespace cdk::cloudwatch
