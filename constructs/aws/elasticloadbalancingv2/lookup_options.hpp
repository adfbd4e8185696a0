#pragma once
#include <cdk/value.hpp>
#include <constructs/aws/elasticloadbalancingv2/enums.hpp>

namespace cdk::elasticloadbalancingv2 {

/// Which load balancer the CLI is to look for; it must find exactly one.
struct BaseLoadBalancerLookupOptions {
  Str loadBalancerArn = {};
  Map<Str> loadBalancerTags = {};
};
using ApplicationLoadBalancerLookupOptions = BaseLoadBalancerLookupOptions;
using NetworkLoadBalancerLookupOptions = BaseLoadBalancerLookupOptions;

/// Which listener the CLI is to look for; it must find exactly one.
struct ApplicationListenerLookupOptions {
  Str listenerArn = {};
  Num listenerPort = {};
  Opt<ApplicationProtocol> listenerProtocol = {};
  Str loadBalancerArn = {};
  Map<Str> loadBalancerTags = {};
};

/// Which listener the CLI is to look for; it must find exactly one.
struct NetworkListenerLookupOptions {
  Num listenerPort = {};
  /// TCP, TLS, UDP or TCP_UDP.
  Opt<Protocol> listenerProtocol = {};
  Str loadBalancerArn = {};
  Map<Str> loadBalancerTags = {};
};

}  // namespace cdk::elasticloadbalancingv2
