#pragma once
#include <cdk/duration.hpp>
#include <cdk/value/use.hpp>

namespace cdk {
class Construct;
}

namespace cdk::events {

/// Fields of a cron expression, in UTC. `day` and `weekDay` exclude each other.
struct CronOptions {
  /// Default: every day
  Str day = {};
  /// Default: every hour
  Str hour = {};
  /// Default: every minute, which gets a warning
  Str minute = {};
  /// Default: every month
  Str month = {};
  /// 1 to 7 from Sunday, or `MON-FRI`. Default: any
  Str weekDay = {};
  /// Default: every year
  Str year = {};
};

/// When a rule runs by itself.
class Schedule {
 public:
  /// As EventBridge writes it, such as `rate(5 minutes)`.
  static Schedule expression(const Str& expression) { return Schedule(expression, false); }
  /// Every so often: whole minutes, hours or days, more than 0.
  static Schedule rate(const Duration& duration);
  static Schedule cron(const CronOptions& options);

  constexpr Schedule() = default;
  Str expressionString() const { return expression_; }
  /// For the library: puts its warnings on the construct.
  void bind(Construct& scope) const;

 private:
  Schedule(const Str& expression, bool everyMinute) : expression_(expression), everyMinute_(everyMinute) {}
  Str expression_ = {};
  bool everyMinute_ = false;
};

}  // namespace cdk::events
