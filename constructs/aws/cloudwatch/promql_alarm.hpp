#pragma once
#include <cdk/duration.hpp>
#include <constructs/aws/cloudwatch/alarm_base.hpp>

namespace cdk::cloudwatch {

struct PromQLAlarmProps {
  /// Default: true
  Bool actionsEnabled = {};
  Str alarmDescription = {};
  /// Default: chosen by CloudFormation
  Str alarmName = {};
  /// How often the query runs, 10 seconds to 1 hour.
  ReqOpt<Duration, "evaluationInterval"> evaluationInterval;
  /// How long it must be bad, at most a day. Default: at once
  Opt<Duration> pendingPeriod = {};
  /// 1 to 10000 characters.
  Req<Str, "query"> query;
  /// How long it must be well, at most a day. Default: at once
  Opt<Duration> recoveryPeriod = {};
};

/// Watches the result of a query in PromQL.
class PromQLAlarm : public IAlarm {
 public:
  using Props = PromQLAlarmProps;
  PromQLAlarm(Scope scope, std::string_view id, const PromQLAlarmProps& props);
  static IAlarm& fromPromQLAlarmArn(Construct& scope, std::string_view id, const Str& alarmArn, Location at = Location::current());
  static IAlarm& fromPromQLAlarmName(Construct& scope, std::string_view id, const Str& alarmName, Location at = Location::current());
};

}  // namespace cdk::cloudwatch
