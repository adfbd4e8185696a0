#pragma once
#include <constructs/aws/cloudwatch/metric.hpp>
#include <constructs/aws/elasticloadbalancingv2/enums.hpp>

namespace cdk::elasticloadbalancingv2 {

/// Metrics of an application load balancer. Options given win over what each function sets.
class IApplicationLoadBalancerMetrics {
 public:
  IApplicationLoadBalancerMetrics(const Construct& scope, const Str& loadBalancerFullName)
      : scope_(&scope), fullName_(loadBalancerFullName) {}
  /// Any metric by its name.
  cloudwatch::Metric custom(const Str& metricName, const cloudwatch::MetricOptions& props = {}) const;
  /// Connections that are open, of clients and targets. Default: the sum over 5 minutes
  cloudwatch::Metric activeConnectionCount(const cloudwatch::MetricOptions& props = {}) const;
  /// TLS connections of clients that failed. Default: the sum over 5 minutes
  cloudwatch::Metric clientTlsNegotiationErrorCount(const cloudwatch::MetricOptions& props = {}) const;
  /// Units of capacity used. Default: the sum over 5 minutes
  cloudwatch::Metric consumedLCUs(const cloudwatch::MetricOptions& props = {}) const;
  /// Fixed responses given. Default: the sum over 5 minutes
  cloudwatch::Metric httpFixedResponseCount(const cloudwatch::MetricOptions& props = {}) const;
  /// Redirects given. Default: the sum over 5 minutes
  cloudwatch::Metric httpRedirectCount(const cloudwatch::MetricOptions& props = {}) const;
  /// Redirects that failed because the address was longer than 8 KB. Default: the sum over 5 minutes
  cloudwatch::Metric httpRedirectUrlLimitExceededCount(const cloudwatch::MetricOptions& props = {}) const;
  /// Answers of the load balancer itself by kind. Default: the sum over 5 minutes
  cloudwatch::Metric httpCodeElb(HttpCodeElb code, const cloudwatch::MetricOptions& props = {}) const;
  /// Answers of the targets by kind. Default: the sum over 5 minutes
  cloudwatch::Metric httpCodeTarget(HttpCodeTarget code, const cloudwatch::MetricOptions& props = {}) const;
  /// Bytes over IPv6. Default: the sum over 5 minutes
  cloudwatch::Metric ipv6ProcessedBytes(const cloudwatch::MetricOptions& props = {}) const;
  /// Requests over IPv6. Default: the sum over 5 minutes
  cloudwatch::Metric ipv6RequestCount(const cloudwatch::MetricOptions& props = {}) const;
  /// Connections made, of clients and to targets. Default: the sum over 5 minutes
  cloudwatch::Metric newConnectionCount(const cloudwatch::MetricOptions& props = {}) const;
  /// Bytes over IPv4 and IPv6. Default: the sum over 5 minutes
  cloudwatch::Metric processedBytes(const cloudwatch::MetricOptions& props = {}) const;
  /// Connections refused at the maximum. Default: the sum over 5 minutes
  cloudwatch::Metric rejectedConnectionCount(const cloudwatch::MetricOptions& props = {}) const;
  /// Requests over IPv4 and IPv6. Default: the sum over 5 minutes
  cloudwatch::Metric requestCount(const cloudwatch::MetricOptions& props = {}) const;
  /// Rules looked at. Default: the sum over 5 minutes
  cloudwatch::Metric ruleEvaluations(const cloudwatch::MetricOptions& props = {}) const;
  /// Connections to targets that failed. Default: the sum over 5 minutes
  cloudwatch::Metric targetConnectionErrorCount(const cloudwatch::MetricOptions& props = {}) const;
  /// Seconds from request to answer. Default: the average over 5 minutes
  cloudwatch::Metric targetResponseTime(const cloudwatch::MetricOptions& props = {}) const;
  /// TLS connections to targets that failed. Default: the sum over 5 minutes
  cloudwatch::Metric targetTLSNegotiationErrorCount(const cloudwatch::MetricOptions& props = {}) const;
  /// Sign-ins that failed inside. Default: the sum over 5 minutes
  cloudwatch::Metric elbAuthError(const cloudwatch::MetricOptions& props = {}) const;
  /// Sign-ins that were refused. Default: the sum over 5 minutes
  cloudwatch::Metric elbAuthFailure(const cloudwatch::MetricOptions& props = {}) const;
  /// Milliseconds to ask the identity provider. Default: the average over 5 minutes
  cloudwatch::Metric elbAuthLatency(const cloudwatch::MetricOptions& props = {}) const;
  /// Sign-ins that succeeded. Default: the sum over 5 minutes
  cloudwatch::Metric elbAuthSuccess(const cloudwatch::MetricOptions& props = {}) const;

 private:
  cloudwatch::Metric made(const Str& name, std::string_view statistic, const cloudwatch::MetricOptions& props) const;
  cloudwatch::Metric attached(const Str& name, std::string_view statistic, const cloudwatch::MetricOptions& props) const;
  const Construct* scope_;
  Str fullName_;
};

}  // namespace cdk::elasticloadbalancingv2
