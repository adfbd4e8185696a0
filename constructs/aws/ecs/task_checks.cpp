#include <constructs/aws/ecs/task_checks.hpp>

#include <cmath>
#include <string>

namespace cdk::ecs::detail {

namespace {

bool isVpcOrHost(NetworkMode mode) {
  return mode == NetworkMode::AWS_VPC || mode == NetworkMode::HOST;
}

[[noreturn]] void refuse(const TaskDefinition& task, const std::string& message, std::string_view code) {
  throw Error(task, message, code);
}

void checkFargate(const TaskDefinition& task, const TaskDefinitionProps& props, NetworkMode mode) {
  if (mode != NetworkMode::AWS_VPC) {
    refuse(task, "tasks on Fargate need the network mode AWS_VPC, got " + std::string(text(mode).text()), "network-mode");
  }
  if (!props.placementConstraints.empty()) refuse(task, "tasks on Fargate take no placement constraints", "placement");
  if (!props.cpu || !props.memoryMiB) refuse(task, "tasks on Fargate need cpu and memoryMiB", "task-size");
  if (!props.inferenceAccelerators.empty()) refuse(task, "tasks on Fargate take no inference accelerators", "accelerator");
}

void checkManagedInstances(const TaskDefinition& task, const TaskDefinitionProps& props, NetworkMode mode) {
  if (!isVpcOrHost(mode)) {
    refuse(task, "tasks on managed instances need the network mode AWS_VPC or HOST, got " + std::string(text(mode).text()), "network-mode");
  }
  if (!props.inferenceAccelerators.empty()) refuse(task, "tasks on managed instances take no inference accelerators", "accelerator");
  if (props.ephemeralStorageGiB) refuse(task, "tasks on managed instances take no ephemeralStorageGiB", "ephemeral-storage");
  if (props.ipcMode) refuse(task, "tasks on managed instances take no ipcMode", "ipc-mode");
  if (props.proxyConfiguration) refuse(task, "tasks on managed instances take no proxyConfiguration", "proxy");
  const OperatingSystemFamily family = props.runtimePlatform.operatingSystemFamily;
  if (family && !family.isLinux()) refuse(task, "tasks on managed instances need the system family LINUX", "system-family");
}

struct WindowsSize {
  double cpu;
  double least;
  double most;
};

// MiB, in steps of 1024.
constexpr WindowsSize kWindowsSizes[] = {{1024, 1024, 8192}, {2048, 4096, 16384}, {4096, 8192, 30720}};

double numberOf(const Str& text) {
  return text.isToken() ? NAN : std::stod(std::string(text.text()));
}

}  // namespace

void checkTask(const TaskDefinition& task, const TaskDefinitionProps& props, NetworkMode mode) {
  const bool fargate = task.isFargateCompatible(), managed = task.isManagedInstancesCompatible();
  if (fargate) checkFargate(task, props, mode);
  if (props.proxyConfiguration && mode != NetworkMode::AWS_VPC) {
    refuse(task, "proxyConfiguration needs the network mode AWS_VPC, got " + std::string(text(mode).text()), "proxy");
  }
  if (task.isExternalCompatible() && (mode == NetworkMode::AWS_VPC || mode == NetworkMode::NAT)) {
    refuse(task, "external tasks need the network mode BRIDGE, HOST or NONE, got " + std::string(text(mode).text()), "network-mode");
  }
  if (managed) checkManagedInstances(task, props, mode);
  if (!fargate && !managed && (props.runtimePlatform.cpuArchitecture || props.runtimePlatform.operatingSystemFamily)) {
    refuse(task, "runtimePlatform is for tasks on Fargate or managed instances", "runtime-platform");
  }
  if (props.enableFaultInjection.isTrue() && !isVpcOrHost(mode)) {
    refuse(task, "enableFaultInjection needs the network mode AWS_VPC or HOST, got " + std::string(text(mode).text()), "fault-injection");
  }
}

void checkWindowsSize(const TaskDefinition& task, const TaskDefinitionProps& props) {
  if (!props.runtimePlatform.operatingSystemFamily.isWindows()) return;
  const double cpu = numberOf(props.cpu), memory = numberOf(props.memoryMiB);
  for (const WindowsSize& size : kWindowsSizes) {
    if (size.cpu != cpu) continue;
    if (memory >= size.least && memory <= size.most && std::fmod(memory, 1024) == 0) return;
    throw Error(task,
                format("Windows with {} CPU units needs {} to {} MiB of memory in steps of 1024, got {}", props.cpu, Num(size.least),
                       Num(size.most), props.memoryMiB)
                    .text(),
                "task-size");
  }
  refuse(task, "Windows needs 1024, 2048 or 4096 CPU units, got " + std::string(props.cpu.isToken() ? "a token" : props.cpu.text()),
         "task-size");
}

}  // namespace cdk::ecs::detail
