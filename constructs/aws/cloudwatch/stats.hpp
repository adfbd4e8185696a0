#pragma once
#include <cdk/value.hpp>

namespace cdk::cloudwatch {

/// Names of statistics. Percentages go from 0 to 100, others are errors.
class Stats {
 public:
  static constexpr std::string_view SAMPLE_COUNT = "SampleCount";
  static constexpr std::string_view AVERAGE = "Average";
  static constexpr std::string_view SUM = "Sum";
  static constexpr std::string_view MINIMUM = "Minimum";
  static constexpr std::string_view MAXIMUM = "Maximum";
  /// Mean of the middle half of the values.
  static constexpr std::string_view IQM = "IQM";

  /// The value below which that share of the values lies.
  static Str percentile(double percentile);
  static Str p(double percentile) { return Stats::percentile(percentile); }
  /// Mean of the values below p1, or between both.
  static Str trimmedMean(double p1, Opt<double> p2 = {});
  static Str tm(double p1, Opt<double> p2 = {}) { return trimmedMean(p1, p2); }
  /// Mean in which values outside count as the bounds.
  static Str winsorizedMean(double p1, Opt<double> p2 = {});
  static Str wm(double p1, Opt<double> p2 = {}) { return winsorizedMean(p1, p2); }
  /// Number of values below p1, or between both.
  static Str trimmedCount(double p1, Opt<double> p2 = {});
  static Str tc(double p1, Opt<double> p2 = {}) { return trimmedCount(p1, p2); }
  /// Sum of the values below p1, or between both.
  static Str trimmedSum(double p1, Opt<double> p2 = {});
  static Str ts(double p1, Opt<double> p2 = {}) { return trimmedSum(p1, p2); }
  /// Share of the values up to v1, or between both; any numbers.
  static Str percentileRank(double v1, Opt<double> v2 = {});
  static Str pr(double v1, Opt<double> v2 = {}) { return percentileRank(v1, v2); }
};

}  // namespace cdk::cloudwatch
