#pragma once
#include <cdk/duration.hpp>
#include <cdk/value.hpp>

namespace cdk::cloudwatch {

class IMetric;

/// Unit of the data points.
enum class Unit {
  SECONDS,
  MICROSECONDS,
  MILLISECONDS,
  BYTES,
  KILOBYTES,
  MEGABYTES,
  GIGABYTES,
  TERABYTES,
  BITS,
  KILOBITS,
  MEGABITS,
  GIGABITS,
  TERABITS,
  PERCENT,
  COUNT,
  BYTES_PER_SECOND,
  KILOBYTES_PER_SECOND,
  MEGABYTES_PER_SECOND,
  GIGABYTES_PER_SECOND,
  TERABYTES_PER_SECOND,
  BITS_PER_SECOND,
  KILOBITS_PER_SECOND,
  MEGABITS_PER_SECOND,
  GIGABITS_PER_SECOND,
  TERABITS_PER_SECOND,
  COUNT_PER_SECOND,
  NONE
};

/// One name and value by which a metric is told from others of its name.
struct Dimension {
  Str name = {};
  Json value = {};
};

/// A metric that CloudWatch stores.
struct MetricStatConfig {
  /// Account of the metric, empty where it is open.
  Str account = {};
  /// Account the user asked for; written even where it is the stack's own.
  Str accountOverride = {};
  List<Dimension> dimensions = {};
  Str metricName = {};
  /// Named `namespace` in the CDK.
  Str namespace_ = {};
  Duration period = {};
  Str region = {};
  Str regionOverride = {};
  /// Such as `Average` or `p90`.
  Str statistic = {};
  Opt<Unit> unitFilter = {};
};

/// A metric computed from others, or a search for metrics.
struct MetricExpressionConfig {
  Str expression = {};
  /// Seconds.
  Num period = {};
  Str searchAccount = {};
  Str searchRegion = {};
  Map<Use<IMetric>> usingMetrics = {};
};

/// What a metric is: exactly one of mathExpression, metricStat and searchExpression is set.
struct MetricConfig {
  Opt<MetricExpressionConfig> mathExpression = {};
  Opt<MetricStatConfig> metricStat = {};
  /// Goes into graphs as it is: color, label, visible and the like.
  Map<Json> renderingProperties = {};
  Opt<MetricExpressionConfig> searchExpression = {};
};

/// Anything that a graph can show; derive to make a kind of your own, and pass make<Mine>(...).
class IMetric {
 public:
  virtual MetricConfig toMetricConfig() const = 0;
  /// Ids to messages, which go to the construct that uses the metric.
  virtual Map<Str> warningsV2() const { return {}; }
  /// The same metric over another period, for use in a math expression. Default: an error
  virtual Use<IMetric> withPeriod(const Duration& period) const;
  /// The name by which messages and labels call it.
  virtual Str toString() const = 0;

 protected:
  ~IMetric() = default;
};

}  // namespace cdk::cloudwatch
