#pragma once
// How statistics are read. Private to the module.
#include <cdk/value.hpp>

namespace cdk::cloudwatch::detail {

/// A statistic as it was understood.
struct ParsedStatistic {
  /// The text in CloudWatch's own spelling; as given when not understood.
  Str text = {};
  /// One of the five plain statistics, which an alarm holds in a property of their own?
  bool simple = false;
  bool understood = false;
};
ParsedStatistic parseStatistic(const Str& statistic);

}  // namespace cdk::cloudwatch::detail
