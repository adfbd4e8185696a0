#include <constructs/aws/elasticloadbalancingv2/network_target_group.hpp>

#include <cdk/arn.hpp>
#include <cdk/aws.hpp>
#include <constructs/aws/elasticloadbalancingv2/enum_texts.hpp>
#include <constructs/aws/elasticloadbalancingv2/network_listener.hpp>
#include <constructs/aws/elasticloadbalancingv2/util.hpp>

namespace cdk::elasticloadbalancingv2 {
namespace {

BaseTargetGroupProps common(const NetworkTargetGroupProps& props) {
  return {.crossZoneEnabled = props.crossZoneEnabled,
          .deregistrationDelay = props.deregistrationDelay,
          .healthCheck = props.healthCheck,
          .ipAddressType = props.ipAddressType,
          .targetGroupHealth = props.targetGroupHealth,
          .targetGroupName = props.targetGroupName,
          .targetType = props.targetType,
          .vpc = props.vpc};
}

class ImportedTargetGroup final : public INetworkTargetGroup {
 public:
  using Props = TargetGroupAttributes;
  ImportedTargetGroup(Scope scope, std::string_view id, const TargetGroupAttributes& attrs) : INetworkTargetGroup(scope, id) {
    targetGroupArn_ = attrs.targetGroupArn;
    targetGroupName_ = targetGroupNameOf(attrs.targetGroupArn);
    loadBalancerArns_ = attrs.loadBalancerArns ? attrs.loadBalancerArns : Aws::NO_VALUE;
    known_ = attrs.loadBalancerArns.isSet();
  }
  INetworkTargetGroupMetrics metrics() override {
    if (!known_)
      throw Error(*this, "the load balancer of the imported group is not known; give loadBalancerArns when importing",
                  "target-group-metrics");
    return {*this, parseTargetGroupFullName(targetGroupArn_), parseLoadBalancerFullName(loadBalancerArns_)};
  }
  void registerListener(INetworkListener&) override {}

 protected:
  void addOne(Use<INetworkLoadBalancerTarget> target) override {
    if (target->attachToNetworkTargetGroup(*this).targetJson) {
      throw Error(*this, "only targets that register themselves can be added to an imported group; make a NetworkTargetGroup",
                  "target-group-import");
    }
  }

 private:
  bool known_;
};

bool isWithin(const Num& number, double least, double most) {
  return number.isToken() || (number.number() >= least && number.number() <= most);
}

}  // namespace

cloudwatch::Metric INetworkTargetGroupMetrics::custom(const Str& metricName, const cloudwatch::MetricOptions& props) const {
  return cloudwatch::Metric({.dimensionsMap = {{"LoadBalancer", loadBalancer_}, {"TargetGroup", targetGroup_}},
                             .metricName = metricName,
                             .namespace_ = "AWS/NetworkELB"})
      .with(props)
      .attachTo(*scope_);
}

NetworkTargetGroup::NetworkTargetGroup(Scope scope, std::string_view id, const NetworkTargetGroupProps& props)
    : TargetGroupBase(scope, id, common(props),
                      {.port = props.port, .protocol = Str(textOf(networkProtocol(props.protocol.valueOr(Protocol::TCP))))}) {
  if (props.proxyProtocolV2.isSet()) setAttribute("proxy_protocol_v2.enabled", onOff(props.proxyProtocolV2.isTrue()));
  if (props.preserveClientIp.isSet()) setAttribute("preserve_client_ip.enabled", onOff(props.preserveClientIp.isTrue()));
  if (props.connectionTermination.isSet())
    setAttribute("deregistration_delay.connection_termination.enabled", onOff(props.connectionTermination.isTrue()));
  for (Use<INetworkLoadBalancerTarget> target : props.targets) addOne(target);
  node().addValidation(make<Check<NetworkTargetGroup, &NetworkTargetGroup::validate>>(*this));
}

INetworkTargetGroup& NetworkTargetGroup::fromTargetGroupAttributes(Construct& scope, std::string_view id,
                                                                   const TargetGroupAttributes& attrs, Location at) {
  return scope.add<ImportedTargetGroup>(id, attrs, at);
}

void NetworkTargetGroup::addOne(Use<INetworkLoadBalancerTarget> target) {
  addLoadBalancerTarget(target->attachToNetworkTargetGroup(*this));
}

void NetworkTargetGroup::registerListener(INetworkListener& listener) {
  loadBalancerAttachedDependencies_.add(listener);
  listeners_.push(&listener);
}

Str NetworkTargetGroup::firstLoadBalancerFullName() const {
  if (listeners_.empty()) throw Error(*this, "no load balancer uses the group yet; make the listener first", "target-group-metrics");
  return loadBalancerNameFromListenerArn(listeners_[0]->listenerArn());
}

List<Str> NetworkTargetGroup::validate() {
  Vec<Str> problems;
  validateTargetGroup(problems);
  const HealthCheck health = healthCheck();
  const auto check = [&problems](const char* what, const Num& value, int least, int most) {
    if (value && !isWithin(value, least, most))
      problems.push(format("{} of the health check must be {} to {}, got {}", Str(what), Num(least), Num(most), value));
  };
  check("the interval in seconds", health.interval ? health.interval->toSeconds() : Num(), 5, 300);
  check("healthyThresholdCount", health.healthyThresholdCount, 2, 10);
  check("unhealthyThresholdCount", health.unhealthyThresholdCount, 2, 10);
  if (!health.protocol) return List<Str>(problems);
  const bool http = *health.protocol == Protocol::HTTP || *health.protocol == Protocol::HTTPS;
  if (!http && *health.protocol != Protocol::TCP)
    problems.push(format("the health check must use HTTP, HTTPS or TCP, got {}", textOf(health.protocol)));
  if (health.path && !http)
    problems.push(format("a health check by {} has no path; use HTTP or HTTPS or leave it out", textOf(health.protocol)));
  check("the timeout in seconds", health.timeout ? health.timeout->toSeconds() : Num(), 2, 120);
  return List<Str>(problems);
}

}  // namespace cdk::elasticloadbalancingv2
