#pragma once
#include <cdk/duration.hpp>
#include <constructs/aws/cloudwatch/widget.hpp>

namespace cdk::cloudwatch {

enum class TableLayout { HORIZONTAL, VERTICAL };
enum class TableSummaryColumn { MINIMUM, MAXIMUM, SUM, AVERAGE };

struct TableSummaryProps {
  List<TableSummaryColumn> columns = {};
  /// Shows the summary only. Default: false
  Bool hideNonSummaryColumns = {};
  /// Keeps the summary in sight. Default: false
  Bool sticky = {};
};

/// Colours cells by their values.
class TableThreshold {
 public:
  static TableThreshold above(const Num& value, const Str& color = {}) { return TableThreshold(value, {}, color, "above"); }
  static TableThreshold below(const Num& value, const Str& color = {}) { return TableThreshold(value, {}, color, "below"); }
  static TableThreshold between(const Num& lowerBound, const Num& upperBound, const Str& color = {}) {
    return TableThreshold(lowerBound, upperBound, color, {});
  }
  Json toJson() const;

 private:
  TableThreshold(const Num& lower, const Num& upper, const Str& color, const Str& fill)
      : lower_(lower), upper_(upper), color_(color), fill_(fill) {}
  Num lower_;
  Num upper_;
  Str color_;
  Str fill_;
};

struct TableWidgetProps {
  /// Default: that of the dashboard
  Str accountId = {};
  /// End of the time shown, needs start.
  Str end = {};
  /// Shows all digits. Default: false
  Bool fullPrecision = {};
  /// Default: 6
  Num height = {};
  /// Default: HORIZONTAL
  Opt<TableLayout> layout = {};
  /// Default: false
  Bool liveData = {};
  List<Use<IMetric>> metrics = {};
  /// Default: 5 minutes
  Opt<Duration> period = {};
  /// Default: that of the dashboard
  Str region = {};
  /// Default: false
  Bool setPeriodToTimeRange = {};
  /// Default: false
  Bool showUnitsInLabel = {};
  /// Begin of the time shown. Default: that of the dashboard
  Str start = {};
  /// Default: that of each metric
  Str statistic = {};
  /// Columns that sum up the others. Default: none
  TableSummaryProps summary = {};
  List<TableThreshold> thresholds = {};
  Str title = {};
  /// Default: 6
  Num width = {};
};

/// Metrics as rows or columns of numbers.
struct TableWidget : Widget {
  explicit TableWidget(const TableWidgetProps& props);
  void addMetric(Use<IMetric> metric);
};

}  // namespace cdk::cloudwatch
