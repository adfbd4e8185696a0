#pragma once
#include <constructs/aws/cloudwatch/alarm_base.hpp>

namespace cdk::cloudwatch {

enum class AlarmState { ALARM, OK, INSUFFICIENT_DATA };

/// How many of several alarms; see AlarmRule::atLeast.
class AtLeastThreshold {
 public:
  /// From 1 to the number of alarms, whole.
  static AtLeastThreshold count(const Num& count) { return AtLeastThreshold(count, false); }
  /// From 1 to 100, whole.
  static AtLeastThreshold percentage(const Num& percentage) { return AtLeastThreshold(percentage, true); }
  constexpr AtLeastThreshold() = default;
  /// For the library: the text in a rule over so many alarms. Error when out of range.
  Str render(std::size_t operands) const;

 private:
  AtLeastThreshold(const Num& value, bool percent) : value_(value), percent_(percent) {}
  Num value_ = {};
  bool percent_ = false;
};

struct AtLeastOptions {
  Req<List<Use<IAlarm>>, "operands"> operands;
  ReqOpt<AtLeastThreshold, "threshold"> threshold;
};

/// Conditions over alarms. Alarms are conditions themselves: true when they are off.
struct AlarmRule : Use<IAlarmRule> {
  /// True when all are. At least one.
  template <std::convertible_to<Use<IAlarmRule>>... R>
  static AlarmRule allOf(R&&... operands) {
    return joined("AND", {Use<IAlarmRule>(operands)...});
  }
  /// True when one is. At least one.
  template <std::convertible_to<Use<IAlarmRule>>... R>
  static AlarmRule anyOf(R&&... operands) {
    return joined("OR", {Use<IAlarmRule>(operands)...});
  }
  /// The opposite; named `not` in the CDK.
  static AlarmRule not_(Use<IAlarmRule> operand);
  /// True when so many of the alarms are in a state.
  static AlarmRule atLeast(AlarmState alarmState, const AtLeastOptions& options);
  /// True when so many of the alarms are not in a state.
  static AlarmRule atLeastNot(AlarmState alarmState, const AtLeastOptions& options);
  static AlarmRule fromBoolean(bool value);
  static AlarmRule fromAlarm(IAlarm& alarm, AlarmState alarmState);
  /// A condition as CloudWatch writes it.
  static AlarmRule fromString(const Str& alarmRule);
  Str renderAlarmRule() const { return get()->renderAlarmRule(); }

 private:
  explicit AlarmRule(const Use<IAlarmRule>& rule) : Use(rule) {}
  static AlarmRule joined(const char* op, const List<Use<IAlarmRule>>& operands);
};

}  // namespace cdk::cloudwatch
