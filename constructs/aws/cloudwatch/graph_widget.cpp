#include <constructs/aws/cloudwatch/graph_widget.hpp>

#include <string_view>

#include <cdk/aws.hpp>
#include <cdk/error.hpp>
#include <cdk/value/format.hpp>
#include <constructs/aws/cloudwatch/alarm_base.hpp>
#include <constructs/aws/cloudwatch/table_widget.hpp>

#include "metric_set.hpp"
#include "widget_texts.hpp"

namespace cdk::cloudwatch {
namespace {

using detail::text;
using detail::units;

constexpr const char* kShadings[] = {"none", "above", "below"};
constexpr const char* kVerticalShadings[] = {"none", "before", "after"};
constexpr const char* kLegends[] = {"bottom", "right", "hidden"};
constexpr const char* kViews[] = {"timeSeries", "bar", "pie"};
constexpr const char* kLayouts[] = {"horizontal", "vertical"};
constexpr const char* kSummaries[] = {"MIN", "MAX", "SUM", "AVG"};

Json axisJson(const Box<YAxisProps>& axis) {
  if (!axis) return {};
  return Json::obj({{"min", axis->min}, {"max", axis->max}, {"label", axis->label}, {"showUnits", axis->showUnits}});
}

Json lineJson(const HorizontalAnnotation& line, const char* axis) {
  const Json rest[] = {line.color, text(kShadings, line.fill), line.visible, axis ? Json(axis) : Json()};
  if (line.labelFirst) return Json::obj({{"label", line.label}, {"value", line.value}, {"yAxis", rest[3]}});
  return Json::obj(
      {{"value", line.value}, {"label", line.label}, {"color", rest[0]}, {"fill", rest[1]}, {"visible", rest[2]}, {"yAxis", rest[3]}});
}

void addLines(Vec<Json>& out, const List<HorizontalAnnotation>& lines, const char* axis) {
  for (const HorizontalAnnotation& line : lines) out.push(lineJson(line, axis));
}

Json listOrNothing(const Vec<Json>& items) {
  return items.empty() ? Json() : Json(List<Json>(items));
}
Json metricsOrNothing(const Json& metrics) {
  return metrics.asArray().empty() ? Json() : metrics;
}
Json legendJson(const Opt<LegendPosition>& position) {
  return position ? Json::obj({{"position", text(kLegends, position)}}) : Json();
}
Json seconds(const Opt<Duration>& period) {
  return period ? period->toSeconds() : Num();
}
Str regionOr(const Str& region) {
  return region && !region.is("") ? region : Aws::REGION;
}

void checkTimes(const Str& start, const Str& end) {
  if (end && !start) throw Error("end needs start; set both or leave both out", "widget-times");
}

bool digits(std::string_view text, std::size_t at, std::size_t count, int least, int most) {
  int number = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (i >= text.size() || text[i] < '0' || text[i] > '9') return false;
    number = number * 10 + (text[i] - '0');
  }
  return number >= least && number <= most;
}

/// `2026-01-31T23:59:59`, with a fraction or a `Z` if wanted.
bool isIso8601(std::string_view date) {
  if (date.size() < 19 || !digits(date, 0, 4, 0, 9999) || !digits(date, 5, 2, 1, 12) || !digits(date, 8, 2, 1, 31) ||
      !digits(date, 11, 2, 0, 23) || !digits(date, 14, 2, 0, 59) || !digits(date, 17, 2, 0, 59)) {
    return false;
  }
  if (date[4] != '-' || date[7] != '-' || date[10] != 'T' || date[13] != ':' || date[16] != ':') return false;
  std::string_view rest = date.substr(19);
  if (rest.ends_with('Z')) rest.remove_suffix(1);
  return rest.empty() || (rest.size() > 1 && digits(rest, 1, rest.size() - 1, 0, 2147483647));
}

class MetricWidget : public ConcreteWidget {
 public:
  using ConcreteWidget::ConcreteWidget;
  void add(Vec<Use<IMetric>>& to, Use<IMetric> metric) {
    to.push(metric);
    copyMetricWarnings({metric});
  }

 protected:
  ~MetricWidget() = default;
  Str type() const override { return "metric"; }
  void addAll(Vec<Use<IMetric>>& to, const List<Use<IMetric>>& metrics) {
    for (Use<IMetric> metric : metrics) add(to, metric);
  }
  static Json metricsJson(const Vec<Use<IMetric>>& left, const Vec<Use<IMetric>>& right) {
    return detail::allMetricsGraphJson(List<Use<IMetric>>(left), List<Use<IMetric>>(right));
  }
};

class AlarmGraph final : public MetricWidget {
 public:
  explicit AlarmGraph(const AlarmWidgetProps& p) : MetricWidget(units(p.width, 6), units(p.height, 6)), props_(p) {}

 private:
  Json properties() const override {
    return Json::obj({{"view", "timeSeries"},
                      {"title", props_.title},
                      {"region", regionOr(props_.region)},
                      {"annotations", Json::obj({{"alarms", Json::arr({props_.alarm->alarmArn()})}})},
                      {"yAxis", Json::obj({{"left", axisJson(props_.leftYAxis)}})},
                      {"accountId", props_.accountId}});
  }
  AlarmWidgetProps props_;
};

class Graph final : public MetricWidget {
 public:
  explicit Graph(const GraphWidgetProps& p) : MetricWidget(units(p.width, 6), units(p.height, 6)), props_(p) {
    for (const VerticalAnnotation& moment : p.verticalAnnotations) {
      if (!isIso8601(moment.date.text()))
        throw Error(format("a date must be written as 2026-01-31T23:59:59Z, got {}", moment.date).text(), "widget-date");
    }
    checkTimes(p.start, p.end);
    if (p.displayLabelsOnChart.isTrue() && !(p.view == GraphWidgetView::PIE))
      throw Error("displayLabelsOnChart needs view PIE; change the view or leave it out", "widget-view");
    addAll(left, p.left);
    addAll(right, p.right);
  }
  Vec<Use<IMetric>> left;
  Vec<Use<IMetric>> right;

 private:
  Json properties() const override {
    return Json::obj({{"view", kViews[static_cast<int>(props_.view.valueOr(GraphWidgetView::TIME_SERIES))]},
                      {"title", props_.title},
                      {"region", regionOr(props_.region)},
                      {"stacked", props_.stacked},
                      {"labels", props_.displayLabelsOnChart.isTrue() ? Json::obj({{"visible", true}}) : Json()},
                      {"metrics", metricsOrNothing(metricsJson(left, right))},
                      {"annotations", annotations()},
                      {"yAxis", Json::obj({{"left", axisJson(props_.leftYAxis)}, {"right", axisJson(props_.rightYAxis)}})},
                      {"legend", legendJson(props_.legendPosition)},
                      {"liveData", props_.liveData},
                      {"setPeriodToTimeRange", props_.setPeriodToTimeRange},
                      {"period", seconds(props_.period)},
                      {"stat", props_.statistic},
                      {"start", props_.start},
                      {"end", props_.end},
                      {"accountId", props_.accountId}});
  }
  Json annotations() const {
    Vec<Json> lines;
    addLines(lines, props_.leftAnnotations, "left");
    addLines(lines, props_.rightAnnotations, "right");
    Vec<Json> moments;
    for (const VerticalAnnotation& moment : props_.verticalAnnotations) {
      moments.push(Json::obj({{"value", moment.date},
                              {"label", moment.label},
                              {"color", moment.color},
                              {"fill", text(kVerticalShadings, moment.fill)},
                              {"visible", moment.visible}}));
    }
    if (lines.empty() && moments.empty()) return {};
    return Json::obj({{"horizontal", listOrNothing(lines)}, {"vertical", listOrNothing(moments)}});
  }
  GraphWidgetProps props_;
};

class Gauge final : public MetricWidget {
 public:
  explicit Gauge(const GaugeWidgetProps& p) : MetricWidget(units(p.width, 6), units(p.height, 6)), props_(p) {
    checkTimes(p.start, p.end);
    addAll(metrics, p.metrics);
  }
  Vec<Use<IMetric>> metrics;

 private:
  Json properties() const override {
    Vec<Json> lines;
    addLines(lines, props_.annotations, nullptr);
    const YAxisProps axis = props_.leftYAxis ? *props_.leftYAxis : YAxisProps{};
    const Json bounds = Json::obj({{"min", axis.min ? axis.min : Num(0)},
                                   {"max", axis.max ? axis.max : Num(100)},
                                   {"label", axis.label},
                                   {"showUnits", axis.showUnits}});
    return Json::obj({{"view", "gauge"},
                      {"title", props_.title},
                      {"region", regionOr(props_.region)},
                      {"metrics", metricsOrNothing(metricsJson(metrics, {}))},
                      {"annotations", lines.empty() ? Json() : Json::obj({{"horizontal", List<Json>(lines)}})},
                      {"yAxis", Json::obj({{"left", bounds}})},
                      {"legend", legendJson(props_.legendPosition)},
                      {"liveData", props_.liveData},
                      {"setPeriodToTimeRange", props_.setPeriodToTimeRange},
                      {"period", seconds(props_.period)},
                      {"stat", props_.statistic},
                      {"start", props_.start},
                      {"end", props_.end},
                      {"accountId", props_.accountId}});
  }
  GaugeWidgetProps props_;
};

class SingleValue final : public MetricWidget {
 public:
  explicit SingleValue(const SingleValueWidgetProps& p) : MetricWidget(units(p.width, 6), units(p.height, 3)), props_(p) {
    if (p.setPeriodToTimeRange.isTrue() && p.sparkline.isTrue())
      throw Error("sparkline and setPeriodToTimeRange exclude each other; leave one out", "widget-sparkline");
    checkTimes(p.start, p.end);
    addAll(metrics_, p.metrics);
  }

 private:
  Json properties() const override {
    return Json::obj({{"view", "singleValue"},
                      {"title", props_.title},
                      {"region", regionOr(props_.region)},
                      {"sparkline", props_.sparkline},
                      {"metrics", metricsJson(metrics_, {})},
                      {"setPeriodToTimeRange", props_.setPeriodToTimeRange},
                      {"singleValueFullPrecision", props_.fullPrecision},
                      {"period", seconds(props_.period)},
                      {"start", props_.start},
                      {"end", props_.end},
                      {"accountId", props_.accountId},
                      {"liveData", props_.liveData}});
  }
  SingleValueWidgetProps props_;
  Vec<Use<IMetric>> metrics_;
};

class Table final : public MetricWidget {
 public:
  explicit Table(const TableWidgetProps& p) : MetricWidget(units(p.width, 6), units(p.height, 6)), props_(p) {
    checkTimes(p.start, p.end);
    addAll(metrics, p.metrics);
  }
  Vec<Use<IMetric>> metrics;

 private:
  Json properties() const override {
    Vec<Json> lines;
    for (const TableThreshold& threshold : props_.thresholds) lines.push(threshold.toJson());
    return Json::obj({{"title", props_.title},
                      {"view", "table"},
                      {"table", tableJson()},
                      {"region", regionOr(props_.region)},
                      {"metrics", metricsOrNothing(metricsJson(metrics, {}))},
                      {"annotations", lines.empty() ? Json() : Json::obj({{"horizontal", List<Json>(lines)}})},
                      {"yAxis", Json::obj({{"left", props_.showUnitsInLabel.isTrue() ? Json::obj({{"showUnits", true}}) : Json()}})},
                      {"liveData", props_.liveData},
                      {"singleValueFullPrecision", props_.fullPrecision},
                      {"setPeriodToTimeRange", props_.setPeriodToTimeRange},
                      {"period", seconds(props_.period)},
                      {"stat", props_.statistic},
                      {"start", props_.start},
                      {"end", props_.end},
                      {"accountId", props_.accountId}});
  }
  Json tableJson() const {
    Vec<Json> columns;
    for (TableSummaryColumn column : props_.summary.columns) columns.push(kSummaries[static_cast<int>(column)]);
    return Json::obj({{"layout", kLayouts[static_cast<int>(props_.layout.valueOr(TableLayout::HORIZONTAL))]},
                      {"showTimeSeriesData", !props_.summary.hideNonSummaryColumns.isTrue()},
                      {"stickySummary", props_.summary.sticky.isTrue()},
                      {"summaryColumns", List<Json>(columns)}});
  }
  TableWidgetProps props_;
};

}  // namespace

Json TableThreshold::toJson() const {
  if (!upper_) return Json::obj({{"value", lower_}, {"color", color_}, {"fill", fill_}});
  return Json::arr({Json::obj({{"value", lower_}, {"color", color_}}), Json::obj({{"value", upper_}})});
}

AlarmWidget::AlarmWidget(const AlarmWidgetProps& props) : Widget(make<AlarmGraph>(props)) {}

GraphWidget::GraphWidget(const GraphWidgetProps& props) : Widget(make<Graph>(props)) {}
void GraphWidget::addLeftMetric(Use<IMetric> metric) {
  Graph& graph = static_cast<Graph&>(**this);
  graph.add(graph.left, metric);
}
void GraphWidget::addRightMetric(Use<IMetric> metric) {
  Graph& graph = static_cast<Graph&>(**this);
  graph.add(graph.right, metric);
}

GaugeWidget::GaugeWidget(const GaugeWidgetProps& props) : Widget(make<Gauge>(props)) {}
void GaugeWidget::addMetric(Use<IMetric> metric) {
  Gauge& gauge = static_cast<Gauge&>(**this);
  gauge.add(gauge.metrics, metric);
}

SingleValueWidget::SingleValueWidget(const SingleValueWidgetProps& props) : Widget(make<SingleValue>(props)) {}

TableWidget::TableWidget(const TableWidgetProps& props) : Widget(make<Table>(props)) {}
void TableWidget::addMetric(Use<IMetric> metric) {
  Table& table = static_cast<Table&>(**this);
  table.add(table.metrics, metric);
}

}  // namespace cdk::cloudwatch
