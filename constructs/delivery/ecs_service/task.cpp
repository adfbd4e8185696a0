#include <string>
#include <vector>

#include <cdk/stack.hpp>
#include <constructs/aws/ecs/container_definition.hpp>
#include <constructs/aws/ecs/container_image.hpp>
#include <constructs/aws/ecs/fargate_task_definition.hpp>
#include <constructs/aws/ecs/log_drivers.hpp>
#include <constructs/aws/ecs/secret.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/logs/log_group.hpp>
#include <constructs/aws/secretsmanager/secret.hpp>
#include <constructs/delivery/ecs_service/ecs_service.hpp>

namespace cdk::delivery {

namespace {

constexpr std::string_view kTasks = "ecs-tasks.amazonaws.com";

ecs::HealthCheck healthCheck() {
  return {.command = {"CMD-SHELL", format("wget -q -O /dev/null http://localhost:{}{} || exit 1", Num(APP_PORT), HEALTH_PATH)},
          .interval = Duration::seconds(15),
          .retries = 3,
          .startPeriod = Duration::seconds(30),
          .timeout = Duration::seconds(5)};
}

Map<Str> variables(const EcsServiceProps& props) {
  std::vector<Map<Str>::Entry> all{{"APP_ENVIRONMENT", props.naming.environment()}, {"PORT", std::to_string(APP_PORT)}};
  for (std::size_t i = 0; i < props.environment.size(); ++i) all.push_back(props.environment.at(i));
  return Map<Str>(all);
}

}  // namespace

ecs::FargateTaskDefinition& EcsService::addTask() {
  const Stack& stack = Stack::of(*this);
  const WorkloadNames& names = props_.names;
  auto& logGroup = add<logs::LogGroup>("Logs", logs::LogGroupProps{.encryptionKey = props_.logsKey,
                                                                   .logGroupName = "/ecs/" + names.serviceName,
                                                                   .removalPolicy = RemovalPolicy::DESTROY,
                                                                   .retention = logs::RetentionDays::ONE_YEAR});
  const iam::Conditions fromHere{{"ArnLike", {{"aws:SourceArn", stack.formatArn({.resource = "*", .service = "ecs"})}}}, {"StringEquals", {{"aws:SourceAccount", stack.account()}}}};
  auto& taskRole = add<iam::Role>("TaskRole", iam::RoleProps{.assumedBy = iam::ServicePrincipal(kTasks, {.conditions = fromHere}),
                                                             .description = "What the application may do: nothing, until it is given a permission here",
                                                             .roleName = names.taskRoleName});
  auto& executionRole = add<iam::Role>("ExecutionRole", iam::RoleProps{.assumedBy = iam::ServicePrincipal(kTasks),
                                                                       .description = "Starts the tasks: pulls the image, writes the logs, reads the secret",
                                                                       .roleName = names.executionRoleName});
  auto& task = add<ecs::FargateTaskDefinition>(
      "Task", ecs::FargateTaskDefinitionProps{.cpu = props_.cpu,
                                              .executionRole = executionRole,
                                              .family = names.taskFamily,
                                              .memoryLimitMiB = props_.memoryMiB,
                                              .runtimePlatform = {.cpuArchitecture = ecs::CpuArchitecture::ARM64, .operatingSystemFamily = ecs::OperatingSystemFamily::LINUX},
                                              .taskRole = taskRole});
  task.addVolume({.name = "tmp"});
  auto& container = task.addContainer("App", {.containerName = APP_CONTAINER,
                                              .environment = variables(props_),
                                              .essential = true,
                                              .healthCheck = healthCheck(),
                                              .image = props_.image,
                                              .logging = ecs::LogDrivers::awsLogs({.logGroup = logGroup, .mode = ecs::AwsLogDriverMode::NON_BLOCKING, .streamPrefix = APP_CONTAINER}),
                                              .memoryLimitMiB = props_.memoryMiB,
                                              .portMappings = {{.containerPort = APP_PORT, .name = "http", .protocol = ecs::Protocol::TCP}},
                                              .readonlyRootFilesystem = true,
                                              .secrets = {{"APP_SECRET", ecs::Secret::fromSecretsManager(props_.secret)}},
                                              .stopTimeout = Duration::seconds(60),
                                              .user = "10001"});
  container.addMountPoints(ecs::MountPoint{.containerPath = "/tmp", .readOnly = false, .sourceVolume = "tmp"});
  return task;
}

}  // namespace cdk::delivery
