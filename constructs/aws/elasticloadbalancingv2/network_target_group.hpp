#pragma once
#include <constructs/aws/cloudwatch/metric.hpp>
#include <constructs/aws/elasticloadbalancingv2/target_group.hpp>

namespace cdk::elasticloadbalancingv2 {

class INetworkListener;
class INetworkTargetGroup;

/// Something that takes connections; derive and pass make<Mine>(...), or let a construct be one.
class INetworkLoadBalancerTarget {
 public:
  /// Says what it is.
  virtual LoadBalancerTargetProps attachToNetworkTargetGroup(INetworkTargetGroup& targetGroup) = 0;

 protected:
  ~INetworkLoadBalancerTarget() = default;
};

/// Metrics of a target group behind one load balancer. Options given win over what each function sets.
class INetworkTargetGroupMetrics {
 public:
  INetworkTargetGroupMetrics(const Construct& scope, const Str& targetGroupFullName, const Str& loadBalancerFullName)
      : scope_(&scope), targetGroup_(targetGroupFullName), loadBalancer_(loadBalancerFullName) {}
  /// Any metric by its name.
  cloudwatch::Metric custom(const Str& metricName, const cloudwatch::MetricOptions& props = {}) const;
  /// Healthy targets. Default: the average over 5 minutes
  cloudwatch::Metric healthyHostCount(const cloudwatch::MetricOptions& props = {}) const { return custom("HealthyHostCount", props); }
  /// Unhealthy targets. Default: the average over 5 minutes
  cloudwatch::Metric unHealthyHostCount(const cloudwatch::MetricOptions& props = {}) const { return custom("UnHealthyHostCount", props); }

 private:
  const Construct* scope_;
  Str targetGroup_;
  Str loadBalancer_;
};

/// A target group of network load balancers, made here or imported.
class INetworkTargetGroup : public ITargetGroup {
 public:
  using ITargetGroup::ITargetGroup;
  /// Its metrics. Raises an error when no load balancer is known yet.
  virtual INetworkTargetGroupMetrics metrics() = 0;
  /// Tells the group of a listener that uses it.
  virtual void registerListener(INetworkListener& listener) = 0;
  /// Adds a target. Raises an error when it is of another type than the ones before.
  template <class... T>
  requires(std::convertible_to<T&, Use<INetworkLoadBalancerTarget>>&&...) void addTarget(T&&... targets) { (addOne(targets), ...); }

 protected:
  ~INetworkTargetGroup() = default;
  virtual void addOne(Use<INetworkLoadBalancerTarget> target) = 0;
};

struct NetworkTargetGroupProps {
  /// Ends connections when a target has left. Default: false
  Bool connectionTermination = {};
  /// Spreads over the targets of all zones. Default: as the load balancer does
  Bool crossZoneEnabled = {};
  /// How long a target that leaves still keeps its connections. Default: 300 seconds
  Opt<Duration> deregistrationDelay = {};
  HealthCheck healthCheck = {};
  Opt<TargetGroupIpAddressType> ipAddressType = {};
  /// Port of the targets.
  Req<Num, "port"> port;
  /// Shows the client's address to the target. Default: by type and protocol
  Bool preserveClientIp = {};
  /// TCP, TLS, UDP or TCP_UDP. Default: TCP
  Opt<Protocol> protocol = {};
  /// Sends the proxy protocol's header. Default: false
  Bool proxyProtocolV2 = {};
  TargetGroupHealth targetGroupHealth = {};
  /// At most 32 letters, digits and hyphens. Default: chosen by CloudFormation
  Str targetGroupName = {};
  /// Default: that of the first target
  Opt<TargetType> targetType = {};
  List<Use<INetworkLoadBalancerTarget>> targets = {};
  /// Network of the targets.
  Use<ec2::IVpc> vpc = {};
};

/// Targets of a network load balancer.
class NetworkTargetGroup : public TargetGroupBase<INetworkTargetGroup> {
 public:
  using Props = NetworkTargetGroupProps;
  NetworkTargetGroup(Scope scope, std::string_view id, const NetworkTargetGroupProps& props);
  static INetworkTargetGroup& fromTargetGroupAttributes(Construct& scope, std::string_view id, const TargetGroupAttributes& attrs,
                                                        Location at = Location::current());

  using INetworkTargetGroup::addTarget;
  INetworkTargetGroupMetrics metrics() override { return {*this, targetGroupFullName(), firstLoadBalancerFullName()}; }
  void registerListener(INetworkListener& listener) override;
  Str firstLoadBalancerFullName() const override;
  /// Older names of the functions of metrics().
  cloudwatch::Metric metricHealthyHostCount(const cloudwatch::MetricOptions& props = {}) { return metrics().healthyHostCount(props); }
  cloudwatch::Metric metricUnHealthyHostCount(const cloudwatch::MetricOptions& props = {}) { return metrics().unHealthyHostCount(props); }

 protected:
  void addOne(Use<INetworkLoadBalancerTarget> target) override;

 private:
  List<Str> validate();
  Vec<INetworkListener*> listeners_;
};

}  // namespace cdk::elasticloadbalancingv2
