#include <vector>

#include <cdk/cfn/ecs/task_definition.hpp>
#include <cdk/stack.hpp>
#include <cdk/value/enum_text.hpp>
#include <constructs/aws/ecs/firelens_log_router.hpp>
#include <constructs/aws/ecs/log_drivers.hpp>
#include <constructs/aws/ecs/mapped.hpp>
#include <constructs/aws/ecs/proxy_configuration.hpp>
#include <constructs/aws/ecs/task_definition.hpp>

// How a task definition stands in the template.
namespace cdk::ecs {

namespace {

using L1 = CfnTaskDefinition;
using cdk::detail::enumText;
using detail::mapped;

// Each in the order of its enum.
constexpr std::string_view kIpcModes[] = {"none", "host", "task"};
constexpr std::string_view kPidModes[] = {"host", "task"};
constexpr std::string_view kScopes[] = {"task", "shared"};

Box<L1::DockerVolumeConfigurationProperty> renderDocker(const Box<DockerVolumeConfiguration>& docker) {
  if (!docker) return {};
  return {{.autoprovision = docker->autoprovision,
           .driver = docker->driver,
           .driverOpts = docker->driverOpts,
           .labels = docker->labels,
           .scope = enumText(*docker->scope, kScopes)}};
}

Box<L1::EFSVolumeConfigurationProperty> renderEfs(const Box<EfsVolumeConfiguration>& efs) {
  if (!efs) return {};
  const AuthorizationConfig& authorization = efs->authorizationConfig;
  Box<L1::AuthorizationConfigProperty> config;
  if (authorization.accessPointId || authorization.iam) config = {{.accessPointId = authorization.accessPointId, .iam = authorization.iam}};
  return {{.authorizationConfig = config,
           .filesystemId = efs->fileSystemId,
           .rootDirectory = efs->rootDirectory,
           .transitEncryption = efs->transitEncryption,
           .transitEncryptionPort = efs->transitEncryptionPort}};
}

L1::VolumeProperty renderVolume(const Volume& volume) {
  L1::VolumeProperty made{.configuredAtLaunch = volume.configuredAtLaunch,
                          .dockerVolumeConfiguration = renderDocker(volume.dockerVolumeConfiguration),
                          .efsVolumeConfiguration = renderEfs(volume.efsVolumeConfiguration),
                          .name = volume.name};
  if (volume.host.sourcePath) made.host = {{.sourcePath = volume.host.sourcePath}};
  return made;
}

Box<L1::ProxyConfigurationProperty> renderProxy(const ProxyConfigurationConfig& proxy) {
  std::vector<L1::KeyValuePairProperty> all;
  for (std::size_t i = 0; i < proxy.properties.size(); ++i)
    all.push_back({.name = proxy.properties.at(i).key, .value = proxy.properties.at(i).value});
  return {{.containerName = proxy.containerName,
           .proxyConfigurationProperties = List<L1::KeyValuePairProperty>(all),
           .type = proxy.type ? proxy.type : Str("APPMESH")}};
}

List<Str> compatibilities(const ITaskDefinition& task) {
  std::vector<Str> all;
  if (task.isEc2Compatible()) all.push_back("EC2");
  if (task.isFargateCompatible()) all.push_back("FARGATE");
  if (task.isExternalCompatible()) all.push_back("EXTERNAL");
  if (task.isManagedInstancesCompatible()) all.push_back("MANAGED_INSTANCES");
  return List<Str>(all);
}

template <class T>
List<T> listOf(const Json& json) {
  return List<T>(json.val());
}

}  // namespace

CfnTaskDefinition& TaskDefinition::makeResource(const TaskDefinitionProps& props) {
  L1::Props made{
      .containerDefinitions = listOf<L1::ContainerDefinitionProperty>(lazy<&TaskDefinition::renderContainers>(this)),
      .cpu = props.cpu,
      .enableFaultInjection = props.enableFaultInjection,
      .executionRoleArn = lazy<&TaskDefinition::renderExecutionRoleArn>(this),
      .family = family_,
      .ipcMode = enumText(props.ipcMode, kIpcModes),
      .memory = props.memoryMiB,
      .networkMode = networkMode() == NetworkMode::NAT ? Str() : text(networkMode()),
      .pidMode = enumText(props.pidMode, kPidModes),
      .placementConstraints = listOf<L1::TaskDefinitionPlacementConstraintProperty>(lazy<&TaskDefinition::renderConstraints>(this)),
      .requiresCompatibilities = compatibilities(*this),
      .taskRoleArn = taskRole().roleArn(),
      .volumes = listOf<L1::VolumeProperty>(lazy<&TaskDefinition::renderVolumes>(this))};
  if (runtimePlatform_.cpuArchitecture || runtimePlatform_.operatingSystemFamily) {
    made.runtimePlatform = {
        {.cpuArchitecture = runtimePlatform_.cpuArchitecture, .operatingSystemFamily = runtimePlatform_.operatingSystemFamily}};
  }
  if (ephemeralStorageGiB_) made.ephemeralStorage = {{.sizeInGiB = ephemeralStorageGiB_}};
  if (props.proxyConfiguration) made.proxyConfiguration = renderProxy(props.proxyConfiguration->bind(stack(), *this));
  if (!props.inferenceAccelerators.empty()) {
    made.inferenceAccelerators = listOf<L1::InferenceAcceleratorProperty>(lazy<&TaskDefinition::renderAccelerators>(this));
  }
  return add<CfnTaskDefinition>("Resource", made);
}

Str TaskDefinition::renderExecutionRoleArn() {
  return executionRole_ ? executionRole_->roleArn() : Str();
}

/// The router of logs that nobody made is made when references are resolved or the tree is validated, whichever comes first: as late as
/// in the CDK, so that it takes part in no dependency, but before a template is written.
void TaskDefinition::ensureLogRouter() {
  if (logRouter_) return;
  for (Use<ContainerDefinition> container : containers_) {
    const LogDriverConfig* config = container->logDriverConfig();
    if (!config || !config->logDriver.is("awsfirelens")) continue;
    addFirelensLogRouter("log-router", {.firelensConfig = {.type = FirelensLogRouterType::FLUENTBIT},
                                        .image = obtainDefaultFluentBitECRImage(*this, config),
                                        .logging = AwsLogDriver({.streamPrefix = "firelens"}),
                                        .memoryReservationMiB = 50});
    return;
  }
}

Json TaskDefinition::renderContainers() {
  ensureLogRouter();
  return mapped<Json>(containers_, [](const Use<ContainerDefinition>& container) { return container->renderContainerDefinition(); });
}

Json TaskDefinition::renderVolumes() {
  return mapped<L1::VolumeProperty>(volumes_, renderVolume);
}

Json TaskDefinition::renderConstraints() {
  if (isFargateCompatible() || isManagedInstancesCompatible()) return {};
  return mapped<L1::TaskDefinitionPlacementConstraintProperty>(constraints_, [](const PlacementRule& rule) {
    return L1::TaskDefinitionPlacementConstraintProperty{.expression = rule.subject, .type = rule.type};
  });
}

Json TaskDefinition::renderAccelerators() {
  return mapped<L1::InferenceAcceleratorProperty>(accelerators_, [](const InferenceAccelerator& accelerator) {
    return L1::InferenceAcceleratorProperty{.deviceName = accelerator.deviceName, .deviceType = accelerator.deviceType};
  });
}

}  // namespace cdk::ecs
