#include <constructs/aws/ecs/fargate_service.hpp>

#include <string>

#include <cdk/value/enum_text.hpp>
#include <constructs/aws/ecs/service_extras.hpp>

namespace cdk::ecs {

namespace {

// Each in the order of its enum.
constexpr std::string_view kVersions[] = {"LATEST", "1.4.0", "1.3.0", "1.2.0", "1.1.0", "1.0.0"};
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
  if (task.pidMode() && isOld(p.platformVersion))
    throw Error(scope, "pidMode needs platform version 1.4.0 or later, got " + version, "platform-version");
  return p;
}

}  // namespace

class FargateService::Check final : public IValidation {
 public:
  Check(const TaskDefinition* task, bool oldPlatform) : task_(task), oldPlatform_(oldPlatform) {}
  List<Str> validate() override {
    if (!oldPlatform_ || !task_->referencesSecretJsonField()) return {};
    return {"a field of a secret's JSON value needs platform version 1.4.0 or later"};
  }

 private:
  const TaskDefinition* task_;
  bool oldPlatform_;
};

FargateService::FargateService(Scope scope, std::string_view id, const FargateServiceProps& props)
    : BaseService(scope, id, detail::serviceOptions(checked(scope, props)),
                  {.availabilityZoneRebalancing = detail::text(props.availabilityZoneRebalancing),
                   .launchType = LaunchType::FARGATE,
                   .platformVersion = cdk::detail::enumText(props.platformVersion, kVersions)},
                  *props.taskDefinition) {
  if (!(props.deploymentController.type == DeploymentControllerType::EXTERNAL)) {
    configureAwsVpcNetworkingWithSecurityGroups(cluster().vpc(), props.assignPublicIp, props.vpcSubnets, props.securityGroups);
  }
  node().addValidation(make<Check>(&taskDefinition(), isOld(props.platformVersion)));
  detail::requireContainer(*this);
}

}  // namespace cdk::ecs
