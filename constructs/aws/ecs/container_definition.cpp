#include <constructs/aws/ecs/container_definition.hpp>

#include <string>

#include <constructs/aws/ecs/mapped.hpp>
#include <constructs/aws/ecs/secret.hpp>
#include <constructs/aws/ecs/task_definition.hpp>

namespace cdk::ecs {

namespace {

TaskDefinition& taskOf(const Construct& container, const ContainerDefinitionOptions& props) {
  if (props.taskDefinition) return *props.taskDefinition;
  throw Error(container, "a container needs a task; make it by addContainer", "no-task");
}

std::string seconds(const Duration& duration) {
  return std::string(duration.toSeconds().str().text());
}

}  // namespace

ContainerDefinition::ContainerDefinition(Scope scope, std::string_view id, const ContainerDefinitionProps& props)
    : Construct(scope, id),
      props_(props),
      taskDefinition_(&taskOf(*this, props)),
      containerName_(props.containerName ? props.containerName : Str(node().id())),
      image_{.imageName = Str()},
      logging_{.logDriver = Str()} {
  checkProps();
  image_ = props.image->bind(*this, *this);
  if (props.logging) {
    logging_ = props.logging->bind(*this, *this);
    hasLogging_ = true;
  }
  for (std::size_t i = 0; i < props.secrets.size(); ++i) addSecret(props.secrets.at(i).key, props.secrets.at(i).value);
  for (std::size_t i = 0; i < props.dockerLabels.size(); ++i) addDockerLabel(props.dockerLabels.at(i).key, props.dockerLabels.at(i).value);
  for (std::size_t i = 0; i < props.environment.size(); ++i) addEnvironment(props.environment.at(i).key, props.environment.at(i).value);
  for (Use<EnvironmentFile> file : props.environmentFiles) environmentFiles_.push(file->bind(*this));
  taskDefinition_->linkContainer(*this);
  for (const PortMapping& mapping : props.portMappings) addPortMappings(mapping);
  for (const Str& name : props.inferenceAcceleratorResources) addAccelerator(name);
  for (const Ulimit& ulimit : props.ulimits) addUlimits(ulimit);
}

void ContainerDefinition::checkProps() const {
  const Num limit = props_.memoryLimitMiB, reserved = props_.memoryReservationMiB;
  if (limit && reserved && !limit.isToken() && !reserved.isToken() && limit.number() < reserved.number()) {
    throw Error(*this, "memoryLimitMiB must not be less than memoryReservationMiB", "memory");
  }
  if (props_.credentialSpecs.size() > 1) throw Error(*this, "a container takes one credential spec at most", "credential-specs");
  if (props_.enableRestartPolicy.isFalse() && (props_.restartIgnoredExitCodes || props_.restartAttemptPeriod)) {
    throw Error(*this, "restartIgnoredExitCodes and restartAttemptPeriod need enableRestartPolicy; leave it out or set it to true",
                "restart-policy");
  }
  if (props_.restartIgnoredExitCodes.size() > 50) {
    throw Error(*this, "restartIgnoredExitCodes takes 50 codes at most, got " + std::to_string(props_.restartIgnoredExitCodes.size()),
                "restart-policy");
  }
  if (!props_.restartAttemptPeriod || props_.restartAttemptPeriod->isUnresolved()) return;
  const double period = props_.restartAttemptPeriod->toSeconds().number();
  if (period < 60 || period > 1800) {
    throw Error(*this, "restartAttemptPeriod must be 60 to 1800 seconds, got " + seconds(*props_.restartAttemptPeriod), "restart-policy");
  }
}

List<CredentialSpecConfig> ContainerDefinition::credentialSpecs() const {
  return detail::mapped<CredentialSpecConfig>(props_.credentialSpecs, [](const CredentialSpec& spec) { return spec.bind(); });
}

const PortMapping& ContainerDefinition::firstMapping() const {
  if (!portMappings_.empty()) return portMappings_[0];
  throw Error(*this, "the container has no port; call addPortMappings", "no-port");
}

Num ContainerDefinition::singlePort(const PortMapping& mapping) const {
  if (!mapping.containerPortRange) return mapping.containerPort;
  throw Error(*this, "the first port mapping must be a single port, not the range " + std::string(mapping.containerPortRange.text()),
              "port-range");
}

Num ContainerDefinition::ingressPort() const {
  const PortMapping& mapping = firstMapping();
  if (mapping.hostPort && (mapping.hostPort.isToken() || mapping.hostPort.number() != 0)) return mapping.hostPort;
  if (taskDefinition_->networkMode() == NetworkMode::BRIDGE) return 0;
  return singlePort(mapping);
}

Num ContainerDefinition::containerPort() const {
  return singlePort(firstMapping());
}

void ContainerDefinition::addLink(ContainerDefinition& container, const Str& alias) {
  if (taskDefinition_->networkMode() != NetworkMode::BRIDGE) throw Error(*this, "links need the network mode BRIDGE", "link");
  links_.push(alias ? container.containerName() + ":" + alias : container.containerName());
}

void ContainerDefinition::addScratch(const ScratchSpace& scratch) {
  taskDefinition_->addVolume({.host = {.sourcePath = scratch.sourcePath}, .name = scratch.name});
  addMountPoints(MountPoint{.containerPath = scratch.containerPath, .readOnly = scratch.readOnly, .sourceVolume = scratch.name});
}

void ContainerDefinition::addPortMappings(const PortMapping& portMapping) {
  const NetworkMode mode = taskDefinition_->networkMode();
  PortMap(mode, portMapping).validate();
  const ServiceConnect serviceConnect(mode, portMapping);
  if (serviceConnect.isServiceConnect()) serviceConnect.validate();
  if (portMapping.name && findPortMappingByName(portMapping.name)) {
    throw Error(*this, "the port mapping name '" + std::string(portMapping.name.text()) + "' is there already", "port-name");
  }
  PortMapping added = portMapping;
  if (mode == NetworkMode::BRIDGE && !added.hostPort && !added.containerPortRange) added.hostPort = 0;
  portMappings_.push(added);
}

void ContainerDefinition::put(Vec<Pair>& pairs, const Str& name, const Str& value) {
  for (Pair& pair : pairs) {
    if (pair.name == name) {
      pair.value = value;
      return;
    }
  }
  pairs.push({name, value});
}

void ContainerDefinition::addEnvironment(const Str& name, const Str& value) {
  put(environment_, name, value);
}
void ContainerDefinition::addDockerLabel(const Str& name, const Str& value) {
  put(dockerLabels_, name, value);
}

void ContainerDefinition::addSecret(const Str& name, Use<Secret> secret) {
  secret->grantRead(taskDefinition_->obtainExecutionRole());
  secrets_.push({name, secret->arn()});
  referencesSecretJsonField_ |= secret->hasField();
}

void ContainerDefinition::addAccelerator(const Str& name) {
  for (const InferenceAccelerator& accelerator : taskDefinition_->inferenceAccelerators()) {
    if (accelerator.deviceName == name) return accelerators_.push(name);
  }
  throw Error(*this, "the task has no inference accelerator '" + std::string(name.text()) + "'; call addInferenceAccelerator first",
              "accelerator");
}

void ContainerDefinition::addToExecutionPolicy(iam::PolicyStatement statement) {
  taskDefinition_->addToExecutionRolePolicy(statement);
}

const PortMapping* ContainerDefinition::findPortMapping(const Num& containerPort, Protocol protocol) const {
  for (const PortMapping& mapping : portMappings_) {
    if (sameValue(mapping.containerPort, containerPort) && mapping.protocol.valueOr(Protocol::TCP) == protocol) return &mapping;
  }
  return nullptr;
}

const PortMapping* ContainerDefinition::findPortMappingByName(const Str& name) const {
  for (const PortMapping& mapping : portMappings_) {
    if (mapping.name && mapping.name == name) return &mapping;
  }
  return nullptr;
}

}  // namespace cdk::ecs
