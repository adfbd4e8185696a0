#pragma once
// Load balancers and listeners that the CLI looks up. Private to the module.
#include <cdk/construct.hpp>
#include <constructs/aws/elasticloadbalancingv2/lookup_options.hpp>

namespace cdk::elasticloadbalancingv2 {

/// What the CLI found about a load balancer, or a stand-in; `type` is `application` or `network`.
Json lookUpLoadBalancer(Construct& scope, const BaseLoadBalancerLookupOptions& options, std::string_view type);
/// What the CLI found about a listener, or a stand-in.
Json lookUpListener(Construct& scope, const ApplicationListenerLookupOptions& options, const Str& protocol, std::string_view type);

}  // namespace cdk::elasticloadbalancingv2
