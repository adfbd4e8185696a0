// What is refused, and expected templates, were taken from aws-cdk-lib 2.276.0.
#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/cloudwatch/alarm.hpp>
#include <constructs/aws/codedeploy/ecs_deployment_group.hpp>
#include <constructs/aws/codedeploy/server_deployment_group.hpp>
#include <constructs/aws/codedeploy/traffic_routing_config.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/ecs/base_service.hpp>
#include <constructs/aws/ecs/fargate_service.hpp>
#include <constructs/aws/ecs/fargate_task_definition.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_listener.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_load_balancer.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_target_group.hpp>

namespace cdk::codedeploy {
namespace {

namespace elbv2 = elasticloadbalancingv2;
using assertions::Match;
using assertions::Template;

template <class F>
std::string codeOf(F&& run) {
  try {
    run();
  } catch (const Error& error) {
    return error.code();
  }
  return "";
}

class CodeDeployTest : public testing::Test {
 protected:
  EcsBlueGreenDeploymentConfig blueGreen() {
    auto& balancer = stack.add<elbv2::ApplicationLoadBalancer>("Balancer", elbv2::ApplicationLoadBalancerProps{.vpc = vpc});
    const elbv2::ApplicationTargetGroupProps props{.port = 80, .targetType = elbv2::TargetType::IP, .vpc = vpc};
    auto& blue = stack.add<elbv2::ApplicationTargetGroup>("Blue", props);
    auto& green = stack.add<elbv2::ApplicationTargetGroup>("Green", props);
    auto& listener = balancer.addListener("Listener", {.defaultTargetGroups = {blue}, .port = 80});
    return {.blueTargetGroup = blue, .greenTargetGroup = green, .listener = listener};
  }
  ecs::IBaseService& imported() {
    return ecs::BaseService::fromServiceArnWithCluster(stack, "Imported", "arn:aws:ecs:us-east-1:111111111111:service/cluster/name");
  }
  std::string complaints() {
    try {
      app.synth();
    } catch (const Error& error) {
      return error.what();
    }
    return "";
  }

  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S", StackProps{.env = {.account = "111111111111", .region = "us-east-1"}});
  ec2::IVpc& vpc =
      ec2::Vpc::fromVpcAttributes(stack, "Vpc", {.availabilityZones = {"a", "b"}, .publicSubnetIds = {"s-1", "s-2"}, .vpcId = "vpc-1"});
};

TEST_F(CodeDeployTest, servicesOfOtherControllersAreRefused) {
  auto& cluster = stack.add<ecs::Cluster>("Cluster", ecs::ClusterProps{.vpc = vpc});
  auto& task = stack.add<ecs::FargateTaskDefinition>("Task");
  task.addContainer("web", {.image = ecs::ContainerImage::fromRegistry("image")});
  auto& service = stack.add<ecs::FargateService>(
      "Service", ecs::FargateServiceProps{.assignPublicIp = true, .cluster = cluster, .taskDefinition = task});
  EXPECT_EQ(codeOf([&] {
              stack.add<EcsDeploymentGroup>("Group", EcsDeploymentGroupProps{.blueGreenDeploymentConfig = blueGreen(), .service = service});
            }),
            "deployment-service");
}

TEST_F(CodeDeployTest, servicesOfCodeDeployAreTaken) {
  auto& cluster = stack.add<ecs::Cluster>("Cluster", ecs::ClusterProps{.vpc = vpc});
  auto& task = stack.add<ecs::FargateTaskDefinition>("Task");
  task.addContainer("web", {.image = ecs::ContainerImage::fromRegistry("image")});
  auto& service = stack.add<ecs::FargateService>(
      "Service", ecs::FargateServiceProps{.assignPublicIp = true,
                                          .cluster = cluster,
                                          .deploymentController = {.type = ecs::DeploymentControllerType::CODE_DEPLOY},
                                          .taskDefinition = task});
  stack.add<EcsDeploymentGroup>("Group", EcsDeploymentGroupProps{.blueGreenDeploymentConfig = blueGreen(), .service = service});
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::CodeDeploy::DeploymentGroup",
      Json::obj({{"DeploymentConfigName", "CodeDeployDefault.ECSAllAtOnce"},
                 {"AutoRollbackConfiguration", Json::obj({{"Enabled", true}, {"Events", Json::arr({"DEPLOYMENT_FAILURE"})}})}})));
}

TEST_F(CodeDeployTest, rollbackOnAlarmsNeedsAlarms) {
  auto& group = stack.add<EcsDeploymentGroup>(
      "Group", EcsDeploymentGroupProps{
                   .autoRollback = {.deploymentInAlarm = true}, .blueGreenDeploymentConfig = blueGreen(), .service = imported()});
  EXPECT_NE(complaints().find("deploymentInAlarm needs alarms"), std::string::npos);
  group.addAlarm(stack.add<cloudwatch::Alarm>(
      "Alarm", cloudwatch::AlarmProps{
                   .evaluationPeriods = 1, .metric = cloudwatch::Metric({.metricName = "M", .namespace_ = "N"}), .threshold = 1}));
}

TEST_F(CodeDeployTest, alarmsAddedLaterRollBack) {
  auto& group =
      stack.add<EcsDeploymentGroup>("Group", EcsDeploymentGroupProps{.blueGreenDeploymentConfig = blueGreen(), .service = imported()});
  group.addAlarm(stack.add<cloudwatch::Alarm>(
      "Alarm", cloudwatch::AlarmProps{
                   .evaluationPeriods = 1, .metric = cloudwatch::Metric({.metricName = "M", .namespace_ = "N"}), .threshold = 1}));
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::CodeDeploy::DeploymentGroup",
      Json::obj({{"AutoRollbackConfiguration",
                  Json::obj({{"Enabled", true}, {"Events", Json::arr({"DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"})}})}})));
}

TEST_F(CodeDeployTest, ownConfigurationsComeBeforeTheirGroup) {
  auto& config = stack.add<EcsDeploymentConfig>("Config");
  stack.add<EcsDeploymentGroup>(
      "Group", EcsDeploymentGroupProps{.blueGreenDeploymentConfig = blueGreen(), .deploymentConfig = config, .service = imported()});
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResource(
      "AWS::CodeDeploy::DeploymentGroup", Json::obj({{"DependsOn", Match::arrayWith({Match::stringLikeRegexp("^Config")})}})));
}

TEST_F(CodeDeployTest, predefinedConfigurationsAreWhereTheirGroupIs) {
  auto& group = EcsDeploymentGroup::fromEcsDeploymentGroupAttributes(
      stack, "Group",
      {.application =
           EcsApplication::fromEcsApplicationArn(stack, "Application", "arn:aws:codedeploy:eu-west-1:222222222222:application:theirs"),
       .deploymentConfig = EcsDeploymentConfig::CANARY_10PERCENT_5MINUTES,
       .deploymentGroupName = "group"});
  EXPECT_TRUE(group.env().account.is("222222222222"));
  EXPECT_EQ(
      stack.resolve(group.deploymentConfig()->deploymentConfigArn()),
      Json::obj(
          {{"Fn::Join",
            Json::arr(
                {"", Json::arr({"arn:", Json::obj({{"Ref", "AWS::Partition"}}),
                                ":codedeploy:eu-west-1:222222222222:deploymentconfig:CodeDeployDefault.ECSCanary10Percent5Minutes"})})}}));
}

TEST_F(CodeDeployTest, namesAreCheckedAtSynthesis) {
  stack.add<EcsApplication>("Application", EcsApplicationProps{.applicationName = "my name"});
  EXPECT_NE(complaints().find("got 'my name'"), std::string::npos);
}

TEST_F(CodeDeployTest, configurationsFitTheirPlatform) {
  EXPECT_EQ(codeOf([&] { stack.add<BaseDeploymentConfig>("A", BaseDeploymentConfigProps{.trafficRouting = TrafficRouting::allAtOnce()}); }),
            "deployment-config");
  EXPECT_EQ(codeOf([&] {
              stack.add<BaseDeploymentConfig>("B", BaseDeploymentConfigProps{.computePlatform = ComputePlatform::ECS,
                                                                             .minimumHealthyHosts = MinimumHealthyHosts::count(1)});
            }),
            "deployment-config");
  EXPECT_EQ(codeOf([&] {
              stack.add<ServerDeploymentConfig>("C",
                                                ServerDeploymentConfigProps{.minimumHealthyHosts = MinimumHealthyHosts::count(1),
                                                                            .zonalConfig = {.monitorDuration = Duration::millis(500)}});
            }),
            "zonal-config");
  EXPECT_EQ(codeOf([] { MinimumHealthyHostsPerZone::count(1.5); }), "healthy-hosts");
}

TEST_F(CodeDeployTest, filtersOfInstancesNeedAKeyOrAValue) {
  EXPECT_EQ(codeOf([&] {
              stack.add<ServerDeploymentGroup>("A", ServerDeploymentGroupProps{.ec2InstanceTags = InstanceTagSet({{"", {}}})});
            }),
            "instance-tags");
  EXPECT_EQ(
      codeOf([&] { stack.add<ServerDeploymentGroup>("B", ServerDeploymentGroupProps{.loadBalancers = List<LoadBalancer>(nullptr, 0)}); }),
      "load-balancers");
}

TEST_F(CodeDeployTest, serversWithoutLoadBalancerStayInTheTraffic) {
  stack.add<ServerDeploymentGroup>("Group", ServerDeploymentGroupProps{.ec2InstanceTags = InstanceTagSet({{"env", {"prod"}}})});
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::CodeDeploy::DeploymentGroup",
      Json::obj(
          {{"DeploymentConfigName", Match::absent()},
           {"DeploymentStyle", Match::absent()},
           {"Ec2TagSet",
            Json::obj(
                {{"Ec2TagSetList",
                  Json::arr({Json::obj(
                      {{"Ec2TagGroup", Json::arr({Json::obj({{"Key", "env"}, {"Type", "KEY_AND_VALUE"}, {"Value", "prod"}})})}})})}})}})));
}

/// A way to move traffic of a user's own.
class Fast final : public TrafficRouting {
 public:
  TrafficRoutingConfig bind(Construct&) override {
    return {.timeBasedLinear = LinearTrafficRoutingConfig{.linearInterval = 1, .linearPercentage = 50}, .type = "TimeBasedLinear"};
  }
};

TEST_F(CodeDeployTest, takesTrafficRoutingOfTheUsersOwn) {
  stack.add<LambdaDeploymentConfig>("Config", LambdaDeploymentConfigProps{.trafficRouting = make<Fast>()});
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::CodeDeploy::DeploymentConfig",
      Json::obj({{"ComputePlatform", "Lambda"},
                 {"TrafficRoutingConfig", Json::obj({{"TimeBasedLinear", Json::obj({{"LinearInterval", 1}, {"LinearPercentage", 50}})},
                                                     {"Type", "TimeBasedLinear"}})}})));
}

}  // namespace
}  // namespace cdk::codedeploy
