#include <constructs/aws/applicationautoscaling/intervals.hpp>

#include <cdk/value/format.hpp>

#include <algorithm>
#include <limits>
#include <optional>
#include <vector>

namespace cdk::applicationautoscaling {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

struct OpenInterval {
  std::optional<double> lower;
  std::optional<double> upper;
  double change;
  double key() const { return lower ? *lower : *upper; }
};

std::optional<double> boundOf(const Num& number) {
  return number ? std::optional(number.number()) : std::nullopt;
}
Str shown(double bound) {
  return bound == kInfinity ? Str("infinity") : Num(bound).str();
}

/// Takes missing bounds from the neighbours.
void propagateBounds(std::vector<OpenInterval>& all) {
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
      if (all[i].upper && !all[i + 1].lower) all[i + 1].lower = all[i].upper, changed = true;
    }
    for (std::size_t i = all.size() - 1; i >= 1; --i) {
      if (all[i].lower && !all[i - 1].upper) all[i - 1].upper = all[i].lower, changed = true;
    }
  }
}

Vec<CompleteInterval> orderAndComplete(const List<ScalingInterval>& intervals) {
  std::vector<OpenInterval> all;
  for (const ScalingInterval& interval : intervals) {
    if (!interval.lower && !interval.upper) throw Error("a scaling step needs lower or upper", "scaling-steps");
    all.push_back({boundOf(interval.lower), boundOf(interval.upper), interval.change.number()});
  }
  std::stable_sort(all.begin(), all.end(), [](const OpenInterval& a, const OpenInterval& b) { return a.key() < b.key(); });
  propagateBounds(all);
  if (!all.front().lower) all.front().lower = 0;
  if (!all.back().upper) all.back().upper = kInfinity;
  Vec<CompleteInterval> complete;
  for (const OpenInterval& interval : all) {
    if (!interval.lower || !interval.upper)
      throw Error("the bounds of a scaling step cannot be told from its neighbours; set lower and upper", "scaling-steps");
    if (!complete.empty() && complete.back().lower < *interval.upper && complete.back().upper > *interval.lower) {
      throw Error(format("scaling steps must not overlap, got {} to {} and {} to {}", shown(complete.back().lower),
                         shown(complete.back().upper), shown(*interval.lower), shown(*interval.upper))
                      .text(),
                  "scaling-steps");
    }
    complete.push({*interval.lower, *interval.upper, interval.change});
  }
  return complete;
}

}  // namespace

Vec<CompleteInterval> normalizeIntervals(const List<ScalingInterval>& intervals, bool changesAreAbsolute) {
  Vec<CompleteInterval> full;
  double end = 0;
  for (CompleteInterval interval : orderAndComplete(intervals)) {
    if (!changesAreAbsolute && interval.change == 0.0) interval.change = {};
    if (end < interval.lower) full.push({end, interval.lower, {}});
    end = interval.upper;
    full.push(interval);
  }
  if (end != kInfinity) full.push({end, kInfinity, {}});
  for (std::size_t i = 0; i + 1 < full.size();) {
    if (full[i].change || full[i + 1].change) {
      ++i;
      continue;
    }
    full[i].upper = full[i + 1].upper;
    full.erase(i + 1);
  }
  const auto gaps = std::count_if(full.begin(), full.end(), [](const CompleteInterval& i) { return !i.change; });
  if (gaps > 1)
    throw Error(format("scaling steps may leave one range without a change, got {}; fill the others", Num(gaps)).text(), "scaling-steps");
  return full;
}

Thresholds findAlarmThresholds(const Vec<CompleteInterval>& intervals) {
  for (std::size_t i = 0; i < intervals.size(); ++i) {
    if (intervals[i].change) continue;
    Thresholds around;
    if (i > 0) around.lower = i - 1;
    if (i + 1 < intervals.size()) around.upper = i + 1;
    return around;
  }
  if (intervals.size() == 1) return {{}, std::size_t{0}};
  const std::size_t middle = intervals.size() / 2;
  return {middle - 1, middle};
}

}  // namespace cdk::applicationautoscaling
