#include <constructs/aws/elasticloadbalancingv2/application_listener_rule.hpp>

#include <cdk/annotations.hpp>
#include <cdk/cfn/elasticloadbalancingv2/listener_rule.hpp>
#include <constructs/aws/elasticloadbalancingv2/listener_action.hpp>
#include <constructs/aws/elasticloadbalancingv2/listener_condition.hpp>
#include <constructs/aws/elasticloadbalancingv2/util.hpp>

namespace cdk::elasticloadbalancingv2 {

ApplicationListenerRule::ApplicationListenerRule(Scope scope, std::string_view id, const ApplicationListenerRuleProps& props)
    : Construct(scope, id), listener_(props.listener) {
  for (Use<ListenerCondition> condition : props.conditions) conditions_.push(condition);
  if (conditions_.empty()) throw Error(*this, "a rule needs at least one condition; set conditions", "listener-rule");
  if (props.action && props.targetGroups.isSet()) throw Error(*this, "give action or targetGroups, not both", "listener-rule");
  if (!props.priority.isToken() && props.priority.number(this) <= 0) {
    throw Error(*this, format("priority must be 1 or more, got {}", props.priority).text(), "listener-rule");
  }
  listenerRuleArn_ =
      add<CfnListenerRule>(
          "Resource",
          CfnListenerRule::Props{
              .actions = List<CfnListenerRule::ActionProperty>(lazy<&ApplicationListenerRule::renderActions>(this).val()),
              .conditions = List<CfnListenerRule::RuleConditionProperty>(lazy<&ApplicationListenerRule::renderConditions>(this).val()),
              .listenerArn = listener_->listenerArn(),
              .priority = props.priority})
          .ref();
  if (props.action) configureAction(props.action);
  if (props.targetGroups.isSet()) configureAction(ListenerAction::forward(props.targetGroups));
  node().addValidation(make<Check<ApplicationListenerRule, &ApplicationListenerRule::validate>>(*this));
}

void ApplicationListenerRule::configureAction(Use<ListenerAction> action) {
  if (action_) {
    Annotations::of(*this).addWarningV2("@aws-cdk/aws-elbv2:albListnerRuleDefaultActionReplaced",
                                        "the rule had an action, which is replaced; give it one only");
  }
  action->bind(*this, *listener_, this);
  action_ = action;
}

List<Str> ApplicationListenerRule::validate() {
  return action_ ? List<Str>() : List<Str>{"the rule does nothing; set action or targetGroups, or call configureAction"};
}

Json ApplicationListenerRule::renderActions() {
  return action_ ? Json(action_->renderRuleActions()) : Json::arr();
}

Json ApplicationListenerRule::renderConditions() {
  Vec<Json> conditions;
  for (Use<ListenerCondition> condition : conditions_) conditions.push(condition->renderRawCondition());
  return Json(List<Json>(conditions));
}

}  // namespace cdk::elasticloadbalancingv2
