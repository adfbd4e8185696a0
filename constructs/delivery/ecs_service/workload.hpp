#pragma once
#include <cdk/value.hpp>

namespace cdk::delivery {

/// How a service moves to a new image.
enum class DeploymentStrategy {
  ROLLING,         ///< task by task; the circuit breaker and alarms roll back
  BLUE_GREEN,      ///< by CodeDeploy: two target groups and a test listener
  ECS_BLUE_GREEN,  ///< by ECS: all traffic at once, between two target groups
  ECS_LINEAR,      ///< by ECS: in equal steps
  ECS_CANARY,      ///< by ECS: a tenth first
};

/// Does ECS shift the traffic by itself?
constexpr bool isNative(DeploymentStrategy strategy) {
  return strategy != DeploymentStrategy::ROLLING && strategy != DeploymentStrategy::BLUE_GREEN;
}

/// Name of the container that carries the application in every task definition.
inline constexpr std::string_view APP_CONTAINER = "app";
/// Port the application listens on inside its container.
inline constexpr int APP_PORT = 8080;
/// Path that answers 200 when the application can serve.
inline constexpr std::string_view HEALTH_PATH = "/health";

/// The names of one environment's resources that other accounts refer to.
struct WorkloadNames {
  Str clusterName = {};
  Str codeDeployApplication = {};
  Str codeDeployConfig = {};
  Str codeDeployGroup = {};
  Str deployRoleName = {};
  Str endpointParameter = {};
  Str executionRoleName = {};
  Str imageTagParameter = {};
  Str rollbackRoleName = {};
  Str serviceName = {};
  Str serviceUrlParameter = {};
  Str taskFamily = {};
  Str taskRoleName = {};
  Str verifyRoleName = {};
};

}  // namespace cdk::delivery
