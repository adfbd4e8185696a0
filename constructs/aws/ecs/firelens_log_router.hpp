#pragma once
#include <constructs/aws/ecs/container_definition.hpp>

namespace cdk::ecs {

/// Which router it is.
enum class FirelensLogRouterType { FLUENTBIT, FLUENTD };
/// Where a file with the router's own settings is.
enum class FirelensConfigFileType { S3, FILE };

struct FirelensOptions {
  /// Together with configFileValue. Default: none
  Opt<FirelensConfigFileType> configFileType = {};
  /// ARN of an object, which the execution role may read, or a path in the container.
  Str configFileValue = {};
  /// Adds cluster, task and container to each event. Default: true
  Bool enableECSLogMetadata = {};
};

struct FirelensConfig {
  /// Default: none
  FirelensOptions options = {};
  ReqOpt<FirelensLogRouterType, "type"> type;
};

/// As ContainerDefinitionOptions, and what the router does.
struct FirelensLogRouterDefinitionOptions {
  List<Str> command = {};
  Str containerName = {};
  Num cpu = {};
  List<CredentialSpec> credentialSpecs = {};
  Bool disableNetworking = {};
  List<Str> dnsSearchDomains = {};
  List<Str> dnsServers = {};
  Map<Str> dockerLabels = {};
  List<Str> dockerSecurityOptions = {};
  Bool enableRestartPolicy = {};
  List<Str> entryPoint = {};
  Map<Str> environment = {};
  List<Use<EnvironmentFile>> environmentFiles = {};
  Bool essential = {};
  Map<Str> extraHosts = {};
  /// What the router does.
  FirelensConfig firelensConfig;
  Num gpuCount = {};
  Box<HealthCheck> healthCheck = {};
  Str hostname = {};
  Req<Use<ContainerImage>, "image"> image;
  List<Str> inferenceAcceleratorResources = {};
  Bool interactive = {};
  Use<LinuxParameters> linuxParameters = {};
  Use<LogDriver> logging = {};
  Num memoryLimitMiB = {};
  Num memoryReservationMiB = {};
  List<PortMapping> portMappings = {};
  Bool privileged = {};
  Bool pseudoTerminal = {};
  Bool readonlyRootFilesystem = {};
  Opt<Duration> restartAttemptPeriod = {};
  List<Num> restartIgnoredExitCodes = {};
  Map<Use<Secret>> secrets = {};
  Opt<Duration> startTimeout = {};
  Opt<Duration> stopTimeout = {};
  List<SystemControl> systemControls = {};
  Use<TaskDefinition> taskDefinition = {};
  List<Ulimit> ulimits = {};
  Str user = {};
  Opt<VersionConsistency> versionConsistency = {};
  Str workingDirectory = {};
};
using FirelensLogRouterProps = FirelensLogRouterDefinitionOptions;

/// The container that sends on the logs of the others; see TaskDefinition::addFirelensLogRouter.
class FirelensLogRouter : public ContainerDefinition {
 public:
  using Props = FirelensLogRouterProps;
  /// Raises an error when only one of type and value of the file is given.
  FirelensLogRouter(Scope scope, std::string_view id, const FirelensLogRouterProps& props);
  /// With the defaults filled in.
  const FirelensConfig& firelensConfig() const { return config_; }

 protected:
  Json firelensConfiguration() override;

 private:
  void readConfigFile();
  FirelensConfig config_;
};

/// The image of Fluent Bit that AWS keeps; the roles of the task may pull it and write where the driver says.
RepositoryImage obtainDefaultFluentBitECRImage(TaskDefinition& task, const LogDriverConfig* logDriverConfig = nullptr,
                                               const Str& imageTag = {});

}  // namespace cdk::ecs
