#include <constructs/aws/elasticloadbalancingv2/target_group.hpp>

#include <cdk/annotations.hpp>
#include <cdk/cfn/elasticloadbalancingv2/target_group.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_target_group.hpp>
#include <constructs/aws/elasticloadbalancingv2/enum_texts.hpp>
#include <constructs/aws/elasticloadbalancingv2/util.hpp>

#include <charconv>
#include <constructs/aws/elasticloadbalancingv2/network_target_group.hpp>

namespace cdk::elasticloadbalancingv2 {
namespace {

/// Bounds of the attributes about healthy targets.
struct Minimum {
  std::string_view key;
  int most;  // 0 for none
  bool off;  // may it be `off`?
};
constexpr Minimum minimums[] = {
    {"target_group_health.dns_failover.minimum_healthy_targets.count", 0, true},
    {"target_group_health.dns_failover.minimum_healthy_targets.percentage", 100, true},
    {"target_group_health.unhealthy_state_routing.minimum_healthy_targets.count", 0, false},
    {"target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage", 100, true},
};

void checkMinimum(const Construct& group, std::string_view key, const Str& value) {
  for (const Minimum& bounds : minimums) {
    if (bounds.key != key || value.isToken() || (bounds.off && value.is("off"))) continue;
    const std::string_view text = value.text();
    int number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem == std::errc() && end == text.data() + text.size() && number >= 1 && (!bounds.most || number <= bounds.most)) continue;
    throw Error(group,
                format("{} must be a whole number from 1{}{}, got {}", Str(key), Str(bounds.most ? " to 100" : ""),
                       Str(bounds.off ? ", or 'off'" : ""), value)
                    .text(),
                "target-group-health");
  }
}

/// 0 means off where that is possible.
Str minimumText(const Num& value, bool off) {
  return off && !value.isToken() && value.number() == 0 ? Str("off") : value.str();
}

}  // namespace

ResourceEnvironment ITargetGroup::env() const {
  const Stack& stack = Stack::of(*this);
  return {.account = stack.account(), .region = stack.region()};
}

template <class I>
TargetGroupBase<I>::TargetGroupBase(Scope scope, std::string_view id, const BaseTargetGroupProps& baseProps,
                                    const detail::TargetGroupExtras& extras)
    : I(scope, id), defaultPort_(extras.port), healthCheck_(baseProps.healthCheck), targetType_(baseProps.targetType), vpc_(baseProps.vpc) {
  resource_ = &this->template add<CfnTargetGroup>("Resource", CfnTargetGroup::Props{.ipAddressType = textOf(baseProps.ipAddressType),
                                                                                    .name = baseProps.targetGroupName,
                                                                                    .port = extras.port,
                                                                                    .protocol = extras.protocol,
                                                                                    .protocolVersion = extras.protocolVersion});
  writeHealthCheck();
  writeTargetType();
  if (baseProps.deregistrationDelay) setAttribute("deregistration_delay.timeout_seconds", baseProps.deregistrationDelay->toSeconds().str());
  if (baseProps.crossZoneEnabled.isSet()) setAttribute("load_balancing.cross_zone.enabled", onOff(baseProps.crossZoneEnabled.isTrue()));
  const TargetGroupHealth& health = baseProps.targetGroupHealth;
  const Num values[] = {health.dnsMinimumHealthyTargetCount, health.dnsMinimumHealthyTargetPercentage,
                        health.routingMinimumHealthyTargetCount, health.routingMinimumHealthyTargetPercentage};
  for (std::size_t i = 0; i < 4; ++i) {
    if (values[i]) setAttribute(minimums[i].key, minimumText(values[i], minimums[i].off));
  }
  this->targetGroupArn_ = resource_->ref();
  this->targetGroupName_ = resource_->attrTargetGroupName();
  // The attribute is a list, which stands where one ARN is wanted.
  this->loadBalancerArns_ = Str(resource_->attrLoadBalancerArns().val());
}

template <class I>
Str TargetGroupBase<I>::targetGroupFullName() const {
  return resource_->attrTargetGroupFullName();
}
template <class I>
List<Str> TargetGroupBase<I>::targetGroupLoadBalancerArns() const {
  return resource_->attrLoadBalancerArns();
}

template <class I>
void TargetGroupBase<I>::configureHealthCheck(const HealthCheck& healthCheck) {
  healthCheck_ = healthCheck;
  writeHealthCheck();
}

template <class I>
void TargetGroupBase<I>::writeHealthCheck() {
  CfnTargetGroup::Props& props = resource_->props();
  props.healthCheckEnabled = healthCheck_.enabled;
  props.healthCheckIntervalSeconds = healthCheck_.interval ? healthCheck_.interval->toSeconds() : Num();
  props.healthCheckPath = healthCheck_.path;
  props.healthCheckPort = healthCheck_.port;
  props.healthCheckProtocol = textOf(healthCheck_.protocol);
  props.healthCheckTimeoutSeconds = healthCheck_.timeout ? healthCheck_.timeout->toSeconds() : Num();
  props.healthyThresholdCount = healthCheck_.healthyThresholdCount;
  props.unhealthyThresholdCount = healthCheck_.unhealthyThresholdCount;
  props.matcher = {};
  if (healthCheck_.healthyGrpcCodes || healthCheck_.healthyHttpCodes) {
    props.matcher = CfnTargetGroup::MatcherProperty{.grpcCode = healthCheck_.healthyGrpcCodes, .httpCode = healthCheck_.healthyHttpCodes};
  }
}

template <class I>
void TargetGroupBase<I>::writeTargetType() {
  resource_->props().targetType = textOf(targetType_);
  resource_->props().vpcId = vpc_ && !(targetType_ == TargetType::LAMBDA) ? vpc_->vpcId() : Str();
}

template <class I>
void TargetGroupBase<I>::setAttribute(std::string_view key, const Str& value) {
  if (value) checkMinimum(*this, key, value);
  attributes_.set(key, value);
  resource_->props().targetGroupAttributes = attributes_.list<CfnTargetGroup::TargetGroupAttributeProperty>();
}

template <class I>
void TargetGroupBase<I>::addLoadBalancerTarget(const LoadBalancerTargetProps& target) {
  if (targetType_ && !(targetType_ == *target.targetType)) {
    throw Error(*this,
                format("the group has targets of the type '{}', got one of '{}'; make another group for it", textOf(targetType_),
                       Str(textOf(*target.targetType)))
                    .text(),
                "target-type");
  }
  targetType_ = *target.targetType;
  writeTargetType();
  if (targetType_ == TargetType::LAMBDA && !targets_.empty())
    throw Error(*this, "a group takes one function only; make another group", "target-type");
  if (!target.targetJson) return;
  const Json& json = target.targetJson;
  targets_.push(CfnTargetGroup::TargetDescriptionProperty{.availabilityZone = json["availabilityZone"].asStr(),
                                                          .id = json["id"].asStr(),
                                                          .port = json["port"].asNum(),
                                                          .quicServerId = json["quicServerId"].asStr()});
  resource_->props().targets = List<CfnTargetGroup::TargetDescriptionProperty>(List<Json>(targets_).val());
}

template <class I>
void TargetGroupBase<I>::validateTargetGroup(Vec<Str>& problems) {
  const Opt<Duration>& interval = healthCheck_.interval;
  const Opt<Duration>& timeout = healthCheck_.timeout;
  if (interval && timeout && !interval->isUnresolved() && !timeout->isUnresolved() &&
      interval->toSeconds().number() < timeout->toSeconds().number()) {
    problems.push(format("the interval of the health check must not be shorter than its timeout, got {} and {} seconds",
                         interval->toSeconds(), timeout->toSeconds()));
  }
  if (!targetType_ && targets_.empty()) {
    Annotations::of(*this).addWarningV2("@aws-cdk/aws-elbv2:targetGroupSpecifyTargetTypeForEmptyTargetGroup",
                                        "a target group without targets should name its targetType");
  }
  if (!(targetType_ == TargetType::LAMBDA) && !vpc_)
    problems.push("a target group needs a network unless its target is a function; set vpc");
  checkName("target group", resource_->props().name, problems);
}

template class TargetGroupBase<IApplicationTargetGroup>;
template class TargetGroupBase<INetworkTargetGroup>;

}  // namespace cdk::elasticloadbalancingv2
