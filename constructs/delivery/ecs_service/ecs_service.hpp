#pragma once
#include <cdk/construct.hpp>
#include <constructs/delivery/ecs_service/workload.hpp>
#include <constructs/delivery/naming/naming_convention.hpp>

namespace cdk::cloudwatch {
class Alarm;
}
namespace cdk::codedeploy {
class EcsDeploymentGroup;
}
namespace cdk::ec2 {
class IVpc;
class SecurityGroup;
}  // namespace cdk::ec2
namespace cdk::ecs {
class Cluster;
class ContainerImage;
class FargateService;
class FargateTaskDefinition;
}  // namespace cdk::ecs
namespace cdk::elasticloadbalancingv2 {
class ApplicationListener;
class ApplicationListenerRule;
class ApplicationLoadBalancer;
class ApplicationTargetGroup;
}  // namespace cdk::elasticloadbalancingv2
namespace cdk::iam {
class Role;
}
namespace cdk::kms {
class IKey;
}
namespace cdk::s3 {
class IBucket;
}
namespace cdk::secretsmanager {
class ISecret;
}
namespace cdk::sns {
class ITopic;
}

namespace cdk::delivery {

struct EcsServiceProps {
  /// Where the load balancer's access logs go.
  Req<Use<s3::IBucket>, "accessLogs"> accessLogs;
  Req<Use<sns::ITopic>, "alarmTopic"> alarmTopic;
  /// Certificate of the listeners; without it the service speaks HTTP only.
  Str certificateArn = {};
  /// CPU units of a task.
  int cpu = 256;
  /// The name the certificate is for.
  Str domainName = {};
  Map<Str> environment = {};
  Req<Use<ecs::ContainerImage>, "image"> image;
  Req<Use<kms::IKey>, "logsKey"> logsKey;
  int maxTasks = 2;
  int memoryMiB = 512;
  int minTasks = 1;
  WorkloadNames names = {};
  NamingConvention naming;
  /// Injected as APP_SECRET.
  Req<Use<secretsmanager::ISecret>, "secret"> secret;
  DeploymentStrategy strategy = DeploymentStrategy::ROLLING;
  Req<Use<ec2::IVpc>, "vpc"> vpc;
};

/// A Fargate service behind a load balancer, with health checks, scaling and alarms, that moves to a new image by
/// one of the strategies; alarms and failures take it back.
class EcsService : public Construct {
 public:
  using Props = EcsServiceProps;
  EcsService(Scope scope, std::string_view id, const EcsServiceProps& props);
  ecs::Cluster& cluster() const { return *cluster_; }
  ecs::FargateService& service() const { return *service_; }
  elasticloadbalancingv2::ApplicationLoadBalancer& loadBalancer() const { return *loadBalancer_; }
  /// Where the service answers.
  Str url() const { return url_; }
  /// The alarms that stop and undo a deployment.
  List<Use<cloudwatch::Alarm>> rollbackAlarms() const;
  /// CodeDeploy's group, with the strategy BLUE_GREEN; else null.
  codedeploy::EcsDeploymentGroup* deploymentGroup() const { return deploymentGroup_; }

 private:
  using Listener = elasticloadbalancingv2::ApplicationListener;
  using Rule = elasticloadbalancingv2::ApplicationListenerRule;
  using TargetGroup = elasticloadbalancingv2::ApplicationTargetGroup;

  ecs::FargateTaskDefinition& addTask();
  ec2::SecurityGroup& addSecurityGroup(std::string_view id, std::string_view type, const Str& description);
  void addLoadBalancer();
  TargetGroup& addTargetGroup(std::string_view id, std::string_view type);
  Listener& addListener(std::string_view id, int httpsPort, int httpPort, TargetGroup* target, bool open);
  void addListeners();
  Rule& addRule(std::string_view id, Listener& listener, TargetGroup& group);
  void addTrafficRole();
  void addService(ecs::FargateTaskDefinition& task, ec2::SecurityGroup& securityGroup);
  void attachTargets();
  void addRollbackAlarms();
  void addGroupAlarms(TargetGroup& group, std::string_view title, std::string_view color);
  void addDeploymentGroup();
  iam::Role& addCodeDeployRole();
  void addScaling();
  void notify(cloudwatch::Alarm& alarm);

  EcsServiceProps props_;
  ecs::Cluster* cluster_;
  ecs::FargateService* service_ = nullptr;
  elasticloadbalancingv2::ApplicationLoadBalancer* loadBalancer_ = nullptr;
  TargetGroup* blue_ = nullptr;
  TargetGroup* green_ = nullptr;           // where a strategy has two
  Listener* listener_ = nullptr;
  Listener* testListener_ = nullptr;
  Rule* productionRule_ = nullptr;         // where ECS shifts the traffic
  Rule* testRule_ = nullptr;
  iam::Role* trafficRole_ = nullptr;
  Vec<cloudwatch::Alarm*> rollbackAlarms_;
  codedeploy::EcsDeploymentGroup* deploymentGroup_ = nullptr;
  Str url_;
};

}  // namespace cdk::delivery
