#include <constructs/aws/ecs/service_checks.hpp>

#include <cmath>
#include <string>

#include <cdk/annotations.hpp>

namespace cdk::ecs::detail {

namespace {

bool isWhole(double number) {
  return std::floor(number) == number;
}

/// One of the two ways in which traffic is shifted in steps.
struct Shift {
  const char* name;
  DeploymentStrategy strategy;
  const char* strategyName;
  double least;
};
constexpr Shift kLinear{"linearConfiguration", DeploymentStrategy::LINEAR, "LINEAR", 3};
constexpr Shift kCanary{"canaryConfiguration", DeploymentStrategy::CANARY, "CANARY", 0.1};

void checkShift(const BaseService& service, const Opt<DeploymentStrategy>& strategy, const Shift& shift, const TrafficShiftConfig& config) {
  if (!isGiven(config)) return;
  if (!(strategy == shift.strategy))
    throw Error(service, std::string(shift.name) + " needs deploymentStrategy " + shift.strategyName, "deployment-strategy");
  if (config.stepPercent && !config.stepPercent.isToken()) {
    const double percent = config.stepPercent.number();
    if (!(percent >= shift.least && percent <= 100) || !isWhole(percent * 10)) {
      throw Error(
          service,
          format("stepPercent of {} must be {} to 100 in steps of 0.1, got {}", Str(shift.name), Num(shift.least), config.stepPercent)
              .text(),
          "step-percent");
    }
  }
  if (!config.stepBakeTime || config.stepBakeTime->isUnresolved()) return;
  const Num minutes = config.stepBakeTime->toMinutes({.integral = false});
  if (!isWhole(minutes.number()) || minutes.number() > 1440) {
    throw Error(service, format("stepBakeTime of {} must be 0 to 1440 whole minutes, got {}", Str(shift.name), minutes).text(),
                "step-bake-time");
  }
}

}  // namespace

bool isGiven(const DeploymentCircuitBreaker& c) {
  return c.enable.isSet() || c.rollback.isSet();
}
bool isGiven(const ServiceConnectProps& c) {
  return c.accessLogConfiguration || c.logDriver || c.namespace_ || c.services;
}
bool isGiven(const TrafficShiftConfig& c) {
  return c.stepPercent || c.stepBakeTime;
}

void checkService(const BaseService& service, const BaseServiceOptions& props, bool ecsController) {
  checkShift(service, props.deploymentStrategy, kLinear, props.linearConfiguration);
  checkShift(service, props.deploymentStrategy, kCanary, props.canaryConfiguration);
  if (props.deploymentAlarms && !ecsController)
    throw Error(service, "deploymentAlarms needs the deployment controller ECS", "deployment-controller");
  const bool codeDeploy = props.deploymentController.type == DeploymentControllerType::CODE_DEPLOY;
  if (codeDeploy && props.taskDefinitionRevision && !props.taskDefinitionRevision.is("latest")) {
    throw Error(service, "the deployment controller CODE_DEPLOY takes the revision LATEST only", "revision");
  }
}

void warnAboutService(BaseService& service, const BaseServiceOptions& props, bool ecsController) {
  Annotations notes = Annotations::of(service);
  if (props.deploymentController.type == DeploymentControllerType::EXTERNAL) {
    notes.addWarningV2("@aws-cdk/aws-ecs:externalDeploymentController",
                       "with an external deployment controller taskDefinition and launchType are left out");
  }
  if (isGiven(props.circuitBreaker) && !ecsController) notes.addError("circuitBreaker needs the deployment controller ECS");
  if (!isGiven(props.circuitBreaker) && ecsController) {
    notes.addWarningV2("@aws-cdk/aws-ecs:shouldUseCircuitBreaker",
                       "without circuitBreaker a deployment whose tasks do not start may take three hours to fail");
  }
  if (!props.minHealthyPercent) {
    notes.addWarningV2(
        "@aws-cdk/aws-ecs:minHealthyPercent",
        "minHealthyPercent was not given, so a deployment may stop half of the tasks before new ones run; give 100 to keep them");
  }
}

}  // namespace cdk::ecs::detail
