#include "metric_set.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <cdk/error.hpp>
#include <cdk/value/format.hpp>

namespace cdk::cloudwatch {

Use<IMetric> IMetric::withPeriod(const Duration&) const {
  throw Error(format("metric {} cannot take the period of a math expression; override withPeriod in its class", toString()).text(),
              "metric-period");
}

namespace detail {
namespace {

constexpr const char* kUnits[] = {
    "Seconds",          "Microseconds",     "Milliseconds", "Bytes",           "Kilobytes",        "Megabytes",
    "Gigabytes",        "Terabytes",        "Bits",         "Kilobits",        "Megabits",         "Gigabits",
    "Terabits",         "Percent",          "Count",        "Bytes/Second",    "Kilobytes/Second", "Megabytes/Second",
    "Gigabytes/Second", "Terabytes/Second", "Bits/Second",  "Kilobits/Second", "Megabits/Second",  "Gigabits/Second",
    "Terabits/Second",  "Count/Second",     "None"};

/// The names of the map's keys in code-unit order.
std::vector<Str> sortedKeys(const Map<Use<IMetric>>& map) {
  std::vector<Str> keys;
  for (std::size_t i = 0; i < map.size(); ++i) keys.push_back(map.at(i).key);
  std::sort(keys.begin(), keys.end(), [](const Str& a, const Str& b) { return a.text() < b.text(); });
  return keys;
}

class KeyText {
 public:
  void add(const Str& part) {
    if (key_) key_ = key_ + "|";
    key_ = key_ ? key_ + part : part;
  }
  void addGiven(const Str& part) {
    if (part) add(part);
  }
  Str key() const { return key_; }

 private:
  Str key_;
};

void addExpression(KeyText& key, const MetricExpressionConfig& expression) {
  key.add(expression.expression);
  for (const Str& id : sortedKeys(expression.usingMetrics)) {
    key.add(id);
    key.add(metricKey(*expression.usingMetrics.get(id.text())));
  }
  key.addGiven(expression.searchRegion);
  key.addGiven(expression.searchAccount);
}

}  // namespace

Str unitText(Unit unit) {
  return kUnits[static_cast<int>(unit)];
}

MetricConfig checkedConfig(const IMetric& metric) {
  const MetricConfig config = metric.toMetricConfig();
  if (config.metricStat.isSet() + config.mathExpression.isSet() + config.searchExpression.isSet() != 1) {
    throw Error(format("metric {} must set exactly one of metricStat, mathExpression and searchExpression", metric.toString()).text(),
                "metric-kind");
  }
  return config;
}

Str metricKey(const IMetric& metric) {
  const MetricConfig config = checkedConfig(metric);
  KeyText key;
  if (config.mathExpression) addExpression(key, *config.mathExpression);
  if (config.searchExpression) addExpression(key, *config.searchExpression);
  if (config.metricStat) {
    key.add(config.metricStat->namespace_);
    key.add(config.metricStat->metricName);
    for (const Dimension& dimension : config.metricStat->dimensions) {
      key.add(dimension.name);
      key.add(dimension.value.asStr());
    }
    key.addGiven(config.metricStat->statistic);
    key.add(config.metricStat->period.toSeconds().str());
    key.addGiven(config.metricStat->region);
    key.addGiven(config.metricStat->account);
  }
  return key.key();
}

Duration metricPeriod(const IMetric& metric) {
  const MetricConfig config = checkedConfig(metric);
  if (config.metricStat) return config.metricStat->period;
  const Num seconds = config.mathExpression ? config.mathExpression->period : config.searchExpression->period;
  return Duration::seconds(seconds ? seconds : Num(300));
}

MetricEntry* MetricSet::byId(const Str& id) {
  if (!id) return nullptr;
  for (MetricEntry& entry : entries_) {
    if (entry.id == id) return &entry;
  }
  return nullptr;
}

MetricEntry* MetricSet::byKey(const Str& key) {
  for (std::size_t i = entries_.size(); i-- > 0;) {
    if (entries_[i].key == key) return &entries_[i];
  }
  return nullptr;
}

void MetricSet::addOne(IMetric& metric, int level, const Str& tag, const Str& id) {
  const Str key = metricKey(metric);
  MetricEntry* known = byId(id);
  if (known && !(known->key == key)) {
    throw Error(
        format("id {} stands for two metrics, {} and {}; give one of them another id", id, known->metric->toString(), metric.toString())
            .text(),
        "metric-id");
  }
  if (!known) {
    known = byKey(key);
    if (known && known->id && id) known = nullptr;
  }
  if (!known) {
    entries_.push({&metric, level, Str(), Str(), key});
    known = &entries_.back();
  }
  if (!known->id && id) known->id = id;
  if (!known->tag && tag) known->tag = tag;
  const MetricConfig config = checkedConfig(metric);
  if (!config.mathExpression) return;
  const Map<Use<IMetric>> inner = config.mathExpression->usingMetrics;
  for (std::size_t i = 0; i < inner.size(); ++i) addOne(*inner.at(i).value, level + 1, Str(), inner.at(i).key);
}

}  // namespace detail
}  // namespace cdk::cloudwatch
