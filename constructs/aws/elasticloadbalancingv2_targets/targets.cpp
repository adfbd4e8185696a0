#include <constructs/aws/elasticloadbalancingv2_targets/targets.hpp>

#include <constructs/aws/elasticloadbalancingv2/application_load_balancer.hpp>
#include <constructs/aws/lambda/function_base.hpp>

namespace cdk::elasticloadbalancingv2_targets {
namespace {

using namespace cdk::elasticloadbalancingv2;

/// A target that is fully described by its properties.
class Plain final : public ILoadBalancerTarget {
 public:
  explicit Plain(const LoadBalancerTargetProps& props) : props_(props) {}
  LoadBalancerTargetProps attachToApplicationTargetGroup(IApplicationTargetGroup&) override { return props_; }
  LoadBalancerTargetProps attachToNetworkTargetGroup(INetworkTargetGroup&) override { return props_; }

 private:
  LoadBalancerTargetProps props_;
};

class Function final : public ILoadBalancerTarget {
 public:
  explicit Function(lambda::IFunction& function) : function_(&function) {}
  LoadBalancerTargetProps attachToApplicationTargetGroup(IApplicationTargetGroup& group) override { return attach(group); }
  LoadBalancerTargetProps attachToNetworkTargetGroup(INetworkTargetGroup& group) override { return attach(group); }

 private:
  LoadBalancerTargetProps attach(Construct& group) {
    function_->grantInvoke(iam::ServicePrincipal("elasticloadbalancing.amazonaws.com")).applyBefore(group);
    return {.targetJson = Json::obj({{"id", function_->functionArn()}}), .targetType = TargetType::LAMBDA};
  }
  lambda::IFunction* function_;
};

LoadBalancerTargetProps albProps(const Str& arn, const Num& port) {
  return {.targetJson = Json::obj({{"id", arn}, {"port", port}}), .targetType = TargetType::ALB};
}

class Alb final : public INetworkLoadBalancerTarget {
 public:
  Alb(const Str& arn, const Num& port) : arn_(arn), port_(port) {}
  LoadBalancerTargetProps attachToNetworkTargetGroup(INetworkTargetGroup&) override { return albProps(arn_, port_); }

 private:
  Str arn_;
  Num port_;
};

class AlbListener final : public INetworkLoadBalancerTarget {
 public:
  explicit AlbListener(ApplicationListener& listener) : listener_(&listener) {}
  LoadBalancerTargetProps attachToNetworkTargetGroup(INetworkTargetGroup& group) override {
    group.node().addDependency(*listener_);
    return albProps(listener_->loadBalancer().loadBalancerArn(), listener_->port());
  }

 private:
  ApplicationListener* listener_;
};

}  // namespace

IpTarget::IpTarget(const Str& ipAddress, const Num& port, const Str& availabilityZone)
    : Use(make<Plain>(
          LoadBalancerTargetProps{.targetJson = Json::obj({{"id", ipAddress}, {"port", port}, {"availabilityZone", availabilityZone}}),
                                  .targetType = TargetType::IP})) {}
InstanceIdTarget::InstanceIdTarget(const Str& instanceId, const Num& port)
    : Use(make<Plain>(
          LoadBalancerTargetProps{.targetJson = Json::obj({{"id", instanceId}, {"port", port}}), .targetType = TargetType::INSTANCE})) {}
LambdaTarget::LambdaTarget(lambda::IFunction& fn) : Use(make<Function>(fn)) {}
AlbArnTarget::AlbArnTarget(const Str& albArn, const Num& port) : Use(make<Alb>(albArn, port)) {}
AlbTarget::AlbTarget(const IApplicationLoadBalancer& alb, const Num& port) : AlbArnTarget(alb.loadBalancerArn(), port) {}
AlbListenerTarget::AlbListenerTarget(ApplicationListener& albListener) : Use(make<AlbListener>(albListener)) {}

}  // namespace cdk::elasticloadbalancingv2_targets
