#include <constructs/aws/elasticloadbalancingv2/application_load_balancer.hpp>

#include <cdk/app.hpp>
#include <cdk/stack.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/elasticloadbalancingv2/listener_action.hpp>
#include <constructs/aws/elasticloadbalancingv2/listener_condition.hpp>
#include <constructs/aws/s3/bucket.hpp>

using namespace cdk;
using namespace cdk::elasticloadbalancingv2;
using assertions::Annotations;
using assertions::Match;
using assertions::Template;

namespace {

class BalancerTest : public ::testing::Test {
 protected:
  ApplicationLoadBalancer& balancer(std::string_view id = "B") { return stack.add<ApplicationLoadBalancer>(id, {.vpc = vpc}); }
  ApplicationLoadBalancer& balancer(ApplicationLoadBalancerProps props) { return stack.add<ApplicationLoadBalancer>("B", props); }
  ListenerCertificate certificate() { return ListenerCertificate::fromArn("arn:aws:acm:us-east-1:111111111111:certificate/x"); }
  Template rendered() { return Template::fromStack(stack); }
  Json attribute(const char* key, const char* value) {
    return Json::obj({{"LoadBalancerAttributes", Match::arrayWith({Json::obj({{"Key", key}, {"Value", value}})})}});
  }

  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S", {.env = {.account = "111111111111", .region = "us-east-1"}});
  ec2::Vpc& vpc = stack.add<ec2::Vpc>("V", {.maxAzs = 2, .restrictDefaultSecurityGroup = false});
};

constexpr const char* kBalancer = "AWS::ElasticLoadBalancingV2::LoadBalancer";
constexpr const char* kListener = "AWS::ElasticLoadBalancingV2::Listener";

}  // namespace

TEST_F(BalancerTest, isInternalInPrivateSubnetsByDefault) {
  balancer();
  EXPECT_TEMPLATE(rendered().hasResourceProperties(
      kBalancer, Json::obj({{"Scheme", "internal"}, {"Subnets", vpc.selectSubnets().subnetIds}, {"Type", "application"}})));
}

TEST_F(BalancerTest, facingTheInternetWaitsForItsRoutes) {
  balancer({.internetFacing = true, .vpc = vpc});
  EXPECT_TEMPLATE(rendered().hasResource(
      kBalancer, Json::obj({{"DependsOn", Json::arr({"VPublicSubnet1DefaultRoute421B3A43", "VPublicSubnet1RouteTableAssociation54B8FF2A",
                                                     "VPublicSubnet2DefaultRouteD161FC0D", "VPublicSubnet2RouteTableAssociation893454D3"})},
                            {"Properties", Match::objectLike(Json::obj({{"Scheme", "internet-facing"}}))}})));
}

TEST_F(BalancerTest, setsAttributesAndLetsThemBeChanged) {
  auto& b = balancer({.deletionProtection = true, .idleTimeout = Duration::minutes(2), .vpc = vpc});
  b.setAttribute("idle_timeout.timeout_seconds", "5");
  b.removeAttribute("deletion_protection.enabled");
  EXPECT_TEMPLATE(rendered().hasResourceProperties(
      kBalancer,
      Json::obj({{"LoadBalancerAttributes", Json::arr({Json::obj({{"Key", "idle_timeout.timeout_seconds"}, {"Value", "5"}})})}})));
}

TEST_F(BalancerTest, refusesContradictions) {
  const ApplicationLoadBalancerProps bad[] = {
      {.crossZoneEnabled = false, .vpc = vpc},
      {.denyAllIgwTraffic = true, .vpc = vpc},
      {.ipAddressType = IpAddressType::DUAL_STACK_WITHOUT_PUBLIC_IPV4, .vpc = vpc},
      {.minimumCapacityUnit = 99, .vpc = vpc},
      {.clientKeepAlive = Duration::seconds(59), .vpc = vpc},
      {.clientKeepAlive = Duration::seconds(604801), .vpc = vpc},
  };
  int number = 0;
  for (const ApplicationLoadBalancerProps& props : bad)
    EXPECT_THROW(stack.add<ApplicationLoadBalancer>(format("B{}", Num(number++)).text(), props), Error) << number;
}

TEST_F(BalancerTest, nameIsCheckedAtSynthesis) {
  for (const char* bad : {"internal-x", "-x", "x-", "a_b", "a-name-that-is-much-longer-than-32"}) {
    App other;
    auto& there = other.add<Stack>("S");
    there.add<ApplicationLoadBalancer>("B",
                                       {.loadBalancerName = bad, .vpc = there.add<ec2::Vpc>("V", {.restrictDefaultSecurityGroup = false})});
    EXPECT_THROW(Template::fromStack(there), Error) << bad;
  }
}

TEST_F(BalancerTest, logsIntoABucketWhoseRegionIsKnown) {
  auto& bucket = stack.add<s3::Bucket>("Logs");
  balancer().logAccessLogs(bucket, "alb");
  const Template t = rendered();
  EXPECT_TEMPLATE(t.hasResourceProperties(kBalancer, attribute("access_logs.s3.prefix", "alb")));
  const Json writer = Json::obj(
      {{"AWS", Json::obj({{"Fn::Join",
                           Json::arr({"", Json::arr({"arn:", Json::obj({{"Ref", "AWS::Partition"}}), ":iam::127311923021:root"})})}})}});
  EXPECT_TEMPLATE(t.hasResourceProperties(
      "AWS::S3::BucketPolicy",
      Json::obj({{"PolicyDocument",
                  Match::objectLike(Json::obj({{"Statement", Match::arrayWith({Match::objectLike(
                                                                 Json::obj({{"Action", "s3:PutObject"}, {"Principal", writer}}))})}}))}})));
}

TEST_F(BalancerTest, cannotLogInAnyRegionNorIntoAnEncryptedBucket) {
  auto& agnostic = app.add<Stack>("Any");
  auto& there = agnostic.add<ApplicationLoadBalancer>("B", {.vpc = agnostic.add<ec2::Vpc>("V", {.restrictDefaultSecurityGroup = false})});
  EXPECT_THROW(there.logAccessLogs(agnostic.add<s3::Bucket>("Logs")), Error);
  EXPECT_THROW(balancer().logAccessLogs(stack.add<s3::Bucket>("Logs", {.encryption = s3::BucketEncryption::KMS})), Error);
}

TEST_F(BalancerTest, listenerFindsPortAndProtocol) {
  const Use<ListenerAction> action = ListenerAction::fixedResponse(200);
  auto& b = balancer();
  EXPECT_EQ(b.addListener("A", {.defaultAction = action, .port = 8080}).protocol(), ApplicationProtocol::HTTP);
  EXPECT_EQ(b.addListener("B", {.certificates = {certificate()}, .defaultAction = action, .port = 8443}).protocol(),
            ApplicationProtocol::HTTPS);
  EXPECT_EQ(b.addListener("C", {.certificates = {certificate()}, .defaultAction = action, .protocol = ApplicationProtocol::HTTPS})
                .port()
                .number(),
            443);
  EXPECT_THROW(b.addListener("D", {.defaultAction = action, .port = 1234}), Error);
  EXPECT_THROW(b.addListener("E", {.defaultAction = action}), Error);
  EXPECT_EQ(b.listeners().size(), 3u);
}

TEST_F(BalancerTest, listenerMustDoSomething) {
  balancer().addListener("A", {.port = 80});
  EXPECT_THROW(rendered(), Error);
}

TEST_F(BalancerTest, listenerOfHttpsNeedsACertificate) {
  balancer().addListener("A", {.defaultAction = ListenerAction::fixedResponse(200), .port = 443});
  EXPECT_THROW(rendered(), Error);
}

TEST_F(BalancerTest, listenerWarnsWhenItsDefaultActionIsReplaced) {
  auto& listener = balancer().addListener("A", {.defaultAction = ListenerAction::fixedResponse(200), .port = 80});
  listener.addAction("Other", {.action = ListenerAction::fixedResponse(404)});
  EXPECT_TEMPLATE(rendered().hasResourceProperties(
      kListener,
      Json::obj({{"DefaultActions",
                  Json::arr({Json::obj({{"FixedResponseConfig", Json::obj({{"StatusCode", "404"}})}, {"Type", "fixed-response"}})})}})));
  EXPECT_TEMPLATE(Annotations::fromStack(stack).hasWarning("/S/B/A", Match::stringLikeRegexp("listenerExistingDefaultActionReplaced")));
}

TEST_F(BalancerTest, listenerRefusesContradictions) {
  const Use<ListenerAction> action = ListenerAction::fixedResponse(200);
  auto& b = balancer();
  auto& listener = b.addListener("A", {.defaultAction = action, .port = 80});
  auto& group = stack.add<ApplicationTargetGroup>("G", {.port = 80, .vpc = vpc});
  EXPECT_THROW(b.addListener("B", {.defaultAction = action, .defaultTargetGroups = {group}, .port = 80}), Error);
  EXPECT_THROW(listener.addAction("P", {.action = action, .priority = 1}), Error);
  EXPECT_THROW(listener.addAction("C", {.action = action, .conditions = {ListenerCondition::pathPatterns({"/x"})}}), Error);
  EXPECT_THROW(listener.addAction("Z", {.action = action, .conditions = {ListenerCondition::pathPatterns({"/x"})}, .priority = 0}), Error);
  EXPECT_THROW(b.addListener("M", {.defaultAction = action,
                                   .mutualAuthentication = {.mutualAuthenticationMode = MutualAuthenticationMode::VERIFY},
                                   .port = 80}),
               Error);
  EXPECT_THROW(b.addListener("O", {.defaultAction = action,
                                   .mutualAuthentication = {.ignoreClientCertificateExpiry = true,
                                                            .mutualAuthenticationMode = MutualAuthenticationMode::OFF},
                                   .port = 80}),
               Error);
}

TEST_F(BalancerTest, actionsRefuseWhatCannotWork) {
  EXPECT_THROW(ListenerAction::forward({}), Error);
  EXPECT_THROW(ListenerAction::weightedForward({}), Error);
  EXPECT_THROW(ListenerAction::redirect({.permanent = true}), Error);
  EXPECT_THROW(ListenerAction::redirect({.path = "x"}), Error);
  EXPECT_THROW(ListenerCondition::pathPatterns({"1", "2", "3", "4", "5", "6"}), Error);
  const Use<ListenerAction> next = ListenerAction::fixedResponse(200);
  EXPECT_THROW(ListenerAction::authenticateJwt({.issuer = "x", .jwksEndpoint = "http://x", .next = next}), Error);
  const Use<ListenerAction> jwt = ListenerAction::authenticateJwt({.issuer = "x", .jwksEndpoint = "https://x", .next = next});
  EXPECT_THROW(balancer().addListener("A", {.defaultAction = jwt, .port = 80}), Error);
}

TEST_F(BalancerTest, redirectHasAnIdOfItsPorts) {
  balancer().addRedirect({.sourcePort = 8080, .targetPort = 8443});
  EXPECT_NE(stack.node().findChild("B").node().tryFindChild("Redirect8080To8443"), nullptr);
}

TEST_F(BalancerTest, importedOneSaysWhatItWasNotGiven) {
  auto& known = ApplicationLoadBalancer::fromApplicationLoadBalancerAttributes(
      stack, "I",
      {.loadBalancerArn = "arn:aws:elasticloadbalancing:eu-west-1:222222222222:loadbalancer/app/known/0123456789",
       .securityGroupId = "sg-12345678"});
  EXPECT_THROW(known.loadBalancerDnsName(), Error);
  EXPECT_THROW(known.loadBalancerCanonicalHostedZoneId(), Error);
  EXPECT_THROW(known.listeners(), Error);
  EXPECT_EQ(known.env().region, Str("eu-west-1"));
  EXPECT_EQ(known.env().account, Str("222222222222"));
  auto& listener = known.addListener("L", {.defaultAction = ListenerAction::fixedResponse(200), .port = 80});
  EXPECT_THROW(listener.addTargets("T", {.port = 80}), Error);
}
