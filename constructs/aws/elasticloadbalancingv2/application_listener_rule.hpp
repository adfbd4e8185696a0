#pragma once
#include <cdk/construct.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_listener.hpp>

namespace cdk::elasticloadbalancingv2 {

struct BaseApplicationListenerRuleProps {
  /// What to do; instead of targetGroups.
  Use<ListenerAction> action = {};
  /// At least one.
  List<Use<ListenerCondition>> conditions = {};
  /// 1 to 50000, different for each rule of a listener; the lowest comes first.
  Req<Num, "priority"> priority;
  /// Where to send requests.
  List<Use<IApplicationTargetGroup>> targetGroups = {};
};

struct ApplicationListenerRuleProps {
  Use<ListenerAction> action = {};
  List<Use<ListenerCondition>> conditions = {};
  Req<Use<IApplicationListener>, "listener"> listener;
  Req<Num, "priority"> priority;
  List<Use<IApplicationTargetGroup>> targetGroups = {};
};

/// What a listener does with some of the requests.
class ApplicationListenerRule : public Construct {
 public:
  using Props = ApplicationListenerRuleProps;
  /// Raises an error without a condition, for two kinds of actions, and for a priority below 1.
  ApplicationListenerRule(Scope scope, std::string_view id, const ApplicationListenerRuleProps& props);

  Str listenerRuleArn() const { return listenerRuleArn_; }
  /// One more condition that must hold.
  void addCondition(Use<ListenerCondition> condition) { conditions_.push(condition); }
  /// Takes the place of the action, with a warning when there was one.
  void configureAction(Use<ListenerAction> action);

 private:
  Json renderConditions();
  Json renderActions();
  List<Str> validate();

  Use<ListenerAction> action_;
  Vec<Use<ListenerCondition>> conditions_;
  Use<IApplicationListener> listener_;
  Str listenerRuleArn_;
};

}  // namespace cdk::elasticloadbalancingv2
