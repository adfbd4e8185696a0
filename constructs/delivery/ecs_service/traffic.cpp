#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_listener.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_listener_rule.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_load_balancer.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_target_group.hpp>
#include <constructs/aws/elasticloadbalancingv2/listener_action.hpp>
#include <constructs/aws/elasticloadbalancingv2/listener_certificate.hpp>
#include <constructs/aws/elasticloadbalancingv2/listener_condition.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/delivery/ecs_service/ecs_service.hpp>

namespace cdk::delivery {

namespace elbv2 = elasticloadbalancingv2;

namespace {

constexpr int kHttp = 80;
constexpr int kHttps = 443;
constexpr int kTestHttp = 8080;
constexpr int kTestHttps = 8443;

}  // namespace

void EcsService::addLoadBalancer() {
  auto& securityGroup = addSecurityGroup("LoadBalancerSecurityGroup", "secgroup-alb", "Load balancer of the service");
  loadBalancer_ = &add<elbv2::ApplicationLoadBalancer>("LoadBalancer", elbv2::ApplicationLoadBalancerProps{.deletionProtection = false,
                                                                                                           .desyncMitigationMode = elbv2::DesyncMitigationMode::STRICTEST,
                                                                                                           .dropInvalidHeaderFields = true,
                                                                                                           .internetFacing = true,
                                                                                                           .loadBalancerName = props_.naming.name("alb", 32),
                                                                                                           .securityGroup = securityGroup,
                                                                                                           .vpc = props_.vpc});
  loadBalancer_->logAccessLogs(*props_.accessLogs, "alb");
}

EcsService::TargetGroup& EcsService::addTargetGroup(std::string_view id, std::string_view type) {
  return add<TargetGroup>(id, elbv2::ApplicationTargetGroupProps{.deregistrationDelay = Duration::seconds(30),
                                                                 .healthCheck = {.healthyHttpCodes = "200",
                                                                                 .healthyThresholdCount = 2,
                                                                                 .interval = Duration::seconds(15),
                                                                                 .path = HEALTH_PATH,
                                                                                 .timeout = Duration::seconds(5),
                                                                                 .unhealthyThresholdCount = 3},
                                                                 .port = APP_PORT,
                                                                 .protocol = elbv2::ApplicationProtocol::HTTP,
                                                                 .targetGroupName = props_.naming.name(type, 32),
                                                                 .targetType = elbv2::TargetType::IP,
                                                                 .vpc = props_.vpc});
}

EcsService::Listener& EcsService::addListener(std::string_view id, int httpsPort, int httpPort, TargetGroup* target, bool open) {
  elbv2::BaseApplicationListenerProps listener{.open = open, .port = httpPort, .protocol = elbv2::ApplicationProtocol::HTTP};
  if (props_.certificateArn) {
    listener.certificates = {elbv2::ListenerCertificate::fromArn(props_.certificateArn)};
    listener.port = httpsPort;
    listener.protocol = elbv2::ApplicationProtocol::HTTPS;
    listener.sslPolicy = elbv2::SslPolicy::TLS13_RES;
  }
  if (target) {
    listener.defaultTargetGroups = {*target};
  } else {
    listener.defaultAction = elbv2::ListenerAction::fixedResponse(404);
  }
  return loadBalancer_->addListener(id, listener);
}

void EcsService::addListeners() {
  const bool native = isNative(props_.strategy);
  blue_ = &addTargetGroup("Blue", "tg-blue");
  if (props_.strategy != DeploymentStrategy::ROLLING) green_ = &addTargetGroup("Green", "tg-green");
  // ECS shifts the traffic in rules: the listeners themselves then send it nowhere.
  listener_ = &addListener("Listener", kHttps, kHttp, native ? nullptr : blue_, true);
  if (props_.certificateArn) {
    loadBalancer_->addListener("Redirect", {.defaultAction = elbv2::ListenerAction::redirect({.permanent = true, .port = "443", .protocol = "HTTPS"}),
                                            .open = true,
                                            .port = kHttp,
                                            .protocol = elbv2::ApplicationProtocol::HTTP});
  }
  if (!green_) return;
  testListener_ = &addListener("TestListener", kTestHttps, kTestHttp, native ? nullptr : green_, false);
  // New tasks are reachable for tests before they get traffic, from within the VPC.
  testListener_->connections().allowDefaultPortFrom(ec2::Peer::ipv4(props_.vpc->vpcCidrBlock()), "Tests of the replacement tasks");
  if (!native) return;
  productionRule_ = &addRule("ProductionRule", *listener_, *blue_);
  testRule_ = &addRule("TestRule", *testListener_, *green_);
  addTrafficRole();
}

EcsService::Rule& EcsService::addRule(std::string_view id, Listener& listener, TargetGroup& group) {
  return add<Rule>(id, elbv2::ApplicationListenerRuleProps{.action = elbv2::ListenerAction::forward({group}),
                                                           .conditions = {elbv2::ListenerCondition::pathPatterns({"/*"})},
                                                           .listener = listener,
                                                           .priority = 1});
}

void EcsService::addTrafficRole() {
  trafficRole_ = &add<iam::Role>("TrafficRole", iam::RoleProps{.assumedBy = iam::ServicePrincipal("ecs.amazonaws.com"),
                                                               .description = "ECS: shifts the traffic of the service",
                                                               .roleName = props_.naming.name("role-traffic")});
  const auto allow = [&](const List<Str>& actions, const List<Str>& resources) { trafficRole_->addToPolicy(iam::PolicyStatement({.actions = actions, .resources = resources})); };
  allow({"elasticloadbalancing:DeregisterTargets", "elasticloadbalancing:RegisterTargets"}, {blue_->targetGroupArn(), green_->targetGroupArn()});
  allow({"elasticloadbalancing:ModifyListener"}, {listener_->listenerArn(), testListener_->listenerArn()});
  allow({"elasticloadbalancing:ModifyRule"}, {productionRule_->listenerRuleArn(), testRule_->listenerRuleArn()});
  // These take no resource.
  allow({"elasticloadbalancing:DescribeListeners", "elasticloadbalancing:DescribeRules", "elasticloadbalancing:DescribeTargetGroups", "elasticloadbalancing:DescribeTargetHealth"}, {"*"});
}

}  // namespace cdk::delivery
