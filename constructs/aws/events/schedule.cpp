#include <constructs/aws/events/schedule.hpp>

#include <cdk/annotations.hpp>
#include <cdk/error.hpp>
#include <cdk/value/format.hpp>

namespace cdk::events {
namespace {

constexpr std::string_view kUnits[] = {"minutes", "hours", "days"};

Str rateText(double interval, std::string_view unit) {
  return interval == 1 ? format("rate(1 {})", unit) : format("rate({} {}s)", Num(interval), unit);
}

bool isWhole(double number) {
  return number != 0 && number == static_cast<double>(static_cast<long long>(number));
}

}  // namespace

Schedule Schedule::rate(const Duration& duration) {
  if (duration.isUnresolved()) {
    for (std::string_view unit : kUnits) {
      if (unit == duration.unitLabel()) return expression(format("rate({})", duration.formatTokenToNumber()));
    }
    throw Error(format("the rate of a schedule must be in minutes, hours or days, got {}", duration.unitLabel()).text(), "schedule-rate");
  }
  const double minutes = duration.toMinutes().number();
  if (minutes == 0) throw Error("the rate of a schedule must be more than 0, got 0", "schedule-rate");
  if (isWhole(minutes / 1440)) return expression(rateText(minutes / 1440, "day"));
  if (isWhole(minutes / 60)) return expression(rateText(minutes / 60, "hour"));
  return expression(rateText(minutes, "minute"));
}

Schedule Schedule::cron(const CronOptions& o) {
  if (o.day && o.weekDay) throw Error("a cron schedule takes day or weekDay, got both", "schedule-cron");
  const auto given = [](const Str& value, const char* otherwise) { return value ? value : Str(otherwise); };
  return Schedule(format("cron({} {} {} {} {} {})", given(o.minute, "*"), given(o.hour, "*"), given(o.day, o.weekDay ? "?" : "*"),
                         given(o.month, "*"), given(o.weekDay, "?"), given(o.year, "*")),
                  !o.minute || o.minute.is(""));
}

void Schedule::bind(Construct& scope) const {
  if (!everyMinute_) return;
  Annotations::of(scope).addWarningV2(
      "@aws-cdk/aws-events:scheduleWillRunEveryMinute",
      "a cron schedule without minute runs every minute; set minute to * if that is meant, or to 0 for once an hour");
}

}  // namespace cdk::events
