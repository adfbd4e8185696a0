#include <constructs/aws/elasticloadbalancingv2/application_target_group.hpp>

#include <cdk/annotations.hpp>
#include <cdk/aws.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_listener.hpp>
#include <constructs/aws/elasticloadbalancingv2/enum_texts.hpp>
#include <constructs/aws/elasticloadbalancingv2/util.hpp>

namespace cdk::elasticloadbalancingv2 {
namespace {

detail::TargetGroupExtras extras(const ApplicationTargetGroupProps& props) {
  const ProtocolAndPort where = determineProtocolAndPort(props.protocol, props.port);
  return {.port = where.port, .protocol = textOf(where.protocol), .protocolVersion = textOf(props.protocolVersion)};
}

BaseTargetGroupProps common(const ApplicationTargetGroupProps& props) {
  return {.crossZoneEnabled = props.crossZoneEnabled,
          .deregistrationDelay = props.deregistrationDelay,
          .healthCheck = props.healthCheck,
          .ipAddressType = props.ipAddressType,
          .targetGroupHealth = props.targetGroupHealth,
          .targetGroupName = props.targetGroupName,
          .targetType = props.targetType,
          .vpc = props.vpc};
}

/// A length of time within bounds, in seconds.
Num secondsWithin(const Construct& group, std::string_view what, const Duration& time, double least, double most, bool zero = false) {
  const Num seconds = time.toSeconds();
  if (seconds.isToken()) return seconds;
  const double value = seconds.number();
  if ((value < least || value > most) && !(zero && value == 0)) {
    throw Error(
        group,
        format("{} must be {} to {} seconds{}, got {}", Str(what), Num(least), Num(most), Str(zero ? ", or 0 for none" : ""), seconds)
            .text(),
        "target-group-time");
  }
  return seconds;
}

class ImportedTargetGroup final : public IApplicationTargetGroup {
 public:
  using Props = TargetGroupAttributes;
  ImportedTargetGroup(Scope scope, std::string_view id, const TargetGroupAttributes& attrs) : IApplicationTargetGroup(scope, id) {
    targetGroupArn_ = attrs.targetGroupArn;
    targetGroupName_ = targetGroupNameOf(attrs.targetGroupArn);
    loadBalancerArns_ = attrs.loadBalancerArns ? attrs.loadBalancerArns : Aws::NO_VALUE;
    known_ = attrs.loadBalancerArns.isSet();
  }
  IApplicationTargetGroupMetrics metrics() override {
    if (!known_)
      throw Error(*this, "the load balancer of the imported group is not known; give loadBalancerArns when importing",
                  "target-group-metrics");
    return {*this, parseTargetGroupFullName(targetGroupArn_), parseLoadBalancerFullName(loadBalancerArns_)};
  }
  void registerListener(IApplicationListener&, Construct*) override {
    Annotations::of(*this).addWarningV2(
        "@aws-cdk/aws-elbv2:albTargetGroupCannotRegisterListener",
        "an imported target group does not know its targets: open the way to them in their security groups yourself");
  }
  void registerConnectable(Use<ec2::IConnectable>, const Opt<ec2::Port>&) override {
    Annotations::of(*this).addWarningV2(
        "@aws-cdk/aws-elbv2:albTargetGroupCannotRegisterConnectable",
        "an imported target group does not know its load balancers: open the way to the target in its security group yourself");
  }

 protected:
  void addOne(Use<IApplicationLoadBalancerTarget> target) override {
    if (target->attachToApplicationTargetGroup(*this).targetJson) {
      throw Error(*this, "only targets that register themselves can be added to an imported group; make an ApplicationTargetGroup",
                  "target-group-import");
    }
  }

 private:
  bool known_;
};

}  // namespace

ApplicationTargetGroup::ApplicationTargetGroup(Scope scope, std::string_view id, const ApplicationTargetGroupProps& props)
    : TargetGroupBase(scope, id, common(props), extras(props)) {
  const ProtocolAndPort where = determineProtocolAndPort(props.protocol, props.port);
  port_ = where.port;
  protocol_ = where.protocol;
  node().addValidation(make<Check<ApplicationTargetGroup, &ApplicationTargetGroup::validate>>(*this));
  const bool weightedRandom = props.loadBalancingAlgorithmType == TargetGroupLoadBalancingAlgorithmType::WEIGHTED_RANDOM;
  if (props.slowStart) {
    setAttribute("slow_start.duration_seconds", secondsWithin(*this, "slowStart", *props.slowStart, 30, 900, true).str());
    if (weightedRandom)
      throw Error(*this, "slowStart does not go with the algorithm WEIGHTED_RANDOM; leave one out", "target-group-algorithm");
  }
  if (props.stickinessCookieDuration) {
    enableCookieStickiness(*props.stickinessCookieDuration, props.stickinessCookieName);
  } else {
    setAttribute("stickiness.enabled", "false");
  }
  if (props.loadBalancingAlgorithmType) setAttribute("load_balancing.algorithm.type", textOf(props.loadBalancingAlgorithmType));
  if (props.multiValueHeadersEnabled.isTrue()) {
    if (!(targetType() == TargetType::LAMBDA))
      throw Error(*this, "multiValueHeadersEnabled is for functions only; set targetType to LAMBDA or leave it out", "target-type");
    setAttribute("lambda.multi_value_headers.enabled", "true");
  }
  for (Use<IApplicationLoadBalancerTarget> target : props.targets) addOne(target);
  if (targetType() == TargetType::LAMBDA) setAttribute("stickiness.enabled", {});
  if (props.enableAnomalyMitigation.isSet()) {
    if (props.enableAnomalyMitigation.isTrue() && !weightedRandom) {
      throw Error(*this, "enableAnomalyMitigation needs the algorithm WEIGHTED_RANDOM", "target-group-algorithm");
    }
    setAttribute("load_balancing.algorithm.anomaly_mitigation", props.enableAnomalyMitigation.isTrue() ? "on" : "off");
  }
}

IApplicationTargetGroup& ApplicationTargetGroup::fromTargetGroupAttributes(Construct& scope, std::string_view id,
                                                                           const TargetGroupAttributes& attrs, Location at) {
  return scope.add<ImportedTargetGroup>(id, attrs, at);
}

void ApplicationTargetGroup::addOne(Use<IApplicationLoadBalancerTarget> target) {
  addLoadBalancerTarget(target->attachToApplicationTargetGroup(*this));
  if (targetType() == TargetType::LAMBDA) setAttribute("stickiness.enabled", {});
}

void ApplicationTargetGroup::enableCookieStickiness(const Duration& duration, const Str& cookieName) {
  const Str seconds = secondsWithin(*this, "the duration of the cookie", duration, 1, 604800).str();
  if (cookieName.is(""))
    throw Error(*this, "the name of the cookie must not be empty; leave it out for a cookie of the load balancer", "target-group-cookie");
  if (cookieName && !cookieName.isToken() && cookieName.text().starts_with("AWSALB")) {
    throw Error(*this, format("names of cookies that begin with AWSALB belong to the load balancer, got '{}'", cookieName).text(),
                "target-group-cookie");
  }
  setAttribute("stickiness.enabled", "true");
  setAttribute("stickiness.type", cookieName ? "app_cookie" : "lb_cookie");
  if (cookieName) setAttribute("stickiness.app_cookie.cookie_name", cookieName);
  setAttribute(cookieName ? "stickiness.app_cookie.duration_seconds" : "stickiness.lb_cookie.duration_seconds", seconds);
}

void ApplicationTargetGroup::registerConnectable(Use<ec2::IConnectable> connectable, const Opt<ec2::Port>& portRange) {
  const Member member{connectable, portRange ? *portRange : ec2::Port::tcp(defaultPort())};
  connectableMembers_.push(member);
  for (IApplicationListener* listener : listeners_) listener->registerConnectable(member.connectable, member.portRange);
}

void ApplicationTargetGroup::registerListener(IApplicationListener& listener, Construct* associatingConstruct) {
  for (const Member& member : connectableMembers_) listener.registerConnectable(member.connectable, member.portRange);
  listeners_.push(&listener);
  loadBalancerAttachedDependencies_.add(associatingConstruct ? *associatingConstruct : listener);
}

Str ApplicationTargetGroup::firstLoadBalancerFullName() const {
  if (listeners_.empty())
    throw Error(*this, "no load balancer uses the group yet; make the listener or the rule first", "target-group-metrics");
  return loadBalancerNameFromListenerArn(listeners_[0]->listenerArn());
}

IApplicationTargetGroupMetrics ApplicationTargetGroup::metrics() {
  if (!metrics_) metrics_ = IApplicationTargetGroupMetrics(*this, targetGroupFullName(), firstLoadBalancerFullName());
  return *metrics_;
}

List<Str> ApplicationTargetGroup::validate() {
  Vec<Str> problems;
  validateTargetGroup(problems);
  if (targetType() == TargetType::LAMBDA) {
    if (port_ || protocol_) problems.push("a group for a function takes no port and no protocol; leave them out");
  } else if (targetType() && !protocol_) {
    problems.push("a target group needs a port or a protocol unless its target is a function; set one of them");
  }
  const HealthCheck health = healthCheck();
  if (health.interval && health.timeout && health.interval->toMilliseconds().number() <= health.timeout->toMilliseconds().number()) {
    problems.push(format("the interval of the health check must be longer than its timeout, got {} and {}",
                         health.interval->toHumanString(), health.timeout->toHumanString()));
  }
  if (health.protocol && !(health.protocol == Protocol::HTTP) && !(health.protocol == Protocol::HTTPS)) {
    problems.push(format("the health check must use HTTP or HTTPS, got {}", textOf(health.protocol)));
  }
  return List<Str>(problems);
}

}  // namespace cdk::elasticloadbalancingv2
