#pragma once
#include <cdk/value.hpp>

namespace cdk::codedeploy {

/// When a deployment is taken back.
struct AutoRollbackConfig {
  /// When an alarm of the group goes off. Default: true with alarms, else false
  Bool deploymentInAlarm = {};
  /// When it fails. Default: true
  Bool failedDeployment = {};
  /// When someone stops it. Default: false
  Bool stoppedDeployment = {};
};

}  // namespace cdk::codedeploy
