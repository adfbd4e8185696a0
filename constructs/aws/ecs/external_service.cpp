#include <constructs/aws/ecs/external_service.hpp>

#include <cdk/annotations.hpp>
#include <constructs/aws/ecs/service_extras.hpp>

namespace cdk::ecs {

namespace {

bool isLiteral(const Num& number) {
  return number && !number.isToken();
}

void checkDaemon(const Construct& scope, const ExternalServiceProps& p) {
  if (p.deploymentController.type.valueOr(DeploymentControllerType::ECS) != DeploymentControllerType::ECS) {
    throw Error(scope, "a daemon needs the deployment controller ECS", "daemon");
  }
  if (p.desiredCount) throw Error(scope, "a daemon takes no desiredCount, it runs once on every machine", "daemon");
  if (isLiteral(p.maxHealthyPercent) && p.maxHealthyPercent.number() != 100) {
    throw Error(scope, "maxHealthyPercent of a daemon must be 100", "healthy-percent");
  }
}

const ExternalServiceProps& checked(const Construct& scope, const ExternalServiceProps& p) {
  if (p.daemon.isTrue()) checkDaemon(scope, p);
  if (isLiteral(p.minHealthyPercent) && isLiteral(p.maxHealthyPercent) && p.minHealthyPercent.number() >= p.maxHealthyPercent.number()) {
    throw Error(scope, "minHealthyPercent must be less than maxHealthyPercent", "healthy-percent");
  }
  if (p.taskDefinition->compatibility() != Compatibility::EXTERNAL) {
    throw Error(scope, "the task definition of an external service must be for external machines", "compatibility");
  }
  return p;
}

BaseServiceOptions common(const ExternalServiceProps& p) {
  BaseServiceOptions all = detail::serviceOptions(p);
  if (!p.maxHealthyPercent) all.maxHealthyPercent = 100;
  if (!p.minHealthyPercent) all.minHealthyPercent = 0;
  return all;
}

}  // namespace

ExternalService::ExternalService(Scope scope, std::string_view id, const ExternalServiceProps& props)
    : BaseService(scope, id, common(checked(scope, props)),
                  {.launchType = LaunchType::EXTERNAL, .schedulingStrategy = props.daemon.isTrue() ? Str("DAEMON") : Str()},
                  *props.taskDefinition) {
  detail::requireContainer(*this);
  if (props.minHealthyPercent) return;
  Annotations::of(*this).addWarningV2("@aws-cdk/aws-ecs:minHealthyPercentExternal",
                                      "minHealthyPercent was not given, so a deployment may stop all tasks before new ones run");
}

elasticloadbalancingv2::LoadBalancerTargetProps ExternalService::attachToApplicationTargetGroup(
    elasticloadbalancingv2::IApplicationTargetGroup&) {
  throw Error(*this, "an external service cannot be behind a load balancer", "external");
}

Use<IEcsLoadBalancerTarget> ExternalService::loadBalancerTarget(const LoadBalancerTargetOptions&) {
  throw Error(*this, "an external service cannot be behind a load balancer", "external");
}

ScalableTaskCount& ExternalService::autoScaleTaskCount(const applicationautoscaling::EnableScalingProps&) {
  throw Error(*this, "an external service cannot be scaled", "external");
}

}  // namespace cdk::ecs
