#pragma once
#include <cdk/construct.hpp>
#include <cdk/duration.hpp>
#include <constructs/aws/ecs/container_image.hpp>
#include <constructs/aws/ecs/container_types.hpp>
#include <constructs/aws/ecs/credential_spec.hpp>
#include <constructs/aws/ecs/environment_file.hpp>
#include <constructs/aws/ecs/log_driver.hpp>
#include <constructs/aws/ecs/port_mapping.hpp>

namespace cdk::iam {
class PolicyStatement;
}

namespace cdk::ecs {

class LinuxParameters;
class Secret;
class TaskDefinition;

/// What a container of a task is.
struct ContainerDefinitionOptions {
  /// Arguments. Default: those of the image
  List<Str> command = {};
  /// Default: the id of the construct
  Str containerName = {};
  /// CPU units, 1024 to a processor. Default: none reserved
  Num cpu = {};
  /// At most one; Windows only. Default: none
  List<CredentialSpec> credentialSpecs = {};
  /// Default: false
  Bool disableNetworking = {};
  /// Default: none
  List<Str> dnsSearchDomains = {};
  /// Default: those of the network
  List<Str> dnsServers = {};
  /// Default: none
  Map<Str> dockerLabels = {};
  /// Default: none
  List<Str> dockerSecurityOptions = {};
  /// Restarts the container alone when it ends. Default: false, unless another restart property is given
  Bool enableRestartPolicy = {};
  /// Default: that of the image
  List<Str> entryPoint = {};
  /// Environment variables. Default: none
  Map<Str> environment = {};
  /// Files with environment variables. Default: none
  List<Use<EnvironmentFile>> environmentFiles = {};
  /// Does the task end with the container? Default: true
  Bool essential = {};
  /// Host names to IP addresses for the hosts file. Default: none
  Map<Str> extraHosts = {};
  /// Default: none
  Num gpuCount = {};
  /// Default: that of the image is not used
  Box<HealthCheck> healthCheck = {};
  /// Default: chosen by Docker
  Str hostname = {};
  Req<Use<ContainerImage>, "image"> image;
  /// Device names of accelerators of the task. Default: none
  List<Str> inferenceAcceleratorResources = {};
  /// Keeps the input open. Default: false
  Bool interactive = {};
  /// Default: none
  Use<LinuxParameters> linuxParameters = {};
  /// Default: that of the Docker daemon
  Use<LogDriver> logging = {};
  /// The container is stopped when it uses more. MiB, not less than memoryReservationMiB. Default: none
  Num memoryLimitMiB = {};
  /// MiB kept for the container. Default: none
  Num memoryReservationMiB = {};
  /// Default: none
  List<PortMapping> portMappings = {};
  /// Gives the container the rights of root on its host; not on Fargate. Default: false
  Bool privileged = {};
  /// Gives the container a terminal. Default: false
  Bool pseudoTerminal = {};
  /// Default: false
  Bool readonlyRootFilesystem = {};
  /// How long the container runs before it may be restarted, 60 to 1800 seconds. Default: 300 seconds
  Opt<Duration> restartAttemptPeriod = {};
  /// Exit codes after which it is not restarted, at most 50. Default: none
  List<Num> restartIgnoredExitCodes = {};
  /// Environment variables whose values are secrets; the execution role may read them. Default: none
  Map<Use<Secret>> secrets = {};
  /// How long others wait for it, see ContainerDependency. Default: none
  Opt<Duration> startTimeout = {};
  /// How long it may take to stop. Default: 30 seconds
  Opt<Duration> stopTimeout = {};
  /// Kernel parameters. Default: none
  List<SystemControl> systemControls = {};
  /// The task; addContainer fills it in, the constructor raises an error without it.
  Use<TaskDefinition> taskDefinition = {};
  /// Default: those of the host
  List<Ulimit> ulimits = {};
  /// Name or id of the user. Default: that of the image
  Str user = {};
  /// Do all tasks of a deployment run the image that its tag named first? Default: decided by the service (ENABLED)
  Opt<VersionConsistency> versionConsistency = {};
  /// Default: that of the image
  Str workingDirectory = {};
};

using ContainerDefinitionProps = ContainerDefinitionOptions;

/// A container of a task.
class ContainerDefinition : public Construct {
 public:
  using Props = ContainerDefinitionProps;
  ContainerDefinition(Scope scope, std::string_view id, const ContainerDefinitionProps& props);
  /// As containerPort: the mapping is a range.
  static constexpr int CONTAINER_PORT_USE_RANGE = 0;

  Str containerName() const { return containerName_; }
  /// CPU units; empty when none are reserved.
  Num cpu() const { return props_.cpu; }
  bool essential() const { return props_.essential.valueOr(true); }
  /// Name as `docker pull` takes it.
  Str imageName() const { return image_.imageName; }
  Use<LinuxParameters> linuxParameters() const { return props_.linuxParameters; }
  /// Of the log driver; null when there is none.
  const LogDriverConfig* logDriverConfig() const { return hasLogging_ ? &logging_ : nullptr; }
  /// Was a limit or a reservation given?
  bool memoryLimitSpecified() const { return props_.memoryLimitMiB.isSet() || props_.memoryReservationMiB.isSet(); }
  Bool pseudoTerminal() const { return props_.pseudoTerminal; }
  TaskDefinition& taskDefinition() const { return *taskDefinition_; }
  List<EnvironmentFileConfig> environmentFiles() const { return List<EnvironmentFileConfig>(environmentFiles_); }
  List<CredentialSpecConfig> credentialSpecs() const;
  List<MountPoint> mountPoints() const { return List<MountPoint>(mountPoints_); }
  List<PortMapping> portMappings() const { return List<PortMapping>(portMappings_); }
  List<VolumeFrom> volumesFrom() const { return List<VolumeFrom>(volumesFrom_); }
  List<Ulimit> ulimits() const { return List<Ulimit>(ulimits_); }
  List<ContainerDependency> containerDependencies() const { return List<ContainerDependency>(dependencies_); }
  /// Port on the host of the first mapping; 0 when it is chosen at run time. Raises an error when there is none, or for a range.
  Num ingressPort() const;
  /// Port of the first mapping. Raises an error when there is none, or for a range.
  Num containerPort() const;
  /// Is one of the secrets a field of a JSON value?
  bool referencesSecretJsonField() const { return referencesSecretJsonField_; }

  /// Lets this container reach another by name; network mode BRIDGE only.
  void addLink(ContainerDefinition& container, const Str& alias = {});
  template <std::convertible_to<MountPoint>... M>
  void addMountPoints(const M&... mountPoints) {
    (mountPoints_.push(mountPoints), ...);
  }
  void addMountPoints(const MountPoint& mountPoint) { mountPoints_.push(mountPoint); }
  /// Adds a volume of the host to the task and mounts it here.
  void addScratch(const ScratchSpace& scratch);
  /// Raises an error when ports do not fit the network mode or a name is used twice.
  void addPortMappings(const PortMapping& portMapping);
  template <std::convertible_to<PortMapping>... P>
  void addPortMappings(const P&... portMappings) {
    (addPortMappings(static_cast<const PortMapping&>(portMappings)), ...);
  }
  /// Replaces a variable of the same name.
  void addEnvironment(const Str& name, const Str& value);
  /// Replaces a label of the same name.
  void addDockerLabel(const Str& name, const Str& value);
  /// Lets the execution role read the secret.
  void addSecret(const Str& name, Use<Secret> secret);
  /// Names of accelerators of the task. Raises an error for others.
  template <std::convertible_to<Str>... S>
  void addInferenceAcceleratorResource(const S&... names) {
    (addAccelerator(names), ...);
  }
  void addUlimits(const Ulimit& ulimit) { ulimits_.push(ulimit); }
  template <std::convertible_to<Ulimit>... U>
  void addUlimits(const U&... ulimits) {
    (ulimits_.push(ulimits), ...);
  }
  void addContainerDependencies(const ContainerDependency& dependency) { dependencies_.push(dependency); }
  template <std::convertible_to<ContainerDependency>... D>
  void addContainerDependencies(const D&... dependencies) {
    (dependencies_.push(dependencies), ...);
  }
  void addVolumesFrom(const VolumeFrom& volumeFrom) { volumesFrom_.push(volumeFrom); }
  template <std::convertible_to<VolumeFrom>... V>
  void addVolumesFrom(const V&... volumesFrom) {
    (volumesFrom_.push(volumesFrom), ...);
  }
  /// Into the policy of the execution role.
  void addToExecutionPolicy(iam::PolicyStatement statement);
  /// The mapping of a port; null when there is none.
  const PortMapping* findPortMapping(const Num& containerPort, Protocol protocol) const;
  const PortMapping* findPortMappingByName(const Str& name) const;

  /// As it stands in the task definition.
  virtual Json renderContainerDefinition();

 protected:
  ~ContainerDefinition() = default;
  /// Set by a log router.
  virtual Json firelensConfiguration() { return {}; }

 private:
  struct Pair {
    Str name;
    Str value;
  };
  void addAccelerator(const Str& name);
  Map<Str> renderLabels() const;
  static void put(Vec<Pair>& pairs, const Str& name, const Str& value);
  void checkProps() const;
  const PortMapping& firstMapping() const;
  Num singlePort(const PortMapping& mapping) const;

  ContainerDefinitionOptions props_;
  TaskDefinition* taskDefinition_;
  Str containerName_;
  ContainerImageConfig image_;
  LogDriverConfig logging_;
  bool hasLogging_ = false;
  Vec<Str> accelerators_;
  Vec<ContainerDependency> dependencies_;
  Vec<Pair> dockerLabels_;
  Vec<Pair> environment_;
  Vec<EnvironmentFileConfig> environmentFiles_;
  Vec<Str> links_;
  Vec<MountPoint> mountPoints_;
  Vec<PortMapping> portMappings_;
  bool referencesSecretJsonField_ = false;
  Vec<Pair> secrets_;
  Vec<Ulimit> ulimits_;
  Vec<VolumeFrom> volumesFrom_;
};

}  // namespace cdk::ecs
