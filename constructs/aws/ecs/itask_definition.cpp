#include <initializer_list>

#include <constructs/aws/ecs/ec2_task_definition.hpp>
#include <constructs/aws/ecs/external_task_definition.hpp>
#include <constructs/aws/ecs/fargate_task_definition.hpp>

// What task definitions made here and imported ones share.
namespace cdk::ecs {

namespace {

bool isOneOf(Compatibility compatibility, std::initializer_list<Compatibility> all) {
  for (const Compatibility one : all) {
    if (one == compatibility) return true;
  }
  return false;
}

struct ImportedTaskDefinition final : ITaskDefinition {
  using Props = TaskDefinitionAttributes;
  ImportedTaskDefinition(Scope scope, std::string_view id, const Props& attrs) : ITaskDefinition(scope, id) {
    compatibility_ = attrs.compatibility.valueOr(Compatibility::EC2_AND_FARGATE);
    executionRole_ = attrs.executionRole;
    networkMode_ = attrs.networkMode;
    taskDefinitionArn_ = attrs.taskDefinitionArn;
    taskRole_ = attrs.taskRole;
  }
};

ITaskDefinition& ofKind(Construct& scope, std::string_view id, Compatibility compatibility, const CommonTaskDefinitionAttributes& attrs,
                        Location at) {
  return scope.add<ImportedTaskDefinition>(id,
                                           {.compatibility = compatibility,
                                            .executionRole = attrs.executionRole,
                                            .networkMode = attrs.networkMode,
                                            .taskDefinitionArn = attrs.taskDefinitionArn,
                                            .taskRole = attrs.taskRole},
                                           at);
}

}  // namespace

// A task of all three kinds counts as none of them, as in the CDK.
bool isEc2Compatible(Compatibility compatibility) {
  return isOneOf(compatibility, {Compatibility::EC2, Compatibility::EC2_AND_FARGATE, Compatibility::EC2_AND_MANAGED_INSTANCES});
}

bool isFargateCompatible(Compatibility compatibility) {
  return isOneOf(compatibility, {Compatibility::FARGATE, Compatibility::EC2_AND_FARGATE, Compatibility::FARGATE_AND_MANAGED_INSTANCES});
}

bool isExternalCompatible(Compatibility compatibility) {
  return compatibility == Compatibility::EXTERNAL;
}

bool isManagedInstancesCompatible(Compatibility compatibility) {
  return isOneOf(compatibility, {Compatibility::MANAGED_INSTANCES, Compatibility::EC2_AND_MANAGED_INSTANCES,
                                 Compatibility::FARGATE_AND_MANAGED_INSTANCES});
}

NetworkMode ITaskDefinition::networkMode() const {
  if (networkMode_) return *networkMode_;
  throw Error(*this, "the network mode of this imported task definition is not known; give networkMode when importing it",
              "no-network-mode");
}

iam::IRole& ITaskDefinition::taskRole() const {
  if (taskRole_) return *taskRole_;
  throw Error(*this, "the task role of this imported task definition is not known; give taskRole when importing it", "no-task-role");
}

ITaskDefinition& TaskDefinition::fromTaskDefinitionArn(Construct& scope, std::string_view id, const Str& taskDefinitionArn, Location at) {
  return scope.add<ImportedTaskDefinition>(id, {.taskDefinitionArn = taskDefinitionArn}, at);
}

ITaskDefinition& TaskDefinition::fromTaskDefinitionAttributes(Construct& scope, std::string_view id, const TaskDefinitionAttributes& attrs,
                                                              Location at) {
  return scope.add<ImportedTaskDefinition>(id, attrs, at);
}

IFargateTaskDefinition& FargateTaskDefinition::fromFargateTaskDefinitionArn(Construct& scope, std::string_view id,
                                                                            const Str& fargateTaskDefinitionArn, Location at) {
  return fromTaskDefinitionArn(scope, id, fargateTaskDefinitionArn, at);
}

IFargateTaskDefinition& FargateTaskDefinition::fromFargateTaskDefinitionAttributes(Construct& scope, std::string_view id,
                                                                                   const FargateTaskDefinitionAttributes& attrs,
                                                                                   Location at) {
  return ofKind(scope, id, Compatibility::FARGATE, attrs, at);
}

IEc2TaskDefinition& Ec2TaskDefinition::fromEc2TaskDefinitionArn(Construct& scope, std::string_view id, const Str& ec2TaskDefinitionArn,
                                                                Location at) {
  return fromTaskDefinitionArn(scope, id, ec2TaskDefinitionArn, at);
}

IEc2TaskDefinition& Ec2TaskDefinition::fromEc2TaskDefinitionAttributes(Construct& scope, std::string_view id,
                                                                       const Ec2TaskDefinitionAttributes& attrs, Location at) {
  return ofKind(scope, id, Compatibility::EC2, attrs, at);
}

IExternalTaskDefinition& ExternalTaskDefinition::fromEc2TaskDefinitionArn(Construct& scope, std::string_view id,
                                                                          const Str& externalTaskDefinitionArn, Location at) {
  return fromTaskDefinitionArn(scope, id, externalTaskDefinitionArn, at);
}

IExternalTaskDefinition& ExternalTaskDefinition::fromExternalTaskDefinitionAttributes(Construct& scope, std::string_view id,
                                                                                      const ExternalTaskDefinitionAttributes& attrs,
                                                                                      Location at) {
  return ofKind(scope, id, Compatibility::EXTERNAL, attrs, at);
}

}  // namespace cdk::ecs
