#pragma once
#include <cdk/construct.hpp>
#include <cdk/value.hpp>

namespace cdk::elasticloadbalancingv2 {
class ApplicationListenerRule;
class ITargetGroup;
class NetworkListener;
}  // namespace cdk::elasticloadbalancingv2
namespace cdk::iam {
class IRole;
}

namespace cdk::ecs {

/// Where ECS changes the traffic in a deployment.
class ListenerRuleConfiguration {
 public:
  constexpr ListenerRuleConfiguration() = default;
  /// In a rule of a listener.
  static ListenerRuleConfiguration applicationListenerRule(elasticloadbalancingv2::ApplicationListenerRule& rule);
  /// In a listener of a network load balancer.
  static ListenerRuleConfiguration networkListener(elasticloadbalancingv2::NetworkListener& listener);
  /// For the service: ARN of the rule or listener.
  Str listenerArn() const { return listenerArn_; }

 private:
  explicit ListenerRuleConfiguration(const Str& arn) : listenerArn_(arn) {}
  Str listenerArn_ = {};
};

/// What an alternate target gives to the service.
struct AlternateTargetConfig {
  Req<Str, "alternateTargetGroupArn"> alternateTargetGroupArn;
  /// Default: none
  Str productionListenerRule = {};
  Req<Str, "roleArn"> roleArn;
  /// Default: none
  Str testListenerRule = {};
};

/// The second target group of a deployment that ECS shifts itself. Derive for a kind of your own and pass make<Mine>(...).
class IAlternateTarget {
 public:
  virtual AlternateTargetConfig bind(Construct& scope) = 0;

 protected:
  ~IAlternateTarget() = default;
};

struct AlternateTargetOptions {
  /// As which ECS changes the rules. Default: a role below the service
  Use<iam::IRole> role = {};
  /// Where tests reach the new version. Default: nowhere
  Opt<ListenerRuleConfiguration> testListener = {};
};

struct AlternateTargetProps {
  Req<Use<elasticloadbalancingv2::ITargetGroup>, "alternateTargetGroup"> alternateTargetGroup;
  /// Where the traffic is.
  ReqOpt<ListenerRuleConfiguration, "productionListener"> productionListener;
  /// As which ECS changes the rules. Default: a role below the service
  Use<iam::IRole> role = {};
  /// Where tests reach the new version. Default: nowhere
  Opt<ListenerRuleConfiguration> testListener = {};
};

/// The second target group, with the rules that lead to it. The role it makes is named after the id.
struct AlternateTarget : Use<IAlternateTarget> {
  AlternateTarget(const Str& id, const AlternateTargetProps& props);
};

}  // namespace cdk::ecs
