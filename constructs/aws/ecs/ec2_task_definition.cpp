#include <constructs/aws/ecs/ec2_task_definition.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <cdk/stack.hpp>

namespace cdk::ecs {

namespace {

TaskDefinitionProps common(const Ec2TaskDefinitionProps& p) {
  return {.compatibility = Compatibility::EC2,
          .enableFaultInjection = p.enableFaultInjection,
          .executionRole = p.executionRole,
          .family = p.family,
          .inferenceAccelerators = p.inferenceAccelerators,
          .ipcMode = p.ipcMode,
          .networkMode = p.networkMode,
          .pidMode = p.pidMode,
          .placementConstraints = p.placementConstraints,
          .proxyConfiguration = p.proxyConfiguration,
          .taskRole = p.taskRole,
          .volumes = p.volumes};
}

}  // namespace

Ec2TaskDefinition::Ec2TaskDefinition(Scope scope, std::string_view id, const Ec2TaskDefinitionProps& props)
    : TaskDefinition(scope, id, common(props)) {
  for (const PlacementConstraint& constraint : props.placementConstraints) {
    for (const PlacementRule& rule : constraint.rules()) {
      if (!rule.type.is("memberOf"))
        throw Error(*this, "tasks take the placement constraint memberOf only, got " + std::string(rule.type.text()), "placement");
    }
  }
}

ContainerDefinition& Ec2TaskDefinition::addContainer(std::string_view id, const ContainerDefinitionOptions& props, Location at) {
  if (networkMode() != NetworkMode::AWS_VPC) return TaskDefinition::addContainer(id, props, at);
  std::vector<Map<Str>::Entry> environment;
  for (std::size_t i = 0; i < props.environment.size(); ++i) environment.push_back(props.environment.at(i));
  const auto region =
      std::find_if(environment.begin(), environment.end(), [](const auto& variable) { return variable.key.is("AWS_REGION"); });
  if (region == environment.end()) {
    environment.push_back({"AWS_REGION", stack().region()});
  } else {
    region->value = stack().region();
  }
  ContainerDefinitionOptions all = props;
  all.environment = Map<Str>(environment);
  return TaskDefinition::addContainer(id, all, at);
}

}  // namespace cdk::ecs
