#include <cdk/duration.hpp>

#include <cmath>
#include <string>

#include <cdk/error.hpp>

#include "detail/json_text.hpp"
#include "detail/token_text.hpp"

namespace cdk {
namespace {

std::string printed(double number) {
  std::string text;
  detail::appendNumber(text, number);
  return text;
}

}  // namespace

struct Duration::UnitInfo {
  const char* label;
  const char* isoLabel;
  double inMillis;
};

struct Duration::Part {
  double amount;
  Unit unit;
};

struct Duration::Parts {
  Part items[5];
  int count = 0;
};

const Duration::UnitInfo& Duration::info(Unit unit) {
  static constexpr UnitInfo units[] = {
      {"millis", "", 1}, {"seconds", "S", 1000}, {"minutes", "M", 60'000}, {"hours", "H", 3'600'000}, {"days", "D", 86'400'000}};
  return units[static_cast<int>(unit)];
}

Duration::Duration(const Num& amount, Unit unit) : amount_(amount), unit_(unit) {
  if (amount.isSet() && !amount.isToken() && amount.number() < 0) {
    throw Error("a duration must be 0 or more, got " + printed(amount.number()) + " " + info(unit).label, "negative-duration");
  }
}

Duration Duration::parse(std::string_view duration) {
  std::string_view rest = duration;
  double millis = 0;
  bool any = false;
  const auto accept = [&](char c) {
    const bool found = rest.starts_with(c);
    if (found) rest.remove_prefix(1);
    return found;
  };
  const auto field = [&](std::string_view digits, double inMillis) {
    double number = 0;
    for (const char c : digits) number = number * 10 + (c - '0');
    millis += number * inMillis;
    any = true;
  };
  const auto whole = [&](Unit unit) {
    const std::size_t digits = rest.find_first_not_of("0123456789");
    if (digits == 0 || digits == rest.npos || rest[digits] != *info(unit).isoLabel) return;
    field(rest.substr(0, digits), info(unit).inMillis);
    rest.remove_prefix(digits + 1);
  };
  const auto decimal = [&] {  // seconds with up to three decimals
    const std::size_t point = rest.find_first_not_of("0123456789");
    if (point == 0 || point == rest.npos || rest[point] != '.') return;
    const std::size_t end = rest.find_first_not_of("0123456789", point + 1);
    if (end == rest.npos || end - point > 4 || rest[end] != 'S') return;
    field(rest.substr(0, point), 1000);
    std::string decimals(rest.substr(point + 1, end - point - 1));
    decimals.resize(3, '0');
    field(decimals, 1);
    rest.remove_prefix(end + 1);
  };
  bool valid = accept('P');
  whole(Unit::Days);
  if (accept('T')) {
    whole(Unit::Hours);
    whole(Unit::Minutes);
    whole(Unit::Seconds);
    decimal();
  }
  valid = valid && any && rest.empty();
  if (!valid) {
    throw Error("'" + std::string(duration) + "' is not an ISO 8601 duration of days, hours, minutes and seconds such as P1DT12H or PT0.5S",
                "invalid-duration");
  }
  return Duration::millis(millis);
}

Num Duration::convert(Unit to, const TimeConversionOptions& options) const {
  const UnitInfo& from = info(unit_);
  const UnitInfo& target = info(to);
  if (amount_.isToken()) {
    if (unit_ == to) return amount_;
    const std::string label = target.label;
    detail::throwForToken(amount_.val(),
                          "a duration known only at deployment cannot be converted from " + std::string(from.label) + " to " + label,
                          "make it with Duration::" + label + "(...)", "token-duration");
  }
  const double amount = amount_.numberOr(0);
  const double value = unit_ == to ? amount : amount * from.inMillis / target.inMillis;
  if (value != std::trunc(value) && options.integral.valueOr(true)) {
    throw Error("'" + printed(amount) + " " + from.label + "' is not a whole number of " + target.label +
                    "; give a multiple, or convert with integral = false",
                "not-whole");
  }
  return value;
}

double Duration::literal(Unit to) const {
  if (amount_.isToken()) {
    detail::throwForToken(amount_.val(), "durations known only at deployment cannot be added or subtracted",
                          "compute the sum before making the duration", "token-duration");
  }
  return convert(to, {}).number();
}

Duration Duration::plus(const Duration& rhs) const {
  const Unit finer = unit_ < rhs.unit_ ? unit_ : rhs.unit_;
  return Duration(literal(finer) + rhs.literal(finer), finer);
}

Duration Duration::minus(const Duration& rhs) const {
  const Unit finer = unit_ < rhs.unit_ ? unit_ : rhs.unit_;
  return Duration(literal(finer) - rhs.literal(finer), finer);
}

Duration::Parts Duration::parts(bool fractionalSeconds) const {
  constexpr double kNoise = 1e-4;  // what rounding may leave behind
  Parts parts;
  double millis = convert(Unit::Milliseconds, {.integral = false}).number();
  for (const Unit unit : {Unit::Days, Unit::Hours, Unit::Minutes, Unit::Seconds}) {
    const double inMillis = info(unit).inMillis;
    const double count = millis / inMillis;
    const double whole = unit == Unit::Seconds && fractionalSeconds ? count : std::floor(count);
    if (whole <= 0) continue;
    parts.items[parts.count++] = {whole, unit};
    millis -= whole * inMillis;
  }
  if (millis > kNoise) parts.items[parts.count++] = {millis, Unit::Milliseconds};
  return parts;
}

Str Duration::toIsoString() const {
  const Parts all = parts(true);
  if (all.count == 0) return "PT0S";
  std::string text = "P";
  bool inTime = false;
  for (int i = 0; i < all.count; ++i) {
    const Part& part = all.items[i];
    if (part.unit < Unit::Days && !inTime) {
      text += 'T';
      inTime = true;
    }
    text += printed(part.amount) + info(part.unit).isoLabel;
  }
  return text;
}

Str Duration::toHumanString() const {
  if (amount_.isToken()) return "<token> " + std::string(info(unit_).label);
  const auto words = [](double amount, Unit unit) {
    std::string_view label = info(unit).label;
    if (amount == 1) label.remove_suffix(1);
    return printed(amount) + " " + std::string(label);
  };
  const Parts all = parts(false);
  if (all.count == 0) return words(0, unit_);
  std::string text = words(all.items[0].amount, all.items[0].unit);
  if (all.count > 1) text += " " + words(all.items[1].amount, all.items[1].unit);
  return text;
}

Str Duration::toString() const {
  return "Duration." + std::string(info(unit_).label) + "(" + (amount_ ? amount_ : Num(0)).str() + ")";
}

std::string_view Duration::unitLabel() const {
  return info(unit_).label;
}

Str Duration::formatTokenToNumber() const {
  return (amount_ ? amount_ : Num(0)).str() + " " + info(unit_).label;
}

}  // namespace cdk
