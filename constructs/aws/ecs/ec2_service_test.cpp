// Expected properties and what is refused were taken from aws-cdk-lib 2.276.0.
#include <constructs/aws/ecs/ec2_service.hpp>

#include <constructs/aws/ecs/ec2_task_definition.hpp>
#include <constructs/aws/ecs/ecs_test.hpp>
#include <constructs/aws/ecs/external_service.hpp>
#include <constructs/aws/ecs/external_task_definition.hpp>
#include <constructs/aws/ecs/scalable_task_count.hpp>

namespace cdk::ecs {
namespace {

class Ec2ServiceTest : public EcsTest {
 protected:
  template <class F>
  Str refused(F change, NetworkMode mode = NetworkMode::BRIDGE, bool hasCapacity = true) {
    return refusal([&](Stack& in) {
      auto& vpc = ec2::Vpc::fromVpcAttributes(in, "Vpc", {.availabilityZones = {"a"}, .privateSubnetIds = {"subnet-1"}, .vpcId = "vpc-1"});
      auto& made = in.add<Ec2TaskDefinition>("Task", Ec2TaskDefinitionProps{.networkMode = mode});
      made.addContainer("c", {.image = nginx(), .memoryLimitMiB = 1});
      Ec2ServiceProps props{
          .cluster = Cluster::fromClusterAttributes(in, "Cluster", {.clusterName = "c", .hasEc2Capacity = hasCapacity, .vpc = vpc}),
          .taskDefinition = made};
      change(props, in);
      in.add<Ec2Service>("Service", props);
    });
  }
};

TEST_F(Ec2ServiceTest, daemonRunsOnceOnEveryInstance) {
  EXPECT_EQ(refused([](Ec2ServiceProps& p, Stack&) { p.daemon = true; }), "");
  EXPECT_EQ(refused([](Ec2ServiceProps& p, Stack&) {
              p.daemon = true;
              p.desiredCount = 1;
            }),
            "daemon");
  EXPECT_EQ(refused([](Ec2ServiceProps& p, Stack&) {
              p.daemon = true;
              p.maxHealthyPercent = 200;
            }),
            "healthy-percent");
  EXPECT_EQ(refused([](Ec2ServiceProps& p, Stack&) {
              p.daemon = true;
              p.maxHealthyPercent = 100;
            }),
            "");
  EXPECT_EQ(refused([](Ec2ServiceProps& p, Stack&) {
              p.daemon = true;
              p.placementStrategies = {PlacementStrategy::randomly()};
            }),
            "daemon");
}

TEST_F(Ec2ServiceTest, rebalancingComesFirstInThePlacement) {
  const auto balanced = [this](auto change) {
    return refused([&](Ec2ServiceProps& p, Stack&) {
      p.availabilityZoneRebalancing = AvailabilityZoneRebalancing::ENABLED;
      change(p);
    });
  };
  EXPECT_EQ(balanced([](Ec2ServiceProps&) {}), "");
  EXPECT_EQ(balanced([](Ec2ServiceProps& p) { p.daemon = true; }), "daemon");
  EXPECT_EQ(balanced([](Ec2ServiceProps& p) { p.maxHealthyPercent = 100; }), "rebalancing");
  EXPECT_EQ(balanced([](Ec2ServiceProps& p) { p.placementStrategies = {PlacementStrategy::randomly()}; }), "rebalancing");
  EXPECT_EQ(balanced([](Ec2ServiceProps& p) {
              p.placementConstraints = {PlacementConstraint::memberOf("attribute:ecs.availability-zone == a")};
            }),
            "rebalancing");
}

TEST_F(Ec2ServiceTest, takesANetworkOnlyWithInterfacesOfItsOwn) {
  EXPECT_EQ(refused([](Ec2ServiceProps& p, Stack&) { p.assignPublicIp = true; }), "network-mode");
  EXPECT_EQ(refused([](Ec2ServiceProps& p, Stack&) { p.assignPublicIp = false; }, NetworkMode::AWS_VPC), "");
}

TEST_F(Ec2ServiceTest, needsInstancesUnlessItIsADaemon) {
  EXPECT_EQ(refused([](Ec2ServiceProps&, Stack&) {}, NetworkMode::BRIDGE, false), "validation");
  EXPECT_EQ(refused([](Ec2ServiceProps& p, Stack&) { p.daemon = true; }, NetworkMode::BRIDGE, false), "");
}

TEST_F(Ec2ServiceTest, refusesPercentagesThatCrossAndOtherTasks) {
  EXPECT_EQ(refused([](Ec2ServiceProps& p, Stack&) {
              p.minHealthyPercent = 100;
              p.maxHealthyPercent = 100;
            }),
            "healthy-percent");
  EXPECT_EQ(refused([](Ec2ServiceProps& p, Stack& in) { p.taskDefinition = in.add<FargateTaskDefinition>("Fargate"); }), "compatibility");
}

TEST_F(Ec2ServiceTest, tasksTakeOneKindOfConstraint) {
  EXPECT_EQ(refusal([](Stack& in) {
              in.add<Ec2TaskDefinition>("Task", Ec2TaskDefinitionProps{.placementConstraints = {PlacementConstraint::distinctInstances()}});
            }),
            "placement");
}

TEST_F(Ec2ServiceTest, containersWithInterfacesOfTheirOwnKnowTheRegion) {
  stack.add<Ec2TaskDefinition>("Task", Ec2TaskDefinitionProps{.networkMode = NetworkMode::AWS_VPC})
      .addContainer("c", {.environment = {{"AWS_REGION", "x"}, {"B", "c"}}, .image = nginx(), .memoryLimitMiB = 1});
  EXPECT_EQ(resource("AWS::ECS::TaskDefinition")["Properties"]["ContainerDefinitions"].asArray()[0]["Environment"],
            Json::arr({Json::obj({{"Name", "AWS_REGION"}, {"Value", Json::obj({{"Ref", "AWS::Region"}})}}),
                       Json::obj({{"Name", "B"}, {"Value", "c"}})}));
}

class ExternalServiceTest : public EcsTest {
 protected:
  static ExternalService& external(Stack& in, ExternalServiceProps props) {
    auto& made = in.add<ExternalTaskDefinition>("Task");
    made.addContainer("c", {.image = nginx(), .memoryLimitMiB = 1});
    props.cluster = cluster(in);
    if (!props.taskDefinition) props.taskDefinition = made;
    return in.add<ExternalService>("Service", props);
  }
  static ExternalServiceProps open() { return {.cluster = Use<ICluster>(), .taskDefinition = Use<TaskDefinition>()}; }
  template <class F>
  Str refused(F change) {
    return refusal([&](Stack& in) {
      ExternalServiceProps props = open();
      change(props, in);
      external(in, props);
    });
  }
};

TEST_F(ExternalServiceTest, refusesWhatDoesNotGoTogether) {
  EXPECT_EQ(refused([](ExternalServiceProps&, Stack&) {}), "");
  EXPECT_EQ(refused([](ExternalServiceProps& p, Stack&) {
              p.daemon = true;
              p.deploymentController = {.type = DeploymentControllerType::CODE_DEPLOY};
            }),
            "daemon");
  EXPECT_EQ(refused([](ExternalServiceProps& p, Stack&) {
              p.daemon = true;
              p.desiredCount = 1;
            }),
            "daemon");
  EXPECT_EQ(refused([](ExternalServiceProps& p, Stack&) {
              p.daemon = true;
              p.maxHealthyPercent = 200;
            }),
            "healthy-percent");
  EXPECT_EQ(refused([](ExternalServiceProps& p, Stack&) {
              p.minHealthyPercent = 100;
              p.maxHealthyPercent = 100;
            }),
            "healthy-percent");
  EXPECT_EQ(refused([](ExternalServiceProps& p, Stack& in) { p.taskDefinition = in.add<FargateTaskDefinition>("Fargate"); }),
            "compatibility");
}

TEST_F(ExternalServiceTest, hasNeitherLoadBalancersNorScaling) {
  auto& made = external(stack, open());
  EXPECT_THROW(made.loadBalancerTarget({.containerName = "c"}), Error);
  EXPECT_THROW(made.autoScaleTaskCount({.maxCapacity = 1}), Error);
  auto& task = stack.add<ExternalTaskDefinition>("Other");
  EXPECT_THROW(task.addInferenceAccelerator({.deviceName = "d"}), Error);
}

}  // namespace
}  // namespace cdk::ecs
