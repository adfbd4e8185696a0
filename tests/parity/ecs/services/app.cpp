#include <cdk/app.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/cloudwatch/alarm.hpp>
#include <constructs/aws/ec2/ebs_device_volume_type.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/ecs/alternate_target.hpp>
#include <constructs/aws/ecs/deployment_lifecycle_hook.hpp>
#include <constructs/aws/ecs/fargate_service.hpp>
#include <constructs/aws/ecs/fargate_task_definition.hpp>
#include <constructs/aws/ecs/log_drivers.hpp>
#include <constructs/aws/ecs/scalable_task_count.hpp>
#include <constructs/aws/ecs/service_managed_volume.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_listener_rule.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_load_balancer.hpp>
#include <constructs/aws/elasticloadbalancingv2/listener_action.hpp>
#include <constructs/aws/elasticloadbalancingv2/listener_condition.hpp>
#include <constructs/aws/elasticloadbalancingv2/network_load_balancer.hpp>
#include <constructs/aws/elasticloadbalancingv2/network_listener.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/lambda/code.hpp>
#include <constructs/aws/lambda/function.hpp>
#include <constructs/aws/logs/log_group.hpp>
#include <constructs/aws/s3/bucket.hpp>

using namespace cdk;
namespace elbv2 = cdk::elasticloadbalancingv2;
namespace appscaling = cdk::applicationautoscaling;

namespace {

ec2::Vpc& network(Stack& stack) {
  return stack.add<ec2::Vpc>("Vpc", ec2::VpcProps{.maxAzs = 2, .natGateways = 1, .restrictDefaultSecurityGroup = false});
}

ecs::FargateTaskDefinition& task(Stack& stack, std::string_view id) {
  auto& made = stack.add<ecs::FargateTaskDefinition>(id);
  made.addContainer("web", {.image = ecs::ContainerImage::fromRegistry("nginx"),
                            .portMappings = {ecs::PortMapping{.containerPort = 80, .name = "http"}}});
  return made;
}

void plain(Stack& stack) {
  auto& vpc = network(stack);
  auto& cluster = stack.add<ecs::Cluster>("Cluster", ecs::ClusterProps{.vpc = vpc});
  auto& simple =
      stack.add<ecs::FargateService>("Simple", ecs::FargateServiceProps{.cluster = cluster, .taskDefinition = task(stack, "SimpleTask")});
  simple.connections().allowFromAnyIpv4(ec2::Port::tcp(80), "all");
  auto& group = stack.add<ec2::SecurityGroup>("Group", ec2::SecurityGroupProps{.vpc = vpc});
  auto& full = stack.add<ecs::FargateService>(
      "Full",
      ecs::FargateServiceProps{.assignPublicIp = true,
                               .availabilityZoneRebalancing = ecs::AvailabilityZoneRebalancing::ENABLED,
                               .circuitBreaker = {.rollback = true},
                               .cluster = cluster,
                               .deploymentAlarms = {{.alarmNames = List<Str>{"one", "two"}, .behavior = ecs::AlarmBehavior::FAIL_ON_ALARM}},
                               .desiredCount = 3,
                               .enableECSManagedTags = true,
                               .enableExecuteCommand = true,
                               .forceNewDeployment = {{.enabled = true, .nonce = "n1"}},
                               .healthCheckGracePeriod = Duration::minutes(2),
                               .maxHealthyPercent = 150,
                               .minHealthyPercent = 100,
                               .platformVersion = ecs::FargatePlatformVersion::VERSION1_4,
                               .propagateTags = ecs::PropagatedTagSource::TASK_DEFINITION,
                               .securityGroups = {group},
                               .serviceName = "full",
                               .taskDefinition = task(stack, "FullTask"),
                               .taskDefinitionRevision = ecs::TaskDefinitionRevision::of(7)});
  stack.add<ecs::FargateService>(
      "Spot", ecs::FargateServiceProps{.assignPublicIp = false,
                                       .capacityProviderStrategies = {{.base = 1, .capacityProvider = "FARGATE_SPOT", .weight = 2},
                                                                      {.capacityProvider = "FARGATE"}},
                                       .circuitBreaker = {.enable = true},
                                       .cluster = cluster,
                                       .propagateTags = ecs::PropagatedTagSource::NONE,
                                       .taskDefinition = task(stack, "SpotTask"),
                                       .taskDefinitionRevision = ecs::TaskDefinitionRevision::LATEST,
                                       .vpcSubnets = {.subnetType = ec2::SubnetType::PUBLIC}});
  stack.add<ecs::FargateService>("External",
                                 ecs::FargateServiceProps{.cluster = cluster,
                                                          .deploymentController = {.type = ecs::DeploymentControllerType::EXTERNAL},
                                                          .taskDefinition = task(stack, "ExternalTask")});
  auto& alarmed =
      stack.add<ecs::FargateService>("Alarmed", ecs::FargateServiceProps{.cluster = cluster, .taskDefinition = task(stack, "AlarmedTask")});
  stack.add<cloudwatch::Alarm>("Alarm", cloudwatch::AlarmProps{.alarmName = "alarm",
                                                               .evaluationPeriods = 1,
                                                               .metric = alarmed.metricCpuUtilization({.period = Duration::minutes(1)}),
                                                               .threshold = 1});
  alarmed.enableDeploymentAlarms({"alarm"});
  stack.add<CfnOutput>("Arn", CfnOutputProps{.value = full.serviceArn()});
  stack.add<CfnOutput>("Name", CfnOutputProps{.value = full.serviceName()});
  alarmed.metricMemoryUtilization().createAlarm(stack, "Memory", {.evaluationPeriods = 1, .threshold = 1});
  alarmed.metric("Any", {.statistic = "Sum"}).createAlarm(stack, "Any", {.evaluationPeriods = 1, .threshold = 1});
}

void commands(Stack& stack) {
  auto& vpc = network(stack);
  auto& key = stack.add<kms::Key>("Key");
  auto& logGroup = stack.add<logs::LogGroup>("Logs");
  auto& bucket = stack.add<s3::Bucket>("Bucket");
  auto& cluster = stack.add<ecs::Cluster>(
      "Cluster", ecs::ClusterProps{.executeCommandConfiguration = {.kmsKey = key,
                                                                   .logConfiguration = {.cloudWatchEncryptionEnabled = true,
                                                                                        .cloudWatchLogGroup = logGroup,
                                                                                        .s3Bucket = bucket,
                                                                                        .s3EncryptionEnabled = true},
                                                                   .logging = ecs::ExecuteCommandLogging::OVERRIDE},
                                   .vpc = vpc});
  stack.add<ecs::FargateService>(
      "Service", ecs::FargateServiceProps{.cluster = cluster, .enableExecuteCommand = true, .taskDefinition = task(stack, "Task")});
  auto& otherKey = stack.add<kms::Key>("OtherKey");
  auto& other = stack.add<ecs::Cluster>("Other", ecs::ClusterProps{.executeCommandConfiguration = {.kmsKey = otherKey}, .vpc = vpc});
  stack.add<ecs::FargateService>(
      "OtherService", ecs::FargateServiceProps{.cluster = other, .enableExecuteCommand = true, .taskDefinition = task(stack, "OtherTask")});
}

void scale(ecs::FargateService& service, elbv2::ApplicationTargetGroup& group) {
  auto& scaling = service.autoScaleTaskCount({.maxCapacity = 10, .minCapacity = 2});
  scaling.scaleOnCpuUtilization("Cpu", {.policyName = "cpu",
                                        .scaleInCooldown = Duration::minutes(5),
                                        .scaleOutCooldown = Duration::minutes(1),
                                        .targetUtilizationPercent = 60});
  scaling.scaleOnMemoryUtilization("Memory", {.disableScaleIn = true, .targetUtilizationPercent = 70});
  scaling.scaleOnRequestCount("Requests", {.requestsPerTarget = 100, .targetGroup = group});
  scaling.scaleOnSchedule("Night", {.minCapacity = 1, .schedule = appscaling::Schedule::cron({.hour = "22", .minute = "0"})});
  scaling.scaleToTrackCustomMetric("Custom", {.metric = cloudwatch::Metric({.metricName = "M", .namespace_ = "N"}), .targetValue = 5});
  scaling.scaleOnMetric("Steps", {.metric = service.metricCpuUtilization(),
                                  .scalingSteps = List<appscaling::ScalingInterval>{
                                      {.change = -1, .upper = 10}, {.change = 1, .lower = 50}, {.change = 3, .lower = 70}}});
}

void balanced(Stack& stack) {
  auto& vpc = network(stack);
  auto& cluster = stack.add<ecs::Cluster>("Cluster", ecs::ClusterProps{.vpc = vpc});
  auto& balancer = stack.add<elbv2::ApplicationLoadBalancer>("Balancer", elbv2::ApplicationLoadBalancerProps{.vpc = vpc});
  auto& listener = balancer.addListener("Listener", {.port = 80});
  auto& service =
      stack.add<ecs::FargateService>("Service", ecs::FargateServiceProps{.cluster = cluster, .taskDefinition = task(stack, "Task")});
  auto& group = listener.addTargets("Targets", {.port = 80, .targets = {service}});
  auto& codeDeploy = stack.add<ecs::FargateService>(
      "CodeDeploy", ecs::FargateServiceProps{.cluster = cluster,
                                             .deploymentController = {.type = ecs::DeploymentControllerType::CODE_DEPLOY},
                                             .taskDefinition = task(stack, "CodeDeployTask")});
  auto& blue = stack.add<elbv2::ApplicationTargetGroup>(
      "Blue", elbv2::ApplicationTargetGroupProps{.port = 80, .targetType = elbv2::TargetType::IP, .vpc = vpc});
  blue.addTarget(codeDeploy.loadBalancerTarget({.containerName = "web", .containerPort = 80}));
  listener.addTargetGroups("Blue",
                           {.conditions = {elbv2::ListenerCondition::pathPatterns({"/blue"})}, .priority = 5, .targetGroups = {blue}});
  auto& registered = stack.add<ecs::FargateService>(
      "Registered", ecs::FargateServiceProps{.cluster = cluster, .taskDefinition = task(stack, "RegisteredTask")});
  registered.registerLoadBalancerTargets({.containerName = "web",
                                          .containerPort = 80,
                                          .listener = ecs::ListenerConfig::applicationListener(
                                              listener, {.conditions = {elbv2::ListenerCondition::pathPatterns({"/registered"})},
                                                         .priority = 6,
                                                         .protocol = elbv2::ApplicationProtocol::HTTP}),
                                          .newTargetGroupId = "Registered"});
  scale(service, group);
}

struct Strategy {
  std::string_view id;
  ecs::FargateServiceProps props;
};

void shift(Stack& stack, ec2::IVpc& vpc, const Strategy& strategy, int index, elbv2::IApplicationListener& listener,
           elbv2::IApplicationListener& test, lambda::IFunction& hook) {
  const auto id = [&strategy](const char* end) { return Str(strategy.id) + end; };
  auto& service = stack.add<ecs::FargateService>(strategy.id, strategy.props);
  const elbv2::ApplicationTargetGroupProps groupProps{.port = 80, .targetType = elbv2::TargetType::IP, .vpc = vpc};
  auto& blue = stack.add<elbv2::ApplicationTargetGroup>(id("Blue").text(), groupProps);
  auto& green = stack.add<elbv2::ApplicationTargetGroup>(id("Green").text(), groupProps);
  const auto rule = [&](const char* name, elbv2::IApplicationListener& on,
                        elbv2::ApplicationTargetGroup& to) -> elbv2::ApplicationListenerRule& {
    return stack.add<elbv2::ApplicationListenerRule>(
        id(name).text(),
        elbv2::ApplicationListenerRuleProps{.action = elbv2::ListenerAction::forward({to}),
                                            .conditions = {elbv2::ListenerCondition::pathPatterns({Str("/") + strategy.id})},
                                            .listener = on,
                                            .priority = index + 1});
  };
  auto& production = rule("Production", listener, blue);
  ecs::AlternateTargetProps props{.alternateTargetGroup = green,
                                  .productionListener = ecs::ListenerRuleConfiguration::applicationListenerRule(production)};
  if (index == 0) props.testListener = ecs::ListenerRuleConfiguration::applicationListenerRule(rule("Test", test, green));
  if (index == 1) props.role = stack.add<iam::Role>("Shift", iam::RoleProps{.assumedBy = iam::ServicePrincipal("ecs.amazonaws.com")});
  const ecs::AlternateTarget target("Alternate", props);
  blue.addTarget(
      service.loadBalancerTarget({.alternateTarget = target, .containerName = "web", .containerPort = 80, .protocol = ecs::Protocol::TCP}));
  service.node().addDependency(production);
  if (index != 0) return;
  service.addLifecycleHook(ecs::DeploymentLifecycleLambdaTarget(
      hook, "Hook",
      {.lifecycleStages = List<ecs::DeploymentLifecycleStage>{ecs::DeploymentLifecycleStage::PRE_SCALE_UP,
                                                              ecs::DeploymentLifecycleStage::POST_PRODUCTION_TRAFFIC_SHIFT}}));
}

void shifted(Stack& stack) {
  auto& vpc = network(stack);
  auto& cluster = stack.add<ecs::Cluster>("Cluster", ecs::ClusterProps{.vpc = vpc});
  auto& balancer = stack.add<elbv2::ApplicationLoadBalancer>("Balancer", elbv2::ApplicationLoadBalancerProps{.vpc = vpc});
  auto& listener = balancer.addListener("Listener", {.defaultAction = elbv2::ListenerAction::fixedResponse(404), .port = 80});
  auto& test = balancer.addListener(
      "Test", {.defaultAction = elbv2::ListenerAction::fixedResponse(404), .port = 8080, .protocol = elbv2::ApplicationProtocol::HTTP});
  auto& hook = stack.add<lambda::Function>(
      "Hook",
      lambda::FunctionProps{.code = lambda::Code::fromInline("x"), .handler = "index.handler", .runtime = lambda::Runtime::NODEJS_22_X});
  int index = 0;
  const auto next = [&](std::string_view id, ecs::FargateServiceProps props) {
    props.taskDefinition = task(stack, (Str(id) + "Task").text());
    shift(stack, vpc, {id, props}, index++, listener, test, hook);
  };
  const Use<ecs::TaskDefinition> later;
  next("BlueGreen", {.bakeTime = Duration::minutes(5),
                     .cluster = cluster,
                     .deploymentStrategy = ecs::DeploymentStrategy::BLUE_GREEN,
                     .taskDefinition = later});
  next("Linear", {.cluster = cluster,
                  .deploymentStrategy = ecs::DeploymentStrategy::LINEAR,
                  .linearConfiguration = {.stepBakeTime = Duration::minutes(1), .stepPercent = 20},
                  .taskDefinition = later});
  next("Canary", {.canaryConfiguration = {.stepBakeTime = Duration::minutes(5), .stepPercent = 2.5},
                  .cluster = cluster,
                  .deploymentStrategy = ecs::DeploymentStrategy::CANARY,
                  .taskDefinition = later});
  next("Rolling", {.cluster = cluster, .deploymentStrategy = ecs::DeploymentStrategy::ROLLING, .taskDefinition = later});
}

void connected(Stack& stack) {
  auto& vpc = network(stack);
  auto& cluster = stack.add<ecs::Cluster>("Cluster", ecs::ClusterProps{.vpc = vpc});
  auto& serverTask = task(stack, "ServerTask");
  auto& key = stack.add<kms::Key>("Key");
  auto& role = stack.add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::ServicePrincipal("ecs.amazonaws.com")});
  stack.add<ecs::FargateService>(
      "Server",
      ecs::FargateServiceProps{
          .cluster = cluster,
          .serviceConnectConfiguration = {.accessLogConfiguration = {{.format = ecs::ServiceConnectAccessLogFormat::JSON,
                                                                      .includeQueryParameters = true}},
                                          .logDriver = ecs::LogDrivers::awsLogs({.streamPrefix = "proxy"}),
                                          .namespace_ = "local",
                                          .services = {ecs::ServiceConnectService{
                                                           .discoveryName = "api",
                                                           .dnsName = "api",
                                                           .idleTimeout = Duration::minutes(1),
                                                           .ingressPortOverride = 9000,
                                                           .perRequestTimeout = Duration::seconds(30),
                                                           .port = 8080,
                                                           .portMappingName = "http",
                                                           .tls = {.awsPcaAuthorityArn =
                                                                       "arn:aws:acm-pca:us-east-1:111111111111:certificate-authority/x",
                                                                   .kmsKey = key,
                                                                   .role = role}},
                                                       ecs::ServiceConnectService{.portMappingName = "http"}}},
          .taskDefinition = serverTask});
  auto& client =
      stack.add<ecs::FargateService>("Client", ecs::FargateServiceProps{.cluster = cluster, .taskDefinition = task(stack, "ClientTask")});
  client.enableServiceConnect({.namespace_ = "local"});
  auto& stored = task(stack, "StoredTask");
  auto& volumeKey = stack.add<kms::Key>("VolumeKey");
  auto& volume = stack.add<ecs::ServiceManagedVolume>(
      "Volume",
      ecs::ServiceManagedVolumeProps{.managedEBSVolume = {.encrypted = true,
                                                          .fileSystemType = ecs::FileSystemType::EXT4,
                                                          .iops = 4000,
                                                          .kmsKeyId = volumeKey,
                                                          .size = Size::gibibytes(15),
                                                          .snapShotId = "snap-05abe246af",
                                                          .tagSpecifications = {{.propagateTags = ecs::EbsPropagatedTagSource::SERVICE,
                                                                                 .tags = {{"purpose", "x"}, {"a", "b"}}}},
                                                          .throughput = 300,
                                                          .volumeInitializationRate = Size::mebibytes(200),
                                                          .volumeType = ec2::EbsDeviceVolumeType::GP3},
                                     .name = "data"});
  stored.addVolume({.configuredAtLaunch = true, .name = "data"});
  volume.mountIn(*stored.findContainer("web"), {.containerPath = "/data", .readOnly = false});
  auto& service = stack.add<ecs::FargateService>("Stored", ecs::FargateServiceProps{.cluster = cluster, .taskDefinition = stored});
  service.addVolume(volume);
}

void layer4(Stack& stack) {
  auto& vpc = network(stack);
  auto& cluster = stack.add<ecs::Cluster>("Cluster", ecs::ClusterProps{.vpc = vpc});
  auto& balancer = stack.add<elbv2::NetworkLoadBalancer>("Balancer", elbv2::NetworkLoadBalancerProps{.vpc = vpc});
  auto& listener = balancer.addListener("Listener", {.port = 80});
  auto& service =
      stack.add<ecs::FargateService>("Service", ecs::FargateServiceProps{.cluster = cluster, .taskDefinition = task(stack, "Task")});
  listener.addTargets("Targets", {.port = 80, .targets = {service}});
  auto& other = balancer.addListener("Other", {.port = 81});
  stack
      .add<ecs::FargateService>("Registered", ecs::FargateServiceProps{.cluster = cluster, .taskDefinition = task(stack, "RegisteredTask")})
      .registerLoadBalancerTargets(
          {.containerName = "web", .listener = ecs::ListenerConfig::networkListener(other), .newTargetGroupId = "RegisteredTargets"});
  auto& shifting =
      stack.add<ecs::FargateService>("Shifting", ecs::FargateServiceProps{.cluster = cluster,
                                                                          .deploymentStrategy = ecs::DeploymentStrategy::BLUE_GREEN,
                                                                          .taskDefinition = task(stack, "ShiftingTask")});
  auto& blue = stack.add<elbv2::NetworkTargetGroup>("Blue", elbv2::NetworkTargetGroupProps{.port = 80, .vpc = vpc});
  auto& green = stack.add<elbv2::NetworkTargetGroup>(
      "Green", elbv2::NetworkTargetGroupProps{.port = 80, .targetType = elbv2::TargetType::IP, .vpc = vpc});
  auto& production = balancer.addListener("Production", {.defaultTargetGroups = {blue}, .port = 82});
  const ecs::AlternateTarget target(
      "Alternate", {.alternateTargetGroup = green, .productionListener = ecs::ListenerRuleConfiguration::networkListener(production)});
  blue.addTarget(shifting.loadBalancerTarget({.alternateTarget = target, .containerName = "web"}));
}

}  // namespace

int main() {
  return run([](App& app) {
    plain(app.add<Stack>("Plain"));
    commands(app.add<Stack>("Commands"));
    balanced(app.add<Stack>("Balanced"));
    shifted(app.add<Stack>("Shifted", StackProps{.env = {.account = "111111111111", .region = "eu-central-1"}}));
    connected(app.add<Stack>("Connected"));
    layer4(app.add<Stack>("Network"));
  });
}
