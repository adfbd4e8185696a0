#include <constructs/aws/ec2/vpn.hpp>

#include <cdk/app.hpp>
#include <cdk/stack.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <constructs/aws/ec2/prefix_list.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/ec2/vpc_endpoint_service.hpp>

using namespace cdk;
using assertions::Template;

namespace {

class VpnTest : public ::testing::Test {
 protected:
  ec2::Vpc& vpc(ec2::VpcProps props = {}) {
    props.maxAzs = 1;
    props.restrictDefaultSecurityGroup = false;
    return stack.add<ec2::Vpc>("V", props);
  }

  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S", {.env = {.account = "111111111111", .region = "us-east-1"}});
};

}  // namespace

TEST_F(VpnTest, firstConnectionMakesTheGateway) {
  auto& v = vpc();
  EXPECT_FALSE(v.vpnGatewayId());
  v.addVpnConnection("A", {.ip = "1.2.3.4"});
  v.addVpnConnection("B", {.ip = "5.6.7.8"});
  const Template t = Template::fromStack(stack);
  EXPECT_TEMPLATE(t.resourceCountIs("AWS::EC2::VPNGateway", 1));
  EXPECT_TEMPLATE(t.resourceCountIs("AWS::EC2::VPNConnection", 2));
  EXPECT_THROW(v.enableVpnGateway(), Error);
}

TEST_F(VpnTest, refusesConnectionsThatCannotBe) {
  auto& v = vpc();
  const ec2::VpnConnectionOptions bad[] = {
      {.ip = "1.2.3"},
      {.ip = "1.2.3.4", .tunnelOptions = {{}, {}, {}}},
      {.ip = "1.2.3.4", .tunnelOptions = {{.preSharedKey = "0short1234"}}},
      {.ip = "1.2.3.4", .tunnelOptions = {{.preSharedKey = "short"}}},
      {.ip = "1.2.3.4", .tunnelOptions = {{.preSharedKey = "secretkey1234", .preSharedKeySecret = SecretValue::secretsManager("psk")}}},
      {.ip = "1.2.3.4", .tunnelOptions = {{.tunnelInsideCidr = "169.254.5.0/30"}}},
      {.ip = "1.2.3.4", .tunnelOptions = {{.tunnelInsideCidr = "169.200.10.0/30"}}},
      {.ip = "1.2.3.4", .tunnelOptions = {{.tunnelInsideCidr = "169.254.10.0/29"}}},
      {.ip = "1.2.3.4", .tunnelOptions = {{.tunnelInsideCidr = "169.254.10.0/30"}, {.tunnelInsideCidr = "169.254.10.0/30"}}},
  };
  int number = 0;
  for (const ec2::VpnConnectionOptions& options : bad)
    EXPECT_THROW(v.addVpnConnection(format("C{}", Num(number++)).text(), options), Error) << number;
}

TEST_F(VpnTest, networkRefusesConnectionsWithoutAGateway) {
  EXPECT_THROW(vpc({.vpnConnections = {{"A", {.ip = "1.2.3.4"}}}, .vpnGateway = false}), Error);
}

TEST_F(VpnTest, networkWithoutSubnetsCannotHaveAGateway) {
  EXPECT_THROW(vpc({.subnetConfiguration = List<ec2::SubnetConfiguration>(nullptr, 0), .vpnGateway = true}), Error);
}

TEST_F(VpnTest, endpointServiceNeedsALoadBalancer) {
  EXPECT_THROW(stack.add<ec2::VpcEndpointService>(
                   "E", {.vpcEndpointServiceLoadBalancers = List<Use<ec2::IVpcEndpointServiceLoadBalancer>>(nullptr, 0)}),
               Error);
}

TEST_F(VpnTest, prefixListChecksItsEntriesAndItsName) {
  EXPECT_THROW(stack.add<ec2::PrefixList>("A", {.entries = {{.cidr = "10.0.0"}}}), Error);
  EXPECT_THROW(stack.add<ec2::PrefixList>("B", {.entries = {{.cidr = "10.0.0.0/33"}}}), Error);
  EXPECT_THROW(stack.add<ec2::PrefixList>("C", {.addressFamily = ec2::AddressFamily::IP_V6, .entries = {{.cidr = "10.0.0.0/8"}}}), Error);
  EXPECT_THROW(stack.add<ec2::PrefixList>("D", {.prefixListName = "com.amazonaws.mine"}), Error);
}
