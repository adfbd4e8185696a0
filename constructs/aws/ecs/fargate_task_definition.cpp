#include <constructs/aws/ecs/fargate_task_definition.hpp>

namespace cdk::ecs {

namespace {

Num orElse(const Num& value, int otherwise) {
  return value ? value : Num(otherwise);
}

TaskDefinitionProps common(const FargateTaskDefinitionProps& p) {
  return {.compatibility = Compatibility::FARGATE,
          .cpu = orElse(p.cpu, 256).str(),
          .enableFaultInjection = p.enableFaultInjection,
          .ephemeralStorageGiB = p.ephemeralStorageGiB,
          .executionRole = p.executionRole,
          .family = p.family,
          .memoryMiB = orElse(p.memoryLimitMiB, 512).str(),
          .networkMode = NetworkMode::AWS_VPC,
          .pidMode = p.pidMode,
          .proxyConfiguration = p.proxyConfiguration,
          .runtimePlatform = p.runtimePlatform,
          .taskRole = p.taskRole,
          .volumes = p.volumes};
}

void checkPidMode(const Construct& task, const FargateTaskDefinitionProps& props) {
  const OperatingSystemFamily family = props.runtimePlatform.operatingSystemFamily;
  if (!family) throw Error(task, "pidMode needs operatingSystemFamily of runtimePlatform", "pid-mode");
  if (family.isWindows()) throw Error(task, "pidMode is not for Windows", "pid-mode");
  if (family.isLinux() && !(props.pidMode == PidMode::TASK)) throw Error(task, "pidMode must be TASK on Fargate", "pid-mode");
}

}  // namespace

FargateTaskDefinition::FargateTaskDefinition(Scope scope, std::string_view id, const FargateTaskDefinitionProps& props)
    : TaskDefinition(scope, id, common(props)), cpu_(orElse(props.cpu, 256)), memoryMiB_(orElse(props.memoryLimitMiB, 512)) {
  const Num disk = props.ephemeralStorageGiB;
  if (disk && !disk.isToken() && (disk.number() < 21 || disk.number() > 200)) {
    throw Error(*this, format("ephemeralStorageGiB must be 21 to 200, got {}", disk).text(), "ephemeral-storage");
  }
  if (props.pidMode) checkPidMode(*this, props);
}

}  // namespace cdk::ecs
