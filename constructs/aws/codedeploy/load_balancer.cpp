#include <constructs/aws/codedeploy/load_balancer.hpp>

#include <constructs/aws/elasticloadbalancingv2/application_target_group.hpp>
#include <constructs/aws/elasticloadbalancingv2/network_target_group.hpp>

namespace cdk::codedeploy {

LoadBalancer LoadBalancer::application(Use<elasticloadbalancingv2::IApplicationTargetGroup> albTargetGroup) {
  return LoadBalancer(LoadBalancerGeneration::SECOND, albTargetGroup->targetGroupName());
}
LoadBalancer LoadBalancer::network(Use<elasticloadbalancingv2::INetworkTargetGroup> nlbTargetGroup) {
  return LoadBalancer(LoadBalancerGeneration::SECOND, nlbTargetGroup->targetGroupName());
}

}  // namespace cdk::codedeploy
