#pragma once
#include <constructs/aws/ecs/task_definition.hpp>

namespace cdk::ecs {

using IEc2TaskDefinition = ITaskDefinition;
using Ec2TaskDefinitionAttributes = CommonTaskDefinitionAttributes;

struct Ec2TaskDefinitionProps {
  /// May faults be injected for tests? Network modes AWS_VPC and HOST only. Default: false
  Bool enableFaultInjection = {};
  /// As which the service pulls images, writes logs and reads secrets. Default: made when something needs it
  Use<iam::IRole> executionRole = {};
  /// Name of the series of revisions. Default: unique
  Str family = {};
  /// Default: none
  List<InferenceAccelerator> inferenceAccelerators = {};
  /// Default: decided by the Docker daemon
  Opt<IpcMode> ipcMode = {};
  /// Default: BRIDGE
  Opt<NetworkMode> networkMode = {};
  /// Default: none are shared
  Opt<PidMode> pidMode = {};
  /// Only `memberOf`. Default: none
  List<PlacementConstraint> placementConstraints = {};
  /// Network mode AWS_VPC only. Default: none
  Use<ProxyConfiguration> proxyConfiguration = {};
  /// As which the application acts. Default: a role of its own
  Use<iam::IRole> taskRole = {};
  /// Default: none
  List<Volume> volumes = {};
};

/// A task that runs on instances of EC2. In the network mode AWS_VPC its containers get the variable AWS_REGION.
class Ec2TaskDefinition : public TaskDefinition {
 public:
  using Props = Ec2TaskDefinitionProps;
  Ec2TaskDefinition(Scope scope, std::string_view id, const Ec2TaskDefinitionProps& props = {});
  static IEc2TaskDefinition& fromEc2TaskDefinitionArn(Construct& scope, std::string_view id, const Str& ec2TaskDefinitionArn,
                                                      Location at = Location::current());
  static IEc2TaskDefinition& fromEc2TaskDefinitionAttributes(Construct& scope, std::string_view id,
                                                             const Ec2TaskDefinitionAttributes& attrs, Location at = Location::current());
  ContainerDefinition& addContainer(std::string_view id, const ContainerDefinitionOptions& props,
                                    Location at = Location::current()) override;
};

}  // namespace cdk::ecs
