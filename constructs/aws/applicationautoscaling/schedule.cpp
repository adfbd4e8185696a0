#include <constructs/aws/applicationautoscaling/schedule.hpp>

#include <cdk/annotations.hpp>
#include <cdk/value/format.hpp>

#include <cmath>

namespace cdk::applicationautoscaling {
namespace {

Str rateOf(const Num& amount, std::string_view unit) {
  return format("rate({} {}{})", amount, Str(unit), Str(amount.number() == 1 ? "" : "s"));
}
bool isWhole(const Num& amount) {
  return amount.number() != 0 && std::floor(amount.number()) == amount.number();
}

}  // namespace

Schedule Schedule::rate(const Duration& duration) {
  if (duration.isUnresolved()) {
    const std::string_view unit = duration.unitLabel();
    if (unit != "minutes" && unit != "hours" && unit != "days") {
      throw Error(format("a rate is in minutes, hours or days, got a token in {}", Str(unit)).text(), "schedule-rate");
    }
    return expression("rate(" + duration.formatTokenToNumber() + ")");
  }
  if (duration.toSeconds().number() == 0) throw Error("the duration of a rate must be more than 0", "schedule-rate");
  const TimeConversionOptions parts{.integral = false};
  if (const Num days = duration.toDays(parts); isWhole(days)) return expression(rateOf(days, "day"));
  if (const Num hours = duration.toHours(parts); isWhole(hours)) return expression(rateOf(hours, "hour"));
  return expression(rateOf(duration.toMinutes(), "minute"));
}

Schedule Schedule::cron(const CronOptions& options) {
  if (options.weekDay && options.day) throw Error("give day or weekDay, not both", "schedule-cron");
  const auto field = [](const Str& given, const char* otherwise) { return given ? given : Str(otherwise); };
  return Schedule(format("cron({} {} {} {} {} {})", field(options.minute, "*"), field(options.hour, "*"),
                         field(options.day, options.weekDay ? "?" : "*"), field(options.month, "*"), field(options.weekDay, "?"),
                         field(options.year, "*")),
                  !options.minute || options.minute.is(""));
}

void Schedule::bind(Construct& scope) const {
  if (!everyMinute_) return;
  Annotations::of(scope).addWarningV2(
      "@aws-cdk/aws-applicationautoscaling:defaultRunEveryMinute",
      "a cron schedule without minute runs every minute of its hours; set minute to '0' for once an hour, or to '*' if that is meant");
}

}  // namespace cdk::applicationautoscaling
