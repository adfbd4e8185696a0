#include <cdk/size.hpp>

#include <cmath>
#include <cstdio>
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

// Two decimals without trailing zeros. Halves round up, as JavaScript's toFixed does and printf does not; only odd eighths are
// exact halves.
std::string rounded(double number) {
  if (std::fmod(number * 8, 2) == 1) number = std::nextafter(number, HUGE_VAL);
  char text[32];
  std::string_view shown(text, static_cast<std::size_t>(std::snprintf(text, sizeof text, "%.2f", number)));
  while (shown.back() == '0') shown.remove_suffix(1);
  if (shown.back() == '.') shown.remove_suffix(1);
  return std::string(shown);
}

}  // namespace

struct Size::UnitInfo {
  const char* label;
  const char* shortLabel;
  double inBytes;
};

const Size::UnitInfo& Size::info(Unit unit) {
  static constexpr UnitInfo units[] = {{"bytes", "bytes", 1},         {"kibibytes", "KiB", 0x1p10}, {"mebibytes", "MiB", 0x1p20},
                                       {"gibibytes", "GiB", 0x1p30}, {"tebibytes", "TiB", 0x1p40}, {"pebibytes", "PiB", 0x1p50}};
  return units[static_cast<int>(unit)];
}

Size::Size(const Num& amount, Unit unit) : amount_(amount), unit_(unit) {
  if (amount.isSet() && !amount.isToken() && amount.number() < 0) {
    throw Error("a size must be 0 or more, got " + printed(amount.number()) + " " + info(unit).label, "negative-size");
  }
}

Num Size::convert(Unit to, const SizeConversionOptions& options) const {
  const UnitInfo& from = info(unit_);
  const UnitInfo& target = info(to);
  // The CDK lets a fraction pass in its own unit unless a rounding is named.
  if (unit_ == to && (!options.rounding || options.rounding == SizeRoundingBehavior::NONE)) return amount_ ? amount_ : Num(0);
  if (amount_.isToken()) {
    const std::string label = target.label;
    detail::throwForToken(amount_.val(), "a size known only at deployment cannot be converted from " + std::string(from.label) + " to " + label,
                          "make it with Size::" + label + "(...)", "token-size");
  }
  const double amount = amount_.numberOr(0);
  const double value = amount * (from.inBytes / target.inBytes);
  switch (options.rounding.valueOr(SizeRoundingBehavior::FAIL)) {
    case SizeRoundingBehavior::NONE: return value;
    case SizeRoundingBehavior::FLOOR: return std::floor(value);
    case SizeRoundingBehavior::FAIL: break;
  }
  if (value != std::trunc(value)) {
    throw Error("'" + printed(amount) + " " + from.label + "' is not a whole number of " + target.label +
                    "; give a multiple, or convert with another rounding",
                "not-whole");
  }
  return value;
}

Str Size::toHumanString() const {
  if (amount_.isToken()) return amount_.str() + " " + info(unit_).shortLabel;
  const double bytes = toBytes().number();
  for (const Unit unit : {Unit::Pebibytes, Unit::Tebibytes, Unit::Gibibytes, Unit::Mebibytes, Unit::Kibibytes, Unit::Bytes}) {
    if (bytes >= info(unit).inBytes) return rounded(bytes / info(unit).inBytes) + " " + info(unit).shortLabel;
  }
  return printed(bytes) + " bytes";
}

Str Size::toString() const {
  return "Size." + std::string(info(unit_).label) + "(" + (amount_ ? amount_ : Num(0)).str() + ")";
}

}  // namespace cdk
