#include <cdk/app.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/cloudwatch/alarm.hpp>
#include <constructs/aws/codedeploy/ecs_deployment_group.hpp>
#include <constructs/aws/codedeploy/traffic_routing_config.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/ecs/cluster.hpp>
#include <constructs/aws/ecs/fargate_service.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_listener.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_load_balancer.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_target_group.hpp>
#include <constructs/aws/iam/role.hpp>

using namespace cdk;
namespace cd = cdk::codedeploy;
namespace elbv2 = cdk::elasticloadbalancingv2;

int main() {
  return cdk::run([](App& app) {
    auto& stack = app.add<Stack>("Deployments", StackProps{.env = {.account = "111111111111", .region = "eu-west-1"}});
    auto& vpc =
        ec2::Vpc::fromVpcAttributes(stack, "Vpc", {.availabilityZones = {"a", "b"}, .publicSubnetIds = {"s-1", "s-2"}, .vpcId = "vpc-1"});
    auto& role = stack.add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::ServicePrincipal("codedeploy.amazonaws.com")});
    const elbv2::ApplicationTargetGroupProps group{.port = 80, .targetType = elbv2::TargetType::IP, .vpc = vpc};
    auto& blue = stack.add<elbv2::ApplicationTargetGroup>("Blue", group);
    auto& green = stack.add<elbv2::ApplicationTargetGroup>("Green", group);
    auto& balancer = stack.add<elbv2::ApplicationLoadBalancer>("Balancer", elbv2::ApplicationLoadBalancerProps{.vpc = vpc});
    auto& listener = balancer.addListener("Listener", {.defaultTargetGroups = {blue}, .port = 80});
    auto& testListener =
        balancer.addListener("Test", {.defaultTargetGroups = {green}, .port = 8080, .protocol = elbv2::ApplicationProtocol::HTTP});
    auto& service = ecs::FargateService::fromFargateServiceAttributes(
        stack, "Service",
        {.cluster = ecs::Cluster::fromClusterAttributes(stack, "Cluster", {.clusterName = "cluster", .vpc = vpc}),
         .serviceName = "service"});
    auto& alarm = stack.add<cloudwatch::Alarm>(
        "Alarm", cloudwatch::AlarmProps{
                     .evaluationPeriods = 1, .metric = cloudwatch::Metric({.metricName = "M", .namespace_ = "N"}), .threshold = 1});

    auto& config = stack.add<cd::EcsDeploymentConfig>(
        "Config", cd::EcsDeploymentConfigProps{
                      .deploymentConfigName = "slow",
                      .trafficRouting = cd::TrafficRouting::timeBasedCanary({.interval = Duration::minutes(7), .percentage = 15})});
    const cd::EcsBlueGreenDeploymentConfig blueGreen{.blueTargetGroup = blue, .greenTargetGroup = green, .listener = listener};
    stack.add<cd::EcsDeploymentGroup>("Least", cd::EcsDeploymentGroupProps{.blueGreenDeploymentConfig = blueGreen, .service = service});
    auto& full = stack.add<cd::EcsDeploymentGroup>(
        "Full", cd::EcsDeploymentGroupProps{
                    .alarms = {alarm},
                    .application = stack.add<cd::EcsApplication>("Application", cd::EcsApplicationProps{.applicationName = "application"}),
                    .autoRollback = {.deploymentInAlarm = true, .failedDeployment = true, .stoppedDeployment = true},
                    .blueGreenDeploymentConfig = {.blueTargetGroup = blue,
                                                  .deploymentApprovalWaitTime = Duration::hours(1),
                                                  .greenTargetGroup = green,
                                                  .listener = listener,
                                                  .terminationWaitTime = Duration::minutes(15),
                                                  .testListener = testListener},
                    .deploymentConfig = config,
                    .deploymentGroupName = "group",
                    .ignorePollAlarmsFailure = true,
                    .role = role,
                    .service = service});
    auto& quiet = stack.add<cd::EcsDeploymentGroup>(
        "Quiet",
        cd::EcsDeploymentGroupProps{.autoRollback = {.deploymentInAlarm = false, .failedDeployment = false, .stoppedDeployment = false},
                                    .blueGreenDeploymentConfig = blueGreen,
                                    .deploymentConfig = cd::EcsDeploymentConfig::LINEAR_10PERCENT_EVERY_1MINUTES,
                                    .ignoreAlarmConfiguration = true,
                                    .service = service});
    quiet.addAlarm(alarm);

    auto& imported = cd::EcsDeploymentGroup::fromEcsDeploymentGroupAttributes(
        stack, "Imported",
        {.application = cd::EcsApplication::fromEcsApplicationArn(stack, "ImportedApplication",
                                                                  "arn:aws:codedeploy:us-east-1:222222222222:application:theirs"),
         .deploymentGroupName = "theirs"});
    auto& near = cd::EcsDeploymentGroup::fromEcsDeploymentGroupAttributes(
        stack, "Near",
        {.application = cd::EcsApplication::fromEcsApplicationName(stack, "NearApplication", "near"),
         .deploymentConfig = cd::EcsDeploymentConfig::CANARY_10PERCENT_5MINUTES,
         .deploymentGroupName = "near"});
    const auto byName = cd::EcsDeploymentConfig::fromEcsDeploymentConfigName(stack, "ByName", "other");
    auto& lambdaConfig = stack.add<cd::LambdaDeploymentConfig>(
        "LambdaConfig", cd::LambdaDeploymentConfigProps{
                            .trafficRouting = cd::TimeBasedLinearTrafficRouting({.interval = Duration::minutes(1), .percentage = 5})});
    auto& serverConfig = stack.add<cd::ServerDeploymentConfig>(
        "ServerConfig",
        cd::ServerDeploymentConfigProps{.minimumHealthyHosts = cd::MinimumHealthyHosts::percentage(75),
                                        .zonalConfig = {.firstZoneMonitorDuration = Duration::minutes(60),
                                                        .minimumHealthyHostsPerZone = cd::MinimumHealthyHostsPerZone::count(1),
                                                        .monitorDuration = Duration::minutes(30)}});
    auto& lambdaApplication = stack.add<cd::LambdaApplication>("LambdaApplication");
    auto& serverApplication =
        stack.add<cd::ServerApplication>("ServerApplication", cd::ServerApplicationProps{.applicationName = "servers"});
    role.addToPolicy(iam::PolicyStatement(
        {.actions = {"codedeploy:Get*"},
         .resources = {full.deploymentGroupArn(), quiet.deploymentGroupArn(), quiet.deploymentConfig()->deploymentConfigArn(),
                       imported.deploymentGroupArn(), imported.application().applicationArn(),
                       imported.deploymentConfig()->deploymentConfigArn(), near.deploymentGroupArn(),
                       near.deploymentConfig()->deploymentConfigArn(), byName->deploymentConfigArn(), config.deploymentConfigArn(),
                       lambdaConfig.deploymentConfigArn(), serverConfig.deploymentConfigArn(),
                       cd::ServerDeploymentConfig::HALF_AT_A_TIME->deploymentConfigArn(),
                       cd::LambdaDeploymentConfig::CANARY_10PERCENT_30MINUTES->deploymentConfigArn(), lambdaApplication.applicationArn(),
                       serverApplication.applicationArn()}}));
  });
}
