#pragma once
// How actions are written. Private to the module.
#include <cdk/cfn/elasticloadbalancingv2/listener.hpp>
#include <cdk/cfn/elasticloadbalancingv2/listener_rule.hpp>

namespace cdk::elasticloadbalancingv2 {

/// One action and those after it; several are numbered.
template <class A>
List<A> chain(A first, const List<A>& more) {
  if (more.empty()) return {first};
  Vec<A> all;
  first.order = 1;
  all.push(first);
  for (A action : more) {
    action.order = all.size() + 1;
    all.push(action);
  }
  return List<A>(all);
}

/// The action in a rule. Both types have the same parts, but for sign-ins, which are not converted.
inline CfnListenerRule::ActionProperty inRule(const CfnListener::ActionProperty& action) {
  using Rule = CfnListenerRule;
  return {.fixedResponseConfig = Box<Rule::FixedResponseConfigProperty>(action.fixedResponseConfig.val()),
          .forwardConfig = Box<Rule::ForwardConfigProperty>(action.forwardConfig.val()),
          .jwtValidationConfig = Box<Rule::JwtValidationConfigProperty>(action.jwtValidationConfig.val()),
          .order = action.order,
          .redirectConfig = Box<Rule::RedirectConfigProperty>(action.redirectConfig.val()),
          .targetGroupArn = action.targetGroupArn,
          .type = Str(action.type)};
}

}  // namespace cdk::elasticloadbalancingv2
