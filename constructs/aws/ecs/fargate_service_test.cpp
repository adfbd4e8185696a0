// Expected properties and what is refused were taken from aws-cdk-lib 2.276.0.
#include <constructs/aws/ecs/fargate_service.hpp>

#include <string>

#include <cdk/cfn_resource.hpp>
#include <constructs/aws/ecs/alternate_target.hpp>
#include <constructs/aws/ecs/deployment_lifecycle_hook.hpp>
#include <constructs/aws/ecs/ecs_test.hpp>
#include <constructs/aws/ecs/scalable_task_count.hpp>
#include <constructs/aws/ecs/secret.hpp>
#include <constructs/aws/iam/role.hpp>

namespace cdk::ecs {
namespace {

using assertions::Match;
using assertions::Template;

class FargateServiceTest : public EcsTest {
 protected:
  /// With one property changed from the default.
  template <class F>
  Str refused(F change) {
    return refusal([&](Stack& in) {
      FargateServiceProps props = open();
      change(props, in);
      service(in, props);
    });
  }
  Str refusedLinear(const Num& percent, const Opt<Duration>& time = {}) {
    return refused([&](FargateServiceProps& p, Stack&) {
      p.deploymentStrategy = DeploymentStrategy::LINEAR;
      p.linearConfiguration = {.stepBakeTime = time, .stepPercent = percent};
    });
  }
  Str refusedCanary(const Num& percent) {
    return refused([&](FargateServiceProps& p, Stack&) {
      p.deploymentStrategy = DeploymentStrategy::CANARY;
      p.canaryConfiguration = {.stepPercent = percent};
    });
  }
  Json deploymentOf(const FargateServiceProps& props) {
    service(stack, props);
    return resource("AWS::ECS::Service")["Properties"]["DeploymentConfiguration"];
  }
  static constexpr DeploymentControllerType kCodeDeploy = DeploymentControllerType::CODE_DEPLOY;
};

TEST_F(FargateServiceTest, withoutFlagsWritesAlarmsThatAreOffAndTheController) {
  FargateServiceProps props = open();
  props.circuitBreaker = {.rollback = true};
  EXPECT_EQ(deploymentOf(props),
            Json::obj({{"Alarms", Json::obj({{"AlarmNames", Json(List<Json>(nullptr, 0))}, {"Enable", false}, {"Rollback", false}})},
                       {"DeploymentCircuitBreaker", Json::obj({{"Enable", true}, {"Rollback", true}})},
                       {"MaximumPercent", 200},
                       {"MinimumHealthyPercent", 50}}));
  const Json written = resource("AWS::ECS::Service");
  EXPECT_EQ(written["Properties"]["DeploymentController"], Json::obj({{"Type", "ECS"}}));
  EXPECT_FALSE(written["Properties"]["LoadBalancers"].isSet());
  EXPECT_EQ(written["DependsOn"], Json::arr({"TaskTaskRoleE98524A1"}));
}

TEST_F(FargateServiceTest, whereAlarmsAreNotOfferedNoneAreWritten) {
  auto& china = app.add<Stack>("China", StackProps{.env = {.region = "cn-north-1"}});
  service(china, open());
  const Json written = Template::fromStack(china).findResources("AWS::ECS::Service").at(0).value;
  EXPECT_EQ(written["Properties"]["DeploymentConfiguration"], Json::obj({{"MaximumPercent", 200}, {"MinimumHealthyPercent", 50}}));
}

TEST_F(FargateServiceTest, executeCommandAsksForTheLogsOfTheTaskWithoutFlags) {
  FargateServiceProps props = open();
  props.enableExecuteCommand = true;
  service(stack, props);
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::IAM::Policy",
      Json::obj(
          {{"PolicyDocument",
            Match::objectLike(Json::obj(
                {{"Statement", Json::arr({Match::objectLike(Json::obj({{"Action", Match::arrayWith({"ssmmessages:OpenDataChannel"})}})),
                                          Match::objectLike(Json::obj({{"Action", "logs:DescribeLogGroups"}})),
                                          Match::objectLike(Json::obj({{"Action", Match::arrayWith({"logs:PutLogEvents"})}}))})}}))}})));
}

TEST_F(FargateServiceTest, codeDeployGetsTheFamilyInsteadOfARevision) {
  FargateServiceProps props = open();
  props.deploymentController = {.type = kCodeDeploy};
  auto& made = service(stack, props);
  EXPECT_FALSE(made.isUsingECSDeploymentController());
  const Json written = resource("AWS::ECS::Service")["Properties"];
  EXPECT_EQ(written["TaskDefinition"], Json("STaskAA4FD6B0"));
  EXPECT_FALSE(written["DeploymentConfiguration"]["Alarms"].isSet());
}

TEST_F(FargateServiceTest, refusesTaskDefinitionsThatDoNotFit) {
  EXPECT_EQ(refused([](FargateServiceProps& p, Stack& in) {
              p.taskDefinition = in.add<TaskDefinition>("Ec2", TaskDefinitionProps{.compatibility = Compatibility::EC2});
            }),
            "compatibility");
  EXPECT_EQ(refused([](FargateServiceProps& p, Stack& in) { p.taskDefinition = task(in); }), "validation");
  EXPECT_EQ(refused([](FargateServiceProps& p, Stack& in) {
              p.platformVersion = FargatePlatformVersion::VERSION1_3;
              p.taskDefinition = task(in, {.ephemeralStorageGiB = 30});
            }),
            "platform-version");
  EXPECT_EQ(refused([](FargateServiceProps& p, Stack& in) {
              p.platformVersion = FargatePlatformVersion::VERSION1_3;
              p.taskDefinition =
                  task(in, {.pidMode = PidMode::TASK, .runtimePlatform = {.operatingSystemFamily = OperatingSystemFamily::LINUX}});
            }),
            "platform-version");
}

TEST_F(FargateServiceTest, rebalancingNeedsRoomForMoreTasks) {
  const auto with = [this](int percent) {
    return refused([percent](FargateServiceProps& p, Stack&) {
      p.availabilityZoneRebalancing = AvailabilityZoneRebalancing::ENABLED;
      p.maxHealthyPercent = percent;
    });
  };
  EXPECT_EQ(with(100), "rebalancing");
  EXPECT_EQ(with(101), "");
}

TEST_F(FargateServiceTest, otherControllersTakeNoOptionsOfEcs) {
  const auto byCodeDeploy = [this](auto change) {
    return refused([&](FargateServiceProps& p, Stack& in) {
      p.deploymentController = {.type = kCodeDeploy};
      change(p, in);
    });
  };
  EXPECT_EQ(byCodeDeploy([](FargateServiceProps& p, Stack&) { p.deploymentAlarms = {{.alarmNames = List<Str>{"a"}}}; }),
            "deployment-controller");
  EXPECT_EQ(byCodeDeploy([](FargateServiceProps& p, Stack&) { p.forceNewDeployment = {{.enabled = true}}; }), "deployment-controller");
  EXPECT_EQ(byCodeDeploy([](FargateServiceProps& p, Stack&) { p.taskDefinitionRevision = TaskDefinitionRevision::of(1); }), "revision");
  EXPECT_EQ(byCodeDeploy([](FargateServiceProps& p, Stack&) { p.taskDefinitionRevision = TaskDefinitionRevision::LATEST; }), "");
  EXPECT_THROW(TaskDefinitionRevision::of(0), Error);
}

TEST_F(FargateServiceTest, circuitBreakerOfOtherControllersIsAnErrorOfTheApp) {
  FargateServiceProps props = open();
  props.circuitBreaker = {.enable = true};
  props.deploymentController = {.type = kCodeDeploy};
  service(stack, props);
  EXPECT_EQ(assertions::Annotations::fromStack(stack).findError("/S/Service", Match::anyValue()).size(), 1U);
}

TEST_F(FargateServiceTest, warnsAboutDeploymentsThatStopTasksOrTakeLong) {
  service(stack, open());
  const auto notes = assertions::Annotations::fromStack(stack);
  EXPECT_EQ(notes.findWarning("/S/Service", Match::stringLikeRegexp("minHealthyPercent")).size(), 1U);
  EXPECT_EQ(notes.findWarning("/S/Service", Match::stringLikeRegexp("shouldUseCircuitBreaker")).size(), 1U);
}

TEST_F(FargateServiceTest, boundsOfTheSteps) {
  EXPECT_EQ(refusedLinear(2.9), "step-percent");
  EXPECT_EQ(refusedLinear(3), "");
  EXPECT_EQ(refusedLinear(3.05), "step-percent");
  EXPECT_EQ(refusedLinear(100), "");
  EXPECT_EQ(refusedLinear(100.1), "step-percent");
  EXPECT_EQ(refusedLinear({}, Duration::minutes(1440)), "");
  EXPECT_EQ(refusedLinear({}, Duration::minutes(1441)), "step-bake-time");
  EXPECT_EQ(refusedLinear({}, Duration::seconds(90)), "step-bake-time");
  EXPECT_EQ(refusedCanary(0), "step-percent");
  EXPECT_EQ(refusedCanary(0.1), "");
  EXPECT_EQ(refusedCanary(0.15), "step-percent");
  EXPECT_EQ(refusedCanary(100.1), "step-percent");
}

TEST_F(FargateServiceTest, stepsNeedTheirStrategy) {
  EXPECT_EQ(refused([](FargateServiceProps& p, Stack&) { p.linearConfiguration = {.stepPercent = 10}; }), "deployment-strategy");
  EXPECT_EQ(refused([](FargateServiceProps& p, Stack&) {
              p.canaryConfiguration = {.stepPercent = 10};
              p.deploymentStrategy = DeploymentStrategy::LINEAR;
            }),
            "deployment-strategy");
}

TEST_F(FargateServiceTest, boundsOfTheNonce) {
  const auto with = [this](const Str& nonce) {
    return refused([&](FargateServiceProps& p, Stack&) { p.forceNewDeployment = {{.enabled = true, .nonce = nonce}}; });
  };
  EXPECT_EQ(with(""), "nonce");
  EXPECT_EQ(with(std::string(255, 'x')), "");
  EXPECT_EQ(with(std::string(256, 'x')), "nonce");
}

TEST_F(FargateServiceTest, forcedDeploymentIsNewAtEverySynthesis) {
  service(stack, open()).forceNewDeployment();
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::ECS::Service",
      Json::obj(
          {{"ForceNewDeployment",
            Json::obj({{"EnableForceNewDeployment", true},
                       {"ForceNewDeploymentNonce", Match::stringLikeRegexp("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$")}})}})));
}

TEST_F(FargateServiceTest, alarmsCanBeNamedLaterButBehaveAlike) {
  EXPECT_EQ(refusal([](Stack& in) { service(in, open()).enableDeploymentAlarms({}); }), "no-alarm");
  EXPECT_EQ(refused([](FargateServiceProps& p, Stack&) { p.deploymentAlarms = {{.alarmNames = List<Str>()}}; }), "no-alarm");
  EXPECT_EQ(refusal([](Stack& in) {
              auto& made = service(in, open());
              made.enableDeploymentAlarms({"a"});
              made.enableDeploymentAlarms({"b"}, {.behavior = AlarmBehavior::FAIL_ON_ALARM});
            }),
            "alarm-behavior");
  auto& made = service(stack, open());
  made.enableDeploymentAlarms({"a"});
  made.enableDeploymentAlarms({"b"}, {.behavior = AlarmBehavior::ROLLBACK_ON_ALARM});
  EXPECT_EQ(resource("AWS::ECS::Service")["Properties"]["DeploymentConfiguration"]["Alarms"],
            Json::obj({{"AlarmNames", Json::arr({"a"})}, {"Enable", true}, {"Rollback", true}}));
}

TEST_F(FargateServiceTest, targetsMustBeInTheTask) {
  const auto with = [this](const LoadBalancerTargetOptions& options) {
    return refusal([&](Stack& in) { service(in, open()).loadBalancerTarget(options); });
  };
  EXPECT_EQ(with({.containerName = "web"}), "");
  EXPECT_EQ(with({.containerName = "x"}), "no-container");
  EXPECT_EQ(with({.containerName = "web", .containerPort = 81}), "no-port");
  EXPECT_EQ(with({.containerName = "web", .containerPort = 80, .protocol = Protocol::UDP}), "no-port");
}

/// An alternate target of the test's own.
struct OwnTarget final : IAlternateTarget {
  AlternateTargetConfig bind(Construct&) override { return {.alternateTargetGroupArn = "group", .roleArn = "role"}; }
};

TEST_F(FargateServiceTest, alternateTargetOfYourOwnNeedsTheControllerEcs) {
  EXPECT_EQ(refusal([](Stack& in) {
              FargateServiceProps props = open();
              props.deploymentController = {.type = kCodeDeploy};
              service(in, props).loadBalancerTarget({.alternateTarget = make<OwnTarget>(), .containerName = "web"});
            }),
            "deployment-controller");
  auto& made = service(stack, open());
  auto& vpc = ec2::Vpc::fromVpcAttributes(stack, "Other", {.availabilityZones = {"a"}, .vpcId = "vpc-1"});
  auto& group = stack.add<elasticloadbalancingv2::ApplicationTargetGroup>(
      "Group", elasticloadbalancingv2::ApplicationTargetGroupProps{.port = 80, .vpc = vpc});
  group.addTarget(made.loadBalancerTarget({.alternateTarget = make<OwnTarget>(), .containerName = "web"}));
  const Json written = resource("AWS::ECS::Service")["Properties"];
  EXPECT_EQ(written["LoadBalancers"].asArray()[0]["AdvancedConfiguration"],
            Json::obj({{"AlternateTargetGroupArn", "group"}, {"RoleArn", "role"}}));
  EXPECT_EQ(written["HealthCheckGracePeriodSeconds"], Json(60));
}

/// A hook of the test's own.
struct OwnHook final : IDeploymentLifecycleHookTarget {
  int bound = 0;
  DeploymentLifecycleHookTargetConfig bind(Construct& scope) override {
    ++bound;
    return {.lifecycleStages = List<DeploymentLifecycleStage>{DeploymentLifecycleStage::RECONCILE_SERVICE},
            .role = scope.add<iam::Role>("HookRole", iam::RoleProps{.assumedBy = iam::ServicePrincipal("ecs.amazonaws.com")}),
            .targetArn = "target"};
  }
};

TEST_F(FargateServiceTest, hookOfYourOwnIsBoundOnce) {
  const Use<OwnHook> hook = make<OwnHook>();
  EXPECT_EQ(refused([&](FargateServiceProps& p, Stack&) {
              p.deploymentController = {.type = kCodeDeploy};
              p.lifecycleHooks = {hook};
            }),
            "deployment-controller");
  FargateServiceProps props = open();
  props.lifecycleHooks = {hook};
  const Json written = deploymentOf(props)["LifecycleHooks"].asArray()[0];
  EXPECT_EQ(written["HookTargetArn"], Json("target"));
  EXPECT_EQ(written["LifecycleStages"], Json::arr({"RECONCILE_SERVICE"}));
  resource("AWS::ECS::Service");
  EXPECT_EQ(hook->bound, 1);
}

TEST_F(FargateServiceTest, isScaledOnce) {
  EXPECT_EQ(refusal([](Stack& in) {
              auto& made = service(in, open());
              made.autoScaleTaskCount({.maxCapacity = 1});
              made.autoScaleTaskCount({.maxCapacity = 1});
            }),
            "scaling");
}

TEST_F(FargateServiceTest, isKnownByNameInOtherEnvironments) {
  auto& home = app.add<Stack>("Home", StackProps{.env = {.account = "111111111111", .region = "eu-west-1"}});
  auto& away = app.add<Stack>("Away", StackProps{.env = {.account = "111111111111", .region = "eu-west-2"}});
  auto& vpc = ec2::Vpc::fromVpcAttributes(home, "Vpc", {.availabilityZones = {"a"}, .privateSubnetIds = {"subnet-1"}, .vpcId = "vpc-1"});
  auto& named = home.add<Cluster>("Cluster", ClusterProps{.clusterName = "named", .vpc = vpc});
  auto& made =
      home.add<FargateService>("Service", FargateServiceProps{.cluster = named, .serviceName = "svc", .taskDefinition = webTask(home)});
  away.add<CfnResource>("R", CfnResourceProps{.properties = {{"Arn", made.serviceArn()}, {"Name", made.serviceName()}}, .type = "Test::R"});
  const Json written = Template::fromStack(away).findResources("Test::R").at(0).value["Properties"];
  EXPECT_EQ(written["Arn"], Json::obj({{"Fn::Join", Json::arr({"", Json::arr({"arn:", Json::obj({{"Ref", "AWS::Partition"}}),
                                                                              ":ecs:eu-west-1:111111111111:service/named/svc"})})}}));
  EXPECT_EQ(written["Name"], Json("svc"));
}

TEST_F(FargateServiceTest, importsRefuseWhatNamesNoService) {
  EXPECT_EQ(refusal([](Stack& in) { BaseService::fromServiceArnWithCluster(in, "I", "arn:aws:ecs:a:b:service/x"); }), "service-arn");
  EXPECT_EQ(refusal([](Stack& in) { FargateService::fromFargateServiceAttributes(in, "I", {.cluster = cluster(in)}); }),
            "service-attributes");
  EXPECT_EQ(refusal([](Stack& in) {
              FargateService::fromFargateServiceAttributes(
                  in, "I", {.cluster = cluster(in), .serviceArn = "arn:aws:ecs:a:b:service/x", .serviceName = "x"});
            }),
            "service-attributes");
}

}  // namespace
}  // namespace cdk::ecs
