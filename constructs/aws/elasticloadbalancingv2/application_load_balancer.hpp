#pragma once
#include <constructs/aws/elasticloadbalancingv2/application_listener.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_load_balancer_metrics.hpp>
#include <constructs/aws/elasticloadbalancingv2/load_balancer.hpp>
#include <constructs/aws/elasticloadbalancingv2/lookup_options.hpp>

namespace cdk::elasticloadbalancingv2 {

/// An application load balancer, made here or imported.
class IApplicationLoadBalancer : public ILoadBalancerV2, public ec2::IConnectable {
 public:
  using ILoadBalancerV2::ILoadBalancerV2;
  ec2::Connections connections() override { return connections_; }
  /// Its addresses; empty when they are not known.
  Opt<IpAddressType> ipAddressType() const { return ipAddressType_; }
  IApplicationLoadBalancerMetrics metrics() const { return {*this, fullName_}; }
  /// Those made by addListener. Raises an error for an imported one.
  virtual List<Use<ApplicationListener>> listeners() const = 0;
  /// A port on which it takes requests.
  virtual ApplicationListener& addListener(std::string_view id, const BaseApplicationListenerProps& props,
                                           Location at = Location::current());

 protected:
  ~IApplicationLoadBalancer() = default;
  ec2::Connections connections_;
  Str fullName_ = {};
  Opt<IpAddressType> ipAddressType_ = {};
};

struct ApplicationLoadBalancerProps {
  /// How long an idle client connection is kept, 60 to 604800 seconds. Default: 3600 seconds
  Opt<Duration> clientKeepAlive = {};
  /// False is an error: these load balancers always do. Default: true
  Bool crossZoneEnabled = {};
  /// Keeps it from being deleted. Default: false
  Bool deletionProtection = {};
  /// Refuses what comes by an internet gateway; only with DUAL_STACK. Default: by the scheme
  Bool denyAllIgwTraffic = {};
  /// Default: DEFENSIVE
  Opt<DesyncMitigationMode> desyncMitigationMode = {};
  /// Takes header fields with wrong names away. Default: false
  Bool dropInvalidHeaderFields = {};
  /// Default: true
  Bool http2Enabled = {};
  /// How long a connection may be silent. Default: 60 seconds
  Opt<Duration> idleTimeout = {};
  /// Can the internet reach it? Default: false
  Bool internetFacing = {};
  /// Default: IPV4
  Opt<IpAddressType> ipAddressType = {};
  /// At most 32 letters, digits and hyphens. Default: chosen by CloudFormation
  Str loadBalancerName = {};
  /// Capacity that is always there, 100 or more. Default: none
  Num minimumCapacityUnit = {};
  /// Passes the Host header on unchanged. Default: false
  Bool preserveHostHeader = {};
  /// Adds the client's port to `X-Forwarded-For`. Default: false
  Bool preserveXffClientPort = {};
  /// Default: a new group without egress
  Use<ec2::ISecurityGroup> securityGroup = {};
  Req<Use<ec2::IVpc>, "vpc"> vpc;
  /// Default: the public subnets when internetFacing, else as the network chooses
  ec2::SubnetSelection vpcSubnets = {};
  /// Sends requests on when the firewall does not answer. Default: false
  Bool wafFailOpen = {};
  /// Adds headers about TLS to requests. Default: false
  Bool xAmznTlsVersionAndCipherSuiteHeaders = {};
  /// Default: APPEND
  Opt<XffHeaderProcessingMode> xffHeaderProcessingMode = {};
};

struct ApplicationLoadBalancerAttributes {
  Req<Str, "loadBalancerArn"> loadBalancerArn;
  Str loadBalancerCanonicalHostedZoneId = {};
  Str loadBalancerDnsName = {};
  /// Is all traffic out of the group allowed there? Default: true
  Bool securityGroupAllowsAllOutbound = {};
  Req<Str, "securityGroupId"> securityGroupId;
  /// Needed to add targets to listeners.
  Use<ec2::IVpc> vpc = {};
};

struct ApplicationLoadBalancerRedirectConfig {
  /// Lets everyone reach the port. Default: true
  Bool open = {};
  /// Default: 80
  Num sourcePort = {};
  /// Default: HTTP
  Opt<ApplicationProtocol> sourceProtocol = {};
  /// Default: 443
  Num targetPort = {};
  /// Default: HTTPS
  Opt<ApplicationProtocol> targetProtocol = {};
};

/// A load balancer for HTTP.
class ApplicationLoadBalancer : public BaseLoadBalancer<IApplicationLoadBalancer> {
 public:
  using Props = ApplicationLoadBalancerProps;
  ApplicationLoadBalancer(Scope scope, std::string_view id, const ApplicationLoadBalancerProps& props);
  static IApplicationLoadBalancer& fromApplicationLoadBalancerAttributes(Construct& scope, std::string_view id,
                                                                         const ApplicationLoadBalancerAttributes& attrs,
                                                                         Location at = Location::current());

  /// One that the CLI looks up; until then a stand-in. Raises an error for tokens.
  static IApplicationLoadBalancer& fromLookup(Construct& scope, std::string_view id, const ApplicationLoadBalancerLookupOptions& options,
                                              Location at = Location::current());

  using IApplicationLoadBalancer::connections;
  using IApplicationLoadBalancer::ipAddressType;
  using IApplicationLoadBalancer::metrics;
  List<Use<ApplicationListener>> listeners() const override { return List<Use<ApplicationListener>>(listeners_); }
  ApplicationListener& addListener(std::string_view id, const BaseApplicationListenerProps& props,
                                   Location at = Location::current()) override;
  /// A listener that sends clients to another port and protocol for good.
  ApplicationListener& addRedirect(const ApplicationLoadBalancerRedirectConfig& props = {}, Location at = Location::current());
  /// Logs each request into a bucket, whose policy then lets the service write. Raises an error for one encrypted with a key,
  /// and where the region is open.
  void logAccessLogs(s3::IBucket& bucket, const Str& prefix = {});
  /// Logs each connection, likewise.
  void logConnectionLogs(s3::IBucket& bucket, const Str& prefix = {});
  void addSecurityGroup(ec2::ISecurityGroup& securityGroup);

  /// Older names of the functions of metrics().
  cloudwatch::Metric metric(const Str& metricName, const cloudwatch::MetricOptions& props = {}) const {
    return metrics().custom(metricName, props);
  }
  cloudwatch::Metric metricActiveConnectionCount(const cloudwatch::MetricOptions& props = {}) const {
    return metrics().activeConnectionCount(props);
  }
  cloudwatch::Metric metricClientTlsNegotiationErrorCount(const cloudwatch::MetricOptions& props = {}) const {
    return metrics().clientTlsNegotiationErrorCount(props);
  }
  cloudwatch::Metric metricConsumedLCUs(const cloudwatch::MetricOptions& props = {}) const { return metrics().consumedLCUs(props); }
  cloudwatch::Metric metricHttpFixedResponseCount(const cloudwatch::MetricOptions& props = {}) const {
    return metrics().httpFixedResponseCount(props);
  }
  cloudwatch::Metric metricHttpRedirectCount(const cloudwatch::MetricOptions& props = {}) const {
    return metrics().httpRedirectCount(props);
  }
  cloudwatch::Metric metricHttpRedirectUrlLimitExceededCount(const cloudwatch::MetricOptions& props = {}) const {
    return metrics().httpRedirectUrlLimitExceededCount(props);
  }
  cloudwatch::Metric metricHttpCodeElb(HttpCodeElb code, const cloudwatch::MetricOptions& props = {}) const {
    return metrics().httpCodeElb(code, props);
  }
  cloudwatch::Metric metricHttpCodeTarget(HttpCodeTarget code, const cloudwatch::MetricOptions& props = {}) const {
    return metrics().httpCodeTarget(code, props);
  }
  cloudwatch::Metric metricIpv6ProcessedBytes(const cloudwatch::MetricOptions& props = {}) const {
    return metrics().ipv6ProcessedBytes(props);
  }
  cloudwatch::Metric metricIpv6RequestCount(const cloudwatch::MetricOptions& props = {}) const { return metrics().ipv6RequestCount(props); }
  cloudwatch::Metric metricNewConnectionCount(const cloudwatch::MetricOptions& props = {}) const {
    return metrics().newConnectionCount(props);
  }
  cloudwatch::Metric metricProcessedBytes(const cloudwatch::MetricOptions& props = {}) const { return metrics().processedBytes(props); }
  cloudwatch::Metric metricRejectedConnectionCount(const cloudwatch::MetricOptions& props = {}) const {
    return metrics().rejectedConnectionCount(props);
  }
  cloudwatch::Metric metricRequestCount(const cloudwatch::MetricOptions& props = {}) const { return metrics().requestCount(props); }
  cloudwatch::Metric metricRuleEvaluations(const cloudwatch::MetricOptions& props = {}) const { return metrics().ruleEvaluations(props); }
  cloudwatch::Metric metricTargetConnectionErrorCount(const cloudwatch::MetricOptions& props = {}) const {
    return metrics().targetConnectionErrorCount(props);
  }
  cloudwatch::Metric metricTargetResponseTime(const cloudwatch::MetricOptions& props = {}) const {
    return metrics().targetResponseTime(props);
  }
  cloudwatch::Metric metricTargetTLSNegotiationErrorCount(const cloudwatch::MetricOptions& props = {}) const {
    return metrics().targetTLSNegotiationErrorCount(props);
  }
  cloudwatch::Metric metricElbAuthError(const cloudwatch::MetricOptions& props = {}) const { return metrics().elbAuthError(props); }
  cloudwatch::Metric metricElbAuthFailure(const cloudwatch::MetricOptions& props = {}) const { return metrics().elbAuthFailure(props); }
  cloudwatch::Metric metricElbAuthLatency(const cloudwatch::MetricOptions& props = {}) const { return metrics().elbAuthLatency(props); }
  cloudwatch::Metric metricElbAuthSuccess(const cloudwatch::MetricOptions& props = {}) const { return metrics().elbAuthSuccess(props); }

 private:
  void checkLogBucket(s3::IBucket& bucket) const;
  List<Str> renderSecurityGroups();
  void setAttributes(const ApplicationLoadBalancerProps& props);
  Vec<Use<ApplicationListener>> listeners_;
};

}  // namespace cdk::elasticloadbalancingv2
