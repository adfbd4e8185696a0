#include <constructs/aws/ec2/security_group.hpp>

#include <cdk/app.hpp>
#include <cdk/fn.hpp>
#include <cdk/stack.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <constructs/aws/ec2/vpc.hpp>

using namespace cdk;
using assertions::Annotations;
using assertions::Match;
using assertions::Template;
using ec2::Peer;
using ec2::Port;

namespace {

class SecurityGroupTest : public ::testing::Test {
 protected:
  ec2::SecurityGroup& group(std::string_view id, bool allowAllOutbound = false, const Bool& apart = {}) {
    return stack.add<ec2::SecurityGroup>(id, {.allowAllOutbound = allowAllOutbound, .disableInlineRules = apart, .vpc = vpc});
  }
  Template rendered() { return Template::fromStack(stack); }

  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S", {.env = {.account = "111111111111", .region = "us-east-1"}});
  ec2::IVpc& vpc = ec2::Vpc::fromVpcAttributes(stack, "V", {.availabilityZones = {"a"}, .vpcId = "vpc-1"});
};

Json egress(std::initializer_list<Json> rules) {
  return Json::obj({{"SecurityGroupEgress", Json::arr(rules)}});
}

}  // namespace

TEST_F(SecurityGroupTest, letsNothingOutByARuleThatMatchesNothing) {
  group("G");
  EXPECT_TEMPLATE(rendered().hasResourceProperties("AWS::EC2::SecurityGroup", egress({Json::obj({{"CidrIp", "255.255.255.255/32"},
                                                                                                 {"Description", "Disallow all traffic"},
                                                                                                 {"FromPort", 252},
                                                                                                 {"IpProtocol", "icmp"},
                                                                                                 {"ToPort", 86}})})));
}

TEST_F(SecurityGroupTest, dropsThatRuleWithTheFirstRealOne) {
  group("G").addEgressRule(Peer::ipv4("10.0.0.0/8"), Port::tcp(443));
  EXPECT_TEMPLATE(rendered().hasResourceProperties("AWS::EC2::SecurityGroup", egress({Json::obj({{"CidrIp", "10.0.0.0/8"},
                                                                                                 {"Description", "from 10.0.0.0/8:443"},
                                                                                                 {"FromPort", 443},
                                                                                                 {"IpProtocol", "tcp"},
                                                                                                 {"ToPort", 443}})})));
}

TEST_F(SecurityGroupTest, keepsTheFirstOfEqualRules) {
  auto& g = group("G");
  g.addIngressRule(Peer::anyIpv4(), Port::tcp(80), "first");
  g.addIngressRule(Peer::anyIpv4(), Port::tcp(80), "second");
  EXPECT_TEMPLATE(rendered().hasResourceProperties(
      "AWS::EC2::SecurityGroup",
      Json::obj({{"SecurityGroupIngress",
                  Json::arr({Json::obj(
                      {{"CidrIp", "0.0.0.0/0"}, {"Description", "first"}, {"FromPort", 80}, {"IpProtocol", "tcp"}, {"ToPort", 80}})})}})));
}

TEST_F(SecurityGroupTest, warnsOfEgressRulesThatHaveNoEffect) {
  group("G", true).addEgressRule(Peer::anyIpv4(), Port::tcp(80));
  rendered();
  EXPECT_TEMPLATE(Annotations::fromStack(stack).hasWarning("/S/G", Match::stringLikeRegexp("ipv4IgnoreEgressRule")));
}

TEST_F(SecurityGroupTest, refusesARuleForAllTraffic) {
  EXPECT_THROW(group("G").addEgressRule(Peer::anyIpv4(), Port::allTraffic()), Error);
  EXPECT_THROW(group("H", true).addEgressRule(Peer::anyIpv6(), Port::allTraffic()), Error);
}

TEST_F(SecurityGroupTest, makesRulesResourcesWhenTheyCannotStandInside) {
  auto& g = group("G");
  g.addIngressRule(Peer::prefixList("pl-1"), Port::tcp(1));
  g.addIngressRule(group("H"), Port::tcp(2));
  group("Apart", false, true).addIngressRule(Peer::anyIpv4(), Port::tcp(3));
  EXPECT_TEMPLATE(rendered().resourceCountIs("AWS::EC2::SecurityGroupIngress", 3));
}

TEST_F(SecurityGroupTest, countsPeersThatAreTokens) {
  auto& g = group("G");
  for (const char* name : {"A", "B", "C"}) g.addIngressRule(Peer::prefixList(Fn::importValue(name)), Port::tcp(1));
  EXPECT_NE(g.node().tryFindChild("from {IndirectPeer}:1"), nullptr);
  EXPECT_NE(g.node().tryFindChild("from '{IndirectPeer2}':1"), nullptr);
  EXPECT_NE(g.node().tryFindChild("from '{IndirectPeer3}':1"), nullptr);
}

TEST_F(SecurityGroupTest, obeysTheContextSwitchForRulesApart) {
  App other({.context = {{"@aws-cdk/aws-ec2.securityGroupDisableInlineRules", true}}});
  auto& there = other.add<Stack>("S");
  auto& network = ec2::Vpc::fromVpcAttributes(there, "V", {.availabilityZones = {"a"}, .vpcId = "vpc-1"});
  there.add<ec2::SecurityGroup>("G", {.vpc = network});
  EXPECT_TEMPLATE(Template::fromStack(there).resourceCountIs("AWS::EC2::SecurityGroupEgress", 1));
}

TEST_F(SecurityGroupTest, importedOneTakesRulesUnlessToldOtherwise) {
  auto& open = ec2::SecurityGroup::fromSecurityGroupId(stack, "Open", "sg-11111111");
  auto& closed = ec2::SecurityGroup::fromSecurityGroupId(stack, "Closed", "sg-22222222", {.allowAllOutbound = false});
  auto& fixed = ec2::SecurityGroup::fromSecurityGroupId(stack, "Fixed", "sg-33333333", {.allowAllOutbound = false, .mutable_ = false});
  for (ec2::ISecurityGroup* g : {&open, &closed, &fixed}) {
    g->addIngressRule(Peer::anyIpv4(), Port::tcp(1));
    g->addEgressRule(Peer::anyIpv4(), Port::tcp(2));
  }
  const Template t = rendered();
  EXPECT_TEMPLATE(t.resourceCountIs("AWS::EC2::SecurityGroupIngress", 2));
  EXPECT_TEMPLATE(t.resourceCountIs("AWS::EC2::SecurityGroupEgress", 1));
}

TEST_F(SecurityGroupTest, isLookedUpByTheCommandLine) {
  auto& g = ec2::SecurityGroup::fromLookupByName(stack, "G", "web", vpc);
  EXPECT_EQ(g.securityGroupId(), Str("sg-12345678"));
  EXPECT_THROW(ec2::SecurityGroup::fromLookupById(stack, "T", Fn::importValue("Group")), Error);
}

TEST_F(SecurityGroupTest, connectionsGiveLaterGroupsTheRulesThereAre) {
  auto& first = group("First");
  ec2::Connections service({.defaultPort = Port::tcp(9000), .securityGroups = {first}});
  service.allowDefaultPortFromAnyIpv4("all");
  auto& later = group("Later");
  service.addSecurityGroup(later);
  EXPECT_EQ(service.securityGroups().size(), 2u);
  EXPECT_TEMPLATE(rendered().resourcePropertiesCountIs(
      "AWS::EC2::SecurityGroup",
      Json::obj({{"SecurityGroupIngress", Json::arr({Match::objectLike(Json::obj({{"Description", "all"}, {"FromPort", 9000}}))})}}), 2));
}

TEST_F(SecurityGroupTest, connectionsWriteBothSides) {
  group("From").connections().allowTo(group("To"), Port::tcp(5432));
  const Template t = rendered();
  EXPECT_TEMPLATE(t.resourceCountIs("AWS::EC2::SecurityGroupEgress", 1));
  EXPECT_TEMPLATE(t.resourceCountIs("AWS::EC2::SecurityGroupIngress", 1));
}

TEST_F(SecurityGroupTest, connectionsWithoutADefaultPortSaySo) {
  auto& g = group("G");
  EXPECT_THROW(g.connections().allowDefaultPortFrom(Peer::anyIpv4()), Error);
  EXPECT_THROW(g.connections().allowToDefaultPort(group("H")), Error);
}
