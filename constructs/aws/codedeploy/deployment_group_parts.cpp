#include "deployment_group_parts.hpp"

#include <cdk/feature_flags.hpp>

namespace cdk::codedeploy::detail {

Box<CfnDeploymentGroup::AlarmConfigurationProperty> Alarms::render(const Construct& group) const {
  const bool always = FeatureFlags::of(group).isEnabled("@aws-cdk/aws-codedeploy:removeAlarmsFromDeploymentGroup");
  if (all.empty() && !always) return {};
  Vec<CfnDeploymentGroup::AlarmProperty> names;
  for (const Use<cloudwatch::IAlarm>& alarm : all) names.push({.name = alarm->alarmName()});
  CfnDeploymentGroup::AlarmConfigurationProperty made{.enabled = !all.empty() && !ignoreConfiguration.isTrue(),
                                                      .ignorePollAlarmFailure = ignorePollFailure};
  if (!names.empty()) made.alarms = List<CfnDeploymentGroup::AlarmProperty>(names);
  return made;
}

Box<CfnDeploymentGroup::AutoRollbackConfigurationProperty> Alarms::renderRollback(const Construct& group) const {
  Vec<Str> events;
  if (!rollback.failedDeployment.isFalse()) events.push("DEPLOYMENT_FAILURE");
  if (rollback.stoppedDeployment.isTrue()) events.push("DEPLOYMENT_STOP_ON_REQUEST");
  if (!rollback.deploymentInAlarm.isFalse() && !all.empty()) events.push("DEPLOYMENT_STOP_ON_ALARM");
  if (rollback.deploymentInAlarm.isTrue() && all.empty()) {
    throw Error(group, "deploymentInAlarm needs alarms: add one, or leave it out", "auto-rollback");
  }
  if (!events.empty()) return CfnDeploymentGroup::AutoRollbackConfigurationProperty{.enabled = true, .events = List<Str>(events)};
  if (rollback.deploymentInAlarm.isFalse()) return CfnDeploymentGroup::AutoRollbackConfigurationProperty{.enabled = false};
  return {};
}

}  // namespace cdk::codedeploy::detail
