#pragma once
// Private to the module: what each kind of service says about itself.
#include <constructs/aws/ecs/base_service.hpp>
#include <constructs/aws/ecs/service_types.hpp>

namespace cdk::ecs::detail {

/// Properties of the resource that are not common to all services.
struct ServiceExtras {
  Str availabilityZoneRebalancing = {};
  LaunchType launchType = LaunchType::FARGATE;
  Json placementConstraints = {};
  Json placementStrategies = {};
  Str platformVersion = {};
  Str schedulingStrategy = {};
};

/// The text in templates; empty when nothing was given.
Str text(const Opt<AvailabilityZoneRebalancing>& rebalancing);
/// At synthesis, the task of the service must have a default container.
void requireContainer(BaseService& service);

/// What all kinds of services take, from the properties of one kind.
template <class P>
BaseServiceOptions serviceOptions(const P& p) {
  List<CapacityProviderStrategy> providers;
  if constexpr (requires { p.capacityProviderStrategies; }) providers = p.capacityProviderStrategies;
  return {.bakeTime = p.bakeTime,
          .canaryConfiguration = p.canaryConfiguration,
          .capacityProviderStrategies = providers,
          .circuitBreaker = p.circuitBreaker,
          .cluster = p.cluster,
          .deploymentAlarms = p.deploymentAlarms,
          .deploymentController = p.deploymentController,
          .deploymentStrategy = p.deploymentStrategy,
          .desiredCount = p.desiredCount,
          .enableECSManagedTags = p.enableECSManagedTags,
          .enableExecuteCommand = p.enableExecuteCommand,
          .forceNewDeployment = p.forceNewDeployment,
          .healthCheckGracePeriod = p.healthCheckGracePeriod,
          .lifecycleHooks = p.lifecycleHooks,
          .linearConfiguration = p.linearConfiguration,
          .maxHealthyPercent = p.maxHealthyPercent,
          .minHealthyPercent = p.minHealthyPercent,
          .propagateTags = p.propagateTags,
          .serviceConnectConfiguration = p.serviceConnectConfiguration,
          .serviceName = p.serviceName,
          .taskDefinitionRevision = p.taskDefinitionRevision,
          .volumeConfigurations = p.volumeConfigurations};
}

}  // namespace cdk::ecs::detail
