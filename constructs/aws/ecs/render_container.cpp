#include <string>
#include <vector>

#include <cdk/cfn/ecs/task_definition.hpp>
#include <cdk/stack.hpp>
#include <cdk/value/enum_text.hpp>
#include <constructs/aws/ecs/environment_file.hpp>
#include <constructs/aws/ecs/linux_parameters.hpp>
#include <constructs/aws/ecs/mapped.hpp>
#include <constructs/aws/ecs/task_definition.hpp>

// How a container stands in the template.
namespace cdk::ecs {

namespace {

using L1 = CfnTaskDefinition;
using cdk::detail::enumText;
using detail::mapped;

// Each in the order of its enum.
constexpr std::string_view kProtocols[] = {"tcp", "udp"};
constexpr std::string_view kConditions[] = {"START", "COMPLETE", "SUCCESS", "HEALTHY"};
constexpr std::string_view kVersionConsistencies[] = {"enabled", "disabled"};
constexpr std::string_view kUlimits[] = {"core",   "cpu",   "data", "fsize",  "locks",  "memlock",    "msgqueue", "nice",
                                         "nofile", "nproc", "rss",  "rtprio", "rttime", "sigpending", "stack"};

Num seconds(const Opt<Duration>& duration) {
  return duration ? duration->toSeconds() : Num();
}
Num secondsOr(const Opt<Duration>& duration, int otherwise) {
  return duration ? duration->toSeconds() : Num(otherwise);
}

void checkRange(const Construct& where, const char* name, const Opt<Duration>& duration, int least, int most) {
  if (!duration || duration->isUnresolved()) return;
  const double number = duration->toSeconds().number();
  if (number >= least && number <= most) return;
  throw Error(where, format("{} of a health check must be {} to {} seconds, got {}", Str(name), Num(least), Num(most), Num(number)).text(),
              "health-check");
}

List<Str> healthCommand(const Construct& where, const List<Str>& command) {
  if (command.empty()) throw Error(where, "the command of a health check must not be empty", "health-check");
  if (command.size() == 1) return {"CMD-SHELL", command[0]};
  if (command[0].is("CMD") || command[0].is("CMD-SHELL")) return command;
  std::vector<Str> all = {"CMD"};
  for (const Str& argument : command) all.push_back(argument);
  return List<Str>(all);
}

L1::HealthCheckProperty renderHealthCheck(const Construct& where, const HealthCheck& check) {
  checkRange(where, "interval", check.interval, 5, 300);
  checkRange(where, "timeout", check.timeout, 2, 120);
  if (check.interval && check.timeout && !check.interval->isUnresolved() && !check.timeout->isUnresolved() &&
      check.interval->toSeconds().number() < check.timeout->toSeconds().number()) {
    throw Error(where, "interval of a health check must not be shorter than its timeout", "health-check");
  }
  return {.command = healthCommand(where, check.command),
          .interval = secondsOr(check.interval, 30),
          .retries = check.retries ? check.retries : Num(3),
          .startPeriod = seconds(check.startPeriod),
          .timeout = secondsOr(check.timeout, 5)};
}

Box<L1::RestartPolicyProperty> renderRestartPolicy(const ContainerDefinitionOptions& p) {
  if (!p.enableRestartPolicy.isSet() && !p.restartIgnoredExitCodes && !p.restartAttemptPeriod) return {};
  return {{.enabled = p.enableRestartPolicy.isSet() ? p.enableRestartPolicy : Bool(true),
           .ignoredExitCodes = p.restartIgnoredExitCodes,
           .restartAttemptPeriod = seconds(p.restartAttemptPeriod)}};
}

List<L1::ResourceRequirementProperty> renderRequirements(const Num& gpuCount, const Vec<Str>& accelerators) {
  std::vector<L1::ResourceRequirementProperty> all;
  for (const Str& name : accelerators) all.push_back({.type = "InferenceAccelerator", .value = name});
  if (gpuCount && (gpuCount.isToken() || gpuCount.number() > 0)) all.push_back({.type = "GPU", .value = gpuCount.str()});
  return all.empty() ? List<L1::ResourceRequirementProperty>() : List<L1::ResourceRequirementProperty>(all);
}

Box<L1::LogConfigurationProperty> renderLogging(const LogDriverConfig* config) {
  if (!config) return {};
  return {{.logDriver = config->logDriver,
           .options = config->options,
           .secretOptions = mapped<L1::SecretProperty>(config->secretOptions, [](const LogSecretOption& option) {
             return L1::SecretProperty{.name = option.name, .valueFrom = option.valueFrom};
           })}};
}

L1::PortMappingProperty renderPort(const PortMapping& mapping) {
  return {.appProtocol = mapping.appProtocol,
          .containerPort = mapping.containerPortRange ? Num() : Num(mapping.containerPort),
          .containerPortRange = mapping.containerPortRange,
          .hostPort = mapping.hostPort,
          .name = mapping.name,
          .protocol = enumText(mapping.protocol.valueOr(Protocol::TCP), kProtocols)};
}

List<L1::HostEntryProperty> renderHosts(const Map<Str>& hosts) {
  std::vector<L1::HostEntryProperty> all;
  for (std::size_t i = 0; i < hosts.size(); ++i) all.push_back({.hostname = hosts.at(i).key, .ipAddress = hosts.at(i).value});
  return all.empty() ? List<L1::HostEntryProperty>() : List<L1::HostEntryProperty>(all);
}

L1::EnvironmentFileProperty renderFile(const Construct& where, const EnvironmentFileConfig& file) {
  return {.type = "s3",
          .value = format("arn:{}:s3:::{}/{}", Stack::of(where).partition(), file.s3Location.bucketName, file.s3Location.objectKey)};
}

}  // namespace

Map<Str> ContainerDefinition::renderLabels() const {
  std::vector<Map<Str>::Entry> all;
  for (const Pair& label : dockerLabels_) all.push_back({label.name, label.value});
  return all.empty() ? Map<Str>() : Map<Str>(all);
}

Json ContainerDefinition::renderContainerDefinition() {
  const ContainerDefinitionOptions& p = props_;
  L1::ContainerDefinitionProperty made{
      .command = p.command,
      .cpu = p.cpu,
      .credentialSpecs =
          mapped<Str>(credentialSpecs(), [](const CredentialSpecConfig& spec) { return spec.typePrefix + ":" + spec.location; }),
      .dependsOn = mapped<L1::ContainerDependencyProperty>(
          dependencies_,
          [](const ContainerDependency& dependency) {
            return L1::ContainerDependencyProperty{
                .condition = enumText(dependency.condition.valueOr(ContainerDependencyCondition::HEALTHY), kConditions),
                .containerName = dependency.container->containerName()};
          }),
      .disableNetworking = p.disableNetworking,
      .dnsSearchDomains = p.dnsSearchDomains,
      .dnsServers = p.dnsServers,
      .dockerLabels = renderLabels(),
      .dockerSecurityOptions = p.dockerSecurityOptions,
      .entryPoint = p.entryPoint,
      .environment = mapped<L1::KeyValuePairProperty>(
          environment_, [](const Pair& pair) { return L1::KeyValuePairProperty{.name = pair.name, .value = pair.value}; }),
      .environmentFiles = mapped<L1::EnvironmentFileProperty>(
          environmentFiles_, [this](const EnvironmentFileConfig& file) { return renderFile(*this, file); }),
      .essential = essential(),
      .extraHosts = renderHosts(p.extraHosts),
      .firelensConfiguration = Box<L1::FirelensConfigurationProperty>(firelensConfiguration().val()),
      .healthCheck =
          p.healthCheck ? Box<L1::HealthCheckProperty>(renderHealthCheck(*this, *p.healthCheck)) : Box<L1::HealthCheckProperty>(),
      .hostname = p.hostname,
      .image = image_.imageName,
      .interactive = p.interactive,
      .links = mapped<Str>(links_, [](const Str& link) { return link; }),
      .linuxParameters = Box<L1::LinuxParametersProperty>(p.linuxParameters ? p.linuxParameters->renderLinuxParameters().val() : nullptr),
      .logConfiguration = renderLogging(logDriverConfig()),
      .memory = p.memoryLimitMiB,
      .memoryReservation = p.memoryReservationMiB,
      .mountPoints = mapped<L1::MountPointProperty>(mountPoints_,
                                                    [](const MountPoint& mount) {
                                                      return L1::MountPointProperty{.containerPath = mount.containerPath,
                                                                                    .readOnly = mount.readOnly,
                                                                                    .sourceVolume = mount.sourceVolume};
                                                    }),
      .name = containerName_,
      .portMappings = mapped<L1::PortMappingProperty>(portMappings_, renderPort),
      .privileged = p.privileged,
      .pseudoTerminal = p.pseudoTerminal,
      .readonlyRootFilesystem = p.readonlyRootFilesystem,
      .resourceRequirements = renderRequirements(p.gpuCount, accelerators_),
      .restartPolicy = renderRestartPolicy(p),
      .secrets = mapped<L1::SecretProperty>(
          secrets_, [](const Pair& pair) { return L1::SecretProperty{.name = pair.name, .valueFrom = pair.value}; }),
      .startTimeout = seconds(p.startTimeout),
      .stopTimeout = seconds(p.stopTimeout),
      .systemControls = mapped<L1::SystemControlProperty>(
          p.systemControls,
          [](const SystemControl& control) { return L1::SystemControlProperty{.namespace_ = control.namespace_, .value = control.value}; }),
      .ulimits = mapped<L1::UlimitProperty>(
          ulimits_,
          [](const Ulimit& limit) {
            return L1::UlimitProperty{.hardLimit = limit.hardLimit, .name = enumText(*limit.name, kUlimits), .softLimit = limit.softLimit};
          }),
      .user = p.user,
      .versionConsistency = enumText(p.versionConsistency, kVersionConsistencies),
      .volumesFrom = mapped<L1::VolumeFromProperty>(volumesFrom_,
                                                    [](const VolumeFrom& from) {
                                                      return L1::VolumeFromProperty{.readOnly = from.readOnly,
                                                                                    .sourceContainer = from.sourceContainer};
                                                    }),
      .workingDirectory = p.workingDirectory};
  if (image_.repositoryCredentials.credentialsParameter) {
    made.repositoryCredentials = {{.credentialsParameter = image_.repositoryCredentials.credentialsParameter}};
  }
  return made;
}

}  // namespace cdk::ecs
