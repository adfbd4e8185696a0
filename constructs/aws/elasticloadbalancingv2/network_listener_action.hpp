#pragma once
#include <constructs/aws/elasticloadbalancingv2/listener_action.hpp>

namespace cdk::elasticloadbalancingv2 {

class INetworkListener;
class INetworkTargetGroup;

struct NetworkForwardOptions {
  /// How long a client stays with one group. Default: not at all
  Opt<Duration> stickinessDuration = {};
};

struct NetworkWeightedTargetGroup {
  Req<Use<INetworkTargetGroup>, "targetGroup"> targetGroup;
  /// Share of the connections, 0 to 999.
  Num weight = {};
};

/// What a network listener does with a connection; derive and pass make<Mine>(...) for an action of your own.
class NetworkListenerAction : public IListenerAction {
 public:
  /// Sends to one group, or equally to several. Raises an error for none.
  static Use<NetworkListenerAction> forward(const List<Use<INetworkTargetGroup>>& targetGroups, const NetworkForwardOptions& options = {});
  /// Sends to groups by their weights. Raises an error for none.
  static Use<NetworkListenerAction> weightedForward(const List<NetworkWeightedTargetGroup>& targetGroups,
                                                    const NetworkForwardOptions& options = {});

  /// Called when a listener takes the action.
  virtual void bind(Construct& scope, INetworkListener& listener);
  List<CfnListener::ActionProperty> renderActions() const override;
  List<CfnListenerRule::ActionProperty> renderRuleActions() const override;

 protected:
  explicit NetworkListenerAction(const CfnListener::ActionProperty& action, Use<NetworkListenerAction> next = {})
      : action_(action), next_(next) {}
  ~NetworkListenerAction() = default;

 private:
  CfnListener::ActionProperty action_;
  Use<NetworkListenerAction> next_;
};

}  // namespace cdk::elasticloadbalancingv2
