#include <constructs/aws/cloudwatch/stats.hpp>

#include <cdk/error.hpp>
#include <cdk/value/format.hpp>

namespace cdk::cloudwatch {
namespace {

void checkPercentage(double percentage) {
  if (percentage < 0 || percentage > 100) {
    throw Error(format("a percentage must be from 0 to 100, got {}", Num(percentage)).text(), "percentage");
  }
}

/// With one bound the short form of a statistic, with two the long one.
Str bounded(const Str& shortName, const Str& longName, double p1, Opt<double> p2) {
  checkPercentage(p1);
  if (!p2) return format("{}{}", shortName, Num(p1));
  checkPercentage(*p2);
  return format("{}({}%:{}%)", longName, Num(p1), Num(*p2));
}

}  // namespace

Str Stats::percentile(double percentile) {
  checkPercentage(percentile);
  return format("p{}", Num(percentile));
}

Str Stats::trimmedMean(double p1, Opt<double> p2) {
  return bounded("tm", "TM", p1, p2);
}
Str Stats::winsorizedMean(double p1, Opt<double> p2) {
  return bounded("wm", "WM", p1, p2);
}
Str Stats::trimmedCount(double p1, Opt<double> p2) {
  return bounded("tc", "TC", p1, p2);
}
Str Stats::trimmedSum(double p1, Opt<double> p2) {
  return bounded("ts", "TS", p1, p2);
}

Str Stats::percentileRank(double v1, Opt<double> v2) {
  return v2 ? format("PR({}:{})", Num(v1), Num(*v2)) : format("PR(:{})", Num(v1));
}

}  // namespace cdk::cloudwatch
