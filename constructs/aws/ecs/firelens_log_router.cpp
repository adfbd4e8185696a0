#include <constructs/aws/ecs/firelens_log_router.hpp>

#include <vector>

#include <cdk/cfn/ecs/task_definition.hpp>
#include <cdk/value/enum_text.hpp>
#include <constructs/aws/ecs/task_definition.hpp>
#include <constructs/aws/ssm/string_parameter.hpp>

namespace cdk::ecs {

namespace {

// Each in the order of its enum.
constexpr std::string_view kTypes[] = {"fluentbit", "fluentd"};
constexpr std::string_view kFileTypes[] = {"s3", "file"};

ContainerDefinitionOptions common(const FirelensLogRouterDefinitionOptions& p) {
  return {.command = p.command,
          .containerName = p.containerName,
          .cpu = p.cpu,
          .credentialSpecs = p.credentialSpecs,
          .disableNetworking = p.disableNetworking,
          .dnsSearchDomains = p.dnsSearchDomains,
          .dnsServers = p.dnsServers,
          .dockerLabels = p.dockerLabels,
          .dockerSecurityOptions = p.dockerSecurityOptions,
          .enableRestartPolicy = p.enableRestartPolicy,
          .entryPoint = p.entryPoint,
          .environment = p.environment,
          .environmentFiles = p.environmentFiles,
          .essential = p.essential,
          .extraHosts = p.extraHosts,
          .gpuCount = p.gpuCount,
          .healthCheck = p.healthCheck,
          .hostname = p.hostname,
          .image = p.image,
          .inferenceAcceleratorResources = p.inferenceAcceleratorResources,
          .interactive = p.interactive,
          .linuxParameters = p.linuxParameters,
          .logging = p.logging,
          .memoryLimitMiB = p.memoryLimitMiB,
          .memoryReservationMiB = p.memoryReservationMiB,
          .portMappings = p.portMappings,
          .privileged = p.privileged,
          .pseudoTerminal = p.pseudoTerminal,
          .readonlyRootFilesystem = p.readonlyRootFilesystem,
          .restartAttemptPeriod = p.restartAttemptPeriod,
          .restartIgnoredExitCodes = p.restartIgnoredExitCodes,
          .secrets = p.secrets,
          .startTimeout = p.startTimeout,
          .stopTimeout = p.stopTimeout,
          .systemControls = p.systemControls,
          .taskDefinition = p.taskDefinition,
          .ulimits = p.ulimits,
          .user = p.user,
          .versionConsistency = p.versionConsistency,
          .workingDirectory = p.workingDirectory};
}

bool isGiven(const FirelensOptions& options) {
  return options.configFileType || options.configFileValue || options.enableECSLogMetadata.isSet();
}

/// `arn:aws...:s3:::...`; a reference may be one.
bool mayBeObject(const Str& value) {
  if (value.isToken()) return true;
  const std::string_view text = value.text();
  const std::size_t service = text.find(":s3:::");
  return text.starts_with("arn:aws") && service != std::string_view::npos && service + 6 < text.size();
}

/// What the kind of output needs the task role to do.
void allowOutput(TaskDefinition& task, const LogDriverConfig* config) {
  if (!config || !config->logDriver.is("awsfirelens") || !config->options.contains("Name")) return;
  const Str name = config->options.get("Name");
  std::vector<Str> actions;
  if (name.is("cloudwatch")) {
    actions = {"logs:CreateLogGroup", "logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"};
    if (config->options.contains("log_retention_days")) actions.push_back("logs:PutRetentionPolicy");
  } else if (name.is("firehose")) {
    actions = {"firehose:PutRecordBatch"};
  } else if (name.is("kinesis")) {
    actions = {"kinesis:PutRecords"};
  }
  if (!actions.empty()) task.addToTaskRolePolicy(iam::PolicyStatement({.actions = List<Str>(actions), .resources = {"*"}}));
}

}  // namespace

RepositoryImage obtainDefaultFluentBitECRImage(TaskDefinition& task, const LogDriverConfig* logDriverConfig, const Str& imageTag) {
  task.addToExecutionRolePolicy(iam::PolicyStatement(
      {.actions = {"ecr:GetAuthorizationToken", "ecr:BatchCheckLayerAvailability", "ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage"},
       .resources = {"*"}}));
  allowOutput(task, logDriverConfig);
  const Str parameter = "/aws/service/aws-for-fluent-bit/" + (imageTag ? imageTag : Str("latest"));
  return ContainerImage::fromRegistry(ssm::StringParameter::valueForStringParameter(task, parameter));
}

FirelensLogRouter::FirelensLogRouter(Scope scope, std::string_view id, const FirelensLogRouterProps& props)
    : ContainerDefinition(scope, id, common(props)), config_(props.firelensConfig) {
  FirelensOptions& options = config_.options;
  if (!isGiven(options)) return;
  if (options.configFileValue.isSet() != options.configFileType.isSet()) {
    throw Error(*this, "configFileType and configFileValue must be given together", "config-file");
  }
  if (!options.enableECSLogMetadata.isSet()) options.enableECSLogMetadata = true;
  if (options.configFileValue) readConfigFile();
}

void FirelensLogRouter::readConfigFile() {
  FirelensOptions& options = config_.options;
  const bool object = options.configFileType == FirelensConfigFileType::S3 && mayBeObject(options.configFileValue);
  options.configFileType = object ? FirelensConfigFileType::S3 : FirelensConfigFileType::FILE;
  if (!object) return;
  const Str file = options.configFileValue;
  const Str bucket = file.isToken() ? file : Str(file.text().substr(0, file.text().find('/')));
  taskDefinition().addToExecutionRolePolicy(iam::PolicyStatement({.actions = {"s3:GetObject"}, .resources = {file}}));
  taskDefinition().addToExecutionRolePolicy(iam::PolicyStatement({.actions = {"s3:GetBucketLocation"}, .resources = {bucket}}));
}

Json FirelensLogRouter::firelensConfiguration() {
  CfnTaskDefinition::FirelensConfigurationProperty made{.type = cdk::detail::enumText(*config_.type, kTypes)};
  const FirelensOptions& options = config_.options;
  if (isGiven(options)) {
    made.options = {{"enable-ecs-log-metadata", options.enableECSLogMetadata.isTrue() ? "true" : "false"},
                    {"config-file-type", cdk::detail::enumText(options.configFileType, kFileTypes)},
                    {"config-file-value", options.configFileValue}};
  }
  return made;
}

}  // namespace cdk::ecs
