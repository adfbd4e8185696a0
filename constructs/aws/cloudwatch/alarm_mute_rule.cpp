#include <constructs/aws/cloudwatch/alarm_mute_rule.hpp>

#include <cdk/cfn/cloudwatch/alarm_mute_rule.hpp>
#include <cdk/stack.hpp>
#include <cdk/value/format.hpp>
#include <cdk/value/lazy.hpp>
#include <constructs/aws/cloudwatch/alarm_base.hpp>

namespace cdk::cloudwatch {
namespace {

struct Field {
  const char* name;
  int least;
  int most;
};

Str twoDigits(const Num& value, const Field& field) {
  if (value.isToken()) return value.str();
  const double number = value.number();
  if (number < field.least || number > field.most) {
    throw Error(format("{} of a date must be from {} to {}, got {}", field.name, Num(field.least), Num(field.most), value).text(),
                "mute-rule-date");
  }
  return number < 10 ? "0" + value.str() : value.str();
}

Str dateText(const CalendarDateTime& date) {
  return format("{}-{}-{}T{}:{}", date.year, twoDigits(date.month, {"month", 1, 12}), twoDigits(date.day, {"day", 1, 31}),
                twoDigits(date.hour, {"hour", 0, 23}), twoDigits(date.minute, {"minute", 0, 59}));
}

void checkDuration(const AlarmMuteRule& rule, const Duration& duration) {
  if (duration.isUnresolved()) return;
  const double minutes = duration.toMinutes({.integral = false}).number();
  if (minutes >= 1 && minutes <= 15 * 24 * 60) return;
  throw Error(rule, format("duration must be from 1 minute to 15 days, got {}", duration.toHumanString()).text(), "mute-rule-duration");
}

List<CfnTag> tagList(const Map<Str>& tags) {
  Vec<CfnTag> out;
  for (std::size_t i = 0; i < tags.size(); ++i) out.push({.key = tags.at(i).key, .value = tags.at(i).value});
  return out.empty() ? List<CfnTag>() : List<CfnTag>(out);
}

class Imported final : public IAlarmMuteRule {
 public:
  struct Props {
    Str arn;
  };
  Imported(Scope scope, std::string_view id, const Props& props) : IAlarmMuteRule(scope, id) {
    arn_ = props.arn;
    name_ = stack().splitArn(props.arn, ArnFormat::COLON_RESOURCE_NAME).resourceName;
  }
};

}  // namespace

ScheduleExpression ScheduleExpression::at(const CalendarDateTime& date, const Str& timeZone) {
  return ScheduleExpression(format("at({})", dateText(date)), timeZone);
}

ScheduleExpression ScheduleExpression::cron(const CronOptions& options) {
  if (options.day && options.weekDay) throw Error("a cron schedule takes day or weekDay, got both", "mute-rule-cron");
  const auto given = [](const Str& value) { return value ? value : Str("*"); };
  return ScheduleExpression(
      format("cron({} {} {} {} {})", options.minute, given(options.hour), given(options.day), given(options.month), given(options.weekDay)),
      options.timeZone);
}

AlarmMuteRule::AlarmMuteRule(Scope scope, std::string_view id, const AlarmMuteRuleProps& props)
    : IAlarmMuteRule(scope, id, ResourceProps{.physicalName = props.alarmMuteRuleName}) {
  const Str& name = props.alarmMuteRuleName;
  if (name && !name.isToken() && (name.text().empty() || name.text().size() > 255)) {
    throw Error(*this, format("the name of a mute rule must have 1 to 255 characters, got {}", Num(name.text().size())).text(),
                "mute-rule-name");
  }
  checkDuration(*this, props.duration);
  for (Use<IAlarm> alarm : props.alarms) addAlarm(*alarm);
  const ScheduleExpression schedule = props.schedule;
  auto& rule = add<CfnAlarmMuteRule>(
      "Resource",
      CfnAlarmMuteRule::Props{.description = props.description,
                              .expireDate = props.expire ? dateText(*props.expire) : Str(),
                              .muteTargets = Box<CfnAlarmMuteRule::MuteTargetsProperty>(lazy<&AlarmMuteRule::renderTargets>(this).val()),
                              .name = name,
                              .rule = {{.schedule = {{.duration = (*props.duration).toIsoString(),
                                                      .expression = schedule.expressionString(),
                                                      .timezone = schedule.timeZone()}}}},
                              .startDate = props.start ? dateText(*props.start) : Str(),
                              .tags = tagList(props.tags)});
  arn_ = getResourceArnAttribute(rule.attrArn(), {.arnFormat = ArnFormat::COLON_RESOURCE_NAME,
                                                  .resource = "alarm-mute-rule",
                                                  .resourceName = physicalName(),
                                                  .service = "cloudwatch"});
  name_ = getResourceNameAttribute(rule.ref());
}

void AlarmMuteRule::addAlarm(IAlarm& alarm) {
  alarms_.push(&alarm);
}

Json AlarmMuteRule::renderTargets() {
  if (alarms_.size() > 100)
    throw Error(*this, format("a mute rule takes at most 100 alarms, got {}", Num(alarms_.size())).text(), "mute-rule-alarms");
  Vec<Str> names;
  for (IAlarm* alarm : alarms_) names.push(alarm->alarmName());
  return CfnAlarmMuteRule::MuteTargetsProperty{.alarmNames = List<Str>(names)};
}

IAlarmMuteRule& AlarmMuteRule::fromAlarmMuteRuleName(Construct& scope, std::string_view id, const Str& alarmMuteRuleName, Location at) {
  return fromAlarmMuteRuleArn(scope, id,
                              Stack::of(scope).formatArn({.arnFormat = ArnFormat::COLON_RESOURCE_NAME,
                                                          .resource = "alarm-mute-rule",
                                                          .resourceName = alarmMuteRuleName,
                                                          .service = "cloudwatch"}),
                              at);
}

IAlarmMuteRule& AlarmMuteRule::fromAlarmMuteRuleArn(Construct& scope, std::string_view id, const Str& alarmMuteRuleArn, Location at) {
  return scope.add<Imported>(id, {alarmMuteRuleArn}, at);
}

}  // namespace cdk::cloudwatch
