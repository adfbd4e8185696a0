#include "statistic.hpp"

#include <cctype>
#include <cstdlib>
#include <string>

#include <constructs/aws/cloudwatch/stats.hpp>

namespace cdk::cloudwatch::detail {
namespace {

struct Simple {
  std::string_view given;
  std::string_view official;
};
constexpr Simple kSimple[] = {
    {"average", Stats::AVERAGE}, {"avg", Stats::AVERAGE}, {"minimum", Stats::MINIMUM}, {"min", Stats::MINIMUM},
    {"maximum", Stats::MAXIMUM}, {"max", Stats::MAXIMUM}, {"sum", Stats::SUM},         {"samplecount", Stats::SAMPLE_COUNT},
    {"n", Stats::SAMPLE_COUNT},
};
constexpr std::string_view kSinglePrefixes[] = {"p", "tm", "wm", "tc", "ts"};
constexpr std::string_view kRangePrefixes[] = {"pr", "tm", "wm", "tc", "ts"};

std::string changed(std::string_view text, int (*to)(int)) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(to(static_cast<unsigned char>(c)));
  return out;
}

bool isDecimal(std::string_view text) {
  std::size_t digits = 0;
  bool dot = false;
  for (char c : text) {
    if (c == '.' && !dot && digits > 0) {
      dot = true;
      digits = 0;
    } else if (c < '0' || c > '9') {
      return false;
    } else {
      ++digits;
    }
  }
  return digits > 0;
}

/// `p90`: a prefix and a percentage.
bool isSingle(std::string_view lower) {
  for (std::string_view prefix : kSinglePrefixes) {
    if (!lower.starts_with(prefix)) continue;
    const std::string_view number = lower.substr(prefix.size());
    if (isDecimal(number) && std::strtod(std::string(number).c_str(), nullptr) <= 100) return true;
  }
  return false;
}

struct Bound {
  bool valid = true;
  bool given = false;
  bool percent = false;
};

Bound readBound(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  if (text.empty()) return {};
  const std::string number(text);
  char* end = nullptr;
  const double value = std::strtod(number.c_str(), &end);
  const bool percent = text.back() == '%';
  return {end != number.c_str() && value >= 0 && (!percent || value <= 100), true, percent};
}

/// `TM(10%:90%)`: a prefix and one or two bounds of the same unit.
bool isRange(std::string_view lower) {
  const std::size_t open = lower.find('(');
  if (open == std::string_view::npos || lower.back() != ')') return false;
  bool known = false;
  for (std::string_view prefix : kRangePrefixes) known = known || prefix == lower.substr(0, open);
  const std::string_view inner = lower.substr(open + 1, lower.size() - open - 2);
  const std::size_t colon = inner.find(':');
  if (!known || colon == std::string_view::npos || inner.find(')') != std::string_view::npos) return false;
  const Bound from = readBound(inner.substr(0, colon));
  const Bound to = readBound(inner.substr(colon + 1, inner.find(':', colon + 1) - colon - 1));
  if (!from.valid || !to.valid || (!from.given && !to.given)) return false;
  return !from.given || !to.given || from.percent == to.percent;
}

}  // namespace

ParsedStatistic parseStatistic(const Str& statistic) {
  if (statistic.isToken()) return {.text = statistic};
  const std::string lower = changed(statistic.text(), &std::tolower);
  for (const Simple& simple : kSimple) {
    if (simple.given == lower) return {.text = simple.official, .simple = true, .understood = true};
  }
  if (lower == "iqm") return {.text = Stats::IQM, .understood = true};
  if (isSingle(lower)) return {.text = lower, .understood = true};
  if (isRange(lower)) return {.text = changed(lower, &std::toupper), .understood = true};
  return {.text = statistic};
}

}  // namespace cdk::cloudwatch::detail
