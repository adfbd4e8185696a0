#include <constructs/aws/ec2/vpc.hpp>

#include <cdk/app.hpp>
#include <cdk/fn.hpp>
#include <cdk/stack.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <constructs/aws/ec2/nat_provider.hpp>

using namespace cdk;
using assertions::Match;
using assertions::Template;
using ec2::NatProvider;
using ec2::SubnetType;

namespace {

/// A stack of any region, which has two zones, with one network.
class VpcTest : public ::testing::Test {
 protected:
  ec2::Vpc& make(ec2::VpcProps props) {
    if (!props.restrictDefaultSecurityGroup.isSet()) props.restrictDefaultSecurityGroup = false;
    stack = &(new (detail::allocate(sizeof(App), alignof(App))) App)->add<Stack>("S");
    return stack->add<ec2::Vpc>("V", props);
  }
  List<Str> ranges(const ec2::VpcProps& props) {
    ec2::Vpc& vpc = make(props);
    Vec<Str> found;
    for (const auto& group : {vpc.publicSubnets(), vpc.privateSubnets(), vpc.isolatedSubnets()}) {
      for (Use<ec2::ISubnet> subnet : group) found.push(subnet->ipv4CidrBlock());
    }
    return List<Str>(found);
  }

  ArenaScope arena;
  Stack* stack = nullptr;
};

}  // namespace

TEST_F(VpcTest, sharesTheRangeEquallyBetweenItsSubnets) {
  EXPECT_EQ(ranges({}), (List<Str>{"10.0.0.0/18", "10.0.64.0/18", "10.0.128.0/18", "10.0.192.0/18"}));
  EXPECT_EQ(ranges({.maxAzs = 1}), (List<Str>{"10.0.0.0/17", "10.0.128.0/17"}));
  EXPECT_EQ(ranges({.ipAddresses = ec2::IpAddresses::cidr("10.0.0.0/21")}),
            (List<Str>{"10.0.0.0/23", "10.0.2.0/23", "10.0.4.0/23", "10.0.6.0/23"}));
}

TEST_F(VpcTest, givesSubnetsOfAGivenSizeTheirRangesFirst) {
  EXPECT_EQ(ranges({.ipAddresses = ec2::IpAddresses::cidr("10.0.7.9/16"),
                    .subnetConfiguration = {{.cidrMask = 28, .name = "A", .subnetType = SubnetType::PUBLIC},
                                            {.cidrMask = 20, .name = "B", .subnetType = SubnetType::PUBLIC},
                                            {.name = "C", .subnetType = SubnetType::PRIVATE_ISOLATED}}}),
            (List<Str>{"10.1.0.0/28", "10.1.0.16/28", "10.1.16.0/20", "10.1.32.0/20", "10.1.64.0/18", "10.1.128.0/18"}));
}

TEST_F(VpcTest, refusesSubnetsThatDoNotFit) {
  const auto withMask = [](int mask) {
    return ec2::VpcProps{.subnetConfiguration = {{.cidrMask = mask, .name = "A", .subnetType = SubnetType::PUBLIC}}};
  };
  EXPECT_THROW(make(withMask(29)), Error);
  EXPECT_THROW(make(withMask(15)), Error);
  ec2::VpcProps small = withMask(28);
  small.ipAddresses = ec2::IpAddresses::cidr("192.168.0.0/28");
  EXPECT_THROW(make(small), Error);
}

TEST_F(VpcTest, refusesContradictions) {
  const ec2::VpcProps bad[] = {
      {.enableDnsHostnames = true, .enableDnsSupport = false},
      {.enableDnsHostnames = true},
      {.availabilityZones = {"a"}, .maxAzs = 1},
      {.cidr = "10.0.0.0/16", .ipAddresses = ec2::IpAddresses::cidr("10.0.0.0/16")},
      {.cidr = Fn::importValue("Range")},
      {.ipv6Addresses = ec2::Ipv6Addresses::amazonProvided()},
      {.subnetConfiguration = {{.mapPublicIpOnLaunch = true, .name = "B", .subnetType = SubnetType::PRIVATE_ISOLATED}}},
      {.subnetConfiguration = {{.ipv6AssignAddressOnCreation = true, .name = "B", .subnetType = SubnetType::PRIVATE_ISOLATED}}},
  };
  for (const ec2::VpcProps& props : bad) EXPECT_THROW(make(props), Error) << &props - bad;
}

TEST_F(VpcTest, refusesNatGatewaysThatCannotBe) {
  const ec2::VpcProps bad[] = {
      {.natGateways = 0,
       .subnetConfiguration = {{.name = "A", .subnetType = SubnetType::PUBLIC}, {.name = "B", .subnetType = SubnetType::PRIVATE_WITH_NAT}}},
      {.subnetConfiguration = {{.name = "B", .subnetType = SubnetType::PRIVATE_WITH_EGRESS}}},
      {.natGatewaySubnets = {.subnetType = SubnetType::PRIVATE_WITH_EGRESS}},
      {.natGatewayProvider = NatProvider::gateway({.eipAllocationIds = {"one"}})},
      {.natGatewayProvider = NatProvider::regionalGateway(), .natGateways = 0},
  };
  for (const ec2::VpcProps& props : bad) EXPECT_THROW(make(props), Error) << &props - bad;
  EXPECT_THROW(NatProvider::gateway({.maxDrainDuration = Duration::seconds(0)}), Error);
  EXPECT_THROW(NatProvider::gateway({.maxDrainDuration = Duration::seconds(4001)}), Error);
  EXPECT_THROW(NatProvider::regionalGateway({.availabilityZoneAddresses = List<ec2::AvailabilityZoneAddress>(nullptr, 0)}), Error);
  EXPECT_THROW(NatProvider::regionalGateway({.availabilityZoneAddresses = {{.allocationIds = {"1"}, .availabilityZone = "a"},
                                                                           {.allocationIds = {"2"}, .availabilityZone = "a"}}}),
               Error);
}

TEST_F(VpcTest, makesNoGatewayWherePrivateSubnetsHaveAWayOfTheirOwn) {
  make({.natGateways = 0,
        .subnetConfiguration = {{.name = "A", .subnetType = SubnetType::PUBLIC},
                                {.name = "B", .subnetType = SubnetType::PRIVATE_WITH_EGRESS}}});
  EXPECT_TEMPLATE(Template::fromStack(*stack).resourceCountIs("AWS::EC2::NatGateway", 0));
}

TEST_F(VpcTest, hasAGatewayInEachZoneAndRoutesEachPrivateSubnetToItsOwn) {
  make({});
  const Template t = Template::fromStack(*stack);
  EXPECT_TEMPLATE(t.resourceCountIs("AWS::EC2::NatGateway", 2));
  for (const char* number : {"1", "2"}) {
    const Json nat = Match::stringLikeRegexp((Str("^VPublicSubnet") + number + "NATGateway").text());
    const Json table = Match::stringLikeRegexp((Str("^VPrivateSubnet") + number + "RouteTable").text());
    EXPECT_TEMPLATE(t.hasResourceProperties("AWS::EC2::Route", Json::obj({{"DestinationCidrBlock", "0.0.0.0/0"},
                                                                          {"NatGatewayId", Json::obj({{"Ref", nat}})},
                                                                          {"RouteTableId", Json::obj({{"Ref", table}})}})));
  }
}

TEST_F(VpcTest, tagsItsSubnetsWithNameGroupAndType) {
  make({.maxAzs = 1, .natGateways = 0});
  EXPECT_TEMPLATE(Template::fromStack(*stack).hasResourceProperties(
      "AWS::EC2::Subnet", Json::obj({{"Tags", Json::arr({Json::obj({{"Key", "aws-cdk:subnet-name"}, {"Value", "Isolated"}}),
                                                         Json::obj({{"Key", "aws-cdk:subnet-type"}, {"Value", "Isolated"}}),
                                                         Json::obj({{"Key", "Name"}, {"Value", "S/V/IsolatedSubnet1"}})})}})));
}

TEST_F(VpcTest, restrictsItsDefaultSecurityGroupByAFunction) {
  make({.maxAzs = 1, .restrictDefaultSecurityGroup = true});
  const Template t = Template::fromStack(*stack);
  EXPECT_TEMPLATE(t.resourceCountIs("Custom::VpcRestrictDefaultSG", 1));
  EXPECT_TEMPLATE(t.resourceCountIs("AWS::Lambda::Function", 1));
}

TEST_F(VpcTest, cutsRangesOfTheAddressManagerInSteps) {
  make({.ipAddresses =
            ec2::IpAddresses::awsIpamAllocation({.defaultSubnetIpv4NetmaskLength = 28, .ipv4IpamPoolId = "p", .ipv4NetmaskLength = 16}),
        .maxAzs = 1,
        .natGateways = 0});
  const Json vpc = Json::obj({{"Fn::GetAtt", Json::arr({"V293ADB39", "CidrBlock"})}});
  const Json outer = Json::obj({{"Fn::Select", Json::arr({0, Json::obj({{"Fn::Cidr", Json::arr({vpc, 16, "12"})}})})}});
  const Json inner = Json::obj({{"Fn::Select", Json::arr({1, Json::obj({{"Fn::Cidr", Json::arr({outer, 256, "4"})}})})}});
  EXPECT_TEMPLATE(Template::fromStack(*stack).hasResourceProperties("AWS::EC2::Subnet", Json::obj({{"CidrBlock", inner}})));
}
