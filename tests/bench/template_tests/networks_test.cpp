#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/vpc.hpp>

#include "stack_test.hpp"

namespace template_tests {

class Networks : public StackTest {};

TEST_P(Networks, HaveSubnetsInTwoZonesAndOneOpenPort) {
  auto& vpc = stack.add<ec2::Vpc>(
      "Vpc", ec2::VpcProps{.ipAddresses = ec2::IpAddresses::cidr(format("10.{}.0.0/16", Num(i))), .maxAzs = 2, .natGateways = i % 3});
  auto& group = stack.add<ec2::SecurityGroup>("Group", ec2::SecurityGroupProps{.allowAllOutbound = false, .vpc = vpc});
  group.addIngressRule(ec2::Peer::ipv4("10.0.0.0/8"), ec2::Port::tcp(1000 + i), "service");
  const Template t = Template::fromStack(stack);
  EXPECT_TEMPLATE(t.hasResourceProperties("AWS::EC2::VPC", {{"CidrBlock", format("10.{}.0.0/16", Num(i))}, {"EnableDnsSupport", true}}));
  EXPECT_TEMPLATE(t.resourceCountIs("AWS::EC2::Subnet", 4));
  EXPECT_TEMPLATE(t.resourceCountIs("AWS::EC2::NatGateway", i % 3));
  EXPECT_TEMPLATE(t.hasResourceProperties("AWS::EC2::SecurityGroup", {{"SecurityGroupIngress", Json::arr({{{"CidrIp", "10.0.0.0/8"},
                                                                                                           {"Description", "service"},
                                                                                                           {"FromPort", 1000 + i},
                                                                                                           {"IpProtocol", "tcp"},
                                                                                                           {"ToPort", 1000 + i}}})}}));
}

INSTANTIATE_TEST_SUITE_P(Cases, Networks, testing::Range(0, 100));

}  // namespace template_tests
