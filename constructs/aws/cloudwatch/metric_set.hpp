#pragma once
// The metrics of one graph or alarm, with those that they are computed from. Private to the module.
#include <constructs/aws/cloudwatch/metric_types.hpp>

namespace cdk::cloudwatch::detail {

/// CloudWatch's word for a unit.
Str unitText(Unit unit);
/// What tells a metric from others, as one text.
Str metricKey(const IMetric& metric);
/// What the metric is. Error unless it is exactly one kind of thing.
MetricConfig checkedConfig(const IMetric& metric);
/// The period of a metric of any kind.
Duration metricPeriod(const IMetric& metric);

struct MetricEntry {
  IMetric* metric;
  int level;  // 1: given itself; more: only used by another
  Str tag;    // axis of a graph
  Str id;
  Str key;
};

/// Metrics without repetitions, in the order in which they were met.
class MetricSet {
 public:
  void addTopLevel(const Str& tag, IMetric& metric) { addOne(metric, 1, tag, Str()); }
  const Vec<MetricEntry>& entries() const { return entries_; }

 private:
  void addOne(IMetric& metric, int level, const Str& tag, const Str& id);
  MetricEntry* byId(const Str& id);
  MetricEntry* byKey(const Str& key);
  Vec<MetricEntry> entries_;
};

/// The metrics of a graph as a dashboard writes them.
Json allMetricsGraphJson(const List<Use<IMetric>>& left, const List<Use<IMetric>>& right);

}  // namespace cdk::cloudwatch::detail
