#include <constructs/aws/elasticloadbalancingv2/application_target_group.hpp>

#include <cdk/app.hpp>
#include <cdk/stack.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_load_balancer.hpp>

using namespace cdk;
using namespace cdk::elasticloadbalancingv2;
using assertions::Match;
using assertions::Template;

namespace {

struct Target final : IApplicationLoadBalancerTarget {
  explicit Target(TargetType kind, const Json& json = {}) : type(kind), targetJson(json) {}
  LoadBalancerTargetProps attachToApplicationTargetGroup(IApplicationTargetGroup&) override {
    return {.targetJson = targetJson, .targetType = type};
  }
  TargetType type;
  Json targetJson;
};

/// A construct that is a target itself, as a service is.
class Server : public Construct, public IApplicationLoadBalancerTarget {
 public:
  struct Props {
    Use<ec2::IVpc> vpc;
  };
  Server(Scope scope, std::string_view id, const Props& props)
      : Construct(scope, id), group(&add<ec2::SecurityGroup>("Group", {.vpc = props.vpc})) {}
  LoadBalancerTargetProps attachToApplicationTargetGroup(IApplicationTargetGroup& targetGroup) override {
    targetGroup.registerConnectable(*group);
    return {.targetType = TargetType::IP};
  }
  ec2::SecurityGroup* group;
};

class TargetGroupTest : public ::testing::Test {
 protected:
  ApplicationTargetGroup& group(const ApplicationTargetGroupProps& given, std::string_view id = "G") {
    ApplicationTargetGroupProps props = given;
    props.vpc = vpc;
    return stack.add<ApplicationTargetGroup>(id, props);
  }
  Template rendered() { return Template::fromStack(stack); }

  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S", {.env = {.account = "111111111111", .region = "us-east-1"}});
  ec2::Vpc& vpc = stack.add<ec2::Vpc>("V", {.maxAzs = 1, .restrictDefaultSecurityGroup = false});
};

constexpr const char* kGroup = "AWS::ElasticLoadBalancingV2::TargetGroup";

}  // namespace

TEST_F(TargetGroupTest, takesItsTypeFromTheFirstTarget) {
  auto& g = group({.port = 80});
  g.addTarget(make<Target>(TargetType::IP, Json::obj({{"id", "10.0.0.1"}, {"port", 80}})));
  EXPECT_THROW(g.addTarget(make<Target>(TargetType::INSTANCE)), Error);
  EXPECT_TEMPLATE(rendered().hasResourceProperties(
      kGroup, Json::obj({{"TargetType", "ip"}, {"Targets", Json::arr({Json::obj({{"Id", "10.0.0.1"}, {"Port", 80}})})}})));
}

TEST_F(TargetGroupTest, ofAFunctionHasNoNetworkAndNoStickiness) {
  auto& g = group({});
  g.addTarget(make<Target>(TargetType::LAMBDA, Json::obj({{"id", "arn:function"}})));
  EXPECT_TEMPLATE(rendered().hasResourceProperties(
      kGroup, Json::obj({{"TargetGroupAttributes", Match::absent()}, {"TargetType", "lambda"}, {"VpcId", Match::absent()}})));
  EXPECT_THROW(g.addTarget(make<Target>(TargetType::LAMBDA, Json::obj({{"id", "arn:other"}}))), Error);
}

TEST_F(TargetGroupTest, opensTheWayFromEveryLoadBalancer) {
  auto& g = group({.port = 8080});
  auto& server = stack.add<Server>("Server", {vpc});
  g.addTarget(server);
  stack.add<ApplicationLoadBalancer>("B", {.vpc = vpc}).addListener("L", {.defaultTargetGroups = {g}, .port = 80});
  EXPECT_TEMPLATE(rendered().hasResourceProperties(
      "AWS::EC2::SecurityGroupIngress",
      Json::obj({{"Description", "Load balancer to target"}, {"FromPort", 8080}, {"GroupId", server.group->securityGroupId()}})));
}

TEST_F(TargetGroupTest, hasMetricsOnceALoadBalancerUsesIt) {
  auto& g = group({.port = 8080});
  EXPECT_THROW(g.metrics(), Error);
  stack.add<ApplicationLoadBalancer>("B", {.vpc = vpc}).addListener("L", {.defaultTargetGroups = {g}, .port = 80});
  const cloudwatch::Metric metric = g.metrics().httpCodeTarget(HttpCodeTarget::TARGET_5XX_COUNT);
  EXPECT_EQ(metric.metricName(), Str("HTTPCode_Target_5XX_Count"));
  EXPECT_EQ(metric.statistic(), Str("Sum"));
  EXPECT_EQ(g.metricTargetResponseTime({.statistic = "p90"}).statistic(), Str("p90"));
}

TEST_F(TargetGroupTest, refusesBoundsThatAreNone) {
  const ApplicationTargetGroupProps bad[] = {
      {.port = 80, .slowStart = Duration::seconds(29)},
      {.port = 80, .slowStart = Duration::seconds(901)},
      {.loadBalancingAlgorithmType = TargetGroupLoadBalancingAlgorithmType::WEIGHTED_RANDOM,
       .port = 80,
       .slowStart = Duration::seconds(60)},
      {.enableAnomalyMitigation = true, .port = 80},
      {.port = 80, .stickinessCookieDuration = Duration::days(8)},
      {.port = 80, .stickinessCookieDuration = Duration::days(1), .stickinessCookieName = "AWSALBTG1"},
      {.port = 80, .stickinessCookieDuration = Duration::days(1), .stickinessCookieName = ""},
      {.multiValueHeadersEnabled = true, .port = 80},
      {.port = 80, .targetGroupHealth = {.routingMinimumHealthyTargetCount = 0}},
      {.port = 80, .targetGroupHealth = {.dnsMinimumHealthyTargetPercentage = 101}},
  };
  int number = 0;
  for (const ApplicationTargetGroupProps& props : bad) EXPECT_THROW(group(props, format("G{}", Num(number++)).text()), Error) << number;
}

TEST_F(TargetGroupTest, isCheckedAtSynthesis) {
  const ApplicationTargetGroupProps bad[] = {
      {.healthCheck = {.interval = Duration::seconds(5), .timeout = Duration::seconds(5)}, .port = 80},
      {.healthCheck = {.protocol = Protocol::TCP}, .port = 80},
      {.targetType = TargetType::IP},
      {.port = 80, .targetType = TargetType::LAMBDA},
      {.port = 80, .targetGroupName = "under_score"},
  };
  for (const ApplicationTargetGroupProps& props : bad) {
    App other;
    auto& there = other.add<Stack>("S");
    ApplicationTargetGroupProps made = props;
    made.vpc = there.add<ec2::Vpc>("V", {.restrictDefaultSecurityGroup = false});
    there.add<ApplicationTargetGroup>("G", made);
    EXPECT_THROW(Template::fromStack(there), Error) << &props - bad;
  }
}

TEST_F(TargetGroupTest, importedOneTakesOnlyTargetsThatRegisterThemselves) {
  auto& known = ApplicationTargetGroup::fromTargetGroupAttributes(
      stack, "I", {.targetGroupArn = "arn:aws:elasticloadbalancing:us-east-1:111111111111:targetgroup/known/0123456789"});
  EXPECT_EQ(known.targetGroupName(), Str("known"));
  known.addTarget(make<Target>(TargetType::IP));
  EXPECT_THROW(known.addTarget(make<Target>(TargetType::IP, Json::obj({{"id", "10.0.0.1"}}))), Error);
  EXPECT_THROW(known.metrics(), Error);
}
