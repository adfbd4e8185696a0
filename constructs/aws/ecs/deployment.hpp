#pragma once
#include <cdk/duration.hpp>
#include <cdk/value.hpp>

namespace cdk::ecs {

/// Who moves a service to a new version.
enum class DeploymentControllerType { ECS, CODE_DEPLOY, EXTERNAL };

struct DeploymentController {
  /// Default: ECS
  Opt<DeploymentControllerType> type = {};
};

/// Stops a deployment whose tasks do not start.
struct DeploymentCircuitBreaker {
  /// Default: true
  Bool enable = {};
  /// Goes back to the version before. Default: false
  Bool rollback = {};
};

/// What happens when an alarm of a deployment goes off.
enum class AlarmBehavior { ROLLBACK_ON_ALARM, FAIL_ON_ALARM };

struct DeploymentAlarmOptions {
  /// Default: ROLLBACK_ON_ALARM
  Opt<AlarmBehavior> behavior = {};
};

/// Alarms that stop a deployment.
struct DeploymentAlarmConfig {
  /// At least one.
  Req<List<Str>, "alarmNames"> alarmNames;
  /// Default: ROLLBACK_ON_ALARM
  Opt<AlarmBehavior> behavior = {};
};

/// How ECS itself moves to a new version.
enum class DeploymentStrategy {
  ROLLING,     ///< task by task
  BLUE_GREEN,  ///< all traffic at once, between two target groups
  LINEAR,      ///< traffic in equal steps
  CANARY,      ///< a part of the traffic first, then the rest
};

/// Size and length of the steps in which traffic moves.
struct TrafficShiftConfig {
  /// Time between two steps: 0 to 1440 whole minutes. Default: 6 minutes for LINEAR, 10 for CANARY
  Opt<Duration> stepBakeTime = {};
  /// Per cent of the traffic in a step, in tenths: 3 to 100 for LINEAR, 0.1 to 100 for CANARY. Default: 10 for LINEAR, 5 for CANARY
  Num stepPercent = {};
};

/// Deploys the service again although nothing changed.
struct ForceNewDeployment {
  Req<Bool, "enabled"> enabled;
  /// A new text deploys again, 1 to 255 characters. Default: none
  Str nonce = {};
};

/// From where tasks get their tags.
enum class PropagatedTagSource { SERVICE, TASK_DEFINITION, NONE };

/// On what tasks run.
enum class LaunchType { EC2, FARGATE, EXTERNAL };

}  // namespace cdk::ecs
