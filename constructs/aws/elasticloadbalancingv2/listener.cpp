#include <constructs/aws/elasticloadbalancingv2/listener.hpp>

#include <cdk/annotations.hpp>
#include <cdk/cfn/elasticloadbalancingv2/listener.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_listener.hpp>
#include <constructs/aws/elasticloadbalancingv2/listener_action.hpp>
#include <constructs/aws/elasticloadbalancingv2/network_listener.hpp>

namespace cdk::elasticloadbalancingv2 {

template <class I>
BaseListener<I>::BaseListener(Scope scope, std::string_view id, const detail::ListenerExtras& extras) : I(scope, id) {
  CfnListener::Props props{.defaultActions = List<CfnListener::ActionProperty>(lazy<&BaseListener::renderActions>(this).val()),
                           .loadBalancerArn = extras.loadBalancerArn,
                           .mutualAuthentication = Box<CfnListener::MutualAuthenticationProperty>(extras.mutualAuthentication.val()),
                           .port = extras.port,
                           .protocol = extras.protocol,
                           .sslPolicy = extras.sslPolicy};
  if (extras.alpnPolicy) props.alpnPolicy = {extras.alpnPolicy};
  resource_ = &this->template add<CfnListener>("Resource", props);
  this->listenerArn_ = resource_->ref();
}

template <class I>
void BaseListener<I>::setAttribute(std::string_view key, const Str& value) {
  attributes_.set(key, value);
  resource_->props().listenerAttributes = attributes_.list<CfnListener::ListenerAttributeProperty>();
}

template <class I>
void BaseListener<I>::validateListener(Vec<Str>& problems) const {
  if (!defaultAction_) problems.push("the listener does nothing; give it a default action, or call addTargetGroups or addAction");
}

template <class I>
void BaseListener<I>::writeDefaultAction(const IListenerAction& action) {
  if (defaultAction_) {
    Annotations::of(*this).addWarningV2("@aws-cdk/aws-elbv2:listenerExistingDefaultActionReplaced",
                                        "the listener had a default action, which is replaced; give it one only");
  }
  defaultAction_ = &action;
}

template <class I>
Json BaseListener<I>::renderActions() const {
  return defaultAction_ ? Json(defaultAction_->renderActions()) : Json::arr();
}

template class BaseListener<IApplicationListener>;
template class BaseListener<INetworkListener>;

}  // namespace cdk::elasticloadbalancingv2
