#include <constructs/aws/codedeploy/ecs_deployment_group.hpp>

#include <cdk/cfn/ecs/service.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ecs/base_service.hpp>
#include <constructs/aws/elasticloadbalancingv2/listener.hpp>
#include <constructs/aws/elasticloadbalancingv2/target_group.hpp>
#include <constructs/aws/iam/managed_policy.hpp>
#include <constructs/aws/iam/role.hpp>

#include "deployment_group_parts.hpp"
#include "names.hpp"

namespace cdk::codedeploy {

namespace detail {

/// What is written late: alarms can be added any time, target groups get their names from listeners.
struct EcsGroupState {
  const Construct& group;
  Alarms alarms;
  EcsBlueGreenDeploymentConfig blueGreen;

  Box<CfnDeploymentGroup::AlarmConfigurationProperty> renderAlarms() { return alarms.render(group); }
  Box<CfnDeploymentGroup::AutoRollbackConfigurationProperty> renderRollback() { return alarms.renderRollback(group); }
  Box<CfnDeploymentGroup::BlueGreenDeploymentConfigurationProperty> renderBlueGreen();
  Box<CfnDeploymentGroup::LoadBalancerInfoProperty> renderLoadBalancer();
};

Box<CfnDeploymentGroup::BlueGreenDeploymentConfigurationProperty> EcsGroupState::renderBlueGreen() {
  const auto minutes = [](const Opt<Duration>& duration) { return duration ? duration->toMinutes() : Num(0); };
  return CfnDeploymentGroup::BlueGreenDeploymentConfigurationProperty{
      .deploymentReadyOption =
          CfnDeploymentGroup::DeploymentReadyOptionProperty{
              .actionOnTimeout = blueGreen.deploymentApprovalWaitTime ? "STOP_DEPLOYMENT" : "CONTINUE_DEPLOYMENT",
              .waitTimeInMinutes = minutes(blueGreen.deploymentApprovalWaitTime)},
      .terminateBlueInstancesOnDeploymentSuccess = CfnDeploymentGroup::BlueInstanceTerminationOptionProperty{
          .action = "TERMINATE", .terminationWaitTimeInMinutes = minutes(blueGreen.terminationWaitTime)}};
}

Box<CfnDeploymentGroup::LoadBalancerInfoProperty> EcsGroupState::renderLoadBalancer() {
  using Group = CfnDeploymentGroup::TargetGroupInfoProperty;
  using Route = CfnDeploymentGroup::TrafficRouteProperty;
  CfnDeploymentGroup::TargetGroupPairInfoProperty pair{.prodTrafficRoute = Route{.listenerArns = {blueGreen.listener->listenerArn()}},
                                                       .targetGroups = {Group{.name = blueGreen.blueTargetGroup->targetGroupName()},
                                                                        Group{.name = blueGreen.greenTargetGroup->targetGroupName()}}};
  if (blueGreen.testListener) pair.testTrafficRoute = Route{.listenerArns = {blueGreen.testListener->listenerArn()}};
  return CfnDeploymentGroup::LoadBalancerInfoProperty{.targetGroupPairInfoList = {pair}};
}

}  // namespace detail

namespace {

Use<IEcsDeploymentConfig> configOf(const Use<IEcsDeploymentConfig>& given) {
  return given ? given : Use<IEcsDeploymentConfig>(EcsDeploymentConfig::ALL_AT_ONCE);
}

class Imported final : public IEcsDeploymentGroup {
 public:
  using Props = EcsDeploymentGroupAttributes;
  Imported(Scope scope, std::string_view id, const EcsDeploymentGroupAttributes& attrs)
      : IEcsDeploymentGroup(scope, id, {.environmentFromArn = detail::importedGroupArn(*attrs.application, attrs.deploymentGroupName)}) {
    import(attrs.application, configOf(attrs.deploymentConfig), attrs.deploymentGroupName);
  }
};

}  // namespace

EcsDeploymentGroup::EcsDeploymentGroup(Scope scope, std::string_view id, const EcsDeploymentGroupProps& props)
    : IEcsDeploymentGroup(scope, id, {.physicalName = props.deploymentGroupName}) {
  role_ =
      props.role
          ? props.role
          : Use<iam::IRole>(add<iam::Role>("ServiceRole", iam::RoleProps{.assumedBy = iam::ServicePrincipal("codedeploy.amazonaws.com")}));
  detail::checkNameLater(*this, "deployment group", physicalName());
  application_ = props.application ? props.application.get() : &add<EcsApplication>("Application");
  role_->addManagedPolicy(iam::ManagedPolicy::fromAwsManagedPolicyName("AWSCodeDeployRoleForECS"));
  deploymentConfig_ = configOf(props.deploymentConfig)->bindEnvironment(*this);
  checkService(*props.service);
  state_ = make<detail::EcsGroupState>(detail::EcsGroupState{.group = *this,
                                                             .alarms = {.all = {},
                                                                        .rollback = props.autoRollback,
                                                                        .ignoreConfiguration = props.ignoreAlarmConfiguration,
                                                                        .ignorePollFailure = props.ignorePollAlarmsFailure},
                                                             .blueGreen = props.blueGreenDeploymentConfig})
               .get();
  for (Use<cloudwatch::IAlarm> alarm : props.alarms) addAlarm(alarm);
  const auto& resource = add<CfnDeploymentGroup>(
      "Resource",
      CfnDeploymentGroup::Props{.alarmConfiguration = lazy<&detail::EcsGroupState::renderAlarms>(state_),
                                .applicationName = application_->applicationName(),
                                .autoRollbackConfiguration = lazy<&detail::EcsGroupState::renderRollback>(state_),
                                .blueGreenDeploymentConfiguration = lazy<&detail::EcsGroupState::renderBlueGreen>(state_),
                                .deploymentConfigName = deploymentConfig_->deploymentConfigName(),
                                .deploymentGroupName = physicalName(),
                                .deploymentStyle = CfnDeploymentGroup::DeploymentStyleProperty{.deploymentOption = "WITH_TRAFFIC_CONTROL",
                                                                                               .deploymentType = "BLUE_GREEN"},
                                .ecsServices = {CfnDeploymentGroup::ECSServiceProperty{
                                    .clusterName = props.service->cluster().clusterName(), .serviceName = props.service->serviceName()}},
                                .loadBalancerInfo = lazy<&detail::EcsGroupState::renderLoadBalancer>(state_),
                                .serviceRoleArn = role_->roleArn()});
  setNameAndArn(resource);
  if (Construct* config = deploymentConfig_->construct()) node().addDependency(*config);
}

void EcsDeploymentGroup::checkService(ecs::IBaseService& service) const {
  auto* resource = dynamic_cast<ecs::CfnService*>(service.node().defaultChild());
  const auto* made = dynamic_cast<ecs::BaseService*>(&service);
  if (!resource || !made) return;
  const auto& props = resource->props();
  if (!props.deploymentController || !props.deploymentController->type.is("CODE_DEPLOY")) {
    throw Error(*this, "the service must have the deployment controller CODE_DEPLOY", "deployment-service");
  }
  if (!(props.taskDefinition == made->taskDefinition().family())) {
    throw Error(*this, "the service must name its task definition by the family alone, or CloudFormation could not update it",
                "deployment-service");
  }
}

void EcsDeploymentGroup::addAlarm(Use<cloudwatch::IAlarm> alarm) {
  state_->alarms.all.push(alarm);
}

IEcsDeploymentGroup& EcsDeploymentGroup::fromEcsDeploymentGroupAttributes(Construct& scope, std::string_view id,
                                                                          const EcsDeploymentGroupAttributes& attrs, Location at) {
  return scope.add<Imported>(id, attrs, at);
}

}  // namespace cdk::codedeploy
