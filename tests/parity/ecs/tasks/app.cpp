#include <cdk/app.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ecr/repository.hpp>
#include <constructs/aws/ecs/fargate_task_definition.hpp>
#include <constructs/aws/ecs/firelens_log_router.hpp>
#include <constructs/aws/ecs/linux_parameters.hpp>
#include <constructs/aws/ecs/log_drivers.hpp>
#include <constructs/aws/ecs/proxy_configuration.hpp>
#include <constructs/aws/ecs/secret.hpp>
#include <constructs/aws/logs/log_group.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/secretsmanager/secret.hpp>
#include <constructs/aws/ssm/string_parameter.hpp>

using namespace cdk;

namespace {

Use<ecs::ContainerImage> nginx() {
  return ecs::ContainerImage::fromRegistry("nginx");
}

void containers(Stack& stack) {
  auto& plain = stack.add<ecs::FargateTaskDefinition>("Plain");
  plain.addContainer("web", {.image = nginx()});

  auto& repository = stack.add<ecr::Repository>("Repository");
  auto& bucket = stack.add<s3::Bucket>("Bucket");
  auto& secret = stack.add<secretsmanager::Secret>("Secret");
  auto& parameter = stack.add<ssm::StringParameter>("Parameter", ssm::StringParameterProps{.stringValue = "v"});
  auto& logGroup = stack.add<logs::LogGroup>("Logs");
  auto& full = stack.add<ecs::FargateTaskDefinition>(
      "Full",
      ecs::FargateTaskDefinitionProps{
          .cpu = 1024,
          .enableFaultInjection = true,
          .ephemeralStorageGiB = 30,
          .family = "full",
          .memoryLimitMiB = 2048,
          .pidMode = ecs::PidMode::TASK,
          .runtimePlatform = {.cpuArchitecture = ecs::CpuArchitecture::ARM64, .operatingSystemFamily = ecs::OperatingSystemFamily::LINUX},
          .volumes = {ecs::Volume{.name = "empty"}, ecs::Volume{.host = {.sourcePath = "/host"}, .name = "host"},
                      ecs::Volume{.efsVolumeConfiguration = {{.authorizationConfig = {.accessPointId = "fsap-1", .iam = "ENABLED"},
                                                              .fileSystemId = "fs-1",
                                                              .rootDirectory = "/data",
                                                              .transitEncryption = "ENABLED",
                                                              .transitEncryptionPort = 2999}},
                                  .name = "efs"}},
      });
  auto& linux_ = stack.add<ecs::LinuxParameters>(
      "Linux",
      ecs::LinuxParametersProps{.initProcessEnabled = true, .maxSwap = Size::gibibytes(1), .sharedMemorySize = 64, .swappiness = 10});
  linux_.addCapabilities(ecs::Capability::SYS_PTRACE);
  linux_.dropCapabilities(ecs::Capability::ALL, ecs::Capability::WAKE_ALARM);
  linux_.addDevices(
      {.containerPath = "/dev/b", .hostPath = "/dev/a", .permissions = {ecs::DevicePermission::READ, ecs::DevicePermission::MKNOD}});
  linux_.addTmpfs({.containerPath = "/t",
                   .mountOptions = {ecs::TmpfsMountOption::RO, ecs::TmpfsMountOption::MPOL, ecs::TmpfsMountOption::NORELATIME},
                   .size = 16});
  auto& app = full.addContainer(
      "app", {.command = {"run", "it"},
              .containerName = "application",
              .cpu = 512,
              .disableNetworking = false,
              .dnsSearchDomains = {"a.example"},
              .dnsServers = {"10.0.0.2"},
              .dockerLabels = {{"b", "2"}, {"a", "1"}},
              .dockerSecurityOptions = {"no-new-privileges"},
              .enableRestartPolicy = true,
              .entryPoint = {"/bin/sh", "-c"},
              .environment = {{"ZED", "z"}, {"ALPHA", "a"}},
              .environmentFiles = {ecs::EnvironmentFile::fromBucket(bucket, "a/b.env", "v7")},
              .essential = true,
              .extraHosts = {{"db", "10.0.0.3"}},
              .healthCheck = {{.command = List<Str>{"CMD-SHELL", "true"},
                               .interval = Duration::seconds(15),
                               .retries = 5,
                               .startPeriod = Duration::seconds(30),
                               .timeout = Duration::seconds(4)}},
              .hostname = "h",
              .image = ecs::ContainerImage::fromEcrRepository(repository, "v1"),
              .interactive = true,
              .linuxParameters = linux_,
              .logging = ecs::LogDrivers::awsLogs({.datetimeFormat = "%Y",
                                                   .logGroup = logGroup,
                                                   .maxBufferSize = Size::mebibytes(4),
                                                   .mode = ecs::AwsLogDriverMode::NON_BLOCKING,
                                                   .multilinePattern = "^x",
                                                   .streamPrefix = "p"}),
              .memoryLimitMiB = 1024,
              .memoryReservationMiB = 512,
              .portMappings = {ecs::PortMapping{.appProtocol = ecs::AppProtocol::http2, .containerPort = 8080, .name = "http"},
                               ecs::PortMapping{.containerPort = 53, .hostPort = 53, .protocol = ecs::Protocol::UDP}},
              .privileged = false,
              .pseudoTerminal = true,
              .readonlyRootFilesystem = true,
              .restartAttemptPeriod = Duration::minutes(2),
              .restartIgnoredExitCodes = {0, 127},
              .secrets = {{"ONE", ecs::Secret::fromSecretsManager(secret)},
                          {"TWO", ecs::Secret::fromSecretsManager(secret, "field")},
                          {"THREE", ecs::Secret::fromSecretsManagerVersion(secret, {.versionStage = "AWSPREVIOUS"}, "field")},
                          {"FOUR", ecs::Secret::fromSecretsManagerVersion(secret, {.versionId = "id"})},
                          {"FIVE", ecs::Secret::fromSsmParameter(parameter)}},
              .startTimeout = Duration::seconds(50),
              .stopTimeout = Duration::minutes(1),
              .systemControls = {ecs::SystemControl{.namespace_ = "net.core.somaxconn", .value = "1024"}},
              .ulimits = {ecs::Ulimit{.hardLimit = 2048, .name = ecs::UlimitName::NOFILE, .softLimit = 1024}},
              .user = "10001",
              .versionConsistency = ecs::VersionConsistency::DISABLED,
              .workingDirectory = "/w"});
  app.addMountPoints(ecs::MountPoint{.containerPath = "/efs", .readOnly = false, .sourceVolume = "efs"},
                     ecs::MountPoint{.containerPath = "/host", .readOnly = true, .sourceVolume = "host"});
  app.addScratch({.containerPath = "/s", .name = "scratch", .readOnly = false, .sourcePath = "/var/s"});
  app.addPortMappings({.containerPort = ecs::ContainerDefinition::CONTAINER_PORT_USE_RANGE, .containerPortRange = "9000-9010"});
  app.addEnvironment("ALPHA", "changed");
  app.addEnvironment("LAST", "l");
  app.addDockerLabel("c", "3");
  app.addUlimits({.hardLimit = 2, .name = ecs::UlimitName::STACK, .softLimit = 1});
  app.addToExecutionPolicy(iam::PolicyStatement({.actions = {"s3:GetObject"}, .resources = {"*"}}));
  auto& side =
      full.addContainer("side", {.enableRestartPolicy = false,
                                 .essential = false,
                                 .healthCheck = {{.command = List<Str>{"curl", "localhost"}}},
                                 .image = ecs::ContainerImage::fromRegistry("private/side", {.credentials = secret}),
                                 .logging = ecs::AwsLogDriver({.logRetention = logs::RetentionDays::ONE_WEEK, .streamPrefix = "side"})});
  side.addContainerDependencies(ecs::ContainerDependency{.container = app},
                                ecs::ContainerDependency{.condition = ecs::ContainerDependencyCondition::START, .container = app});
  side.addVolumesFrom({.readOnly = true, .sourceContainer = "application"});
  full.addVolume({.configuredAtLaunch = true, .name = "late"});
  side.addMountPoints({.containerPath = "/late", .readOnly = false, .sourceVolume = "late"});
  full.addContainer("third", {.healthCheck = {{.command = List<Str>{"exit 0"}}},
                              .image = ecs::ContainerImage::fromEcrRepository(repository, "sha256:abc"),
                              .restartIgnoredExitCodes = {3}});
  auto& runner = stack.add<iam::Role>("Runner", iam::RoleProps{.assumedBy = iam::ServicePrincipal("lambda.amazonaws.com")});
  full.grantRun(runner);
  full.addToTaskRolePolicy(iam::PolicyStatement({.actions = {"sqs:SendMessage"}, .resources = {"*"}}));
  const ecs::TagParameterContainerImage byParameter(repository);
  auto& tagged = stack.add<ecs::FargateTaskDefinition>("Tagged");
  tagged.addContainer("c", {.image = byParameter});
  stack.add<CfnOutput>("TagName", CfnOutputProps{.value = byParameter.tagParameterName()});
  stack.add<CfnOutput>("TagValue", CfnOutputProps{.value = byParameter.tagParameterValue()});
}

void drivers(Stack& stack) {
  auto& secret = secretsmanager::Secret::fromSecretNameV2(stack, "Secret", "name");
  auto& taskRole = iam::Role::fromRoleName(stack, "TaskRole", "task-role");
  auto& executionRole =
      stack.add<iam::Role>("ExecutionRole", iam::RoleProps{.assumedBy = iam::ServicePrincipal("ecs-tasks.amazonaws.com")});
  auto& task =
      stack.add<ecs::FargateTaskDefinition>("Task", ecs::FargateTaskDefinitionProps{.executionRole = executionRole, .taskRole = taskRole});
  const Use<ecs::Secret> token = ecs::Secret::fromSecretsManager(secret);
  const Use<ecs::LogDriver> all[] = {
      ecs::LogDrivers::fluentd({.address = "a",
                                .async = true,
                                .asyncConnect = false,
                                .bufferLimit = 10,
                                .env = {"E", "F"},
                                .envRegex = "^r",
                                .labels = {"x", "y"},
                                .maxRetries = 4,
                                .retryWait = Duration::seconds(3),
                                .subSecondPrecision = true,
                                .tag = "t"}),
      ecs::LogDrivers::gelf({.address = "udp://h:1",
                             .compressionLevel = 3,
                             .compressionType = ecs::GelfCompressionType::ZLIB,
                             .tcpMaxReconnect = 2,
                             .tcpReconnectDelay = Duration::seconds(5)}),
      ecs::LogDrivers::journald({.tag = "t"}),
      ecs::LogDrivers::jsonFile({.compress = true, .labels = {"x"}, .maxFile = 3, .maxSize = "10m"}),
      ecs::LogDrivers::splunk({.caName = "n",
                               .caPath = "/c",
                               .format = ecs::SplunkLogFormat::RAW,
                               .gzip = true,
                               .gzipLevel = 5,
                               .index = "i",
                               .insecureSkipVerify = "true",
                               .secretToken = token,
                               .source = "s",
                               .sourceType = "st",
                               .tag = "t",
                               .url = "https://s",
                               .verifyConnection = false}),
      ecs::LogDrivers::syslog({.address = "tcp://h",
                               .facility = "f",
                               .format = "rfc3164",
                               .tlsCaCert = "ca",
                               .tlsCert = "c",
                               .tlsKey = "k",
                               .tlsSkipVerify = true}),
      ecs::LogDrivers::none(),
      ecs::GenericLogDriver({.logDriver = "awslogs", .options = {{"b", "1"}, {"a", "2"}}, .secretOptions = {{"S", token}}}),
  };
  int index = 0;
  for (const Use<ecs::LogDriver>& logging : all)
    task.addContainer(format("c{}", Num(index++)).text(), {.image = nginx(), .logging = logging});
}

void firelens(Stack& stack) {
  auto& secret = secretsmanager::Secret::fromSecretNameV2(stack, "Secret", "name");
  auto& implicit = stack.add<ecs::FargateTaskDefinition>("Implicit");
  implicit.addContainer("web",
                        {.image = nginx(),
                         .logging = ecs::LogDrivers::firelens({.options = {{"Name", "cloudwatch"}, {"log_retention_days", "7"}},
                                                               .secretOptions = {{"apikey", ecs::Secret::fromSecretsManager(secret)}}})});
  auto& explicit_ = stack.add<ecs::FargateTaskDefinition>("Explicit");
  const ecs::LogDriverConfig config{.logDriver = "awsfirelens", .options = {{"Name", "firehose"}}};
  explicit_.addFirelensLogRouter("router", {.essential = true,
                                            .firelensConfig = {.options = {.configFileType = ecs::FirelensConfigFileType::S3,
                                                                           .configFileValue = "arn:aws:s3:::b/k",
                                                                           .enableECSLogMetadata = false},
                                                               .type = ecs::FirelensLogRouterType::FLUENTD},
                                            .image = ecs::obtainDefaultFluentBitECRImage(explicit_, &config, "2.31"),
                                            .memoryReservationMiB = 50});
  auto& file = stack.add<ecs::FargateTaskDefinition>("File");
  file.addFirelensLogRouter(
      "router", {.firelensConfig = {.options = {.configFileType = ecs::FirelensConfigFileType::FILE, .configFileValue = "/extra.conf"},
                                    .type = ecs::FirelensLogRouterType::FLUENTBIT},
                 .image = nginx()});
}

void others(Stack& stack) {
  auto& ec2 = stack.add<ecs::TaskDefinition>(
      "Ec2", ecs::TaskDefinitionProps{.compatibility = ecs::Compatibility::EC2,
                                      .cpu = "512",
                                      .inferenceAccelerators = {{.deviceName = "device1", .deviceType = "eia2.medium"}},
                                      .ipcMode = ecs::IpcMode::TASK,
                                      .memoryMiB = "1024",
                                      .networkMode = ecs::NetworkMode::BRIDGE,
                                      .pidMode = ecs::PidMode::HOST,
                                      .placementConstraints = {ecs::PlacementConstraint::memberOf("attribute:a == b", "attribute:c == d")},
                                      .volumes = {ecs::Volume{.dockerVolumeConfiguration = {{.autoprovision = true,
                                                                                             .driver = "local",
                                                                                             .driverOpts = {{"k", "v"}},
                                                                                             .labels = {{"l", "m"}},
                                                                                             .scope = ecs::VolumeScope::SHARED}},
                                                              .name = "docker"}}});
  auto& first = ec2.addContainer(
      "first", {.gpuCount = 2,
                .image = nginx(),
                .inferenceAcceleratorResources = {"device1"},
                .portMappings = {ecs::PortMapping{.containerPort = 80}, ecs::PortMapping{.containerPort = 81, .hostPort = 8081}}});
  auto& second = ec2.addContainer("second", {.image = nginx()});
  second.addLink(first);
  second.addLink(first, "alias");
  ec2.addPlacementConstraint(ecs::PlacementConstraint::distinctInstances());
  auto& bucket = s3::Bucket::fromBucketName(stack, "Specs", "specs");
  auto& windows = stack.add<ecs::TaskDefinition>(
      "Windows", ecs::TaskDefinitionProps{.compatibility = ecs::Compatibility::EC2, .networkMode = ecs::NetworkMode::NAT});
  windows.addContainer(
      "c",
      {.credentialSpecs = {ecs::DomainJoinedCredentialSpec::fromS3Bucket(bucket, "spec.json")}, .image = nginx(), .memoryLimitMiB = 512});
  stack
      .add<ecs::TaskDefinition>(
          "External", ecs::TaskDefinitionProps{.compatibility = ecs::Compatibility::EXTERNAL, .networkMode = ecs::NetworkMode::HOST})
      .addContainer("c", {.image = nginx()});
  stack.add<ecs::TaskDefinition>("Managed", ecs::TaskDefinitionProps{.compatibility = ecs::Compatibility::MANAGED_INSTANCES})
      .addContainer("c", {.image = nginx()});
  auto& both = stack.add<ecs::TaskDefinition>(
      "Both", ecs::TaskDefinitionProps{.compatibility = ecs::Compatibility::EC2_AND_FARGATE,
                                       .cpu = "256",
                                       .memoryMiB = "512",
                                       .proxyConfiguration = ecs::ProxyConfigurations::appMeshProxyConfiguration(
                                           {.containerName = "envoy",
                                            .properties = {.appPorts = List<Num>{80, 81},
                                                           .egressIgnoredIPs = {"169.254.170.2", "169.254.169.254"},
                                                           .ignoredUID = 1337,
                                                           .proxyEgressPort = 15001,
                                                           .proxyIngressPort = 15000}})});
  both.addContainer("envoy", {.image = nginx()});
  auto& imported = ecs::FargateTaskDefinition::fromFargateTaskDefinitionAttributes(
      stack, "Imported",
      {.networkMode = ecs::NetworkMode::AWS_VPC,
       .taskDefinitionArn = "arn:aws:ecs:us-east-1:111111111111:task-definition/x:1",
       .taskRole = both.taskRole()});
  stack.add<CfnOutput>("ImportedArn", CfnOutputProps{.value = imported.taskDefinitionArn()});
  stack.add<CfnOutput>("ImportedRole", CfnOutputProps{.value = imported.taskRole().roleArn()});
}

}  // namespace

int main() {
  return run([](App& app) {
    containers(app.add<Stack>("Containers"));
    drivers(app.add<Stack>("Drivers", StackProps{.env = {.account = "111111111111", .region = "us-east-1"}}));
    firelens(app.add<Stack>("Firelens"));
    others(app.add<Stack>("Others"));
  });
}
