#pragma once
#include <constructs/aws/cloudwatch/metric.hpp>

namespace cdk::cloudwatch {

struct MathExpressionOptions {
  /// Colour in graphs, `#rrggbb`. Default: chosen by CloudWatch
  Str color = {};
  /// Name in graphs. Default: the expression; empty text for none
  Str label = {};
  /// Also of the metrics inside. Default: 5 minutes
  Opt<Duration> period = {};
  /// Account that SEARCH looks in; not in alarms. Default: that of the stack
  Str searchAccount = {};
  /// Region that SEARCH looks in; not in alarms. Default: that of the stack
  Str searchRegion = {};
  /// Does a graph show it? Default: true
  Bool visible = {};
};
using SearchExpressionOptions = MathExpressionOptions;

struct MathExpressionProps {
  /// Colour in graphs, `#rrggbb`. Default: chosen by CloudWatch
  Str color = {};
  /// Such as `errors / requests`.
  Req<Str, "expression"> expression;
  /// Name in graphs. Default: the expression; empty text for none
  Str label = {};
  /// Also of the metrics inside. Default: 5 minutes
  Opt<Duration> period = {};
  /// Account that SEARCH looks in; not in alarms. Default: that of the stack
  Str searchAccount = {};
  /// Region that SEARCH looks in; not in alarms. Default: that of the stack
  Str searchRegion = {};
  /// Names of letters, digits and `_`, beginning with a small letter, to metrics.
  Map<Use<IMetric>> usingMetrics = {};
  /// Does a graph show it? Default: true
  Bool visible = {};
};

/// A metric computed from others.
struct MathExpression : Use<IMetric> {
  explicit MathExpression(const MathExpressionProps& props);
  /// The same expression with the given options in place of its own; itself when nothing changes.
  MathExpression with(const MathExpressionOptions& props) const;
  /// An alarm on its value.
  Alarm& createAlarm(Construct& scope, std::string_view id, const CreateAlarmOptions& props, Location at = Location::current()) const;
  MetricConfig toMetricConfig() const { return get()->toMetricConfig(); }
  Map<Str> warningsV2() const { return get()->warningsV2(); }
  Str toString() const { return get()->toString(); }

  Str color() const;
  Str expression() const;
  Str label() const;
  Duration period() const;
  Str searchAccount() const;
  Str searchRegion() const;
  Map<Use<IMetric>> usingMetrics() const;
  Bool visible() const;

 private:
  const MathExpressionProps& props() const;
};

struct SearchExpressionProps {
  /// Colour in graphs, `#rrggbb`. Default: chosen by CloudWatch
  Str color = {};
  /// Such as `SEARCH('{AWS/EC2,InstanceId} CPUUtilization', 'Average', 300)`.
  Req<Str, "expression"> expression;
  /// Name in graphs. Default: the expression; empty text for none
  Str label = {};
  /// Default: 5 minutes
  Opt<Duration> period = {};
  /// Default: that of the stack
  Str searchAccount = {};
  /// Default: that of the stack
  Str searchRegion = {};
  /// Does a graph show it? Default: true
  Bool visible = {};
};

/// All metrics that a search finds, for graphs only.
struct SearchExpression : Use<IMetric> {
  explicit SearchExpression(const SearchExpressionProps& props);
  /// The same search with the given options in place of its own; itself when nothing changes.
  SearchExpression with(const SearchExpressionOptions& props) const;
  MetricConfig toMetricConfig() const { return get()->toMetricConfig(); }
  Map<Str> warningsV2() const { return get()->warningsV2(); }
  Str toString() const { return get()->toString(); }

  Str color() const;
  Str expression() const;
  Str label() const;
  Duration period() const;
  Str searchAccount() const;
  Str searchRegion() const;
  Bool visible() const;

 private:
  const SearchExpressionProps& props() const;
};

struct AnomalyDetectionMetricOptions {
  Str color = {};
  /// Default: `Anomaly Detection Band`
  Str label = {};
  Req<Use<IMetric>, "metric"> metric;
  /// Default: 5 minutes
  Opt<Duration> period = {};
  Str searchAccount = {};
  Str searchRegion = {};
  /// Width of the band in standard deviations, more than 0. Default: 2
  Opt<double> stdDevs = {};
  Bool visible = {};
};

}  // namespace cdk::cloudwatch
