#include <cdk/app.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/cloudwatch/alarm.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_listener_rule.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_load_balancer.hpp>
#include <constructs/aws/elasticloadbalancingv2/listener_action.hpp>
#include <constructs/aws/elasticloadbalancingv2/listener_condition.hpp>
#include <constructs/aws/elasticloadbalancingv2/trust_store.hpp>
#include <constructs/aws/s3/bucket.hpp>

using namespace cdk;
namespace elbv2 = cdk::elasticloadbalancingv2;
using elbv2::ApplicationProtocol;
using elbv2::ListenerAction;
using elbv2::ListenerCondition;

namespace {

struct Tasks final : elbv2::IApplicationLoadBalancerTarget {
  explicit Tasks(Use<ec2::ISecurityGroup> from) : group(from) {}
  elbv2::LoadBalancerTargetProps attachToApplicationTargetGroup(elbv2::IApplicationTargetGroup& targetGroup) override {
    targetGroup.registerConnectable(group, ec2::Port::tcp(8080));
    return {.targetType = elbv2::TargetType::IP};
  }
  Use<ec2::ISecurityGroup> group;
};

struct Address final : elbv2::IApplicationLoadBalancerTarget {
  explicit Address(const Str& address) : ip(address) {}
  elbv2::LoadBalancerTargetProps attachToApplicationTargetGroup(elbv2::IApplicationTargetGroup&) override {
    return {.targetJson = Json::obj({{"id", ip}, {"port", 8080}, {"availabilityZone", "all"}}), .targetType = elbv2::TargetType::IP};
  }
  Str ip;
};

elbv2::ListenerCertificate certificate(const char* name) {
  return elbv2::ListenerCertificate::fromArn(Str("arn:aws:acm:us-east-1:111111111111:certificate/") + name);
}

elbv2::ApplicationLoadBalancer& mainBalancer(Stack& stack, ec2::Vpc& vpc, ec2::SecurityGroup& group) {
  return stack.add<elbv2::ApplicationLoadBalancer>("Main", {.deletionProtection = true,
                                                            .desyncMitigationMode = elbv2::DesyncMitigationMode::STRICTEST,
                                                            .dropInvalidHeaderFields = true,
                                                            .internetFacing = true,
                                                            .loadBalancerName = "main",
                                                            .securityGroup = group,
                                                            .vpc = vpc});
}

elbv2::ApplicationTargetGroup& blueGroup(Stack& stack, ec2::Vpc& vpc) {
  return stack.add<elbv2::ApplicationTargetGroup>("Blue", {.deregistrationDelay = Duration::seconds(30),
                                                           .healthCheck = {.healthyHttpCodes = "200",
                                                                           .healthyThresholdCount = 2,
                                                                           .interval = Duration::seconds(15),
                                                                           .path = "/health",
                                                                           .timeout = Duration::seconds(5),
                                                                           .unhealthyThresholdCount = 3},
                                                           .port = 8080,
                                                           .protocol = ApplicationProtocol::HTTP,
                                                           .targetGroupName = "blue",
                                                           .targetType = elbv2::TargetType::IP,
                                                           .vpc = vpc});
}

elbv2::ApplicationTargetGroup& greenGroup(Stack& stack, ec2::Vpc& vpc) {
  return stack.add<elbv2::ApplicationTargetGroup>(
      "Green", {.crossZoneEnabled = false,
                .enableAnomalyMitigation = true,
                .healthCheck = {.enabled = true, .healthyGrpcCodes = "0", .port = "traffic-port", .protocol = elbv2::Protocol::HTTP},
                .ipAddressType = elbv2::TargetGroupIpAddressType::IPV4,
                .loadBalancingAlgorithmType = elbv2::TargetGroupLoadBalancingAlgorithmType::WEIGHTED_RANDOM,
                .port = 8080,
                .protocolVersion = elbv2::ApplicationProtocolVersion::GRPC,
                .stickinessCookieDuration = Duration::minutes(5),
                .stickinessCookieName = "session",
                .targetGroupHealth = {.dnsMinimumHealthyTargetCount = 0,
                                      .dnsMinimumHealthyTargetPercentage = 50,
                                      .routingMinimumHealthyTargetCount = 1,
                                      .routingMinimumHealthyTargetPercentage = 0},
                .vpc = vpc});
}

void rules(Stack& stack, elbv2::ApplicationListener& https, elbv2::ApplicationTargetGroup& blue, elbv2::ApplicationTargetGroup& green) {
  auto& rule = stack.add<elbv2::ApplicationListenerRule>("Rule", {.action = ListenerAction::forward({green}),
                                                                  .conditions = {ListenerCondition::pathPatterns({"/api/*"})},
                                                                  .listener = https,
                                                                  .priority = 10});
  stack.add<CfnOutput>("RuleArn", {.value = rule.listenerRuleArn()});
  https.addAction("Fixed",
                  {.action = ListenerAction::fixedResponse(503, {.contentType = "text/plain", .messageBody = "soon"}),
                   .conditions = {ListenerCondition::hostHeaders({"*.example.com"}), ListenerCondition::httpHeader("X-Kind", {"a", "b"}),
                                  ListenerCondition::httpRequestMethods({"GET"}),
                                  ListenerCondition::queryStrings({{.key = "v", .value = "1"}, {.value = "2"}}),
                                  ListenerCondition::sourceIps({"10.0.0.0/8"})},
                   .priority = 20});
  https.addAction("Login",
                  {.action = ListenerAction::authenticateOidc(
                       {.authorizationEndpoint = "https://id/auth",
                        .clientId = "id",
                        .clientSecret = SecretValue::secretsManager("oidc"),
                        .issuer = "https://id",
                        .next = ListenerAction::weightedForward({{.targetGroup = blue, .weight = 1}, {.targetGroup = green, .weight = 2}},
                                                                {.stickinessDuration = Duration::minutes(1)}),
                        .onUnauthenticatedRequest = elbv2::UnauthenticatedAction::DENY,
                        .sessionTimeout = Duration::hours(1),
                        .tokenEndpoint = "https://id/token",
                        .userInfoEndpoint = "https://id/user"}),
                   .conditions = {ListenerCondition::pathPatterns({"/admin"})},
                   .priority = 30});
  https.addTargetGroups("Jwt", {.conditions = {ListenerCondition::pathPatterns({"/both"})}, .priority = 40, .targetGroups = {blue, green}});
}

void innerBalancer(Stack& stack, ec2::Vpc& vpc, ec2::SecurityGroup& group, s3::Bucket& bucket, elbv2::ApplicationTargetGroup& blue) {
  auto& inner = stack.add<elbv2::ApplicationLoadBalancer>("Inner", {.clientKeepAlive = Duration::minutes(2),
                                                                    .crossZoneEnabled = true,
                                                                    .denyAllIgwTraffic = true,
                                                                    .http2Enabled = false,
                                                                    .idleTimeout = Duration::seconds(10),
                                                                    .ipAddressType = elbv2::IpAddressType::DUAL_STACK,
                                                                    .minimumCapacityUnit = 100,
                                                                    .preserveHostHeader = true,
                                                                    .preserveXffClientPort = true,
                                                                    .vpc = vpc,
                                                                    .vpcSubnets = {.subnetType = ec2::SubnetType::PRIVATE_WITH_EGRESS},
                                                                    .wafFailOpen = true,
                                                                    .xAmznTlsVersionAndCipherSuiteHeaders = true,
                                                                    .xffHeaderProcessingMode = elbv2::XffHeaderProcessingMode::REMOVE});
  inner.addRedirect();
  inner.addSecurityGroup(group);
  inner.setAttribute("routing.http2.enabled", "true");
  inner.addListener("Plain", {.certificates = {certificate("one")}, .defaultTargetGroups = {blue}, .protocol = ApplicationProtocol::HTTPS});
  auto& store = stack.add<elbv2::TrustStore>("Store", {.bucket = bucket, .key = "ca.pem"});
  stack.add<elbv2::TrustStoreRevocation>(
      "Revoked",
      {.revocationContents = {{{.bucket = bucket, .key = "crl.pem", .revocationType = elbv2::RevocationType::CRL, .version = "1"}}},
       .trustStore = store});
  inner.addListener("Mutual", {.certificates = {certificate("one")},
                               .defaultAction = ListenerAction::fixedResponse(200),
                               .mutualAuthentication = {.advertiseTrustStoreCaNames = true,
                                                        .ignoreClientCertificateExpiry = true,
                                                        .mutualAuthenticationMode = elbv2::MutualAuthenticationMode::VERIFY,
                                                        .trustStore = store},
                               .port = 8443});
}

void imports(Stack& stack, ec2::Vpc& vpc, ec2::SecurityGroup& group) {
  auto& balancer = elbv2::ApplicationLoadBalancer::fromApplicationLoadBalancerAttributes(
      stack, "Imported",
      {.loadBalancerArn = "arn:aws:elasticloadbalancing:us-east-1:111111111111:loadbalancer/app/known/0123456789",
       .securityGroupAllowsAllOutbound = false,
       .securityGroupId = "sg-12345678",
       .vpc = vpc});
  balancer.addListener("Http", {.port = 8000}).addTargets("Default", {.port = 80, .targets = {make<Tasks>(group)}});
  balancer.metrics().requestCount().createAlarm(stack, "ImportedAlarm", {.evaluationPeriods = 1, .threshold = 1});
  auto& listener = elbv2::ApplicationListener::fromApplicationListenerAttributes(
      stack, "Listener",
      {.defaultPort = 443,
       .listenerArn = "arn:aws:elasticloadbalancing:us-east-1:111111111111:listener/app/known/0123456789/9876543210",
       .securityGroup = ec2::SecurityGroup::fromSecurityGroupId(stack, "ListenerGroup", "sg-87654321", {.allowAllOutbound = false})});
  listener.addCertificates("More", {certificate("two")});
  listener.addAction("Go", {.action = ListenerAction::redirect({.path = "/y"}),
                            .conditions = {ListenerCondition::pathPatterns({"/x"})},
                            .priority = 5,
                            .removeSuffix = true});
  auto& known = elbv2::ApplicationTargetGroup::fromTargetGroupAttributes(
      stack, "KnownGroup",
      {.loadBalancerArns = "arn:aws:elasticloadbalancing:us-east-1:111111111111:loadbalancer/app/known/0123456789",
       .targetGroupArn = "arn:aws:elasticloadbalancing:us-east-1:111111111111:targetgroup/known/0123456789"});
  listener.addTargetGroups("Groups", {.conditions = {ListenerCondition::pathPatterns({"/z"})}, .priority = 6, .targetGroups = {known}});
  known.metrics().healthyHostCount().createAlarm(stack, "KnownAlarm", {.evaluationPeriods = 1, .threshold = 1});
  stack.add<CfnOutput>("KnownName", {.value = known.targetGroupName()});
}

}  // namespace

int main() {
  return run([](App& app) {
    auto& stack = app.add<Stack>("Balancers", {.env = {.account = "111111111111", .region = "us-east-1"}});
    auto& vpc = stack.add<ec2::Vpc>("Vpc", {.maxAzs = 2, .natGateways = 1, .restrictDefaultSecurityGroup = false});
    auto& group = stack.add<ec2::SecurityGroup>("Group", {.allowAllOutbound = false, .vpc = vpc});
    auto& blue = blueGroup(stack, vpc);
    auto& green = greenGroup(stack, vpc);
    auto& balancer = mainBalancer(stack, vpc, group);
    auto& logs = stack.add<s3::Bucket>("Logs");
    balancer.logAccessLogs(logs, "alb");
    balancer.logConnectionLogs(logs);
    balancer.addListener(
        "Http",
        {.defaultAction = ListenerAction::redirect({.permanent = true, .port = "443", .protocol = "HTTPS"}), .open = true, .port = 80});
    auto& https = balancer.addListener("Https", {.certificates = {certificate("one"), certificate("two")},
                                                 .defaultTargetGroups = {blue},
                                                 .open = false,
                                                 .port = 443,
                                                 .protocol = ApplicationProtocol::HTTPS,
                                                 .sslPolicy = elbv2::SslPolicy::TLS13_RES});
    https.connections().allowDefaultPortFrom(ec2::Peer::ipv4("10.0.0.0/8"), "from the office");
    blue.addTarget(make<Tasks>(stack.add<ec2::SecurityGroup>("TaskGroup", {.vpc = vpc})));
    green.addTarget(make<Address>("10.0.0.1"), make<Address>("10.0.0.2"));
    rules(stack, https, blue, green);
    auto& targets = https.addTargets("Own", {.conditions = {ListenerCondition::pathPatterns({"/own"})},
                                             .port = 9090,
                                             .priority = 50,
                                             .protocol = ApplicationProtocol::HTTP,
                                             .slowStart = Duration::seconds(60),
                                             .targets = {make<Address>("10.0.0.3")}});
    int number = 0;
    for (const cloudwatch::Metric& metric :
         {balancer.metrics().targetResponseTime(), blue.metrics().httpCodeTarget(elbv2::HttpCodeTarget::TARGET_5XX_COUNT),
          blue.metrics().unhealthyHostCount({.period = Duration::minutes(1)}), balancer.metrics().consumedLCUs(),
          targets.metrics().requestCountPerTarget(), balancer.metrics().httpCodeElb(elbv2::HttpCodeElb::ELB_504_COUNT),
          balancer.metrics().requestCount({.statistic = "Maximum"})}) {
      metric.createAlarm(stack, format("Alarm{}", Num(number++)).text(), {.evaluationPeriods = 1, .threshold = 1});
    }
    innerBalancer(stack, vpc, group, logs, blue);
    imports(stack, vpc, group);
  });
}
