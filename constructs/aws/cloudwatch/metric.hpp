#pragma once
#include <cdk/location.hpp>
#include <constructs/aws/cloudwatch/metric_types.hpp>
#include <constructs/aws/cloudwatch/stats.hpp>

namespace cdk {
class Construct;
}
namespace cdk::iam {
class Grant;
class IGrantable;
}  // namespace cdk::iam

namespace cdk::cloudwatch {

class Alarm;
struct CreateAlarmOptions;
struct MathExpression;
struct MathExpressionOptions;
struct AnomalyDetectionMetricOptions;

/// Names and values; at most 30, each of 1 to 255 characters.
using DimensionsMap = Map<Str>;

/// What a metric can be given besides its name.
struct MetricOptions {
  /// Account of the metric. Default: that of the stack
  Str account = {};
  /// Colour in graphs, `#rrggbb`. Default: chosen by CloudWatch
  Str color = {};
  DimensionsMap dimensionsMap = {};
  /// Name in math expressions of the same graph.
  Str id = {};
  /// Name in graphs. Default: the metric's own
  Str label = {};
  /// 1, 5, 10, 30 seconds or a multiple of 60. Default: 5 minutes
  Opt<Duration> period = {};
  /// Region of the metric. Default: that of the stack
  Str region = {};
  /// Account of the resource that the metric is about; given by attachTo.
  Str stackAccount = {};
  /// Region of the resource that the metric is about; given by attachTo.
  Str stackRegion = {};
  /// See Stats. Default: Average
  Str statistic = {};
  /// Counts only data points of this unit. Default: all
  Opt<Unit> unit = {};
  /// Does a graph show it? Default: true
  Bool visible = {};
};
using CommonMetricOptions = MetricOptions;

/// A metric with its name.
struct MetricProps {
  /// Account of the metric. Default: that of the stack
  Str account = {};
  /// Colour in graphs, `#rrggbb`. Default: chosen by CloudWatch
  Str color = {};
  DimensionsMap dimensionsMap = {};
  /// Name in math expressions of the same graph.
  Str id = {};
  /// Name in graphs. Default: the metric's own
  Str label = {};
  Req<Str, "metricName"> metricName;
  /// Named `namespace` in the CDK, such as `AWS/Lambda`.
  Req<Str, "namespace_"> namespace_;
  /// 1, 5, 10, 30 seconds or a multiple of 60. Default: 5 minutes
  Opt<Duration> period = {};
  /// Region of the metric. Default: that of the stack
  Str region = {};
  /// Account of the resource that the metric is about; given by attachTo.
  Str stackAccount = {};
  /// Region of the resource that the metric is about; given by attachTo.
  Str stackRegion = {};
  /// See Stats. Default: Average
  Str statistic = {};
  /// Counts only data points of this unit. Default: all
  Opt<Unit> unit = {};
  /// Does a graph show it? Default: true
  Bool visible = {};
};

/// A metric by namespace, name and dimensions.
struct Metric : Use<IMetric> {
  explicit Metric(const MetricProps& props);
  /// The band of usual values around a metric.
  static MathExpression anomalyDetectionFor(const AnomalyDetectionMetricOptions& props);
  /// Lets the grantee write data points of any metric.
  static iam::Grant grantPutMetricData(Use<iam::IGrantable> grantee);

  /// The same metric with the given options in place of its own; itself when nothing changes.
  Metric with(const MetricOptions& props) const;
  /// The metric as that of a resource in the stack of `scope`: knows its account and region.
  Metric attachTo(const Construct& scope) const;
  /// An alarm on this metric.
  Alarm& createAlarm(Construct& scope, std::string_view id, const CreateAlarmOptions& props, Location at = Location::current()) const;
  MetricConfig toMetricConfig() const { return get()->toMetricConfig(); }
  Map<Str> warningsV2() const { return get()->warningsV2(); }
  Str toString() const { return get()->toString(); }

  Str account() const;
  Str color() const;
  DimensionsMap dimensions() const;
  Str id() const;
  Str label() const;
  Str metricName() const;
  /// Named `namespace` in the CDK.
  Str namespace_() const;
  Duration period() const;
  Str region() const;
  Str statistic() const;
  Opt<Unit> unit() const;
  Bool visible() const;

 private:
  const MetricProps& props() const;
};

}  // namespace cdk::cloudwatch
