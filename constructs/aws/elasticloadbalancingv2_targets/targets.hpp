#pragma once
#include <constructs/aws/elasticloadbalancingv2/application_target_group.hpp>
#include <constructs/aws/elasticloadbalancingv2/network_target_group.hpp>

namespace cdk::elasticloadbalancingv2 {
class ApplicationListener;
class IApplicationLoadBalancer;
}  // namespace cdk::elasticloadbalancingv2
namespace cdk::lambda {
class IFunction;
}

namespace cdk::elasticloadbalancingv2_targets {

/// A target for load balancers of both kinds.
class ILoadBalancerTarget : public elasticloadbalancingv2::IApplicationLoadBalancerTarget,
                            public elasticloadbalancingv2::INetworkLoadBalancerTarget {
 protected:
  ~ILoadBalancerTarget() = default;
};

/// An address; `availabilityZone` is `all` for one outside of the network. Default port: that of the group
struct IpTarget : Use<ILoadBalancerTarget> {
  explicit IpTarget(const Str& ipAddress, const Num& port = {}, const Str& availabilityZone = {});
};

/// An instance by its id. Default port: that of the group
struct InstanceIdTarget : Use<ILoadBalancerTarget> {
  explicit InstanceIdTarget(const Str& instanceId, const Num& port = {});
};

/// A function, which the load balancer is allowed to call.
struct LambdaTarget : Use<ILoadBalancerTarget> {
  explicit LambdaTarget(lambda::IFunction& fn);
};

/// An application load balancer behind a network load balancer, by its ARN. The listener at the port must be there first.
struct AlbArnTarget : Use<elasticloadbalancingv2::INetworkLoadBalancerTarget> {
  AlbArnTarget(const Str& albArn, const Num& port);
};

/// An application load balancer behind a network load balancer.
struct AlbTarget : AlbArnTarget {
  AlbTarget(const elasticloadbalancingv2::IApplicationLoadBalancer& alb, const Num& port);
};

/// A listener of an application load balancer behind a network load balancer, which is deployed after it.
struct AlbListenerTarget : Use<elasticloadbalancingv2::INetworkLoadBalancerTarget> {
  explicit AlbListenerTarget(elasticloadbalancingv2::ApplicationListener& albListener);
};

}  // namespace cdk::elasticloadbalancingv2_targets
