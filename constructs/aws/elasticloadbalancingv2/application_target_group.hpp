#pragma once
#include <constructs/aws/cloudwatch/metric.hpp>
#include <constructs/aws/ec2/connections.hpp>
#include <constructs/aws/elasticloadbalancingv2/target_group.hpp>

namespace cdk::elasticloadbalancingv2 {

class IApplicationListener;
class IApplicationTargetGroup;

/// Something that answers requests; derive and pass make<Mine>(...), or let a construct be one.
class IApplicationLoadBalancerTarget {
 public:
  /// Says what it is, and opens the way from the load balancer by `targetGroup.registerConnectable(...)`.
  virtual LoadBalancerTargetProps attachToApplicationTargetGroup(IApplicationTargetGroup& targetGroup) = 0;

 protected:
  ~IApplicationLoadBalancerTarget() = default;
};

/// Metrics of a target group behind one load balancer. Options given win over what each function sets.
class IApplicationTargetGroupMetrics {
 public:
  constexpr IApplicationTargetGroupMetrics() = default;
  IApplicationTargetGroupMetrics(const Construct& scope, const Str& targetGroupFullName, const Str& loadBalancerFullName)
      : scope_(&scope), targetGroup_(targetGroupFullName), loadBalancer_(loadBalancerFullName) {}
  /// Any metric by its name.
  cloudwatch::Metric custom(const Str& metricName, const cloudwatch::MetricOptions& props = {}) const;
  /// Requests over IPv6. Default: the sum over 5 minutes
  cloudwatch::Metric ipv6RequestCount(const cloudwatch::MetricOptions& props = {}) const;
  /// Requests over IPv4 and IPv6. Default: the sum over 5 minutes
  cloudwatch::Metric requestCount(const cloudwatch::MetricOptions& props = {}) const;
  /// Healthy targets. Default: the average over 5 minutes
  cloudwatch::Metric healthyHostCount(const cloudwatch::MetricOptions& props = {}) const;
  /// Unhealthy targets. Default: the average over 5 minutes
  cloudwatch::Metric unhealthyHostCount(const cloudwatch::MetricOptions& props = {}) const;
  /// Answers of the targets by kind. Default: the sum over 5 minutes
  cloudwatch::Metric httpCodeTarget(HttpCodeTarget code, const cloudwatch::MetricOptions& props = {}) const;
  /// Requests for each target. Default: the sum over 5 minutes
  cloudwatch::Metric requestCountPerTarget(const cloudwatch::MetricOptions& props = {}) const;
  /// Connections to targets that failed. Default: the sum over 5 minutes
  cloudwatch::Metric targetConnectionErrorCount(const cloudwatch::MetricOptions& props = {}) const;
  /// Seconds from request to answer. Default: the average over 5 minutes
  cloudwatch::Metric targetResponseTime(const cloudwatch::MetricOptions& props = {}) const;
  /// TLS connections to targets that failed. Default: the sum over 5 minutes
  cloudwatch::Metric targetTLSNegotiationErrorCount(const cloudwatch::MetricOptions& props = {}) const;

 private:
  cloudwatch::Metric made(const Str& name, std::string_view statistic, const cloudwatch::MetricOptions& props) const;
  const Construct* scope_ = nullptr;
  Str targetGroup_ = {};
  Str loadBalancer_ = {};
};

/// A target group of application load balancers, made here or imported.
class IApplicationTargetGroup : public ITargetGroup {
 public:
  using ITargetGroup::ITargetGroup;
  /// Its metrics. Raises an error when no load balancer is known yet.
  virtual IApplicationTargetGroupMetrics metrics() = 0;
  /// Tells the group of a listener that uses it; `associatingConstruct` is what stands for it in dependencies, such as a rule.
  virtual void registerListener(IApplicationListener& listener, Construct* associatingConstruct = nullptr) = 0;
  /// Lets all load balancers of the group reach something. Default port: that of the group
  virtual void registerConnectable(Use<ec2::IConnectable> connectable, const Opt<ec2::Port>& portRange = {}) = 0;
  /// Adds a target. Raises an error when it is of another type than the ones before.
  template <class... T>
  requires(std::convertible_to<T&, Use<IApplicationLoadBalancerTarget>>&&...) void addTarget(T&&... targets) { (addOne(targets), ...); }

 protected:
  ~IApplicationTargetGroup() = default;
  virtual void addOne(Use<IApplicationLoadBalancerTarget> target) = 0;
};

struct ApplicationTargetGroupProps {
  /// Spreads over the targets of all zones. Default: as the load balancer does
  Bool crossZoneEnabled = {};
  /// How long a target that leaves still gets the requests it has. Default: 300 seconds
  Opt<Duration> deregistrationDelay = {};
  /// Sends less to targets that fail more; only with WEIGHTED_RANDOM. Default: false
  Bool enableAnomalyMitigation = {};
  HealthCheck healthCheck = {};
  Opt<TargetGroupIpAddressType> ipAddressType = {};
  /// Default: ROUND_ROBIN
  Opt<TargetGroupLoadBalancingAlgorithmType> loadBalancingAlgorithmType = {};
  /// Passes lists of values to a function; only for Lambda. Default: false
  Bool multiValueHeadersEnabled = {};
  /// Port of the targets. Default: by the protocol
  Num port = {};
  /// Protocol to the targets. Default: by the port
  Opt<ApplicationProtocol> protocol = {};
  /// Default: HTTP1
  Opt<ApplicationProtocolVersion> protocolVersion = {};
  /// Time over which a new target's share grows, 30 to 900 seconds; 0 for none. Default: 0
  Opt<Duration> slowStart = {};
  /// How long a client stays with one target, 1 second to 7 days. Default: not at all
  Opt<Duration> stickinessCookieDuration = {};
  /// Name of a cookie of the application to go by. Default: a cookie of the load balancer
  Str stickinessCookieName = {};
  TargetGroupHealth targetGroupHealth = {};
  /// At most 32 letters, digits and hyphens. Default: chosen by CloudFormation
  Str targetGroupName = {};
  /// Default: that of the first target
  Opt<TargetType> targetType = {};
  List<Use<IApplicationLoadBalancerTarget>> targets = {};
  /// Network of the targets; needed for all but Lambda.
  Use<ec2::IVpc> vpc = {};
};

/// Targets of an application load balancer.
class ApplicationTargetGroup : public TargetGroupBase<IApplicationTargetGroup> {
 public:
  using Props = ApplicationTargetGroupProps;
  ApplicationTargetGroup(Scope scope, std::string_view id, const ApplicationTargetGroupProps& props = {});
  static IApplicationTargetGroup& fromTargetGroupAttributes(Construct& scope, std::string_view id, const TargetGroupAttributes& attrs,
                                                            Location at = Location::current());

  using IApplicationTargetGroup::addTarget;
  IApplicationTargetGroupMetrics metrics() override;
  void registerListener(IApplicationListener& listener, Construct* associatingConstruct = nullptr) override;
  void registerConnectable(Use<ec2::IConnectable> connectable, const Opt<ec2::Port>& portRange = {}) override;
  /// Keeps clients with one target by a cookie, for 1 second to 7 days; of the application when a name is given.
  void enableCookieStickiness(const Duration& duration, const Str& cookieName = {});
  Str firstLoadBalancerFullName() const override;

  /// Older names of the functions of metrics().
  cloudwatch::Metric metric(const Str& metricName, const cloudwatch::MetricOptions& props = {}) {
    return metrics().custom(metricName, props);
  }
  cloudwatch::Metric metricIpv6RequestCount(const cloudwatch::MetricOptions& props = {}) { return metrics().ipv6RequestCount(props); }
  cloudwatch::Metric metricRequestCount(const cloudwatch::MetricOptions& props = {}) { return metrics().requestCount(props); }
  cloudwatch::Metric metricHealthyHostCount(const cloudwatch::MetricOptions& props = {}) { return metrics().healthyHostCount(props); }
  cloudwatch::Metric metricUnhealthyHostCount(const cloudwatch::MetricOptions& props = {}) { return metrics().unhealthyHostCount(props); }
  cloudwatch::Metric metricHttpCodeTarget(HttpCodeTarget code, const cloudwatch::MetricOptions& props = {}) {
    return metrics().httpCodeTarget(code, props);
  }
  cloudwatch::Metric metricRequestCountPerTarget(const cloudwatch::MetricOptions& props = {}) {
    return metrics().requestCountPerTarget(props);
  }
  cloudwatch::Metric metricTargetConnectionErrorCount(const cloudwatch::MetricOptions& props = {}) {
    return metrics().targetConnectionErrorCount(props);
  }
  cloudwatch::Metric metricTargetResponseTime(const cloudwatch::MetricOptions& props = {}) { return metrics().targetResponseTime(props); }
  cloudwatch::Metric metricTargetTLSNegotiationErrorCount(const cloudwatch::MetricOptions& props = {}) {
    return metrics().targetTLSNegotiationErrorCount(props);
  }

 protected:
  void addOne(Use<IApplicationLoadBalancerTarget> target) override;

 private:
  struct Member {
    Use<ec2::IConnectable> connectable;
    ec2::Port portRange;
  };
  List<Str> validate();

  Vec<Member> connectableMembers_;
  Vec<IApplicationListener*> listeners_;
  Opt<IApplicationTargetGroupMetrics> metrics_;
  Num port_;
  Opt<ApplicationProtocol> protocol_;
};

}  // namespace cdk::elasticloadbalancingv2
