#include <constructs/aws/ecs/fargate_service.hpp>

#include <string>

#include <cdk/value/enum_text.hpp>
#include <constructs/aws/ecs/service_extras.hpp>

namespace cdk::ecs {

namespace {

// Each in the order of its enum.
constexpr std::string_view kVersions[] = {"LATEST", "1.4.0", "1.3.0", "1.2.0", "1.1.0", "1.0.0"};
constexpr std::string_view kRebalancings[] = {"ENABLED", "DISABLED"};

BaseServiceOptions common(const FargateServiceProps& p) {
  return {.bakeTime = p.bakeTime,
          .canaryConfiguration = p.canaryConfiguration,
          .capacityProviderStrategies = p.capacityProviderStrategies,
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

bool isOld(const Opt<FargatePlatformVersion>& version) {
  return version && *version != FargatePlatformVersion::LATEST && *version != FargatePlatformVersion::VERSION1_4;
}

const FargateServiceProps& checked(const Construct& scope, const FargateServiceProps& p) {
  const TaskDefinition& task = *p.taskDefinition;
  if (!task.isFargateCompatible() && !task.isManagedInstancesCompatible()) {
    throw Error(scope, "the task definition of a Fargate service must be for Fargate or managed instances", "compatibility");
  }
  if (p.availabilityZoneRebalancing == AvailabilityZoneRebalancing::ENABLED && p.maxHealthyPercent && !p.maxHealthyPercent.isToken() &&
      p.maxHealthyPercent.number() == 100) {
    throw Error(scope, "availabilityZoneRebalancing needs maxHealthyPercent above 100", "rebalancing");
  }
  const OperatingSystemFamily family = task.runtimePlatform().operatingSystemFamily;
  const std::string version = p.platformVersion ? std::string(kVersions[static_cast<int>(*p.platformVersion)]) : "";
  if (task.ephemeralStorageGiB() && isOld(p.platformVersion) && !family.isWindows() && !family.isToken()) {
    throw Error(scope, "ephemeralStorageGiB needs platform version 1.4.0 or later, got " + version, "platform-version");
  }
  if (task.pidMode() && isOld(p.platformVersion)) throw Error(scope, "pidMode needs platform version 1.4.0 or later, got " + version, "platform-version");
  return p;
}

}  // namespace

class FargateService::Check final : public IValidation {
 public:
  Check(const TaskDefinition* task, bool oldPlatform) : task_(task), oldPlatform_(oldPlatform) {}
  List<Str> validate() override {
    Vec<Str> problems;
    if (oldPlatform_ && task_->referencesSecretJsonField()) problems.push("a field of a secret's JSON value needs platform version 1.4.0 or later");
    if (!task_->defaultContainer()) problems.push("the task of a service needs an essential container; call addContainer");
    return List<Str>(problems);
  }

 private:
  const TaskDefinition* task_;
  bool oldPlatform_;
};

FargateService::FargateService(Scope scope, std::string_view id, const FargateServiceProps& props)
    : BaseService(scope, id, common(checked(scope, props)),
                  {.availabilityZoneRebalancing = cdk::detail::enumText(props.availabilityZoneRebalancing, kRebalancings),
                   .launchType = LaunchType::FARGATE,
                   .platformVersion = cdk::detail::enumText(props.platformVersion, kVersions)},
                  *props.taskDefinition) {
  if (!(props.deploymentController.type == DeploymentControllerType::EXTERNAL)) {
    configureAwsVpcNetworkingWithSecurityGroups(cluster().vpc(), props.assignPublicIp, props.vpcSubnets, props.securityGroups);
  }
  node().addValidation(make<Check>(&taskDefinition(), isOld(props.platformVersion)));
}

}  // namespace cdk::ecs
