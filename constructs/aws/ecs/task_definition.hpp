#pragma once
#include <constructs/aws/ecs/container_definition.hpp>
#include <constructs/aws/ecs/placement.hpp>
#include <constructs/aws/ecs/runtime_platform.hpp>
#include <constructs/aws/ecs/volume.hpp>
#include <constructs/aws/iam/role.hpp>

namespace cdk::ec2 {
class Port;
}

namespace cdk::ecs {

class CfnTaskDefinition;
class FirelensLogRouter;
class IAlternateTarget;
class ProxyConfiguration;
class TaskDefinition;
struct FirelensLogRouterDefinitionOptions;

/// What a task can run on.
enum class Compatibility {
  EC2,
  FARGATE,
  EC2_AND_FARGATE,
  EXTERNAL,
  MANAGED_INSTANCES,
  EC2_AND_MANAGED_INSTANCES,
  FARGATE_AND_MANAGED_INSTANCES,
  FARGATE_AND_EC2_AND_MANAGED_INSTANCES
};
bool isEc2Compatible(Compatibility compatibility);
bool isFargateCompatible(Compatibility compatibility);
bool isExternalCompatible(Compatibility compatibility);
bool isManagedInstancesCompatible(Compatibility compatibility);

/// With whom the containers share memory between processes.
enum class IpcMode { NONE, HOST, TASK };
/// With whom the containers share the numbers of processes.
enum class PidMode { HOST, TASK };

/// An accelerator for inference; the service no longer takes new ones.
struct InferenceAccelerator {
  Str deviceName = {};
  Str deviceType = {};
};

/// Changes a task definition; derive and pass make<Mine>(...) to addExtension.
class ITaskDefinitionExtension {
 public:
  virtual void extend(TaskDefinition& taskDefinition) = 0;

 protected:
  ~ITaskDefinitionExtension() = default;
};

/// A task definition, made here or imported.
class ITaskDefinition : public Resource {
 public:
  using Resource::Resource;
  /// With the revision.
  Str taskDefinitionArn() const { return taskDefinitionArn_; }
  Compatibility compatibility() const { return compatibility_; }
  /// Null when there is none (yet).
  Use<iam::IRole> executionRole() const { return executionRole_; }
  /// Raises an error for an imported one that was given none.
  NetworkMode networkMode() const;
  /// As which the application acts. Raises an error for an imported one that was given none.
  iam::IRole& taskRole() const;
  bool isEc2Compatible() const { return ecs::isEc2Compatible(compatibility_); }
  bool isExternalCompatible() const { return ecs::isExternalCompatible(compatibility_); }
  bool isFargateCompatible() const { return ecs::isFargateCompatible(compatibility_); }
  bool isManagedInstancesCompatible() const { return ecs::isManagedInstancesCompatible(compatibility_); }

 protected:
  ~ITaskDefinition() = default;
  Compatibility compatibility_ = Compatibility::EC2_AND_FARGATE;
  Use<iam::IRole> executionRole_ = {};
  Opt<NetworkMode> networkMode_ = {};
  Str taskDefinitionArn_ = {};
  Use<iam::IRole> taskRole_ = {};
};

struct TaskDefinitionProps {
  ReqOpt<Compatibility, "compatibility"> compatibility;
  /// CPU units as text, 1024 to a processor; needed for Fargate. Default: none
  Str cpu = {};
  /// May faults be injected for tests? Network modes AWS_VPC and HOST only. Default: false
  Bool enableFaultInjection = {};
  /// GiB of disk for the task. Default: 20 on Fargate
  Num ephemeralStorageGiB = {};
  /// As which the service pulls images, writes logs and reads secrets. Default: made when something needs it
  Use<iam::IRole> executionRole = {};
  /// Name of the series of revisions. Default: unique
  Str family = {};
  /// Default: none
  List<InferenceAccelerator> inferenceAccelerators = {};
  /// Default: decided by the Docker daemon
  Opt<IpcMode> ipcMode = {};
  /// MiB of memory as text; needed for Fargate. Default: none
  Str memoryMiB = {};
  /// Default: AWS_VPC on Fargate and managed instances, else BRIDGE
  Opt<NetworkMode> networkMode = {};
  /// Default: none are shared
  Opt<PidMode> pidMode = {};
  /// Not on Fargate. Default: none
  List<PlacementConstraint> placementConstraints = {};
  /// Network mode AWS_VPC only. Default: none
  Use<ProxyConfiguration> proxyConfiguration = {};
  /// Fargate and managed instances only. Default: decided by the service
  RuntimePlatform runtimePlatform = {};
  /// As which the application acts. Default: a role of its own
  Use<iam::IRole> taskRole = {};
  /// Default: none
  List<Volume> volumes = {};
};

/// For the imports of tasks of one kind.
struct CommonTaskDefinitionAttributes {
  Use<iam::IRole> executionRole = {};
  /// Default: asking for it is an error
  Opt<NetworkMode> networkMode = {};
  Req<Str, "taskDefinitionArn"> taskDefinitionArn;
  /// Default: asking for it is an error
  Use<iam::IRole> taskRole = {};
};

struct TaskDefinitionAttributes {
  /// Default: EC2_AND_FARGATE
  Opt<Compatibility> compatibility = {};
  Use<iam::IRole> executionRole = {};
  /// Default: asking for it is an error
  Opt<NetworkMode> networkMode = {};
  Req<Str, "taskDefinitionArn"> taskDefinitionArn;
  /// Default: asking for it is an error
  Use<iam::IRole> taskRole = {};
};

/// Which container of the task a load balancer sends to.
struct LoadBalancerTargetOptions {
  /// Where ECS moves the traffic in a deployment that it shifts itself. Default: none
  Use<IAlternateTarget> alternateTarget = {};
  Req<Str, "containerName"> containerName;
  /// Default: that of the first mapping
  Num containerPort = {};
  /// Default: TCP
  Opt<Protocol> protocol = {};
};

/// A container with one of its ports.
struct LoadBalancerTarget {
  Str containerName;
  PortMapping portMapping;
};

/// Containers that run together, with their roles, size and volumes.
class TaskDefinition : public ITaskDefinition {
 public:
  using Props = TaskDefinitionProps;
  TaskDefinition(Scope scope, std::string_view id, const TaskDefinitionProps& props);
  static ITaskDefinition& fromTaskDefinitionArn(Construct& scope, std::string_view id, const Str& taskDefinitionArn,
                                                Location at = Location::current());
  static ITaskDefinition& fromTaskDefinitionAttributes(Construct& scope, std::string_view id, const TaskDefinitionAttributes& attrs,
                                                       Location at = Location::current());

  Str family() const { return family_; }
  /// Empty when none was given.
  Num ephemeralStorageGiB() const { return ephemeralStorageGiB_; }
  Opt<PidMode> pidMode() const { return pidMode_; }
  const RuntimePlatform& runtimePlatform() const { return runtimePlatform_; }
  List<InferenceAccelerator> inferenceAccelerators() const { return List<InferenceAccelerator>(accelerators_); }
  /// The container that load balancers send to: the first essential one, or the one set; null when there is none.
  ContainerDefinition* defaultContainer() const { return defaultContainer_; }
  void setDefaultContainer(ContainerDefinition& container) { defaultContainer_ = &container; }
  /// Is a field of a secret's JSON value used?
  bool referencesSecretJsonField() const;

  virtual ContainerDefinition& addContainer(std::string_view id, const ContainerDefinitionOptions& props,
                                            Location at = Location::current());
  /// A router for the logs of the others. Raises an error for a second one.
  FirelensLogRouter& addFirelensLogRouter(std::string_view id, const FirelensLogRouterDefinitionOptions& props,
                                          Location at = Location::current());
  /// Raises an error when a volume that is configured at launch has a configuration.
  void addVolume(const Volume& volume);
  /// Raises an error for Fargate.
  void addPlacementConstraint(const PlacementConstraint& constraint);
  void addExtension(Use<ITaskDefinitionExtension> extension) { extension->extend(*this); }
  /// Raises an error for Fargate.
  virtual void addInferenceAccelerator(const InferenceAccelerator& inferenceAccelerator);
  void addToTaskRolePolicy(iam::PolicyStatement statement);
  void addToExecutionRolePolicy(iam::PolicyStatement statement);
  /// The execution role, made on the first call.
  iam::IRole& obtainExecutionRole();
  /// Lets the grantee run tasks of this definition and pass it its roles.
  iam::Grant grantRun(Use<iam::IGrantable> grantee);
  /// Null when there is none of this name.
  ContainerDefinition* findContainer(const Str& containerName) const;
  /// Null when there is none of this name.
  const PortMapping* findPortMappingByName(const Str& name) const;

  /// For services: the container and port that a load balancer sends to. Raises an error when they are not there.
  LoadBalancerTarget validateTarget(const LoadBalancerTargetOptions& options) const;
  /// For services: the ports of the host behind a mapping.
  ec2::Port portRangeFromPortMapping(const PortMapping& portMapping) const;
  /// For containers: adds itself. Raises an error when the containers need more CPU than the task has.
  void linkContainer(ContainerDefinition& container);

 protected:
  ~TaskDefinition() = default;
  List<Use<ContainerDefinition>> containers() const { return List<Use<ContainerDefinition>>(containers_); }
  Num ephemeralStorageGiB_ = {};

 private:
  class Check;
  CfnTaskDefinition& makeResource(const TaskDefinitionProps& props);
  iam::PolicyStatement passRoleStatement();
  void ensureLogRouter();
  Json renderAccelerators();
  Json renderConstraints();
  Json renderContainers();
  Str renderExecutionRoleArn();
  Json renderVolumes();

  Vec<InferenceAccelerator> accelerators_;
  Vec<PlacementRule> constraints_;
  Vec<Use<ContainerDefinition>> containers_;
  Str cpu_;
  ContainerDefinition* defaultContainer_ = nullptr;
  Str family_;
  FirelensLogRouter* logRouter_ = nullptr;
  Str memory_;
  Box<iam::PolicyStatement> passRole_;
  Opt<PidMode> pidMode_;
  RuntimePlatform runtimePlatform_;
  Vec<Volume> volumes_;
};

/// A revision of a task definition.
struct TaskDefinitionRevision : Str {
  /// The newest revision there is.
  static const TaskDefinitionRevision LATEST;
  /// Raises an error below 1.
  static TaskDefinitionRevision of(const Num& revision);
  constexpr TaskDefinitionRevision() = default;
  Str revision() const { return *this; }

 private:
  constexpr explicit TaskDefinitionRevision(const cdk::detail::Val* text) : Str(text) {}
};

}  // namespace cdk::ecs
