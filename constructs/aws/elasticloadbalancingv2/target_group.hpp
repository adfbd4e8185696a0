#pragma once
#include <cdk/construct.hpp>
#include <cdk/duration.hpp>
#include <cdk/environment.hpp>
#include <constructs/aws/elasticloadbalancingv2/attributes.hpp>
#include <constructs/aws/elasticloadbalancingv2/enums.hpp>

namespace cdk::ec2 {
class IVpc;
}

namespace cdk::elasticloadbalancingv2 {

class CfnTargetGroup;

/// How targets are found to be healthy. What is left out is decided by the service.
struct HealthCheck {
  Bool enabled = {};
  /// Codes of gRPC that mean healthy, such as `0-5`.
  Str healthyGrpcCodes = {};
  /// Codes of HTTP that mean healthy, such as `200,202` or `200-299`.
  Str healthyHttpCodes = {};
  /// Good checks in a row, 2 to 10.
  Num healthyThresholdCount = {};
  /// Time between two checks, 5 to 300 seconds; longer than the timeout.
  Opt<Duration> interval = {};
  /// Path of the request.
  Str path = {};
  /// A port or `traffic-port`.
  Str port = {};
  Opt<Protocol> protocol = {};
  /// Time until no answer means failure, 2 to 120 seconds.
  Opt<Duration> timeout = {};
  /// Bad checks in a row, 2 to 10.
  Num unhealthyThresholdCount = {};
};

/// How many healthy targets there must be; 0 means off. Counts are from 1, percentages from 1 to 100.
struct TargetGroupHealth {
  Num dnsMinimumHealthyTargetCount = {};
  Num dnsMinimumHealthyTargetPercentage = {};
  Num routingMinimumHealthyTargetCount = {};
  Num routingMinimumHealthyTargetPercentage = {};
};

/// What target groups of all kinds take.
struct BaseTargetGroupProps {
  /// Spreads over the targets of all zones. Default: as the load balancer does
  Bool crossZoneEnabled = {};
  /// How long a target that leaves still gets the requests it has. Default: 300 seconds
  Opt<Duration> deregistrationDelay = {};
  HealthCheck healthCheck = {};
  Opt<TargetGroupIpAddressType> ipAddressType = {};
  TargetGroupHealth targetGroupHealth = {};
  /// At most 32 letters, digits and hyphens. Default: chosen by CloudFormation
  Str targetGroupName = {};
  /// Default: that of the first target
  Opt<TargetType> targetType = {};
  /// Network of the targets; needed for all but Lambda.
  Use<ec2::IVpc> vpc = {};
};

struct TargetGroupAttributes {
  /// ARN of the load balancer, for metrics. Default: none
  Str loadBalancerArns = {};
  Req<Str, "targetGroupArn"> targetGroupArn;
};

/// What a target gave.
struct LoadBalancerTargetProps {
  /// `{{"id", ...}, {"port", ...}}`; empty for targets that register themselves.
  Json targetJson = {};
  ReqOpt<TargetType, "targetType"> targetType;
};

/// A target group, made here or imported.
class ITargetGroup : public Construct {
 public:
  using Construct::Construct;
  /// Its ARN.
  Str targetGroupArn() const { return targetGroupArn_; }
  Str targetGroupName() const { return targetGroupName_; }
  /// ARNs of its load balancers, joined with commas.
  Str loadBalancerArns() const { return loadBalancerArns_; }
  /// Account and region of the stack.
  ResourceEnvironment env() const;
  /// Depend on it to come after the listeners that use the group.
  Dependable loadBalancerAttached() { return loadBalancerAttachedDependencies_; }

 protected:
  ~ITargetGroup() = default;
  Str loadBalancerArns_ = {};
  DependencyGroup loadBalancerAttachedDependencies_;
  Str targetGroupArn_ = {};
  Str targetGroupName_ = {};
};

namespace detail {
/// Properties that only some kinds of target groups have.
struct TargetGroupExtras {
  Num port = {};
  Str protocol = {};
  Str protocolVersion = {};
};
}  // namespace detail

/// Body of the target groups of this app.
template <class I>
class TargetGroupBase : public I {
 public:
  TargetGroupBase(Scope scope, std::string_view id, const BaseTargetGroupProps& baseProps, const detail::TargetGroupExtras& extras);
  using I::env;
  using I::loadBalancerArns;
  using I::loadBalancerAttached;
  using I::targetGroupArn;
  using I::targetGroupName;

  /// Full name of the first load balancer. Raises an error when there is none yet.
  virtual Str firstLoadBalancerFullName() const = 0;
  /// Name and id at the end of the ARN, as metrics want it.
  Str targetGroupFullName() const;
  List<Str> targetGroupLoadBalancerArns() const;
  HealthCheck healthCheck() const { return healthCheck_; }
  /// Replaces the health check.
  void configureHealthCheck(const HealthCheck& healthCheck);
  /// Sets an attribute by its name in the service; an empty value removes it. Raises an error for minimums out of bounds.
  void setAttribute(std::string_view key, const Str& value);

 protected:
  ~TargetGroupBase() = default;
  void addLoadBalancerTarget(const LoadBalancerTargetProps& target);
  /// What is wrong with the group; kinds of groups add to it.
  void validateTargetGroup(Vec<Str>& problems);
  Opt<TargetType> targetType() const { return targetType_; }
  Num defaultPort() const { return defaultPort_; }

 private:
  void writeHealthCheck();
  void writeTargetType();

  Attributes attributes_;
  Num defaultPort_;
  HealthCheck healthCheck_;
  CfnTargetGroup* resource_ = nullptr;
  Vec<Json> targets_;
  Opt<TargetType> targetType_;
  Use<ec2::IVpc> vpc_;
};

}  // namespace cdk::elasticloadbalancingv2
