#pragma once
#include <cstdint>
#include <string_view>

#include <cdk/value/num.hpp>

namespace cdk {

/// How a Duration is converted to another unit.
struct TimeConversionOptions {
  Bool integral = {};  ///< raise an error when the result is not a whole number; default true
};

/// A length of time that remembers the unit it was given in. `Duration{}` is 0 seconds.
class Duration {
 public:
  constexpr Duration() = default;

  /// Milliseconds, 0 or more; a token can be read back in the same unit only. The same holds for all units.
  static Duration millis(const Num& amount) { return Duration(amount, Unit::Milliseconds); }
  /// Seconds, 0 or more.
  static Duration seconds(const Num& amount) { return Duration(amount, Unit::Seconds); }
  /// Minutes, 0 or more.
  static Duration minutes(const Num& amount) { return Duration(amount, Unit::Minutes); }
  /// Hours, 0 or more.
  static Duration hours(const Num& amount) { return Duration(amount, Unit::Hours); }
  /// Days, 0 or more.
  static Duration days(const Num& amount) { return Duration(amount, Unit::Days); }
  /// From an ISO 8601 text of days, hours, minutes and seconds: `P1DT2H30M4.5S`; the unit is milliseconds. Raises an error for other texts.
  static Duration parse(std::string_view duration);

  /// The sum, in the finer of both units. Raises an error for tokens and for amounts that are not whole in that unit.
  Duration plus(const Duration& rhs) const;
  /// The difference, in the finer of both units. Raises an error when it is negative, for tokens and for amounts that are not whole.
  Duration minus(const Duration& rhs) const;

  /// The number of milliseconds. Raises an error when it is not whole, unless `integral` is false, or for a token of another unit. The same holds for all units.
  Num toMilliseconds(const TimeConversionOptions& options = {}) const { return convert(Unit::Milliseconds, options); }
  /// The number of seconds.
  Num toSeconds(const TimeConversionOptions& options = {}) const { return convert(Unit::Seconds, options); }
  /// The number of minutes.
  Num toMinutes(const TimeConversionOptions& options = {}) const { return convert(Unit::Minutes, options); }
  /// The number of hours.
  Num toHours(const TimeConversionOptions& options = {}) const { return convert(Unit::Hours, options); }
  /// The number of days.
  Num toDays(const TimeConversionOptions& options = {}) const { return convert(Unit::Days, options); }

  /// ISO 8601 text, `PT1M30S`. Raises an error for a token.
  Str toIsoString() const;
  /// The two largest units in words, `1 minute 30 seconds`; `<token> seconds` for a token.
  Str toHumanString() const;
  /// `Duration.seconds(90)`
  Str toString() const;
  /// Is the amount known only at deployment?
  bool isUnresolved() const { return amount_.isToken(); }
  /// The unit it was given in: `millis`, `seconds`, `minutes`, `hours` or `days`.
  std::string_view unitLabel() const;
  /// The amount and its unit, `90 seconds`; a token stays one.
  Str formatTokenToNumber() const;

 private:
  enum class Unit : std::uint8_t { Milliseconds, Seconds, Minutes, Hours, Days };
  struct UnitInfo;
  struct Part;
  struct Parts;

  Duration(const Num& amount, Unit unit);
  static const UnitInfo& info(Unit unit);
  Num convert(Unit to, const TimeConversionOptions& options) const;
  double literal(Unit to) const;
  Parts parts(bool fractionalSeconds) const;

  Num amount_ = {};  // 0 when not given
  Unit unit_ = Unit::Seconds;
};

}  // namespace cdk
