#include <constructs/aws/elasticloadbalancingv2/network_listener_action.hpp>

#include <constructs/aws/elasticloadbalancingv2/action_chain.hpp>
#include <constructs/aws/elasticloadbalancingv2/network_listener.hpp>

namespace cdk::elasticloadbalancingv2 {
namespace {

using Action = CfnListener::ActionProperty;
using RuleAction = CfnListenerRule::ActionProperty;

class Forward final : public NetworkListenerAction {
 public:
  Forward(const List<NetworkWeightedTargetGroup>& groups, const Action& action) : NetworkListenerAction(action), groups_(groups) {}
  void bind(Construct&, INetworkListener& listener) override {
    for (const NetworkWeightedTargetGroup& group : groups_) group.targetGroup->registerListener(listener);
  }

 private:
  List<NetworkWeightedTargetGroup> groups_;
};

}  // namespace

void NetworkListenerAction::bind(Construct& scope, INetworkListener& listener) {
  if (next_) next_->bind(scope, listener);
}
List<Action> NetworkListenerAction::renderActions() const {
  return chain(action_, next_ ? next_->renderActions() : List<Action>());
}
List<RuleAction> NetworkListenerAction::renderRuleActions() const {
  return chain(inRule(action_), next_ ? next_->renderRuleActions() : List<RuleAction>());
}

Use<NetworkListenerAction> NetworkListenerAction::forward(const List<Use<INetworkTargetGroup>>& targetGroups,
                                                          const NetworkForwardOptions& options) {
  Vec<NetworkWeightedTargetGroup> groups;
  for (Use<INetworkTargetGroup> group : targetGroups) groups.push({.targetGroup = group});
  const List<NetworkWeightedTargetGroup> all(groups);
  if (groups.size() != 1 || options.stickinessDuration) return weightedForward(all, options);
  return make<Forward>(all, Action{.targetGroupArn = targetGroups[0]->targetGroupArn(), .type = "forward"});
}

Use<NetworkListenerAction> NetworkListenerAction::weightedForward(const List<NetworkWeightedTargetGroup>& targetGroups,
                                                                  const NetworkForwardOptions& options) {
  if (targetGroups.empty()) throw Error("an action that forwards needs at least one target group", "listener-action");
  Vec<CfnListener::TargetGroupTupleProperty> groups;
  for (const NetworkWeightedTargetGroup& group : targetGroups)
    groups.push({.targetGroupArn = group.targetGroup->targetGroupArn(), .weight = group.weight});
  CfnListener::ForwardConfigProperty config{.targetGroups = List<CfnListener::TargetGroupTupleProperty>(groups)};
  if (options.stickinessDuration) {
    config.targetGroupStickinessConfig =
        CfnListener::TargetGroupStickinessConfigProperty{.durationSeconds = options.stickinessDuration->toSeconds(), .enabled = true};
  }
  return make<Forward>(targetGroups, Action{.forwardConfig = config, .type = "forward"});
}

}  // namespace cdk::elasticloadbalancingv2
