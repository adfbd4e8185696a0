#pragma once
#include <constructs/aws/ecs/task_definition.hpp>

namespace cdk::ecs {

using IFargateTaskDefinition = ITaskDefinition;

struct FargateTaskDefinitionProps {
  /// CPU units, 1024 to a processor; 256 to 32768, in steps that go with the memory. Default: 256
  Num cpu = {};
  /// May faults be injected for tests? Default: false
  Bool enableFaultInjection = {};
  /// GiB of disk, 21 to 200. Default: 20
  Num ephemeralStorageGiB = {};
  /// As which the service pulls images, writes logs and reads secrets. Default: made when something needs it
  Use<iam::IRole> executionRole = {};
  /// Name of the series of revisions. Default: unique
  Str family = {};
  /// MiB of memory, in steps that go with the CPU. Default: 512
  Num memoryLimitMiB = {};
  /// Only TASK, and only with a Linux system family. Default: none are shared
  Opt<PidMode> pidMode = {};
  /// Default: none
  Use<ProxyConfiguration> proxyConfiguration = {};
  /// Default: Linux on X86_64
  RuntimePlatform runtimePlatform = {};
  /// As which the application acts. Default: a role of its own
  Use<iam::IRole> taskRole = {};
  /// Default: none
  List<Volume> volumes = {};
};

using FargateTaskDefinitionAttributes = CommonTaskDefinitionAttributes;

/// A task that runs on Fargate.
class FargateTaskDefinition : public TaskDefinition {
 public:
  using Props = FargateTaskDefinitionProps;
  FargateTaskDefinition(Scope scope, std::string_view id, const FargateTaskDefinitionProps& props = {});
  static IFargateTaskDefinition& fromFargateTaskDefinitionArn(Construct& scope, std::string_view id, const Str& fargateTaskDefinitionArn,
                                                              Location at = Location::current());
  static IFargateTaskDefinition& fromFargateTaskDefinitionAttributes(Construct& scope, std::string_view id,
                                                                     const FargateTaskDefinitionAttributes& attrs,
                                                                     Location at = Location::current());
  /// CPU units.
  Num cpu() const { return cpu_; }
  Num memoryMiB() const { return memoryMiB_; }

 private:
  Num cpu_;
  Num memoryMiB_;
};

}  // namespace cdk::ecs
