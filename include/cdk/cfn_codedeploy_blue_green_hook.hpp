#pragma once
#include <cdk/cfn_hook.hpp>

namespace cdk {

/// How traffic moves to the new version of a service.
enum class CfnTrafficRoutingType { ALL_AT_ONCE, TIME_BASED_CANARY, TIME_BASED_LINEAR };

struct CfnTrafficRoutingTimeBasedCanary {
  /// Minutes between the first step and the rest. Default: 5
  Num bakeTimeMins = {};
  /// Percentage of traffic in the first step, 14 to 100. Default: 15
  Num stepPercentage = {};
};

struct CfnTrafficRoutingTimeBasedLinear {
  /// Minutes between steps. Default: 5
  Num bakeTimeMins = {};
  /// Percentage of traffic in each step. Default: 15
  Num stepPercentage = {};
};

struct CfnTrafficRoutingConfig {
  Box<CfnTrafficRoutingTimeBasedCanary> timeBasedCanary = {};
  Box<CfnTrafficRoutingTimeBasedLinear> timeBasedLinear = {};
  ReqOpt<CfnTrafficRoutingType, "type"> type;
};

struct CfnCodeDeployBlueGreenAdditionalOptions {
  /// Minutes until the old tasks end. Default: 5
  Num terminationWaitTimeInMinutes = {};
};

/// Functions that are called at steps of the deployment.
struct CfnCodeDeployBlueGreenLifecycleEventHooks {
  Str afterAllowTestTraffic = {};
  Str afterAllowTraffic = {};
  Str afterInstall = {};
  Str beforeAllowTraffic = {};
  Str beforeInstall = {};
};

/// A resource of the template, by type and logical id.
struct CfnCodeDeployBlueGreenApplicationTarget {
  Req<Str, "logicalId"> logicalId;
  Req<Str, "type"> type;
};

/// A listener of the template, by type and logical id.
struct CfnTrafficRoute {
  Req<Str, "logicalId"> logicalId;
  Req<Str, "type"> type;
};

struct CfnTrafficRouting {
  CfnTrafficRoute prodTrafficRoute;
  /// Logical ids of the two target groups.
  Req<List<Str>, "targetGroups"> targetGroups;
  CfnTrafficRoute testTrafficRoute;
};

struct CfnCodeDeployBlueGreenEcsAttributes {
  /// Logical ids of the old and the new task definition.
  Req<List<Str>, "taskDefinitions"> taskDefinitions;
  /// Logical ids of the old and the new task set.
  Req<List<Str>, "taskSets"> taskSets;
  CfnTrafficRouting trafficRouting;
};

struct CfnCodeDeployBlueGreenApplication {
  CfnCodeDeployBlueGreenEcsAttributes ecsAttributes;
  CfnCodeDeployBlueGreenApplicationTarget target;
};

struct CfnCodeDeployBlueGreenHookProps {
  Box<CfnCodeDeployBlueGreenAdditionalOptions> additionalOptions = {};
  Req<List<CfnCodeDeployBlueGreenApplication>, "applications"> applications;
  Box<CfnCodeDeployBlueGreenLifecycleEventHooks> lifecycleEventHooks = {};
  /// Name or ARN of the role that CodeDeploy works with.
  Req<Str, "serviceRole"> serviceRole;
  Box<CfnTrafficRoutingConfig> trafficRoutingConfig = {};
};

/// Has CodeDeploy replace the tasks of an ECS service by new ones beside them.
class CfnCodeDeployBlueGreenHook : public CfnHook {
 public:
  using Props = CfnCodeDeployBlueGreenHookProps;
  CfnCodeDeployBlueGreenHook(Scope scope, std::string_view id, const CfnCodeDeployBlueGreenHookProps& props);

  Str serviceRole() const { return props_.serviceRole; }
  List<CfnCodeDeployBlueGreenApplication> applications() const { return props_.applications; }
  Box<CfnTrafficRoutingConfig> trafficRoutingConfig() const { return props_.trafficRoutingConfig; }
  Box<CfnCodeDeployBlueGreenAdditionalOptions> additionalOptions() const { return props_.additionalOptions; }
  Box<CfnCodeDeployBlueGreenLifecycleEventHooks> lifecycleEventHooks() const { return props_.lifecycleEventHooks; }

 private:
  Json renderProperties() const override;
  CfnCodeDeployBlueGreenHookProps props_;
};

}  // namespace cdk
