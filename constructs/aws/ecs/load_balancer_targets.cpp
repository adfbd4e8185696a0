#include <cdk/cfn/ecs/service.hpp>
#include <constructs/aws/ecs/alternate_target.hpp>
#include <constructs/aws/ecs/base_service.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_listener.hpp>
#include <constructs/aws/elasticloadbalancingv2/network_listener.hpp>

// Services as targets of load balancers.
namespace cdk::ecs {

namespace elb = elasticloadbalancingv2;

namespace {

struct ApplicationListenerConfig final : ListenerConfig {
  elb::ApplicationListener* listener;
  elb::AddApplicationTargetsProps props;
  ApplicationListenerConfig(elb::ApplicationListener* on, const elb::AddApplicationTargetsProps& p) : listener(on), props(p) {}
  void addTargets(std::string_view id, const LoadBalancerTargetOptions& target, BaseService& service) override {
    elb::AddApplicationTargetsProps all = props;
    all.targets = {service.loadBalancerTarget(target)};
    if (!all.port) all.port = all.protocol == elb::ApplicationProtocol::HTTPS ? 443 : 80;
    listener->addTargets(id, all);
  }
};

struct NetworkListenerConfig final : ListenerConfig {
  elb::NetworkListener* listener;
  elb::AddNetworkTargetsProps props;
  NetworkListenerConfig(elb::NetworkListener* on, const elb::AddNetworkTargetsProps& p) : listener(on), props(p) {}
  void addTargets(std::string_view id, const LoadBalancerTargetOptions& target, BaseService& service) override {
    elb::AddNetworkTargetsProps all = props;
    all.targets = {service.loadBalancerTarget(target)};
    listener->addTargets(id, all);
  }
};

}  // namespace

Use<ListenerConfig> ListenerConfig::applicationListener(elb::ApplicationListener& listener) {
  return applicationListener(listener, {});
}

Use<ListenerConfig> ListenerConfig::applicationListener(elb::ApplicationListener& listener, const elb::AddApplicationTargetsProps& props) {
  return make<ApplicationListenerConfig>(&listener, props);
}

Use<ListenerConfig> ListenerConfig::networkListener(elb::NetworkListener& listener) {
  return networkListener(listener, {.port = 80});
}

Use<ListenerConfig> ListenerConfig::networkListener(elb::NetworkListener& listener, const elb::AddNetworkTargetsProps& props) {
  return make<NetworkListenerConfig>(&listener, props);
}

/// One container and port of a service.
class BaseService::Target final : public IEcsLoadBalancerTarget {
 public:
  Target(BaseService* service, const LoadBalancerTarget& target, Use<IAlternateTarget> alternate)
      : service_(service), target_(target), alternate_(alternate) {}
  ec2::Connections connections() override { return service_->connections(); }
  elb::LoadBalancerTargetProps attachToApplicationTargetGroup(elb::IApplicationTargetGroup& group) override {
    group.registerConnectable(*service_, service_->taskDefinition().portRangeFromPortMapping(target_.portMapping));
    return service_->attach(group, target_, alternate_);
  }
  elb::LoadBalancerTargetProps attachToNetworkTargetGroup(elb::INetworkTargetGroup& group) override {
    return service_->attach(group, target_, alternate_);
  }

 private:
  BaseService* service_;
  LoadBalancerTarget target_;
  Use<IAlternateTarget> alternate_;
};

Use<IEcsLoadBalancerTarget> BaseService::loadBalancerTarget(const LoadBalancerTargetOptions& options) {
  if (options.alternateTarget && !ecsController_)
    throw Error(*this, "alternateTarget needs the deployment controller ECS", "deployment-controller");
  return make<Target>(this, taskDefinition_->validateTarget(options), options.alternateTarget);
}

void BaseService::registerTarget(const EcsTarget& target) {
  target.listener->addTargets(target.newTargetGroupId.text(this),
                              {.containerName = target.containerName, .containerPort = target.containerPort, .protocol = target.protocol},
                              *this);
}

Use<IEcsLoadBalancerTarget> BaseService::defaultTarget() {
  const ContainerDefinition* container = taskDefinition_->defaultContainer();
  if (!container) throw Error(*this, "the task has no essential container; call addContainer first", "no-container");
  return loadBalancerTarget({.containerName = container->containerName()});
}

elb::LoadBalancerTargetProps BaseService::attachToApplicationTargetGroup(elb::IApplicationTargetGroup& targetGroup) {
  return defaultTarget()->attachToApplicationTargetGroup(targetGroup);
}

elb::LoadBalancerTargetProps BaseService::attachToNetworkTargetGroup(elb::INetworkTargetGroup& targetGroup) {
  return defaultTarget()->attachToNetworkTargetGroup(targetGroup);
}

elb::LoadBalancerTargetProps BaseService::attach(elb::ITargetGroup& group, const LoadBalancerTarget& target,
                                                 Use<IAlternateTarget> alternate) {
  const NetworkMode mode = taskDefinition_->networkMode();
  if (mode == NetworkMode::NONE) throw Error(*this, "a load balancer needs another network mode than NONE", "network-mode");
  CfnService::LoadBalancerProperty balancer{
      .containerName = target.containerName, .containerPort = target.portMapping.containerPort, .targetGroupArn = group.targetGroupArn()};
  if (alternate) {
    const AlternateTargetConfig config = alternate->bind(*this);
    balancer.advancedConfiguration = {{.alternateTargetGroupArn = config.alternateTargetGroupArn,
                                       .productionListenerRule = config.productionListenerRule,
                                       .roleArn = config.roleArn,
                                       .testListenerRule = config.testListenerRule}};
  }
  balancers_.push(balancer);
  resource_->node().addDependency(group.loadBalancerAttached());
  return {.targetType = mode == NetworkMode::AWS_VPC ? elb::TargetType::IP : elb::TargetType::INSTANCE};
}

}  // namespace cdk::ecs
