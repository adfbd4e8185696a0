#pragma once
#include <constructs/aws/ecs/base_service.hpp>
#include <constructs/aws/ecs/service_types.hpp>

namespace cdk::ecs {

using IEc2Service = IService;
using Ec2ServiceAttributes = ServiceAttributes;

/// Attributes that every instance has, for placement.
struct BuiltInAttributes {
  static constexpr std::string_view INSTANCE_ID = "instanceId";
  static constexpr std::string_view AVAILABILITY_ZONE = "attribute:ecs.availability-zone";
  static constexpr std::string_view AMI_ID = "attribute:ecs.ami-id";
  static constexpr std::string_view INSTANCE_TYPE = "attribute:ecs.instance-type";
  static constexpr std::string_view OS_TYPE = "attribute:ecs.os-type";
};

struct Ec2ServiceProps {
  /// Gives tasks a public address; network mode AWS_VPC only. Default: false
  Bool assignPublicIp = {};
  /// ENABLED needs maxHealthyPercent above 100, and spreads over the zones first. Default: decided by the service
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
  /// Most tasks in a deployment, per cent of the desired. Default: 200, for a daemon 100
  Num maxHealthyPercent = {};
  /// Fewest tasks in a deployment, per cent of the desired. Default: 50, for a daemon 0, with a warning
  Num minHealthyPercent = {};
  /// Which instances tasks may start on. Default: all
  List<PlacementConstraint> placementConstraints = {};
  /// Which instances are preferred; not for a daemon. Default: none
  List<PlacementStrategy> placementStrategies = {};
  /// From where tasks get their tags. Default: NONE
  Opt<PropagatedTagSource> propagateTags = {};
  /// Network mode AWS_VPC only. Default: a new one there, else those of the cluster
  List<Use<ec2::ISecurityGroup>> securityGroups = {};
  /// Default: none
  ServiceConnectProps serviceConnectConfiguration = {};
  /// Default: chosen by CloudFormation
  Str serviceName = {};
  /// What runs; made for EC2, with an essential container.
  Req<Use<TaskDefinition>, "taskDefinition"> taskDefinition;
  /// Default: the revision of this deployment; with CODE_DEPLOY the newest
  TaskDefinitionRevision taskDefinitionRevision = {};
  /// At most one. Default: none
  List<Use<ServiceManagedVolume>> volumeConfigurations = {};
  /// Network mode AWS_VPC only. Default: the public ones with assignPublicIp, else those that the network selects by itself
  ec2::SubnetSelection vpcSubnets = {};
};

/// Tasks on the instances of a cluster.
class Ec2Service : public BaseService {
 public:
  using Props = Ec2ServiceProps;
  Ec2Service(Scope scope, std::string_view id, const Ec2ServiceProps& props);
  static IEc2Service& fromEc2ServiceArn(Construct& scope, std::string_view id, const Str& ec2ServiceArn, Location at = Location::current());
  /// Raises an error for both or neither of name and ARN.
  static IBaseService& fromEc2ServiceAttributes(Construct& scope, std::string_view id, const Ec2ServiceAttributes& attrs,
                                                Location at = Location::current());

  /// Adds to those there are. Raises an error for a daemon.
  template <std::same_as<PlacementStrategy>... S>
  void addPlacementStrategies(const S&... strategies) {
    addStrategies({strategies...});
  }
  /// Takes the place of those there are.
  template <std::same_as<PlacementConstraint>... C>
  void addPlacementConstraints(const C&... constraints) {
    setConstraints({constraints...});
  }

 private:
  class Check;
  void addStrategies(const List<PlacementStrategy>& strategies);
  void setConstraints(const List<PlacementConstraint>& constraints);
  void useGroupsOfCluster();
  Json renderConstraints();
  Json renderStrategies();

  Vec<PlacementRule> constraints_;
  bool daemon_;
  bool hasConstraints_ = false;
  bool hasStrategies_ = false;
  bool rebalancing_;
  Vec<PlacementRule> strategies_;
};

}  // namespace cdk::ecs
