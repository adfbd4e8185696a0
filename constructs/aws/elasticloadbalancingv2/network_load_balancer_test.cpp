#include <constructs/aws/elasticloadbalancingv2/network_load_balancer.hpp>

#include <cdk/app.hpp>
#include <cdk/stack.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/vpc.hpp>

using namespace cdk;
using namespace cdk::elasticloadbalancingv2;
using assertions::Match;
using assertions::Template;

namespace {

constexpr const char* kByDefault = "@aws-cdk/aws-elasticloadbalancingv2:networkLoadBalancerWithSecurityGroupByDefault";

class NetworkBalancerTest : public ::testing::Test {
 protected:
  NetworkLoadBalancer& balancer(NetworkLoadBalancerProps props, std::string_view id = "B") {
    return stack.add<NetworkLoadBalancer>(id, props);
  }
  ListenerCertificate certificate() { return ListenerCertificate::fromArn("arn:aws:acm:us-east-1:111111111111:certificate/x"); }
  Use<ec2::ISubnet> subnet() { return vpc.privateSubnets()[0]; }

  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S", {.env = {.account = "111111111111", .region = "us-east-1"}});
  ec2::Vpc& vpc = stack.add<ec2::Vpc>("V", {.maxAzs = 2, .restrictDefaultSecurityGroup = false});
};

}  // namespace

TEST_F(NetworkBalancerTest, hasNoSecurityGroupWithoutTheFlag) {
  auto& b = balancer({.vpc = vpc});
  EXPECT_FALSE(b.securityGroups().isSet());
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties("AWS::ElasticLoadBalancingV2::LoadBalancer",
                                                                   Json::obj({{"SecurityGroups", Match::absent()}, {"Type", "network"}})));
}

TEST_F(NetworkBalancerTest, hasOneByTheFlagUnlessSwitchedOff) {
  App other({.context = {{kByDefault, true}}});
  auto& there = other.add<Stack>("S");
  auto& network = there.add<ec2::Vpc>("V", {.restrictDefaultSecurityGroup = false});
  EXPECT_EQ(there.add<NetworkLoadBalancer>("A", {.vpc = network}).securityGroups().size(), 1u);
  EXPECT_FALSE(there.add<NetworkLoadBalancer>("B", {.disableSecurityGroups = true, .vpc = network}).securityGroups().isSet());
}

TEST_F(NetworkBalancerTest, refusesContradictions) {
  const NetworkLoadBalancerProps bad[] = {
      {.ipAddressType = IpAddressType::DUAL_STACK_WITHOUT_PUBLIC_IPV4, .vpc = vpc},
      {.internetFacing = true, .subnetMappings = {{.privateIpv4Address = "10.0.0.9", .subnet = subnet()}}, .vpc = vpc},
      {.subnetMappings = {{.allocationId = "eipalloc-1", .subnet = subnet()}}, .vpc = vpc},
      {.subnetMappings = {{.sourceNatIpv6Prefix = SourceNatIpv6Prefix::autoAssigned(), .subnet = subnet()}}, .vpc = vpc},
      {.subnetMappings = {{.subnet = subnet()}}, .vpc = vpc, .vpcSubnets = {.subnetType = ec2::SubnetType::PUBLIC}},
      {.minimumCapacityUnit = 5499, .vpc = vpc},
      {.minimumCapacityUnit = 90002, .vpc = vpc},
      {.disableSecurityGroups = true, .securityGroups = {stack.add<ec2::SecurityGroup>("G", {.vpc = vpc})}, .vpc = vpc},
  };
  int number = 0;
  for (const NetworkLoadBalancerProps& props : bad) EXPECT_THROW(balancer(props, format("B{}", Num(number++)).text()), Error) << number;
  EXPECT_THROW(SourceNatIpv6Prefix::fromIpv6Prefix("2001:db8::/64"), Error);
  EXPECT_THROW(SourceNatIpv6Prefix::fromIpv6Prefix("2001:db8::"), Error);
}

TEST_F(NetworkBalancerTest, listenerIsOfTlsWhenItHasCertificates) {
  auto& group = stack.add<NetworkTargetGroup>("G", {.port = 80, .targetType = TargetType::IP, .vpc = vpc});
  auto& b = balancer({.vpc = vpc});
  b.addListener("A", {.certificates = {certificate()}, .defaultTargetGroups = {group}, .port = 443});
  b.addListener("B", {.defaultTargetGroups = {group}, .port = 80});
  const Template t = Template::fromStack(stack);
  EXPECT_TEMPLATE(t.hasResourceProperties("AWS::ElasticLoadBalancingV2::Listener", Json::obj({{"Port", 443}, {"Protocol", "TLS"}})));
  EXPECT_TEMPLATE(t.hasResourceProperties("AWS::ElasticLoadBalancingV2::Listener", Json::obj({{"Port", 80}, {"Protocol", "TCP"}})));
}

TEST_F(NetworkBalancerTest, listenerRefusesContradictions) {
  auto& b = balancer({.vpc = vpc});
  const BaseNetworkListenerProps bad[] = {
      {.port = 1, .protocol = Protocol::HTTP},
      {.port = 2, .protocol = Protocol::TLS},
      {.certificates = {certificate()}, .port = 3, .protocol = Protocol::TCP},
      {.alpnPolicy = AlpnPolicy::HTTP1_ONLY, .port = 4},
      {.port = 5, .tcpIdleTimeout = Duration::seconds(59)},
      {.port = 6, .tcpIdleTimeout = Duration::seconds(6001)},
      {.port = 7, .protocol = Protocol::UDP, .tcpIdleTimeout = Duration::seconds(100)},
  };
  for (const BaseNetworkListenerProps& props : bad)
    EXPECT_THROW(b.addListener(props.port.str().text(), props), Error) << props.port.number();
  EXPECT_THROW(NetworkListenerAction::forward({}), Error);
  EXPECT_THROW(NetworkListenerAction::weightedForward({}), Error);
}

TEST_F(NetworkBalancerTest, takesUdpOverBothFamiliesOnlyWithAPrefix) {
  auto& b = balancer({.ipAddressType = IpAddressType::DUAL_STACK, .vpc = vpc});
  EXPECT_THROW(b.addListener("U", {.port = 53, .protocol = Protocol::UDP}), Error);
  auto& prefixed = balancer({.enablePrefixForIpv6SourceNat = true, .ipAddressType = IpAddressType::DUAL_STACK, .vpc = vpc}, "P");
  prefixed.addListener("U", {.port = 53, .protocol = Protocol::UDP});
}

TEST_F(NetworkBalancerTest, groupIsCheckedAtSynthesis) {
  const HealthCheck bad[] = {
      {.interval = Duration::seconds(4)},
      {.interval = Duration::seconds(301)},
      {.healthyThresholdCount = 1},
      {.unhealthyThresholdCount = 11},
      {.protocol = Protocol::UDP},
      {.path = "/x", .protocol = Protocol::TCP},
      {.protocol = Protocol::HTTP, .timeout = Duration::seconds(121)},
  };
  int number = 0;
  for (const HealthCheck& check : bad) {
    App other;
    auto& there = other.add<Stack>("S");
    auto& network = there.add<ec2::Vpc>("V", {.restrictDefaultSecurityGroup = false});
    there.add<NetworkTargetGroup>("G", {.healthCheck = check, .port = 80, .targetType = TargetType::IP, .vpc = network});
    EXPECT_THROW(Template::fromStack(there), Error) << number;
    ++number;
  }
}

TEST_F(NetworkBalancerTest, groupHasMetricsOnceALoadBalancerUsesIt) {
  auto& group = stack.add<NetworkTargetGroup>("G", {.port = 80, .targetType = TargetType::IP, .vpc = vpc});
  EXPECT_THROW(group.metrics(), Error);
  balancer({.vpc = vpc}).addListener("A", {.defaultTargetGroups = {group}, .port = 80});
  EXPECT_EQ(group.metricHealthyHostCount().statistic(), Str("Average"));
}
