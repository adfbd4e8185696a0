#include <constructs/aws/ecs/task_definition.hpp>

#include <cmath>
#include <string>

#include <cdk/cfn/ecs/task_definition.hpp>
#include <cdk/names.hpp>
#include <cdk/physical_name.hpp>
#include <constructs/aws/ec2/port.hpp>
#include <constructs/aws/ecs/firelens_log_router.hpp>
#include <constructs/aws/ecs/mapped.hpp>
#include <constructs/aws/ecs/placement.hpp>
#include <constructs/aws/ecs/task_checks.hpp>

namespace cdk::ecs {

using cdk::detail::constant;

constinit const TaskDefinitionRevision TaskDefinitionRevision::LATEST{constant<"latest">};

TaskDefinitionRevision TaskDefinitionRevision::of(const Num& revision) {
  if (!revision.isToken() && revision.number() < 1)
    throw Error(format("a revision must be 1 or more, got {}", revision).text(), "revision");
  return TaskDefinitionRevision(revision.str().val());
}

class TaskDefinition::Check final : public IValidation {
 public:
  explicit Check(TaskDefinition* task) : task_(task) {}
  List<Str> validate() override {
    task_->ensureLogRouter();
    Vec<Str> problems;
    checkMemory(problems);
    checkPortNames(problems);
    checkLaunchVolumes(problems);
    return List<Str>(problems);
  }

 private:
  void checkMemory(Vec<Str>& problems) const {
    if (!task_->isEc2Compatible() || task_->memory_) return;
    for (Use<ContainerDefinition> container : task_->containers_) {
      if (!container->memoryLimitSpecified()) {
        problems.push(
            format("the container {} needs memoryLimitMiB or memoryReservationMiB, as its task runs on EC2", container->containerName()));
      }
    }
  }

  void checkPortNames(Vec<Str>& problems) const {
    struct Named {
      Str name;
      Str container;
    };
    Vec<Named> seen;
    for (Use<ContainerDefinition> container : task_->containers_) {
      for (const PortMapping& mapping : container->portMappings()) {
        if (!mapping.name) continue;
        for (const Named& other : seen) {
          if (other.name == mapping.name) {
            problems.push(format("the port mapping name '{}' is used by both '{}' and '{}'", mapping.name, container->containerName(),
                                 other.container));
          }
        }
        seen.push({mapping.name, container->containerName()});
      }
    }
  }

  bool isMounted(const Str& volume) const {
    for (Use<ContainerDefinition> container : task_->containers_) {
      for (const MountPoint& mount : container->mountPoints()) {
        if (mount.sourceVolume == volume) return true;
      }
    }
    return false;
  }

  void checkLaunchVolumes(Vec<Str>& problems) const {
    Str names;
    int count = 0;
    for (const Volume& volume : task_->volumes_) {
      if (!volume.configuredAtLaunch.isTrue()) continue;
      names = names ? names + "," + volume.name : Str(volume.name);
      ++count;
    }
    if (count > 1) problems.push(format("one volume at most can be configured at launch, got {}", names));
    for (const Volume& volume : task_->volumes_) {
      if (volume.configuredAtLaunch.isTrue() && !isMounted(volume.name)) {
        problems.push(format("the volume '{}' is configured at launch, so a container must mount it", volume.name));
      }
    }
  }

  TaskDefinition* task_;
};

TaskDefinition::TaskDefinition(Scope scope, std::string_view id, const TaskDefinitionProps& props)
    : ITaskDefinition(scope, id),
      cpu_(props.cpu),
      family_(props.family ? props.family : Str(Names::uniqueId(*this))),
      memory_(props.memoryMiB),
      pidMode_(props.pidMode),
      runtimePlatform_(props.runtimePlatform) {
  compatibility_ = props.compatibility;
  ephemeralStorageGiB_ = props.ephemeralStorageGiB;
  for (const Volume& volume : props.volumes) addVolume(volume);
  networkMode_ =
      props.networkMode.valueOr(isFargateCompatible() || isManagedInstancesCompatible() ? NetworkMode::AWS_VPC : NetworkMode::BRIDGE);
  detail::checkTask(*this, props, *networkMode_);
  executionRole_ = props.executionRole;
  taskRole_ = props.taskRole;
  if (!taskRole_) taskRole_ = add<iam::Role>("TaskRole", iam::RoleProps{.assumedBy = iam::ServicePrincipal("ecs-tasks.amazonaws.com")});
  for (const InferenceAccelerator& accelerator : props.inferenceAccelerators) addInferenceAccelerator(accelerator);
  detail::checkWindowsSize(*this, props);
  taskDefinitionArn_ = makeResource(props).ref();
  for (const PlacementConstraint& constraint : props.placementConstraints) addPlacementConstraint(constraint);
  node().addValidation(make<Check>(this));
}

bool TaskDefinition::referencesSecretJsonField() const {
  for (Use<ContainerDefinition> container : containers_) {
    if (container->referencesSecretJsonField()) return true;
  }
  return false;
}

ContainerDefinition& TaskDefinition::addContainer(std::string_view id, const ContainerDefinitionOptions& props, Location at) {
  ContainerDefinitionProps all = props;
  all.taskDefinition = *this;
  return add<ContainerDefinition>(id, all, at);
}

FirelensLogRouter& TaskDefinition::addFirelensLogRouter(std::string_view id, const FirelensLogRouterDefinitionOptions& props, Location at) {
  if (logRouter_) throw Error(*this, "the task has a log router already", "log-router");
  FirelensLogRouterProps all = props;
  all.taskDefinition = *this;
  logRouter_ = &add<FirelensLogRouter>(id, all, at);
  return *logRouter_;
}

void TaskDefinition::addVolume(const Volume& volume) {
  const bool docker = volume.dockerVolumeConfiguration.isSet();
  if (volume.configuredAtLaunch.isTrue() && (docker || volume.efsVolumeConfiguration.isSet() || volume.host.sourcePath)) {
    throw Error(*this, format("the volume '{}' is configured at launch and takes no other configuration", volume.name).text(), "volume");
  }
  if (!volume.configuredAtLaunch.isTrue() && docker && isManagedInstancesCompatible()) {
    throw Error(*this, format("the volume '{}' cannot use dockerVolumeConfiguration on managed instances", volume.name).text(), "volume");
  }
  volumes_.push(volume);
}

void TaskDefinition::addPlacementConstraint(const PlacementConstraint& constraint) {
  if (isFargateCompatible()) throw Error(*this, "tasks on Fargate take no placement constraints", "placement");
  for (const PlacementRule& rule : constraint.rules()) constraints_.push(rule);
}

void TaskDefinition::addInferenceAccelerator(const InferenceAccelerator& inferenceAccelerator) {
  if (isFargateCompatible()) throw Error(*this, "tasks on Fargate take no inference accelerators", "accelerator");
  accelerators_.push(inferenceAccelerator);
}

void TaskDefinition::addToTaskRolePolicy(iam::PolicyStatement statement) {
  taskRole().addToPrincipalPolicy(statement);
}
void TaskDefinition::addToExecutionRolePolicy(iam::PolicyStatement statement) {
  obtainExecutionRole().addToPrincipalPolicy(statement);
}

iam::IRole& TaskDefinition::obtainExecutionRole() {
  if (!executionRole_) {
    executionRole_ = add<iam::Role>("ExecutionRole", iam::RoleProps{.assumedBy = iam::ServicePrincipal("ecs-tasks.amazonaws.com"),
                                                                    .roleName = PhysicalName::GENERATE_IF_NEEDED});
    passRoleStatement().addResources(executionRole_->roleArn());
  }
  return *executionRole_;
}

iam::PolicyStatement TaskDefinition::passRoleStatement() {
  if (!passRole_) {
    iam::PolicyStatement statement({.actions = {"iam:PassRole"},
                                    .conditions = {{"StringLike", Json::obj({{"iam:PassedToService", "ecs-tasks.amazonaws.com"}})}},
                                    .resources = {taskRole().roleArn()}});
    if (executionRole_) statement.addResources(executionRole_->roleArn());
    passRole_ = statement;
  }
  return *passRole_;
}

iam::Grant TaskDefinition::grantRun(Use<iam::IGrantable> grantee) {
  grantee->grantPrincipal()->addToPrincipalPolicy(passRoleStatement());
  return iam::Grant::addToPrincipal({.actions = {"ecs:RunTask"}, .grantee = grantee, .resourceArns = {taskDefinitionArn_}});
}

ContainerDefinition* TaskDefinition::findContainer(const Str& containerName) const {
  for (Use<ContainerDefinition> container : containers_) {
    if (container->containerName() == containerName) return container.get();
  }
  return nullptr;
}

const PortMapping* TaskDefinition::findPortMappingByName(const Str& name) const {
  const PortMapping* found = nullptr;
  for (Use<ContainerDefinition> container : containers_) {
    if (const PortMapping* mapping = container->findPortMappingByName(name)) found = mapping;
  }
  return found;
}

LoadBalancerTarget TaskDefinition::validateTarget(const LoadBalancerTargetOptions& options) const {
  const ContainerDefinition* container = findContainer(options.containerName);
  if (!container)
    throw Error(*this, format("there is no container named '{}'; call addContainer first", options.containerName).text(), "no-container");
  const Num port = options.containerPort ? options.containerPort : container->containerPort();
  const Protocol protocol = options.protocol.valueOr(Protocol::TCP);
  const PortMapping* mapping = container->findPortMapping(port, protocol);
  if (!mapping) {
    throw Error(*this,
                format("the container '{}' has no mapping for port {} and protocol {}; call addPortMappings", options.containerName, port,
                       Str(protocol == Protocol::UDP ? "udp" : "tcp"))
                    .text(),
                "no-port");
  }
  return {.containerName = options.containerName, .portMapping = *mapping};
}

ec2::Port TaskDefinition::portRangeFromPortMapping(const PortMapping& mapping) const {
  const bool udp = mapping.protocol == Protocol::UDP;
  if (mapping.hostPort && (mapping.hostPort.isToken() || mapping.hostPort.number() != 0)) {
    return udp ? ec2::Port::udp(mapping.hostPort) : ec2::Port::tcp(mapping.hostPort);
  }
  if (networkMode() == NetworkMode::BRIDGE || networkMode() == NetworkMode::NAT) return ec2::Port::tcpRange(32768, 65535);
  if (!mapping.containerPortRange) return udp ? ec2::Port::udp(mapping.containerPort) : ec2::Port::tcp(mapping.containerPort);
  const std::string range(mapping.containerPortRange.text());
  const std::size_t dash = range.find('-');
  const int first = std::stoi(range.substr(0, dash)), last = std::stoi(range.substr(dash + 1));
  return udp ? ec2::Port::udpRange(first, last) : ec2::Port::tcpRange(first, last);
}

void TaskDefinition::linkContainer(ContainerDefinition& container) {
  if (cpu_ && !cpu_.isToken()) {
    double sum = container.cpu() && !container.cpu().isToken() ? container.cpu().number() : 0;
    for (Use<ContainerDefinition> other : containers_) {
      if (other->cpu() && !other->cpu().isToken()) sum += other->cpu().number();
    }
    if (std::stod(std::string(cpu_.text())) < sum) {
      throw Error(*this, format("the containers need {} CPU units, more than the {} of the task", Num(sum), cpu_).text(), "cpu");
    }
  }
  containers_.push(container);
  if (!defaultContainer_ && container.essential()) defaultContainer_ = &container;
}

}  // namespace cdk::ecs
