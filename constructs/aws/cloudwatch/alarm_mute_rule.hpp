#pragma once
#include <cdk/duration.hpp>
#include <cdk/resource.hpp>

namespace cdk::cloudwatch {

class IAlarm;

/// A minute of the calendar.
struct CalendarDateTime {
  /// 1 to 31.
  Req<Num, "day"> day;
  /// 0 to 23.
  Req<Num, "hour"> hour;
  /// 0 to 59.
  Req<Num, "minute"> minute;
  /// 1 to 12.
  Req<Num, "month"> month;
  Req<Num, "year"> year;
};

/// Fields of a cron expression; `day` and `weekDay` exclude each other.
struct CronOptions {
  /// Default: every day
  Str day = {};
  /// Default: every hour
  Str hour = {};
  Req<Str, "minute"> minute;
  /// Default: every month
  Str month = {};
  /// Name such as `Europe/Berlin`. Default: UTC
  Str timeZone = {};
  /// Default: any
  Str weekDay = {};
};

/// When a mute rule begins. Time zones are names such as `Europe/Berlin`.
class ScheduleExpression {
 public:
  static ScheduleExpression at(const CalendarDateTime& date, const Str& timeZone = {});
  static ScheduleExpression cron(const CronOptions& options);
  static ScheduleExpression expression(const Str& expression, const Str& timeZone = {}) { return ScheduleExpression(expression, timeZone); }
  Str expressionString() const { return expression_; }
  Str timeZone() const { return timeZone_; }
  constexpr ScheduleExpression() = default;

 private:
  ScheduleExpression(const Str& expression, const Str& timeZone) : expression_(expression), timeZone_(timeZone) {}
  Str expression_ = {};
  Str timeZone_ = {};
};

struct AlarmMuteRuleOptions {
  /// 1 to 255 characters. Default: chosen by CloudFormation
  Str alarmMuteRuleName = {};
  Str description = {};
  /// 1 minute to 15 days.
  ReqOpt<Duration, "duration"> duration;
  Box<CalendarDateTime> expire = {};
  ReqOpt<ScheduleExpression, "schedule"> schedule;
  Box<CalendarDateTime> start = {};
  Map<Str> tags = {};
};

struct AlarmMuteRuleProps {
  /// 1 to 255 characters. Default: chosen by CloudFormation
  Str alarmMuteRuleName = {};
  /// At most 100.
  List<Use<IAlarm>> alarms = {};
  Str description = {};
  /// 1 minute to 15 days.
  ReqOpt<Duration, "duration"> duration;
  Box<CalendarDateTime> expire = {};
  ReqOpt<ScheduleExpression, "schedule"> schedule;
  Box<CalendarDateTime> start = {};
  Map<Str> tags = {};
};

/// A mute rule, made here or imported.
class IAlarmMuteRule : public Resource {
 public:
  using Resource::Resource;
  Str alarmMuteRuleArn() const { return arn_; }
  Str alarmMuteRuleName() const { return name_; }

 protected:
  ~IAlarmMuteRule() = default;
  Str arn_ = {};
  Str name_ = {};
};

/// Keeps the actions of alarms still at certain times.
class AlarmMuteRule : public IAlarmMuteRule {
 public:
  using Props = AlarmMuteRuleProps;
  AlarmMuteRule(Scope scope, std::string_view id, const AlarmMuteRuleProps& props);
  static IAlarmMuteRule& fromAlarmMuteRuleName(Construct& scope, std::string_view id, const Str& alarmMuteRuleName,
                                               Location at = Location::current());
  static IAlarmMuteRule& fromAlarmMuteRuleArn(Construct& scope, std::string_view id, const Str& alarmMuteRuleArn,
                                              Location at = Location::current());
  void addAlarm(IAlarm& alarm);

 private:
  Json renderTargets();
  Vec<IAlarm*> alarms_;
};

}  // namespace cdk::cloudwatch
