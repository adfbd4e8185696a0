#pragma once
#include <cdk/value.hpp>

namespace cdk {

/// Which values `creationPolicy` and `updatePolicy` of a resource's options take: these structs convert to them.
struct CfnResourceAutoScalingCreationPolicy {
  /// Percentage of instances that must have started. Default: 100
  Num minSuccessfulInstancesPercent = {};
  static const TypeInfo typeInfo;
};

/// Signals that CloudFormation waits for.
struct CfnResourceSignal {
  /// Default: 1
  Num count = {};
  /// How long, as an ISO 8601 duration. Default: PT5M
  Str timeout = {};
  static const TypeInfo typeInfo;
};

struct CfnCreationPolicy {
  Box<CfnResourceAutoScalingCreationPolicy> autoScalingCreationPolicy = {};
  Box<CfnResourceSignal> resourceSignal = {};
  /// Starts the fleet of AppStream.
  Bool startFleet = {};
  static const TypeInfo typeInfo;
};

struct CfnAutoScalingInstanceRefreshAlarmSpecification {
  List<Str> alarms = {};
  static const TypeInfo typeInfo;
};

struct CfnAutoScalingInstanceRefreshPreferences {
  Box<CfnAutoScalingInstanceRefreshAlarmSpecification> alarmSpecification = {};
  Num bakeTime = {};
  Num checkpointDelay = {};
  List<Num> checkpointPercentages = {};
  Num instanceWarmup = {};
  Num maxHealthyPercentage = {};
  Num minHealthyPercentage = {};
  Str scaleInProtectedInstances = {};
  Bool skipMatching = {};
  Str standbyInstances = {};
  static const TypeInfo typeInfo;
};

struct CfnAutoScalingInstanceRefresh {
  Box<CfnAutoScalingInstanceRefreshPreferences> preferences = {};
  Req<Str, "strategy"> strategy;
  static const TypeInfo typeInfo;
};

struct CfnAutoScalingReplacingUpdate {
  /// Replaces the whole group.
  Bool willReplace = {};
  static const TypeInfo typeInfo;
};

struct CfnAutoScalingRollingUpdate {
  Num maxBatchSize = {};
  Num minActiveInstancesPercent = {};
  Num minInstancesInService = {};
  Num minSuccessfulInstancesPercent = {};
  /// As an ISO 8601 duration.
  Str pauseTime = {};
  List<Str> suspendProcesses = {};
  Bool waitOnResourceSignals = {};
  static const TypeInfo typeInfo;
};

struct CfnAutoScalingScheduledAction {
  /// Leaves sizes alone that a schedule changed.
  Bool ignoreUnmodifiedGroupSizeProperties = {};
  static const TypeInfo typeInfo;
};

struct CfnCodeDeployLambdaAliasUpdate {
  Str afterAllowTrafficHook = {};
  Req<Str, "applicationName"> applicationName;
  Str beforeAllowTrafficHook = {};
  Req<Str, "deploymentGroupName"> deploymentGroupName;
  static const TypeInfo typeInfo;
};

struct CfnUpdatePolicy {
  Box<CfnAutoScalingInstanceRefresh> autoScalingInstanceRefresh = {};
  Box<CfnAutoScalingReplacingUpdate> autoScalingReplacingUpdate = {};
  Box<CfnAutoScalingRollingUpdate> autoScalingRollingUpdate = {};
  Box<CfnAutoScalingScheduledAction> autoScalingScheduledAction = {};
  Box<CfnCodeDeployLambdaAliasUpdate> codeDeployLambdaAliasUpdate = {};
  Bool enableVersionUpgrade = {};
  Bool useOnlineResharding = {};
  static const TypeInfo typeInfo;
};

}  // namespace cdk
