#pragma once
#include <cdk/duration.hpp>
#include <constructs/aws/cloudwatch/alarm_base.hpp>

namespace cdk::cloudwatch {

struct CompositeAlarmProps {
  /// Default: true
  Bool actionsEnabled = {};
  /// Keeps the actions still while it is off.
  Use<IAlarm> actionsSuppressor = {};
  /// How long after the suppressor is well again; needs actionsSuppressor. Default: 1 minute
  Opt<Duration> actionsSuppressorExtensionPeriod = {};
  /// How long to wait for the suppressor; needs actionsSuppressor. Default: 1 minute
  Opt<Duration> actionsSuppressorWaitPeriod = {};
  Str alarmDescription = {};
  /// At most 10240 characters.
  Req<Use<IAlarmRule>, "alarmRule"> alarmRule;
  /// Default: from the path
  Str compositeAlarmName = {};
};

/// An alarm over other alarms.
class CompositeAlarm : public IAlarm {
 public:
  using Props = CompositeAlarmProps;
  CompositeAlarm(Scope scope, std::string_view id, const CompositeAlarmProps& props);
  static IAlarm& fromCompositeAlarmName(Construct& scope, std::string_view id, const Str& compositeAlarmName,
                                        Location at = Location::current());
  static IAlarm& fromCompositeAlarmArn(Construct& scope, std::string_view id, const Str& compositeAlarmArn,
                                       Location at = Location::current());

 private:
  Str generatedName();
};

}  // namespace cdk::cloudwatch
