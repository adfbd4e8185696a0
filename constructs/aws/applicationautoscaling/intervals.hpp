#pragma once
// The intervals of step scaling. Private to the module.
#include <constructs/aws/applicationautoscaling/step_scaling_policy.hpp>

namespace cdk::applicationautoscaling {

/// An interval with both bounds; the last one ends at infinity. Without a change nothing happens in it.
struct CompleteInterval {
  double lower = 0;
  double upper = 0;
  Opt<double> change = {};
};

/// Intervals that cover everything from 0, in order. Raises an error for those that overlap or leave several gaps.
Vec<CompleteInterval> normalizeIntervals(const List<ScalingInterval>& intervals, bool changesAreAbsolute);

/// Where the alarms are: the first interval below and above the one without a change, or the middle.
struct Thresholds {
  Opt<std::size_t> lower;
  Opt<std::size_t> upper;
};
Thresholds findAlarmThresholds(const Vec<CompleteInterval>& intervals);

}  // namespace cdk::applicationautoscaling
