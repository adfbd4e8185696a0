#include <string_view>
#include <vector>

#include <cdk/error.hpp>
#include <cdk/stack.hpp>
#include <cdk/value/lazy.hpp>

#include "metric_set.hpp"

namespace cdk::cloudwatch::detail {
namespace {

/// Collects members in the order in which JavaScript would keep them: a later value of a known key stays in its place.
class Members {
 public:
  void set(std::string_view key, const Json& value) { entries_.push_back({key, value}); }
  Json get(std::string_view key) const {
    for (std::size_t i = entries_.size(); i-- > 0;) {
      if (entries_[i].key.is(key)) return entries_[i].value;
    }
    return {};
  }
  Json value() const { return Map<Json>(entries_.data(), entries_.size()); }
  bool empty() const {
    const Map<Json> members(entries_.data(), entries_.size());
    for (std::size_t i = 0; i < members.size(); ++i) {
      if (members.at(i).value) return false;
    }
    return true;
  }

 private:
  std::vector<Json::Entry> entries_;
};

/// A value, unless it is literally that of the stack.
Str unlessOf(const Str& own, const Str& value) {
  return !own.isToken() && own == value ? Str() : value;
}

void addExpression(Members& options, const MetricExpressionConfig& expression, const Stack& stack) {
  options.set("expression", expression.expression);
  if (expression.searchAccount) options.set("accountId", unlessOf(stack.account(), expression.searchAccount));
  if (expression.searchRegion) options.set("region", unlessOf(stack.region(), expression.searchRegion));
  if (expression.period && expression.period.number() != 300) options.set("period", expression.period);
}

void addStat(std::vector<Json>& out, Members& options, const MetricStatConfig& stat, const Stack& stack) {
  out.push_back(stat.namespace_);
  out.push_back(stat.metricName);
  for (const Dimension& dimension : stat.dimensions) {
    out.push_back(dimension.name);
    out.push_back(dimension.value);
  }
  if (stat.accountOverride) {
    options.set("accountId", stat.accountOverride);
  } else if (stat.account) {
    options.set("accountId", unlessOf(stack.account(), stat.account));
  }
  if (stat.regionOverride) {
    options.set("region", stat.regionOverride);
  } else if (stat.region) {
    options.set("region", unlessOf(stack.region(), stat.region));
  }
  if (stat.period.toSeconds().number() != 300) options.set("period", stat.period.toSeconds());
  if (stat.statistic && !stat.statistic.is("Average")) options.set("stat", stat.statistic);
}

/// One line of a graph: names and values in a row, then what differs from the defaults.
struct GraphLine {
  explicit GraphLine(const MetricEntry& entry) : metric(entry.metric), axis(entry.tag), id(entry.id) {}
  IMetric* metric;
  Str axis;
  Str id;

  Json render(const ResolveContext& context) {
    const MetricConfig config = checkedConfig(*metric);
    std::vector<Json> out;
    Members options;
    for (std::size_t i = 0; i < config.renderingProperties.size(); ++i) {
      options.set(config.renderingProperties.at(i).key.text(), config.renderingProperties.at(i).value);
    }
    if (config.metricStat) addStat(out, options, *config.metricStat, *context.stack);
    if (config.mathExpression) addExpression(options, *config.mathExpression, *context.stack);
    if (config.searchExpression) addExpression(options, *config.searchExpression, *context.stack);
    if (!axis) options.set("visible", false);
    if (!axis.is("left")) options.set("yAxis", axis);
    if (id) options.set("id", id);
    labelExpression(options);
    if (!options.empty()) out.push_back(options.value());
    return List<Json>(out);
  }

 private:
  /// A visible expression is shown by its text; an empty label asks for none.
  void labelExpression(Members& options) {
    const Json label = options.get("label");
    if (options.get("visible").asBool().isFalse() || !options.get("expression")) return;
    if (label && label.asStr().is("")) {
      options.set("label", Json());
    } else if (!label) {
      options.set("label", metric->toString());
    }
  }
};

}  // namespace

Json allMetricsGraphJson(const List<Use<IMetric>>& left, const List<Use<IMetric>>& right) {
  MetricSet set;
  for (Use<IMetric> metric : left) set.addTopLevel("left", *metric);
  for (Use<IMetric> metric : right) set.addTopLevel("right", *metric);
  std::vector<Json> lines;
  for (const MetricEntry& entry : set.entries()) {
    lines.push_back(lazy<&GraphLine::render>(make<GraphLine>(entry).get()));
  }
  return List<Json>(lines);
}

}  // namespace cdk::cloudwatch::detail
