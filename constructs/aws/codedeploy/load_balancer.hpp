#pragma once
#include <cdk/value.hpp>

namespace cdk::elasticloadbalancingv2 {
class IApplicationTargetGroup;
class INetworkTargetGroup;
}  // namespace cdk::elasticloadbalancingv2

namespace cdk::codedeploy {

enum class LoadBalancerGeneration : unsigned char {
  /// Classic load balancers.
  FIRST,
  /// Target groups of application and network load balancers.
  SECOND,
};

/// Where instances are taken out of the traffic while they are deployed to.
class LoadBalancer {
 public:
  constexpr LoadBalancer() = default;
  constexpr LoadBalancer(LoadBalancerGeneration generation, const Str& name) : generation_(generation), name_(name) {}
  static LoadBalancer application(Use<elasticloadbalancingv2::IApplicationTargetGroup> albTargetGroup);
  static LoadBalancer network(Use<elasticloadbalancingv2::INetworkTargetGroup> nlbTargetGroup);
  LoadBalancerGeneration generation() const { return generation_; }
  Str name() const { return name_; }

 private:
  LoadBalancerGeneration generation_ = LoadBalancerGeneration::SECOND;
  Str name_ = {};
};

}  // namespace cdk::codedeploy
