#pragma once
#include <constructs/aws/ecs/base_service.hpp>
#include <constructs/aws/ecs/service_types.hpp>

namespace cdk::ecs {

using IFargateService = IService;

/// A version of Fargate, by the names of the CDK.
enum class FargatePlatformVersion { LATEST, VERSION1_4, VERSION1_3, VERSION1_2, VERSION1_1, VERSION1_0 };

struct FargateServiceProps {
  /// Gives tasks a public address. Default: false
  Bool assignPublicIp = {};
  /// ENABLED needs maxHealthyPercent above 100. Default: decided by the service
  Opt<AvailabilityZoneRebalancing> availabilityZoneRebalancing = {};
  /// How long both versions run after the traffic has moved; whole minutes. Default: none
  Opt<Duration> bakeTime = {};
  /// Only with the strategy CANARY. Default: as the service does
  TrafficShiftConfig canaryConfiguration = {};
  /// Instead of the launch type, such as FARGATE_SPOT. Default: none
  List<CapacityProviderStrategy> capacityProviderStrategies = {};
  /// Stops a deployment whose tasks do not start, when one of its fields is given; controller ECS only. Default: none
  DeploymentCircuitBreaker circuitBreaker = {};
  Req<Use<ICluster>, "cluster"> cluster;
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
  /// Most tasks in a deployment, per cent of the desired. Default: 200
  Num maxHealthyPercent = {};
  /// Fewest tasks in a deployment, per cent of the desired. Default: 50, with a warning
  Num minHealthyPercent = {};
  /// Default: decided by the service (LATEST)
  Opt<FargatePlatformVersion> platformVersion = {};
  /// From where tasks get their tags. Default: NONE
  Opt<PropagatedTagSource> propagateTags = {};
  /// Default: a new one
  List<Use<ec2::ISecurityGroup>> securityGroups = {};
  /// Default: none
  ServiceConnectProps serviceConnectConfiguration = {};
  /// Default: chosen by CloudFormation
  Str serviceName = {};
  /// What runs; made for Fargate, with an essential container.
  Req<Use<TaskDefinition>, "taskDefinition"> taskDefinition;
  /// Default: the revision of this deployment; with CODE_DEPLOY the newest
  TaskDefinitionRevision taskDefinitionRevision = {};
  /// At most one. Default: none
  List<Use<ServiceManagedVolume>> volumeConfigurations = {};
  /// Default: the public ones with assignPublicIp, else those that the network selects by itself
  ec2::SubnetSelection vpcSubnets = {};
};

using FargateServiceAttributes = ServiceAttributes;

/// Tasks on Fargate, kept at a number and replaced by new versions.
class FargateService : public BaseService {
 public:
  using Props = FargateServiceProps;
  FargateService(Scope scope, std::string_view id, const FargateServiceProps& props);
  static IFargateService& fromFargateServiceArn(Construct& scope, std::string_view id, const Str& fargateServiceArn,
                                                Location at = Location::current());
  /// Raises an error for both or neither of name and ARN.
  static IBaseService& fromFargateServiceAttributes(Construct& scope, std::string_view id, const FargateServiceAttributes& attrs,
                                                    Location at = Location::current());

 private:
  class Check;
};

}  // namespace cdk::ecs
