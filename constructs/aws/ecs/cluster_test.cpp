// What is refused was checked against aws-cdk-lib 2.276.0.
#include <constructs/aws/ecs/cluster.hpp>

#include <cdk/cfn_resource.hpp>
#include <constructs/aws/ecs/ecs_test.hpp>
#include <constructs/aws/kms/key.hpp>

namespace cdk::ecs {
namespace {

using assertions::Match;
using assertions::Template;

class ClusterTest : public EcsTest {
 protected:
  Str refused(const ClusterProps& props) {
    return refusal([&](Stack& in) { in.add<Cluster>("C", props); });
  }
  Str refusedStrategy(const List<CapacityProviderStrategy>& strategy) {
    return refusal([&](Stack& in) {
      in.add<Cluster>("C", ClusterProps{.enableFargateCapacityProviders = true}).addDefaultCapacityProviderStrategy(strategy);
    });
  }
};

TEST_F(ClusterTest, hasNoPropertiesByDefault) {
  cluster(stack);
  EXPECT_EQ(resource("AWS::ECS::Cluster"), Json::obj({{"Type", "AWS::ECS::Cluster"}}));
}

TEST_F(ClusterTest, makesANetworkOfTwoZonesWhenThereIsNone) {
  auto& made = stack.add<Cluster>("C");
  EXPECT_EQ(made.vpc().availabilityZones().size(), 2U);
  EXPECT_EQ(made.vpc().node().path(), "S/C/Vpc");
}

TEST_F(ClusterTest, refusesSettingsThatExcludeEachOther) {
  EXPECT_EQ(refused({.containerInsights = true, .containerInsightsV2 = ContainerInsights::ENABLED}), "container-insights");
  EXPECT_EQ(refused({.executeCommandConfiguration = {.logging = ExecuteCommandLogging::OVERRIDE}}), "execute-command");
  EXPECT_EQ(refused({.executeCommandConfiguration = {.logConfiguration = {.s3KeyPrefix = "x"}}}), "execute-command");
  EXPECT_EQ(refused({.executeCommandConfiguration = {.logConfiguration = {.s3EncryptionEnabled = true},
                                                     .logging = ExecuteCommandLogging::OVERRIDE}}),
            "execute-command");
  EXPECT_EQ(refused({.executeCommandConfiguration = {.logConfiguration = {.cloudWatchEncryptionEnabled = true},
                                                     .logging = ExecuteCommandLogging::OVERRIDE}}),
            "execute-command");
}

TEST_F(ClusterTest, refusesStrategiesThatCannotWork) {
  EXPECT_EQ(refusedStrategy({{.base = 1, .capacityProvider = "FARGATE"}, {.capacityProvider = "FARGATE_SPOT"}}), "");
  EXPECT_EQ(refusedStrategy({{.capacityProvider = "FARGATE"}, {.capacityProvider = "other"}}), "capacity-strategy");
  EXPECT_EQ(refusedStrategy({{.base = 1, .capacityProvider = "FARGATE"}, {.base = 1, .capacityProvider = "FARGATE_SPOT"}}),
            "capacity-strategy");
  EXPECT_EQ(refusal([](Stack& in) { cluster(in).addDefaultCapacityProviderStrategy({{.capacityProvider = "FARGATE"}}); }),
            "capacity-provider");
  EXPECT_EQ(refusal([](Stack& in) {
              auto& made = in.add<Cluster>("C", ClusterProps{.enableFargateCapacityProviders = true});
              made.addDefaultCapacityProviderStrategy({{.capacityProvider = "FARGATE"}});
              made.addDefaultCapacityProviderStrategy({{.capacityProvider = "FARGATE"}});
            }),
            "capacity-strategy");
}

TEST_F(ClusterTest, namesItsProvidersOnceAllAreKnown) {
  auto& made = cluster(stack);
  made.enableFargateCapacityProviders();
  made.enableFargateCapacityProviders();
  EXPECT_EQ(resource("AWS::ECS::ClusterCapacityProviderAssociations")["Properties"],
            Json::obj({{"CapacityProviders", Json::arr({"FARGATE", "FARGATE_SPOT"})},
                       {"Cluster", Json::obj({{"Ref", "ClusterEB0386A7"}})},
                       {"DefaultCapacityProviderStrategy", Json(List<Json>(nullptr, 0))}}));
}

TEST_F(ClusterTest, importByArnKnowsNameAndEnvironmentOnly) {
  auto& imported = Cluster::fromClusterArn(stack, "C", "arn:aws:ecs:us-west-2:222222222222:cluster/x");
  EXPECT_EQ(imported.clusterName(), Str("x"));
  EXPECT_EQ(imported.env().region, Str("us-west-2"));
  EXPECT_THROW(imported.vpc(), Error);
  EXPECT_THROW(imported.connections(), Error);
  EXPECT_THROW(imported.hasEc2Capacity(), Error);
  EXPECT_FALSE(Cluster::isCluster(imported));
  EXPECT_THROW(Cluster::fromClusterArn(stack, "D", "arn:aws:ecs:us-west-2:222222222222:cluster"), Error);
}

TEST_F(ClusterTest, isKnownByNameInOtherEnvironments) {
  auto& home = app.add<Stack>("Home", StackProps{.env = {.account = "111111111111", .region = "eu-west-1"}});
  auto& away = app.add<Stack>("Away", StackProps{.env = {.account = "111111111111", .region = "eu-west-2"}});
  auto& vpc = ec2::Vpc::fromVpcAttributes(home, "Vpc", {.availabilityZones = {"a"}, .vpcId = "vpc-1"});
  auto& made = home.add<Cluster>("C", ClusterProps{.clusterName = "named", .vpc = vpc});
  away.add<CfnResource>("R", CfnResourceProps{.properties = {{"Arn", made.clusterArn()}}, .type = "Test::R"});
  EXPECT_TEMPLATE(Template::fromStack(away).hasResourceProperties(
      "Test::R",
      Json::obj({{"Arn", Json::obj({{"Fn::Join", Json::arr({"", Json::arr({"arn:", Json::obj({{"Ref", "AWS::Partition"}}),
                                                                           ":ecs:eu-west-1:111111111111:cluster/named"})})}})}})));
}

}  // namespace
}  // namespace cdk::ecs
