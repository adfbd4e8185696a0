#include <cdk/app.hpp>
#include <cdk/fn.hpp>
#include <cdk/stack.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <constructs/aws/ec2/interface_vpc_endpoint.hpp>
#include <constructs/aws/ec2/vpc.hpp>

using namespace cdk;

namespace {

class VpcImportTest : public ::testing::Test {
 protected:
  ec2::IVpc& import(const ec2::VpcAttributes& attrs) { return ec2::Vpc::fromVpcAttributes(stack, "I", attrs); }
  ec2::VpcAttributes usual() {
    return {.availabilityZones = {"a", "b"},
            .isolatedSubnetIds = {"i1", "i2", "i3", "i4"},
            .isolatedSubnetNames = {"Data", "Cache"},
            .publicSubnetIds = {"p1", "p2"},
            .vpcId = "vpc-1"};
  }

  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S", {.env = {.account = "111111111111", .region = "us-east-1"}});
};

}  // namespace

TEST_F(VpcImportTest, knowsItsSubnetsByGroupAndZone) {
  ec2::IVpc& vpc = import(usual());
  const char* expected[][3] = {
      {"DataSubnet1", "a", "i1"}, {"DataSubnet2", "b", "i2"}, {"CacheSubnet3", "a", "i3"}, {"CacheSubnet4", "b", "i4"}};
  ASSERT_EQ(vpc.isolatedSubnets().size(), 4u);
  for (std::size_t i = 0; i < 4; ++i) {
    const Use<ec2::ISubnet> subnet = vpc.isolatedSubnets()[i];
    EXPECT_EQ(subnet->node().id(), expected[i][0]);
    EXPECT_EQ(subnet->availabilityZone(), Str(expected[i][1]));
    EXPECT_EQ(subnet->subnetId(), Str(expected[i][2]));
  }
  EXPECT_EQ(vpc.selectSubnets().subnetIds, (List<Str>{"i1", "i2", "i3", "i4"}));
}

TEST_F(VpcImportTest, saysWhatItWasNotGiven) {
  ec2::IVpc& vpc = import(usual());
  EXPECT_THROW(vpc.vpcCidrBlock(), Error);
  EXPECT_THROW(vpc.publicSubnets()[0]->ipv4CidrBlock(), Error);
  EXPECT_THROW(ec2::Subnet::fromSubnetId(stack, "Sub", "subnet-1").availabilityZone(), Error);
  EXPECT_THROW(vpc.addGatewayEndpoint("G", {.service = ec2::GatewayVpcEndpointAwsService::S3}), Error);
}

TEST_F(VpcImportTest, refusesListsThatDoNotGoTogether) {
  ec2::VpcAttributes attrs = usual();
  attrs.publicSubnetIds = {"p1"};
  EXPECT_THROW(import(attrs), Error);
  attrs = usual();
  attrs.publicSubnetRouteTableIds = {"r1"};
  EXPECT_THROW(ec2::Vpc::fromVpcAttributes(stack, "I2", attrs), Error);
  attrs = usual();
  attrs.publicSubnetNames = {"A", "B"};
  EXPECT_THROW(ec2::Vpc::fromVpcAttributes(stack, "I3", attrs), Error);
}

TEST_F(VpcImportTest, takesListsKnownAtDeploymentAsOneSubnet) {
  const List<Str> ids = Fn::split(",", Fn::importValue("Ids"));
  const List<Str> tables = Fn::split(",", Fn::importValue("Tables"));
  ec2::IVpc& vpc = import({.availabilityZones = Fn::getAzs(),
                           .privateSubnetIds = ids,
                           .privateSubnetRouteTableIds = tables,
                           .vpcCidrBlock = "10.0.0.0/16",
                           .vpcId = "vpc-1"});
  vpc.addInterfaceEndpoint("E", {.service = ec2::InterfaceVpcEndpointAwsService::SQS});
  vpc.addGatewayEndpoint("G", {.service = ec2::GatewayVpcEndpointAwsService::S3});
  const assertions::Template t = assertions::Template::fromStack(stack);
  EXPECT_TEMPLATE(t.hasResourceProperties("AWS::EC2::VPCEndpoint", Json::obj({{"SubnetIds", ids}})));
  EXPECT_TEMPLATE(t.hasResourceProperties("AWS::EC2::VPCEndpoint", Json::obj({{"RouteTableIds", tables}})));
  EXPECT_TEMPLATE(assertions::Annotations::fromStack(stack).hasWarning(
      "/S/I", assertions::Match::stringLikeRegexp("vpcAttributeIsListTokenprivateSubnetIds")));
}

TEST_F(VpcImportTest, needsNoSubnets) {
  ec2::IVpc& vpc = import({.availabilityZones = Fn::getAzs(), .vpcId = "vpc-1"});
  EXPECT_TRUE(vpc.privateSubnets().empty());
  EXPECT_EQ(vpc.vpcId(), Str("vpc-1"));
}
