#include <constructs/aws/codedeploy/lambda_deployment_group.hpp>

#include <cdk/cfn/codedeploy/deployment_group.hpp>
#include <constructs/aws/iam/managed_policy.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/lambda/alias.hpp>

#include "deployment_group_parts.hpp"
#include "names.hpp"

namespace cdk::codedeploy {

namespace detail {

/// What is written late: alarms and hooks can be added any time.
struct LambdaGroupState {
  const Construct& group;
  Alarms alarms;
  Use<lambda::IFunction> preHook = {};
  Use<lambda::IFunction> postHook = {};

  Box<CfnDeploymentGroup::AlarmConfigurationProperty> renderAlarms() { return alarms.render(group); }
  Box<CfnDeploymentGroup::AutoRollbackConfigurationProperty> renderRollback() { return alarms.renderRollback(group); }
  Str preHookName() { return preHook ? preHook->functionName() : Str(); }
  Str postHookName() { return postHook ? postHook->functionName() : Str(); }
};

}  // namespace detail

namespace {

Use<ILambdaDeploymentConfig> configOf(const Use<ILambdaDeploymentConfig>& given) {
  return given ? given : Use<ILambdaDeploymentConfig>(LambdaDeploymentConfig::CANARY_10PERCENT_5MINUTES);
}

class Imported final : public ILambdaDeploymentGroup {
 public:
  using Props = LambdaDeploymentGroupAttributes;
  Imported(Scope scope, std::string_view id, const LambdaDeploymentGroupAttributes& attrs)
      : ILambdaDeploymentGroup(scope, id, {.environmentFromArn = detail::importedGroupArn(*attrs.application, attrs.deploymentGroupName)}) {
    import(attrs.application, configOf(attrs.deploymentConfig), attrs.deploymentGroupName);
  }
};

}  // namespace

LambdaDeploymentGroup::LambdaDeploymentGroup(Scope scope, std::string_view id, const LambdaDeploymentGroupProps& props)
    : ILambdaDeploymentGroup(scope, id, {.physicalName = props.deploymentGroupName}) {
  role_ =
      props.role
          ? props.role
          : Use<iam::IRole>(add<iam::Role>("ServiceRole", iam::RoleProps{.assumedBy = iam::ServicePrincipal("codedeploy.amazonaws.com")}));
  detail::checkNameLater(*this, "deployment group", physicalName());
  application_ = props.application ? props.application.get() : &add<LambdaApplication>("Application");
  role_->addManagedPolicy(iam::ManagedPolicy::fromAwsManagedPolicyName("service-role/AWSCodeDeployRoleForLambdaLimited"));
  deploymentConfig_ = configOf(props.deploymentConfig)->bindEnvironment(*this);
  state_ = make<detail::LambdaGroupState>(detail::LambdaGroupState{.group = *this,
                                                                   .alarms = {.all = {},
                                                                              .rollback = props.autoRollback,
                                                                              .ignoreConfiguration = props.ignoreAlarmConfiguration,
                                                                              .ignorePollFailure = props.ignorePollAlarmsFailure}})
               .get();
  for (Use<cloudwatch::IAlarm> alarm : props.alarms) addAlarm(alarm);
  const auto& resource = add<CfnDeploymentGroup>(
      "Resource",
      CfnDeploymentGroup::Props{.alarmConfiguration = lazy<&detail::LambdaGroupState::renderAlarms>(state_),
                                .applicationName = applicationName(),
                                .autoRollbackConfiguration = lazy<&detail::LambdaGroupState::renderRollback>(state_),
                                .deploymentConfigName = deploymentConfig_->deploymentConfigName(),
                                .deploymentGroupName = physicalName(),
                                .deploymentStyle = CfnDeploymentGroup::DeploymentStyleProperty{.deploymentOption = "WITH_TRAFFIC_CONTROL",
                                                                                               .deploymentType = "BLUE_GREEN"},
                                .serviceRoleArn = role_->roleArn()});
  setNameAndArn(resource);
  if (props.preHook) addPreHook(props.preHook);
  if (props.postHook) addPostHook(props.postHook);
  CfnResource& alias = *CfnResource::from(*props.alias->node().defaultChild());
  alias.cfnOptions().updatePolicy = Json::obj(
      {{"CodeDeployLambdaAliasUpdate", Json::obj({{"ApplicationName", applicationName()},
                                                  {"DeploymentGroupName", resource.ref()},
                                                  {"BeforeAllowTrafficHook", lazy<&detail::LambdaGroupState::preHookName>(state_)},
                                                  {"AfterAllowTrafficHook", lazy<&detail::LambdaGroupState::postHookName>(state_)}})}});
}

void LambdaDeploymentGroup::addAlarm(Use<cloudwatch::IAlarm> alarm) {
  state_->alarms.all.push(alarm);
}

void LambdaDeploymentGroup::addHook(Use<lambda::IFunction>& hook, Use<lambda::IFunction> given) {
  if (hook) throw Error(*this, "the deployment group has a hook for this moment already", "deployment-hook");
  hook = given;
  grantPutLifecycleEventHookExecutionStatus(given);
  given->grantInvoke(*role_);
}

void LambdaDeploymentGroup::addPreHook(Use<lambda::IFunction> preHook) {
  addHook(state_->preHook, preHook);
}
void LambdaDeploymentGroup::addPostHook(Use<lambda::IFunction> postHook) {
  addHook(state_->postHook, postHook);
}

iam::Grant LambdaDeploymentGroup::grantPutLifecycleEventHookExecutionStatus(Use<iam::IGrantable> grantee) {
  return iam::Grant::addToPrincipal({.actions = {"codedeploy:PutLifecycleEventHookExecutionStatus"},
                                     .grantee = grantee,
                                     .resourceArns = {deploymentGroupArn_},
                                     .scope = this});
}

ILambdaDeploymentGroup& LambdaDeploymentGroup::fromLambdaDeploymentGroupAttributes(Construct& scope, std::string_view id,
                                                                                   const LambdaDeploymentGroupAttributes& attrs,
                                                                                   Location at) {
  return scope.add<Imported>(id, attrs, at);
}

}  // namespace cdk::codedeploy
