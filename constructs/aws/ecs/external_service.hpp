#pragma once
#include <constructs/aws/ecs/base_service.hpp>
#include <constructs/aws/ecs/service_types.hpp>

namespace cdk::ecs {

using IExternalService = IService;
using ExternalServiceAttributes = ServiceAttributes;

struct ExternalServiceProps {
  /// How long both versions run after the traffic has moved; whole minutes. Default: none
  Opt<Duration> bakeTime = {};
  /// Only with the strategy CANARY. Default: as the service does
  TrafficShiftConfig canaryConfiguration = {};
  /// Stops a deployment whose tasks do not start, when one of its fields is given; controller ECS only. Default: none
  DeploymentCircuitBreaker circuitBreaker = {};
  Req<Use<ICluster>, "cluster"> cluster;
  /// One task on every instance; without desiredCount. Default: false
  Bool daemon = {};
  /// Alarms that stop a deployment; controller ECS only. Default: none
  Box<DeploymentAlarmConfig> deploymentAlarms = {};
  /// Who moves the service to a new version. Default: ECS
  DeploymentController deploymentController = {};
  /// How ECS moves it. Default: ROLLING
  Opt<DeploymentStrategy> deploymentStrategy = {};
  /// Number of tasks. Default: 1 at first, later what there is
  Num desiredCount = {};
  /// Tags tasks with cluster and service. Default: false
  Bool enableECSManagedTags = {};
  /// Lets users run commands in the containers; the task role gets what it needs. Default: false
  Bool enableExecuteCommand = {};
  /// Controller ECS only. Default: none
  Box<ForceNewDeployment> forceNewDeployment = {};
  /// Time after the start in which health checks of load balancers do not count. Default: 60 seconds with a load balancer
  Opt<Duration> healthCheckGracePeriod = {};
  /// What is called in the stages of a deployment; controller ECS only. Default: none
  List<Use<IDeploymentLifecycleHookTarget>> lifecycleHooks = {};
  /// Only with the strategy LINEAR. Default: as the service does
  TrafficShiftConfig linearConfiguration = {};
  /// Most tasks in a deployment, per cent of the desired. Default: 100
  Num maxHealthyPercent = {};
  /// Fewest tasks in a deployment, per cent of the desired. Default: 0, with a warning
  Num minHealthyPercent = {};
  /// From where tasks get their tags. Default: NONE
  Opt<PropagatedTagSource> propagateTags = {};
  /// Default: none
  ServiceConnectProps serviceConnectConfiguration = {};
  /// Default: chosen by CloudFormation
  Str serviceName = {};
  /// What runs; made for external instances, with an essential container.
  Req<Use<TaskDefinition>, "taskDefinition"> taskDefinition;
  /// Default: the revision of this deployment; with CODE_DEPLOY the newest
  TaskDefinitionRevision taskDefinitionRevision = {};
  /// At most one. Default: none
  List<Use<ServiceManagedVolume>> volumeConfigurations = {};
};

/// Tasks on machines of one's own. It takes no load balancer and no scaling.
class ExternalService : public BaseService {
 public:
  using Props = ExternalServiceProps;
  ExternalService(Scope scope, std::string_view id, const ExternalServiceProps& props);
  static IExternalService& fromExternalServiceArn(Construct& scope, std::string_view id, const Str& externalServiceArn,
                                                  Location at = Location::current());
  /// Raises an error for both or neither of name and ARN.
  static IBaseService& fromExternalServiceAttributes(Construct& scope, std::string_view id, const ExternalServiceAttributes& attrs,
                                                     Location at = Location::current());

  /// Always raises an error.
  elasticloadbalancingv2::LoadBalancerTargetProps attachToApplicationTargetGroup(
      elasticloadbalancingv2::IApplicationTargetGroup& targetGroup) override;
  /// Always raises an error.
  Use<IEcsLoadBalancerTarget> loadBalancerTarget(const LoadBalancerTargetOptions& options) override;
  /// Always raises an error.
  ScalableTaskCount& autoScaleTaskCount(const applicationautoscaling::EnableScalingProps& props) override;
};

}  // namespace cdk::ecs
