#include <constructs/aws/logs/metric_filter.hpp>

#include <vector>

#include <cdk/cfn/logs/metric_filter.hpp>
#include <cdk/value/enum_text.hpp>
#include <constructs/aws/logs/filter_pattern.hpp>
#include <constructs/aws/logs/log_group.hpp>

namespace cdk::logs {
namespace {

constexpr std::size_t kMaxDimensions = 3;
constexpr std::string_view kUnits[] = {
    "Seconds",          "Microseconds",     "Milliseconds", "Bytes",           "Kilobytes",        "Megabytes",
    "Gigabytes",        "Terabytes",        "Bits",         "Kilobits",        "Megabits",         "Gigabits",
    "Terabits",         "Percent",          "Count",        "Bytes/Second",    "Kilobytes/Second", "Megabytes/Second",
    "Gigabytes/Second", "Terabytes/Second", "Bits/Second",  "Kilobits/Second", "Megabits/Second",  "Gigabits/Second",
    "Terabits/Second",  "Count/Second",     "None"};

List<CfnMetricFilter::DimensionProperty> dimensionsOf(const Map<Str>& dimensions) {
  if (!dimensions) return {};
  std::vector<CfnMetricFilter::DimensionProperty> all;
  for (std::size_t i = 0; i < dimensions.size(); ++i) all.push_back({.key = dimensions.at(i).key, .value = dimensions.at(i).value});
  return List<CfnMetricFilter::DimensionProperty>(all);
}

}  // namespace

MetricFilter::MetricFilter(Scope scope, std::string_view id, const MetricFilterProps& props)
    : Resource(scope, id, {.physicalName = props.filterName}), metricName_(props.metricName), metricNamespace_(props.metricNamespace) {
  if (props.dimensions.size() > kMaxDimensions) {
    throw Error(*this, format("a metric filter takes at most 3 dimensions, got {}; leave some out", Num(props.dimensions.size())).text(),
                "dimensions");
  }
  const CfnMetricFilter::MetricTransformationProperty transformation = {.defaultValue = props.defaultValue,
                                                                        .dimensions = dimensionsOf(props.dimensions),
                                                                        .metricName = props.metricName,
                                                                        .metricNamespace = props.metricNamespace,
                                                                        .metricValue = props.metricValue ? props.metricValue : Str("1"),
                                                                        .unit = detail::enumText(props.unit, kUnits)};
  add<CfnMetricFilter>(
      "Resource", CfnMetricFilter::Props{.applyOnTransformedLogs = props.applyOnTransformedLogs,
                                         .filterName = physicalName(),
                                         .filterPattern = props.filterPattern->logPatternString(),
                                         .logGroupName = props.logGroup->logGroupName(),
                                         .metricTransformations = List<CfnMetricFilter::MetricTransformationProperty>{transformation}});
}

cloudwatch::Metric MetricFilter::metric(const cloudwatch::MetricOptions& props) const {
  return cloudwatch::Metric({.metricName = metricName_, .namespace_ = metricNamespace_, .statistic = "avg"}).with(props).attachTo(*this);
}

}  // namespace cdk::logs
