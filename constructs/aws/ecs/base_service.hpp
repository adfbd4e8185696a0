#pragma once
#include <constructs/aws/cloudwatch/metric.hpp>
#include <constructs/aws/ec2/connections.hpp>
#include <constructs/aws/ec2/subnet_selection.hpp>
#include <constructs/aws/ecs/cluster.hpp>
#include <constructs/aws/ecs/deployment.hpp>
#include <constructs/aws/ecs/service_connect.hpp>
#include <constructs/aws/ecs/task_definition.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_target_group.hpp>
#include <constructs/aws/elasticloadbalancingv2/network_target_group.hpp>

namespace cdk::applicationautoscaling {
struct EnableScalingProps;
}
namespace cdk::elasticloadbalancingv2 {
class ApplicationListener;
class NetworkListener;
struct AddApplicationTargetsProps;
struct AddNetworkTargetsProps;
}  // namespace cdk::elasticloadbalancingv2

namespace cdk::ecs {

class BaseService;
class CfnService;
class IDeploymentLifecycleHookTarget;
class ScalableTaskCount;
class ServiceManagedVolume;
namespace detail {
struct ServiceExtras;
}

/// A service, made here or imported.
class IService : public Resource {
 public:
  using Resource::Resource;
  Str serviceArn() const { return serviceArn_; }
  Str serviceName() const { return serviceName_; }

 protected:
  ~IService() = default;
  Str serviceArn_ = {};
  Str serviceName_ = {};
};

/// A service whose cluster is known.
class IBaseService : public IService {
 public:
  using IService::IService;
  ICluster& cluster() const { return *cluster_; }

 protected:
  ~IBaseService() = default;
  ICluster* cluster_ = nullptr;
};

/// One container and port of a service, as a target of load balancers.
class IEcsLoadBalancerTarget : public elasticloadbalancingv2::IApplicationLoadBalancerTarget,
                               public elasticloadbalancingv2::INetworkLoadBalancerTarget,
                               public ec2::IConnectable {
 protected:
  ~IEcsLoadBalancerTarget() = default;
};

/// A listener that gets a target group for a service.
class ListenerConfig {
 public:
  /// Port of the group: 443 for HTTPS, else 80.
  static Use<ListenerConfig> applicationListener(elasticloadbalancingv2::ApplicationListener& listener);
  static Use<ListenerConfig> applicationListener(elasticloadbalancingv2::ApplicationListener& listener,
                                                 const elasticloadbalancingv2::AddApplicationTargetsProps& props);
  /// Port of the group: 80, or the one given.
  static Use<ListenerConfig> networkListener(elasticloadbalancingv2::NetworkListener& listener);
  static Use<ListenerConfig> networkListener(elasticloadbalancingv2::NetworkListener& listener,
                                             const elasticloadbalancingv2::AddNetworkTargetsProps& props);
  virtual void addTargets(std::string_view id, const LoadBalancerTargetOptions& target, BaseService& service) = 0;

 protected:
  ~ListenerConfig() = default;
};

/// For registerLoadBalancerTargets: a container and the listener that leads to it.
struct EcsTarget {
  Req<Str, "containerName"> containerName;
  /// Default: that of the first mapping
  Num containerPort = {};
  Req<Use<ListenerConfig>, "listener"> listener;
  /// Id of the target group that is made.
  Req<Str, "newTargetGroupId"> newTargetGroupId;
  /// Default: TCP
  Opt<Protocol> protocol = {};
};

/// What services of all kinds take.
struct BaseServiceOptions {
  /// How long both versions run after the traffic has moved; whole minutes. Default: none
  Opt<Duration> bakeTime = {};
  /// Only with the strategy CANARY. Default: as the service does
  TrafficShiftConfig canaryConfiguration = {};
  /// Instead of the launch type. Default: the cluster's, or none
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
  /// From where tasks get their tags. Default: NONE
  Opt<PropagatedTagSource> propagateTags = {};
  /// Default: none
  ServiceConnectProps serviceConnectConfiguration = {};
  /// Default: chosen by CloudFormation
  Str serviceName = {};
  /// Default: the revision of this deployment; with CODE_DEPLOY the newest
  TaskDefinitionRevision taskDefinitionRevision = {};
  /// At most one. Default: none
  List<Use<ServiceManagedVolume>> volumeConfigurations = {};
};

/// A service of this app; see FargateService. It is a target of load balancers by its default container.
class BaseService : public IBaseService,
                    public elasticloadbalancingv2::IApplicationLoadBalancerTarget,
                    public elasticloadbalancingv2::INetworkLoadBalancerTarget,
                    public ec2::IConnectable {
 public:
  /// By an ARN that holds the name of the cluster. Raises an error for other ARNs.
  static IBaseService& fromServiceArnWithCluster(Construct& scope, std::string_view id, const Str& serviceArn,
                                                 Location at = Location::current());

  ec2::Connections connections() override { return connections_; }
  TaskDefinition& taskDefinition() const { return *taskDefinition_; }
  /// Does ECS itself move the service to a new version?
  bool isUsingECSDeploymentController() const { return ecsController_; }

  /// Scales the number of tasks. Raises an error the second time.
  virtual ScalableTaskCount& autoScaleTaskCount(const applicationautoscaling::EnableScalingProps& props);
  /// A container of the service for a load balancer. Raises an error when the task has no such container or port.
  virtual Use<IEcsLoadBalancerTarget> loadBalancerTarget(const LoadBalancerTargetOptions& options);
  /// Makes a target group for each, on its listener.
  template <std::convertible_to<EcsTarget>... T>
  void registerLoadBalancerTargets(const T&... targets) {
    (registerTarget(targets), ...);
  }
  void registerLoadBalancerTargets(const EcsTarget& target) { registerTarget(target); }
  elasticloadbalancingv2::LoadBalancerTargetProps attachToApplicationTargetGroup(
      elasticloadbalancingv2::IApplicationTargetGroup& targetGroup) override;
  elasticloadbalancingv2::LoadBalancerTargetProps attachToNetworkTargetGroup(
      elasticloadbalancingv2::INetworkTargetGroup& targetGroup) override;

  /// Alarms that stop a deployment. Raises an error for an empty list or another behaviour than before. Named more than once, the first list stays.
  void enableDeploymentAlarms(const List<Str>& alarmNames, const DeploymentAlarmOptions& options = {});
  /// Takes part in Service Connect. Raises an error the second time, without a namespace or container, and for ports that are not there.
  void enableServiceConnect(const ServiceConnectProps& config = {});
  /// Deploys again although nothing changed, each time the nonce (1 to 255 characters) is new. Default: the time of the synthesis
  void forceNewDeployment(const Str& nonce = {});
  /// Controller ECS only.
  void addLifecycleHook(Use<IDeploymentLifecycleHookTarget> target);
  /// At most one.
  void addVolume(ServiceManagedVolume& volume);

  /// Any metric of the service. Default: the average over 5 minutes
  cloudwatch::Metric metric(const Str& metricName, const cloudwatch::MetricOptions& props = {}) const;
  /// Per cent of the reserved memory that tasks use.
  cloudwatch::Metric metricMemoryUtilization(const cloudwatch::MetricOptions& props = {}) const {
    return metric("MemoryUtilization", props);
  }
  /// Per cent of the reserved CPU that tasks use.
  cloudwatch::Metric metricCpuUtilization(const cloudwatch::MetricOptions& props = {}) const { return metric("CPUUtilization", props); }

 protected:
  ~BaseService() = default;
  BaseService(Scope scope, std::string_view id, const BaseServiceOptions& props, const detail::ServiceExtras& extras,
              TaskDefinition& taskDefinition);
  /// Puts the tasks into subnets of the network, with the groups or one of their own.
  void configureAwsVpcNetworkingWithSecurityGroups(ec2::IVpc& vpc, const Bool& assignPublicIp, const ec2::SubnetSelection& vpcSubnets,
                                                   const List<Use<ec2::ISecurityGroup>>& securityGroups);

 private:
  class BindHooks;
  class Target;
  struct Alarms {
    bool given = false;
    bool enable = false;
    List<Str> names = {};
    bool rollback = false;
  };
  struct Hook {
    Use<IDeploymentLifecycleHookTarget> target;
    Json rendered;
  };
  CfnService& makeResource(const BaseServiceOptions& props, const detail::ServiceExtras& extras);
  void chooseRevision(const BaseServiceOptions& props);
  void useForceNewDeployment(const Bool& enabled, const Str& nonce);
  void setUpExecuteCommand();
  void logExecuteCommand(const ExecuteCommandLogConfiguration& config);
  void encryptExecuteCommand(const ExecuteCommandConfiguration& config, ExecuteCommandLogging logging);
  void setUpAlarms(const BaseServiceOptions& props);
  void bindHooks();
  void registerTarget(const EcsTarget& target);
  Use<IEcsLoadBalancerTarget> defaultTarget();
  elasticloadbalancingv2::LoadBalancerTargetProps attach(elasticloadbalancingv2::ITargetGroup& group, const LoadBalancerTarget& target,
                                                         Use<IAlternateTarget> alternate);
  Json renderAlarms();
  Json renderLifecycleHooks();
  Json renderLoadBalancers();
  Json renderNetwork();
  Json renderServiceConnect();
  Json renderVolumes();
  Num renderGracePeriod();

  Alarms alarms_;
  Vec<Json> balancers_;
  ec2::Connections connections_;
  bool ecsController_ = true;
  Opt<Duration> gracePeriod_;
  Vec<Hook> hooks_;
  Json network_ = {};
  CfnService* resource_ = nullptr;
  ScalableTaskCount* scaling_ = nullptr;
  Json serviceConnect_ = {};
  TaskDefinition* taskDefinition_;
  Vec<ServiceManagedVolume*> volumes_;
};

}  // namespace cdk::ecs
