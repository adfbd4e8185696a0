#include <constructs/delivery/ecs_service/ecs_service.hpp>

#include <vector>

#include <constructs/aws/applicationautoscaling/base_scalable_attribute.hpp>
#include <constructs/aws/cloudwatch/alarm.hpp>
#include <constructs/aws/codedeploy/ecs_deployment_group.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/ecs/alternate_target.hpp>
#include <constructs/aws/ecs/cluster.hpp>
#include <constructs/aws/ecs/fargate_service.hpp>
#include <constructs/aws/ecs/fargate_task_definition.hpp>
#include <constructs/aws/ecs/scalable_task_count.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_listener.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_listener_rule.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_load_balancer.hpp>
#include <constructs/aws/iam/role.hpp>

namespace cdk::delivery {

EcsService::EcsService(Scope scope, std::string_view id, const EcsServiceProps& props) : Construct(scope, id), props_(props) {
  cluster_ = &add<ecs::Cluster>("Cluster", ecs::ClusterProps{.clusterName = props.names.clusterName, .containerInsightsV2 = ecs::ContainerInsights::ENHANCED, .vpc = props.vpc});
  auto& task = addTask();
  // Not `sg-...`: a name that looks like an id is refused.
  auto& securityGroup = addSecurityGroup("ServiceSecurityGroup", "secgroup-service", "Tasks of the service");
  securityGroup.addEgressRule(ec2::Peer::anyIpv4(), ec2::Port::tcp(443), "Registry, logs and AWS APIs");
  addLoadBalancer();
  addListeners();
  url_ = props.domainName ? "https://" + props.domainName : "http://" + loadBalancer_->loadBalancerDnsName();
  addRollbackAlarms();
  addService(task, securityGroup);
  attachTargets();
  if (props.strategy == DeploymentStrategy::BLUE_GREEN) addDeploymentGroup();
  addScaling();
}

List<Use<cloudwatch::Alarm>> EcsService::rollbackAlarms() const {
  std::vector<Use<cloudwatch::Alarm>> all;
  for (cloudwatch::Alarm* alarm : rollbackAlarms_) all.push_back(*alarm);
  return List<Use<cloudwatch::Alarm>>(all);
}

ec2::SecurityGroup& EcsService::addSecurityGroup(std::string_view id, std::string_view type, const Str& description) {
  return add<ec2::SecurityGroup>(id, ec2::SecurityGroupProps{.allowAllOutbound = false, .description = description, .securityGroupName = props_.naming.name(type), .vpc = props_.vpc});
}

namespace {

/// What of the service depends on how it moves to a new image.
void setStrategy(ecs::FargateServiceProps& service, DeploymentStrategy strategy, const List<Str>& alarmNames) {
  if (strategy == DeploymentStrategy::BLUE_GREEN) {
    service.deploymentController = ecs::DeploymentController{.type = ecs::DeploymentControllerType::CODE_DEPLOY};
    return;
  }
  if (isNative(strategy)) service.bakeTime = Duration::minutes(5);
  if (strategy == DeploymentStrategy::ECS_BLUE_GREEN) service.deploymentStrategy = ecs::DeploymentStrategy::BLUE_GREEN;
  if (strategy == DeploymentStrategy::ECS_LINEAR) {
    service.deploymentStrategy = ecs::DeploymentStrategy::LINEAR;
    service.linearConfiguration = ecs::TrafficShiftConfig{.stepBakeTime = Duration::minutes(1), .stepPercent = 20};
  }
  if (strategy == DeploymentStrategy::ECS_CANARY) {
    service.deploymentStrategy = ecs::DeploymentStrategy::CANARY;
    service.canaryConfiguration = ecs::TrafficShiftConfig{.stepBakeTime = Duration::minutes(5), .stepPercent = 10};
  }
  service.circuitBreaker = ecs::DeploymentCircuitBreaker{.enable = true, .rollback = true};
  service.deploymentAlarms = {{.alarmNames = alarmNames, .behavior = ecs::AlarmBehavior::ROLLBACK_ON_ALARM}};
}

}  // namespace

void EcsService::addService(ecs::FargateTaskDefinition& task, ec2::SecurityGroup& securityGroup) {
  std::vector<Str> alarmNames;
  for (cloudwatch::Alarm* alarm : rollbackAlarms_) alarmNames.push_back(alarm->alarmName());
  // No desired count: the scaling keeps it, and an update of the stack must not set it back.
  ecs::FargateServiceProps service{.assignPublicIp = false,
                                   .cluster = *cluster_,
                                   .enableECSManagedTags = true,
                                   .enableExecuteCommand = false,
                                   .healthCheckGracePeriod = Duration::seconds(60),
                                   .maxHealthyPercent = 200,
                                   .minHealthyPercent = 100,
                                   .propagateTags = ecs::PropagatedTagSource::SERVICE,
                                   .securityGroups = {securityGroup},
                                   .serviceName = props_.names.serviceName,
                                   .taskDefinition = task,
                                   .vpcSubnets = ec2::SubnetSelection{.subnetType = ec2::SubnetType::PRIVATE_WITH_EGRESS}};
  setStrategy(service, props_.strategy, List<Str>(alarmNames));
  service_ = &add<ecs::FargateService>("Service", service);
}

void EcsService::attachTargets() {
  ecs::LoadBalancerTargetOptions target{.containerName = APP_CONTAINER, .containerPort = APP_PORT};
  if (productionRule_) {
    target.alternateTarget = ecs::AlternateTarget("Alternate", {.alternateTargetGroup = *green_,
                                                                .productionListener = ecs::ListenerRuleConfiguration::applicationListenerRule(*productionRule_),
                                                                .role = *trafficRole_,
                                                                .testListener = ecs::ListenerRuleConfiguration::applicationListenerRule(*testRule_)});
  }
  blue_->addTarget(service_->loadBalancerTarget(target));
  if (productionRule_) service_->node().addDependency(*productionRule_, *testRule_, *trafficRole_);
  if (props_.strategy == DeploymentStrategy::BLUE_GREEN) service_->node().addDependency(*testListener_);
}

void EcsService::addScaling() {
  auto& scaling = service_->autoScaleTaskCount({.maxCapacity = props_.maxTasks, .minCapacity = props_.minTasks});
  scaling.scaleOnCpuUtilization("Cpu", {.policyName = props_.naming.name("scaling-cpu"),
                                        .scaleInCooldown = Duration::minutes(5),
                                        .scaleOutCooldown = Duration::minutes(1),
                                        .targetUtilizationPercent = 60});
  scaling.scaleOnMemoryUtilization("Memory", {.policyName = props_.naming.name("scaling-memory"),
                                              .scaleInCooldown = Duration::minutes(5),
                                              .scaleOutCooldown = Duration::minutes(1),
                                              .targetUtilizationPercent = 70});
  notify(add<cloudwatch::Alarm>("HighCpu", cloudwatch::AlarmProps{.alarmDescription = "The service uses more than 85 % of its CPU",
                                                                  .alarmName = props_.naming.name("alarm-service-cpu"),
                                                                  .comparisonOperator = cloudwatch::ComparisonOperator::GREATER_THAN_THRESHOLD,
                                                                  .evaluationPeriods = 5,
                                                                  .metric = service_->metricCpuUtilization({.period = Duration::minutes(1)}),
                                                                  .threshold = 85,
                                                                  .treatMissingData = cloudwatch::TreatMissingData::NOT_BREACHING}));
}

}  // namespace cdk::delivery
