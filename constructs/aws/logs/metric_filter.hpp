#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/cloudwatch/metric.hpp>

namespace cdk::logs {

class IFilterPattern;
class ILogGroup;

struct MetricFilterOptions {
  /// Looks at the events as a transformer leaves them. Default: false
  Bool applyOnTransformedLogs = {};
  /// Emitted for periods without a matching event. Default: nothing is emitted
  Num defaultValue = {};
  /// Names to fields such as `$.host`; at most 3, and not together with a default value. Default: none
  Map<Str> dimensions = {};
  /// Default: chosen by CloudFormation
  Str filterName = {};
  /// Picks the events.
  Req<Use<IFilterPattern>, "filterPattern"> filterPattern;
  Req<Str, "metricName"> metricName;
  Req<Str, "metricNamespace"> metricNamespace;
  /// A number, or a field such as `$.latency`. Default: 1
  Str metricValue = {};
  /// Default: none
  Opt<cloudwatch::Unit> unit = {};
};

struct MetricFilterProps {
  /// Looks at the events as a transformer leaves them. Default: false
  Bool applyOnTransformedLogs = {};
  /// Emitted for periods without a matching event. Default: nothing is emitted
  Num defaultValue = {};
  /// Names to fields such as `$.host`; at most 3, and not together with a default value. Default: none
  Map<Str> dimensions = {};
  /// Default: chosen by CloudFormation
  Str filterName = {};
  /// Picks the events.
  Req<Use<IFilterPattern>, "filterPattern"> filterPattern;
  Req<Use<ILogGroup>, "logGroup"> logGroup;
  Req<Str, "metricName"> metricName;
  Req<Str, "metricNamespace"> metricNamespace;
  /// A number, or a field such as `$.latency`. Default: 1
  Str metricValue = {};
  /// Default: none
  Opt<cloudwatch::Unit> unit = {};
};

/// Turns events of a log group into a metric.
class MetricFilter : public Resource {
 public:
  using Props = MetricFilterProps;
  /// Error for more than 3 dimensions.
  MetricFilter(Scope scope, std::string_view id, const MetricFilterProps& props);
  /// The metric that the filter emits; the average over 5 minutes unless props say otherwise.
  cloudwatch::Metric metric(const cloudwatch::MetricOptions& props = {}) const;

 private:
  Str metricName_;
  Str metricNamespace_;
};

}  // namespace cdk::logs
