#include <constructs/aws/elasticloadbalancingv2/application_load_balancer_metrics.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_target_group.hpp>
#include <constructs/aws/elasticloadbalancingv2/enum_texts.hpp>

namespace cdk::elasticloadbalancingv2 {

using cloudwatch::Metric;
using cloudwatch::MetricOptions;

using OfBalancer = IApplicationLoadBalancerMetrics;

Metric OfBalancer::made(const Str& name, std::string_view statistic, const MetricOptions& props) const {
  return Metric({.dimensionsMap = {{"LoadBalancer", fullName_}},
                 .metricName = name,
                 .namespace_ = "AWS/ApplicationELB",
                 .statistic = statistic})
      .with(props);
}
// Some metrics know the account and region of the load balancer, others do not: so it is in the CDK.
Metric OfBalancer::attached(const Str& name, std::string_view statistic, const MetricOptions& props) const {
  return made(name, statistic, props).attachTo(*scope_);
}

Metric OfBalancer::custom(const Str& metricName, const MetricOptions& props) const {
  return made(metricName, "Average", props);
}
Metric OfBalancer::activeConnectionCount(const MetricOptions& props) const {
  return attached("ActiveConnectionCount", "Sum", props);
}
Metric OfBalancer::clientTlsNegotiationErrorCount(const MetricOptions& props) const {
  return attached("ClientTLSNegotiationErrorCount", "Sum", props);
}
Metric OfBalancer::consumedLCUs(const MetricOptions& props) const {
  return attached("ConsumedLCUs", "sum", props);
}
Metric OfBalancer::httpFixedResponseCount(const MetricOptions& props) const {
  return attached("HTTP_Fixed_Response_Count", "Sum", props);
}
Metric OfBalancer::httpRedirectCount(const MetricOptions& props) const {
  return attached("HTTP_Redirect_Count", "Sum", props);
}
Metric OfBalancer::httpRedirectUrlLimitExceededCount(const MetricOptions& props) const {
  return attached("HTTP_Redirect_Url_Limit_Exceeded_Count", "Sum", props);
}
Metric OfBalancer::httpCodeElb(HttpCodeElb code, const MetricOptions& props) const {
  return made(textOf(code), "Sum", props);
}
Metric OfBalancer::httpCodeTarget(HttpCodeTarget code, const MetricOptions& props) const {
  return made(textOf(code), "Sum", props);
}
Metric OfBalancer::ipv6ProcessedBytes(const MetricOptions& props) const {
  return attached("IPv6ProcessedBytes", "Sum", props);
}
Metric OfBalancer::ipv6RequestCount(const MetricOptions& props) const {
  return attached("IPv6RequestCount", "Sum", props);
}
Metric OfBalancer::newConnectionCount(const MetricOptions& props) const {
  return attached("NewConnectionCount", "Sum", props);
}
Metric OfBalancer::processedBytes(const MetricOptions& props) const {
  return attached("ProcessedBytes", "Sum", props);
}
Metric OfBalancer::rejectedConnectionCount(const MetricOptions& props) const {
  return attached("RejectedConnectionCount", "Sum", props);
}
Metric OfBalancer::requestCount(const MetricOptions& props) const {
  return attached("RequestCount", "Sum", props);
}
Metric OfBalancer::ruleEvaluations(const MetricOptions& props) const {
  return attached("RuleEvaluations", "Sum", props);
}
Metric OfBalancer::targetConnectionErrorCount(const MetricOptions& props) const {
  return made("TargetConnectionErrorCount", "Sum", props);
}
Metric OfBalancer::targetResponseTime(const MetricOptions& props) const {
  return made("TargetResponseTime", "Average", props);
}
Metric OfBalancer::targetTLSNegotiationErrorCount(const MetricOptions& props) const {
  return made("TargetTLSNegotiationErrorCount", "Sum", props);
}
Metric OfBalancer::elbAuthError(const MetricOptions& props) const {
  return made("ELBAuthError", "Sum", props);
}
Metric OfBalancer::elbAuthFailure(const MetricOptions& props) const {
  return made("ELBAuthFailure", "Sum", props);
}
Metric OfBalancer::elbAuthLatency(const MetricOptions& props) const {
  return made("ELBAuthLatency", "Average", props);
}
Metric OfBalancer::elbAuthSuccess(const MetricOptions& props) const {
  return made("ELBAuthSuccess", "Sum", props);
}

using OfGroup = IApplicationTargetGroupMetrics;

Metric OfGroup::made(const Str& name, std::string_view statistic, const MetricOptions& props) const {
  return Metric({.dimensionsMap = {{"TargetGroup", targetGroup_}, {"LoadBalancer", loadBalancer_}},
                 .metricName = name,
                 .namespace_ = "AWS/ApplicationELB",
                 .statistic = statistic})
      .with(props)
      .attachTo(*scope_);
}

Metric OfGroup::custom(const Str& metricName, const MetricOptions& props) const {
  return made(metricName, "Average", props);
}
Metric OfGroup::ipv6RequestCount(const MetricOptions& props) const {
  return made("IPv6RequestCount", "Sum", props);
}
Metric OfGroup::requestCount(const MetricOptions& props) const {
  return made("RequestCount", "Sum", props);
}
Metric OfGroup::healthyHostCount(const MetricOptions& props) const {
  return made("HealthyHostCount", "Average", props);
}
Metric OfGroup::unhealthyHostCount(const MetricOptions& props) const {
  return made("UnHealthyHostCount", "Average", props);
}
Metric OfGroup::httpCodeTarget(HttpCodeTarget code, const MetricOptions& props) const {
  return made(textOf(code), "Sum", props);
}
Metric OfGroup::requestCountPerTarget(const MetricOptions& props) const {
  return made("RequestCountPerTarget", "Sum", props);
}
Metric OfGroup::targetConnectionErrorCount(const MetricOptions& props) const {
  return made("TargetConnectionErrorCount", "Sum", props);
}
Metric OfGroup::targetResponseTime(const MetricOptions& props) const {
  return made("TargetResponseTime", "Average", props);
}
Metric OfGroup::targetTLSNegotiationErrorCount(const MetricOptions& props) const {
  return made("TargetTLSNegotiationErrorCount", "Sum", props);
}

}  // namespace cdk::elasticloadbalancingv2
