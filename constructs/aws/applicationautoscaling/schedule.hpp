#pragma once
#include <cdk/duration.hpp>

namespace cdk {
class Construct;
}

namespace cdk::applicationautoscaling {

/// Fields of a cron expression. `day` and `weekDay` exclude each other.
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

/// When a scheduled action runs.
class Schedule {
 public:
  /// As the service writes it, such as `rate(1 hour)`.
  static Schedule expression(const Str& expression) { return Schedule(expression, false); }
  /// Every so often: whole minutes, hours or days. Raises an error for 0.
  static Schedule rate(const Duration& duration);
  /// Once, at a moment in UTC written as `2030-01-31T08:00:00`.
  static Schedule at(const Str& moment) { return Schedule("at(" + moment + ")", false); }
  /// By the clock. Raises an error for `day` together with `weekDay`.
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

}  // namespace cdk::applicationautoscaling
