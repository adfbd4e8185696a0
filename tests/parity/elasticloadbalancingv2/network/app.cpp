#include <cdk/app.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/cloudwatch/alarm.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_load_balancer.hpp>
#include <constructs/aws/elasticloadbalancingv2/listener_action.hpp>
#include <constructs/aws/elasticloadbalancingv2/listener_condition.hpp>
#include <constructs/aws/elasticloadbalancingv2/network_load_balancer.hpp>
#include <constructs/aws/elasticloadbalancingv2_targets/targets.hpp>
#include <constructs/aws/lambda/code.hpp>
#include <constructs/aws/lambda/function.hpp>
#include <constructs/aws/s3/bucket.hpp>

using namespace cdk;
namespace elbv2 = cdk::elasticloadbalancingv2;
namespace targets = cdk::elasticloadbalancingv2_targets;
using elbv2::NetworkListenerAction;
using elbv2::Protocol;

namespace {

elbv2::ListenerCertificate certificate(const char* name) {
  return elbv2::ListenerCertificate::fromArn(Str("arn:aws:acm:us-east-1:111111111111:certificate/") + name);
}

elbv2::NetworkLoadBalancer& outerBalancer(Stack& stack, ec2::Vpc& vpc) {
  auto& balancer =
      stack.add<elbv2::NetworkLoadBalancer>("Outer", {.clientRoutingPolicy = elbv2::ClientRoutingPolicy::AVAILABILITY_ZONE_AFFINITY,
                                                      .crossZoneEnabled = true,
                                                      .enforceSecurityGroupInboundRulesOnPrivateLinkTraffic = false,
                                                      .internetFacing = true,
                                                      .minimumCapacityUnit = 6000,
                                                      .vpc = vpc,
                                                      .zonalShift = true});
  balancer.logAccessLogs(stack.add<s3::Bucket>("Logs"));
  return balancer;
}

elbv2::NetworkTargetGroup& addresses(elbv2::NetworkLoadBalancer& outer) {
  return outer.addListener("Tcp", {.port = 80})
      .addTargets("Addresses", {.deregistrationDelay = Duration::seconds(10),
                                .healthCheck = {.healthyThresholdCount = 3,
                                                .interval = Duration::seconds(10),
                                                .path = "/up",
                                                .protocol = Protocol::HTTP,
                                                .timeout = Duration::seconds(5)},
                                .port = 8080,
                                .preserveClientIp = true,
                                .proxyProtocolV2 = false,
                                .targets = {targets::IpTarget("10.0.0.5", 8081, "all"), targets::IpTarget("10.0.0.6")}});
}

elbv2::NetworkTargetGroup& moreListeners(Stack& stack, ec2::Vpc& vpc, elbv2::NetworkLoadBalancer& outer, elbv2::NetworkTargetGroup& group) {
  outer.addListener("Tls", {.alpnPolicy = elbv2::AlpnPolicy::HTTP2_ONLY,
                            .certificates = {certificate("one"), certificate("two")},
                            .defaultTargetGroups = {group},
                            .port = 443,
                            .sslPolicy = elbv2::SslPolicy::RECOMMENDED_TLS,
                            .tcpIdleTimeout = Duration::minutes(2)});
  auto& first =
      stack.add<elbv2::NetworkTargetGroup>("First", {.connectionTermination = true,
                                                     .port = 53,
                                                     .protocol = Protocol::UDP,
                                                     .targets = {targets::InstanceIdTarget("i-1", 54), targets::InstanceIdTarget("i-2")},
                                                     .vpc = vpc});
  outer.addListener("Udp",
                    {.defaultAction = NetworkListenerAction::weightedForward({{.targetGroup = first, .weight = 2}, {.targetGroup = group}},
                                                                             {.stickinessDuration = Duration::minutes(1)}),
                     .port = 53,
                     .protocol = Protocol::UDP});
  outer.addListener("Both", {.defaultAction = NetworkListenerAction::forward({first, group}), .port = 54, .protocol = Protocol::TCP_UDP});
  return first;
}

void mappedBalancer(Stack& stack, ec2::Vpc& vpc) {
  auto& mapped = stack.add<elbv2::NetworkLoadBalancer>(
      "Mapped", {.disableSecurityGroups = true,
                 .enablePrefixForIpv6SourceNat = true,
                 .ipAddressType = elbv2::IpAddressType::DUAL_STACK,
                 .subnetMappings = {{.privateIpv4Address = "10.0.128.9",
                                     .sourceNatIpv6Prefix = elbv2::SourceNatIpv6Prefix::autoAssigned(),
                                     .subnet = vpc.privateSubnets()[0]},
                                    {.ipv6Address = "2001:db8::1", .subnet = vpc.privateSubnets()[1]}},
                 .vpc = vpc});
  auto& alb = stack.add<elbv2::ApplicationLoadBalancer>("Alb", {.vpc = vpc});
  auto& listener = alb.addListener("Http", {.defaultAction = elbv2::ListenerAction::fixedResponse(200), .port = 80});
  mapped.addListener("Alb", {.port = 80}).addTargets("Alb", {.port = 80, .targets = {targets::AlbListenerTarget(listener)}});
  mapped.addListener("Arn", {.port = 81}).addTargets("Arn", {.port = 81, .targets = {targets::AlbArnTarget(alb.loadBalancerArn(), 80)}});
  mapped.addSecurityGroup(stack.add<ec2::SecurityGroup>("Later", {.vpc = vpc}));
  auto& fn = stack.add<lambda::Function>(
      "Fn", {.code = lambda::Code::fromInline("x"), .handler = "index.handler", .runtime = lambda::Runtime::PYTHON_3_13});
  listener.addTargets(
      "Fn", {.conditions = {elbv2::ListenerCondition::pathPatterns({"/fn"})}, .priority = 1, .targets = {targets::LambdaTarget(fn)}});
}

}  // namespace

int main() {
  return run([](App& app) {
    auto& stack = app.add<Stack>("Network", {.env = {.account = "111111111111", .region = "us-east-1"}});
    auto& vpc = stack.add<ec2::Vpc>("Vpc", {.maxAzs = 2, .natGateways = 1, .restrictDefaultSecurityGroup = false});
    auto& outer = outerBalancer(stack, vpc);
    auto& group = addresses(outer);
    auto& first = moreListeners(stack, vpc, outer, group);
    mappedBalancer(stack, vpc);

    auto& known = elbv2::NetworkLoadBalancer::fromNetworkLoadBalancerAttributes(
        stack, "Known",
        {.loadBalancerArn = "arn:aws:elasticloadbalancing:us-east-1:111111111111:loadbalancer/net/known/0123456789",
         .loadBalancerSecurityGroups = {"sg-12345678"},
         .vpc = vpc});
    known.addListener("More", {.defaultTargetGroups = {first}, .port = 82});
    known.connections().allowFromAnyIpv4(ec2::Port::tcp(82));
    auto& knownGroup = elbv2::NetworkTargetGroup::fromTargetGroupAttributes(
        stack, "KnownGroup",
        {.loadBalancerArns = "arn:aws:elasticloadbalancing:us-east-1:111111111111:loadbalancer/net/known/0123456789",
         .targetGroupArn = "arn:aws:elasticloadbalancing:us-east-1:111111111111:targetgroup/known/0123456789"});
    int number = 0;
    for (const cloudwatch::Metric& metric :
         {outer.metrics().activeFlowCount(), outer.metrics().consumedLCUs(), known.metrics().tcpElbResetCount(),
          group.metrics().healthyHostCount(), knownGroup.metrics().unHealthyHostCount()}) {
      metric.createAlarm(stack, format("Alarm{}", Num(number++)).text(), {.evaluationPeriods = 1, .threshold = 1});
    }
  });
}
