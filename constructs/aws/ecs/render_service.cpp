#include <string>

#include <cdk/cfn/ecs/service.hpp>
#include <cdk/feature_flags.hpp>
#include <cdk/value/enum_text.hpp>
#include <constructs/aws/ecs/base_service.hpp>
#include <constructs/aws/ecs/deployment_lifecycle_hook.hpp>
#include <constructs/aws/ecs/mapped.hpp>
#include <constructs/aws/ecs/service_checks.hpp>
#include <constructs/aws/ecs/service_extras.hpp>
#include <constructs/aws/ecs/service_managed_volume.hpp>

// How a service stands in the template.
namespace cdk::ecs {

namespace {

using L1 = CfnService;
using cdk::detail::enumText;
using detail::isGiven;
using detail::mapped;

// Each in the order of its enum.
constexpr std::string_view kControllers[] = {"ECS", "CODE_DEPLOY", "EXTERNAL"};
constexpr std::string_view kLaunchTypes[] = {"EC2", "FARGATE", "EXTERNAL"};
constexpr std::string_view kStages[] = {"RECONCILE_SERVICE",
                                        "PRE_SCALE_UP",
                                        "POST_SCALE_UP",
                                        "TEST_TRAFFIC_SHIFT",
                                        "POST_TEST_TRAFFIC_SHIFT",
                                        "PRODUCTION_TRAFFIC_SHIFT",
                                        "POST_PRODUCTION_TRAFFIC_SHIFT"};
constexpr std::string_view kStrategies[] = {"ROLLING", "BLUE_GREEN", "LINEAR", "CANARY"};
constexpr std::string_view kTagSources[] = {"SERVICE", "TASK_DEFINITION", ""};

Num minutes(const Opt<Duration>& duration) {
  return duration ? duration->toMinutes() : Num();
}

L1::DeploymentConfigurationProperty deployment(const BaseServiceOptions& p) {
  L1::DeploymentConfigurationProperty made{
      .bakeTimeInMinutes = minutes(p.bakeTime),
      .maximumPercent =
          p.maxHealthyPercent && (p.maxHealthyPercent.isToken() || p.maxHealthyPercent.number() != 0) ? p.maxHealthyPercent : Num(200),
      .minimumHealthyPercent = p.minHealthyPercent ? p.minHealthyPercent : Num(50),
      .strategy = enumText(p.deploymentStrategy, kStrategies)};
  if (isGiven(p.circuitBreaker)) {
    made.deploymentCircuitBreaker = {{.enable = p.circuitBreaker.enable.isSet() ? p.circuitBreaker.enable : Bool(true),
                                      .rollback = p.circuitBreaker.rollback.isSet() ? p.circuitBreaker.rollback : Bool(false)}};
  }
  if (isGiven(p.linearConfiguration)) {
    made.linearConfiguration = {
        {.stepBakeTimeInMinutes = minutes(p.linearConfiguration.stepBakeTime), .stepPercent = p.linearConfiguration.stepPercent}};
  }
  if (isGiven(p.canaryConfiguration)) {
    made.canaryConfiguration = {
        {.canaryBakeTimeInMinutes = minutes(p.canaryConfiguration.stepBakeTime), .canaryPercent = p.canaryConfiguration.stepPercent}};
  }
  return made;
}

/// Without the flag, ECS is named as the controller when there is a circuit breaker.
Str controller(const BaseService& service, const BaseServiceOptions& p) {
  const bool silent = FeatureFlags::of(service).isEnabled("@aws-cdk/aws-ecs:disableExplicitDeploymentControllerForCircuitBreaker");
  if (!p.deploymentController.type && !silent && isGiven(p.circuitBreaker)) return "ECS";
  return enumText(p.deploymentController.type, kControllers);
}

Str launchType(const BaseServiceOptions& p, LaunchType type) {
  const bool none = p.deploymentController.type == DeploymentControllerType::EXTERNAL || p.capacityProviderStrategies.isSet();
  return none ? Str() : enumText(type, kLaunchTypes);
}

template <class T>
Box<T> boxOf(const Json& json) {
  return Box<T>(json.val());
}

template <class T>
List<T> listOf(const Json& json) {
  return List<T>(json.val());
}

}  // namespace

CfnService& BaseService::makeResource(const BaseServiceOptions& p, const detail::ServiceExtras& extras) {
  L1::DeploymentConfigurationProperty configuration = deployment(p);
  configuration.alarms = boxOf<L1::DeploymentAlarmsProperty>(lazy<&BaseService::renderAlarms>(this));
  configuration.lifecycleHooks = listOf<L1::DeploymentLifecycleHookProperty>(lazy<&BaseService::renderLifecycleHooks>(this));
  L1::Props made{
      .availabilityZoneRebalancing = extras.availabilityZoneRebalancing,
      .capacityProviderStrategy = mapped<L1::CapacityProviderStrategyItemProperty>(
          p.capacityProviderStrategies,
          [](const CapacityProviderStrategy& s) {
            return L1::CapacityProviderStrategyItemProperty{.base = s.base, .capacityProvider = s.capacityProvider, .weight = s.weight};
          }),
      .cluster = p.cluster->clusterName(),
      .deploymentConfiguration = configuration,
      .desiredCount = p.desiredCount,
      .enableEcsManagedTags = p.enableECSManagedTags.isSet() ? p.enableECSManagedTags : Bool(false),
      .enableExecuteCommand = p.enableExecuteCommand,
      .healthCheckGracePeriodSeconds = lazy<&BaseService::renderGracePeriod>(this),
      .launchType = launchType(p, extras.launchType),
      .loadBalancers = listOf<L1::LoadBalancerProperty>(lazy<&BaseService::renderLoadBalancers>(this)),
      .networkConfiguration = boxOf<L1::NetworkConfigurationProperty>(lazy<&BaseService::renderNetwork>(this)),
      .placementConstraints = listOf<L1::PlacementConstraintProperty>(extras.placementConstraints),
      .placementStrategies = listOf<L1::PlacementStrategyProperty>(extras.placementStrategies),
      .platformVersion = extras.platformVersion,
      .propagateTags = p.propagateTags == PropagatedTagSource::NONE ? Str() : enumText(p.propagateTags, kTagSources),
      .schedulingStrategy = extras.schedulingStrategy,
      .serviceConnectConfiguration = boxOf<L1::ServiceConnectConfigurationProperty>(lazy<&BaseService::renderServiceConnect>(this)),
      .serviceName = physicalName(),
      .volumeConfigurations = listOf<L1::ServiceVolumeConfigurationProperty>(lazy<&BaseService::renderVolumes>(this))};
  if (Str type = controller(*this, p)) made.deploymentController = {{.type = type}};
  if (!(p.deploymentController.type == DeploymentControllerType::EXTERNAL)) made.taskDefinition = taskDefinition_->taskDefinitionArn();
  return add<CfnService>("Service", made);
}

Json BaseService::renderAlarms() {
  if (!alarms_.given) return {};
  return L1::DeploymentAlarmsProperty{.alarmNames = alarms_.names, .enable = alarms_.enable, .rollback = alarms_.rollback};
}

/// Hooks are bound when references are resolved or the tree is validated, whichever comes first: as late as in the CDK, so that the roles
/// they make take part in no dependency of the service, but before a template is written.
void BaseService::bindHooks() {
  for (Hook& hook : hooks_) {
    if (hook.rendered) continue;
    const DeploymentLifecycleHookTargetConfig config = hook.target->bind(*this);
    hook.rendered = L1::DeploymentLifecycleHookProperty{
        .hookTargetArn = config.targetArn,
        .lifecycleStages = mapped<Str>(config.lifecycleStages, [](DeploymentLifecycleStage stage) { return enumText(stage, kStages); }),
        .roleArn = config.role->roleArn()};
  }
}

Json BaseService::renderLifecycleHooks() {
  bindHooks();
  return mapped<Json>(hooks_, [](const Hook& hook) { return hook.rendered; });
}

/// With the flag, no load balancer is said by an empty list: then an update takes the last one away.
Json BaseService::renderLoadBalancers() {
  if (balancers_.empty() && !FeatureFlags::of(*this).isEnabled("@aws-cdk/aws-ecs:removeEmptyLoadBalancers")) return {};
  return List<Json>(balancers_);
}

Json BaseService::renderNetwork() {
  return network_;
}
Json BaseService::renderServiceConnect() {
  return serviceConnect_;
}

Json BaseService::renderVolumes() {
  if (volumes_.size() > 1)
    throw Error(*this, "volumeConfigurations takes one volume at most, got " + std::to_string(volumes_.size()), "volumes");
  return mapped<Json>(volumes_, [](const ServiceManagedVolume* volume) { return volume->renderVolume(); });
}

Num BaseService::renderGracePeriod() {
  if (gracePeriod_) return gracePeriod_->toSeconds();
  return balancers_.empty() ? Num() : Num(60);
}

}  // namespace cdk::ecs
