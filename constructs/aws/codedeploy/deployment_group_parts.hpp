#pragma once
#include <cdk/cfn/codedeploy/deployment_group.hpp>
#include <constructs/aws/cloudwatch/alarm_base.hpp>
#include <constructs/aws/codedeploy/rollback_config.hpp>

namespace cdk::codedeploy::detail {

/// The alarms of a group, and what follows from them.
struct Alarms {
  Vec<Use<cloudwatch::IAlarm>> all;
  AutoRollbackConfig rollback;
  Bool ignoreConfiguration;
  Bool ignorePollFailure;

  Box<CfnDeploymentGroup::AlarmConfigurationProperty> render(const Construct& group) const;
  /// Error when alarms are to roll back and there are none.
  Box<CfnDeploymentGroup::AutoRollbackConfigurationProperty> renderRollback(const Construct& group) const;
};

}  // namespace cdk::codedeploy::detail
