#pragma once
#include <constructs/aws/ec2/connections.hpp>
#include <constructs/aws/ec2/vpc_endpoint_service.hpp>
#include <constructs/aws/elasticloadbalancingv2/load_balancer.hpp>
#include <constructs/aws/elasticloadbalancingv2/lookup_options.hpp>
#include <constructs/aws/elasticloadbalancingv2/network_listener.hpp>

namespace cdk::elasticloadbalancingv2 {

/// Metrics of a network load balancer. Options given win over what each function sets.
class INetworkLoadBalancerMetrics {
 public:
  INetworkLoadBalancerMetrics(const Construct& scope, const Str& loadBalancerFullName) : scope_(&scope), fullName_(loadBalancerFullName) {}
  /// Any metric by its name.
  cloudwatch::Metric custom(const Str& metricName, const cloudwatch::MetricOptions& props = {}) const {
    return made(metricName, "Average", props);
  }
  /// Connections that are open. Default: the average over 5 minutes
  cloudwatch::Metric activeFlowCount(const cloudwatch::MetricOptions& props = {}) const {
    return made("ActiveFlowCount", "Average", props);
  }
  /// Units of capacity used. Default: the sum over 5 minutes
  cloudwatch::Metric consumedLCUs(const cloudwatch::MetricOptions& props = {}) const { return made("ConsumedLCUs", "Sum", props); }
  /// Connections made. Default: the sum over 5 minutes
  cloudwatch::Metric newFlowCount(const cloudwatch::MetricOptions& props = {}) const { return made("NewFlowCount", "Sum", props); }
  /// Bytes, with headers. Default: the sum over 5 minutes
  cloudwatch::Metric processedBytes(const cloudwatch::MetricOptions& props = {}) const { return made("ProcessedBytes", "Sum", props); }
  /// Resets that clients sent. Default: the sum over 5 minutes
  cloudwatch::Metric tcpClientResetCount(const cloudwatch::MetricOptions& props = {}) const {
    return made("TCP_Client_Reset_Count", "Sum", props);
  }
  /// Resets that the load balancer sent. Default: the sum over 5 minutes
  cloudwatch::Metric tcpElbResetCount(const cloudwatch::MetricOptions& props = {}) const {
    return made("TCP_ELB_Reset_Count", "Sum", props);
  }
  /// Resets that targets sent. Default: the sum over 5 minutes
  cloudwatch::Metric tcpTargetResetCount(const cloudwatch::MetricOptions& props = {}) const {
    return made("TCP_Target_Reset_Count", "Sum", props);
  }

 private:
  cloudwatch::Metric made(const Str& name, std::string_view statistic, const cloudwatch::MetricOptions& props) const;
  const Construct* scope_;
  Str fullName_;
};

/// A network load balancer, made here or imported.
class INetworkLoadBalancer : public ILoadBalancerV2, public ec2::IConnectable, public ec2::IVpcEndpointServiceLoadBalancer {
 public:
  using ILoadBalancerV2::ILoadBalancerV2;
  Str loadBalancerArn() const override { return ILoadBalancerV2::loadBalancerArn(); }
  ec2::Connections connections() override { return connections_; }
  /// Ids of its security groups; empty handle when it has none.
  List<Str> securityGroups() const;
  /// Its addresses; empty when they are not known.
  Opt<IpAddressType> ipAddressType() const { return ipAddressType_; }
  /// `on`, `off` or empty: do the groups' rules count for traffic of PrivateLink?
  Str enforceSecurityGroupInboundRulesOnPrivateLinkTraffic() const { return enforceOnPrivateLink_; }
  INetworkLoadBalancerMetrics metrics() const { return {*this, fullName_}; }
  /// A port on which it takes connections.
  virtual NetworkListener& addListener(std::string_view id, const BaseNetworkListenerProps& props, Location at = Location::current());

 protected:
  ~INetworkLoadBalancer() = default;
  ec2::Connections connections_;
  Str enforceOnPrivateLink_ = {};
  Str fullName_ = {};
  Opt<IpAddressType> ipAddressType_ = {};
  bool alwaysListGroups_ = false;
};

struct NetworkLoadBalancerProps {
  /// Default: ANY_AVAILABILITY_ZONE
  Opt<ClientRoutingPolicy> clientRoutingPolicy = {};
  /// Spreads over the targets of all zones. Default: false
  Bool crossZoneEnabled = {};
  /// Keeps it from being deleted. Default: false
  Bool deletionProtection = {};
  /// Refuses what comes by an internet gateway; only with DUAL_STACK. Default: by the scheme
  Bool denyAllIgwTraffic = {};
  /// Makes none of its own security groups; not together with securityGroups. Default: false
  Bool disableSecurityGroups = {};
  /// Needed for UDP with DUAL_STACK. Default: false
  Bool enablePrefixForIpv6SourceNat = {};
  /// Do the groups' rules count for traffic of PrivateLink? Default: true
  Bool enforceSecurityGroupInboundRulesOnPrivateLinkTraffic = {};
  /// Can the internet reach it? Default: false
  Bool internetFacing = {};
  /// Default: IPV4
  Opt<IpAddressType> ipAddressType = {};
  /// At most 32 letters, digits and hyphens. Default: chosen by CloudFormation
  Str loadBalancerName = {};
  /// Capacity that is always there, 2750 to 45000 for each zone. Default: none
  Num minimumCapacityUnit = {};
  /// Default: a new group by the flag `@aws-cdk/aws-elasticloadbalancingv2:networkLoadBalancerWithSecurityGroupByDefault`, else none
  List<Use<ec2::ISecurityGroup>> securityGroups = {};
  /// Subnets with their addresses, instead of vpcSubnets.
  List<SubnetMapping> subnetMappings = {};
  Req<Use<ec2::IVpc>, "vpc"> vpc;
  /// Default: the public subnets when internetFacing, else as the network chooses
  ec2::SubnetSelection vpcSubnets = {};
  /// Can the service move away from a zone? Default: false
  Bool zonalShift = {};
};

struct NetworkLoadBalancerAttributes {
  Req<Str, "loadBalancerArn"> loadBalancerArn;
  Str loadBalancerCanonicalHostedZoneId = {};
  Str loadBalancerDnsName = {};
  /// Ids of its security groups. Default: none
  List<Str> loadBalancerSecurityGroups = {};
  /// Needed to add targets to listeners.
  Use<ec2::IVpc> vpc = {};
};

/// A load balancer for TCP, TLS and UDP.
class NetworkLoadBalancer : public BaseLoadBalancer<INetworkLoadBalancer> {
 public:
  using Props = NetworkLoadBalancerProps;
  NetworkLoadBalancer(Scope scope, std::string_view id, const NetworkLoadBalancerProps& props);
  static INetworkLoadBalancer& fromNetworkLoadBalancerAttributes(Construct& scope, std::string_view id,
                                                                 const NetworkLoadBalancerAttributes& attrs,
                                                                 Location at = Location::current());

  /// One that the CLI looks up; until then a stand-in. Raises an error for tokens.
  static INetworkLoadBalancer& fromLookup(Construct& scope, std::string_view id, const NetworkLoadBalancerLookupOptions& options,
                                          Location at = Location::current());

  using INetworkLoadBalancer::connections;
  using INetworkLoadBalancer::enforceSecurityGroupInboundRulesOnPrivateLinkTraffic;
  using INetworkLoadBalancer::ipAddressType;
  using INetworkLoadBalancer::metrics;
  using INetworkLoadBalancer::securityGroups;
  NetworkListener& addListener(std::string_view id, const BaseNetworkListenerProps& props, Location at = Location::current()) override;
  void addSecurityGroup(ec2::ISecurityGroup& securityGroup);

  /// Older names of the functions of metrics().
  cloudwatch::Metric metric(const Str& metricName, const cloudwatch::MetricOptions& props = {}) const {
    return metrics().custom(metricName, props);
  }
  cloudwatch::Metric metricActiveFlowCount(const cloudwatch::MetricOptions& props = {}) const { return metrics().activeFlowCount(props); }
  cloudwatch::Metric metricConsumedLCUs(const cloudwatch::MetricOptions& props = {}) const { return metrics().consumedLCUs(props); }
  cloudwatch::Metric metricNewFlowCount(const cloudwatch::MetricOptions& props = {}) const { return metrics().newFlowCount(props); }
  cloudwatch::Metric metricProcessedBytes(const cloudwatch::MetricOptions& props = {}) const { return metrics().processedBytes(props); }
  cloudwatch::Metric metricTcpClientResetCount(const cloudwatch::MetricOptions& props = {}) const {
    return metrics().tcpClientResetCount(props);
  }
  cloudwatch::Metric metricTcpElbResetCount(const cloudwatch::MetricOptions& props = {}) const { return metrics().tcpElbResetCount(props); }
  cloudwatch::Metric metricTcpTargetResetCount(const cloudwatch::MetricOptions& props = {}) const {
    return metrics().tcpTargetResetCount(props);
  }

 private:
  List<Str> renderSecurityGroups();
  bool enablePrefixForIpv6SourceNat_;
};

}  // namespace cdk::elasticloadbalancingv2
