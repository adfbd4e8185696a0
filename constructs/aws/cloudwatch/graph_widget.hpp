#pragma once
#include <cdk/duration.hpp>
#include <constructs/aws/cloudwatch/graph_annotations.hpp>
#include <constructs/aws/cloudwatch/widget.hpp>

namespace cdk::cloudwatch {

class IAlarm;

struct AlarmWidgetProps {
  /// Default: that of the dashboard
  Str accountId = {};
  Req<Use<IAlarm>, "alarm"> alarm;
  /// Default: 6
  Num height = {};
  Box<YAxisProps> leftYAxis = {};
  /// Default: that of the dashboard
  Str region = {};
  Str title = {};
  /// Default: 6
  Num width = {};
};

/// The metric of an alarm with its threshold.
struct AlarmWidget : Widget {
  explicit AlarmWidget(const AlarmWidgetProps& props);
};

enum class GraphWidgetView { TIME_SERIES, BAR, PIE };

struct GraphWidgetProps {
  /// Default: that of the dashboard
  Str accountId = {};
  /// Only with view PIE. Default: false
  Bool displayLabelsOnChart = {};
  /// End of the time shown, needs start.
  Str end = {};
  /// Default: 6
  Num height = {};
  /// Metrics of the left axis.
  List<Use<IMetric>> left = {};
  List<HorizontalAnnotation> leftAnnotations = {};
  Box<YAxisProps> leftYAxis = {};
  /// Default: BOTTOM
  Opt<LegendPosition> legendPosition = {};
  /// Shows the last, unfinished period too. Default: false
  Bool liveData = {};
  /// Default: 5 minutes
  Opt<Duration> period = {};
  /// Default: that of the dashboard
  Str region = {};
  /// Metrics of the right axis.
  List<Use<IMetric>> right = {};
  List<HorizontalAnnotation> rightAnnotations = {};
  Box<YAxisProps> rightYAxis = {};
  /// One value for all of the time shown. Default: false
  Bool setPeriodToTimeRange = {};
  /// Default: false
  Bool stacked = {};
  /// Begin of the time shown, such as `-P7D`. Default: that of the dashboard
  Str start = {};
  /// Default: that of each metric
  Str statistic = {};
  Str title = {};
  List<VerticalAnnotation> verticalAnnotations = {};
  /// Default: TIME_SERIES
  Opt<GraphWidgetView> view = {};
  /// Default: 6
  Num width = {};
};

/// Metrics over time.
struct GraphWidget : Widget {
  explicit GraphWidget(const GraphWidgetProps& props);
  void addLeftMetric(Use<IMetric> metric);
  void addRightMetric(Use<IMetric> metric);
};

struct GaugeWidgetProps {
  /// Default: that of the dashboard
  Str accountId = {};
  List<HorizontalAnnotation> annotations = {};
  /// End of the time shown, needs start.
  Str end = {};
  /// Default: 6
  Num height = {};
  /// Default: 0 to 100
  Box<YAxisProps> leftYAxis = {};
  /// Default: BOTTOM
  Opt<LegendPosition> legendPosition = {};
  /// Default: false
  Bool liveData = {};
  List<Use<IMetric>> metrics = {};
  /// Default: 5 minutes
  Opt<Duration> period = {};
  /// Default: that of the dashboard
  Str region = {};
  /// Default: false
  Bool setPeriodToTimeRange = {};
  /// Begin of the time shown. Default: that of the dashboard
  Str start = {};
  /// Default: that of each metric
  Str statistic = {};
  Str title = {};
  /// Default: 6
  Num width = {};
};

/// Latest values between two bounds.
struct GaugeWidget : Widget {
  explicit GaugeWidget(const GaugeWidgetProps& props);
  void addMetric(Use<IMetric> metric);
};

struct SingleValueWidgetProps {
  /// Default: that of the dashboard
  Str accountId = {};
  /// End of the time shown, needs start.
  Str end = {};
  /// Shows all digits. Default: false
  Bool fullPrecision = {};
  /// Default: 3
  Num height = {};
  /// Default: false
  Bool liveData = {};
  Req<List<Use<IMetric>>, "metrics"> metrics;
  /// Default: 5 minutes
  Opt<Duration> period = {};
  /// Default: that of the dashboard
  Str region = {};
  /// One value for all of the time shown. Default: false
  Bool setPeriodToTimeRange = {};
  /// A small graph below the value; not with setPeriodToTimeRange. Default: false
  Bool sparkline = {};
  /// Begin of the time shown. Default: that of the dashboard
  Str start = {};
  Str title = {};
  /// Default: 6
  Num width = {};
};

/// Latest values as numbers.
struct SingleValueWidget : Widget {
  explicit SingleValueWidget(const SingleValueWidgetProps& props);
};

}  // namespace cdk::cloudwatch
