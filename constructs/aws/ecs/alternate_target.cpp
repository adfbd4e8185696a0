#include <constructs/aws/ecs/alternate_target.hpp>

#include <constructs/aws/elasticloadbalancingv2/application_listener_rule.hpp>
#include <constructs/aws/elasticloadbalancingv2/network_listener.hpp>
#include <constructs/aws/iam/managed_policy.hpp>
#include <constructs/aws/iam/role.hpp>

namespace cdk::ecs {

namespace {

struct Alternate final : IAlternateTarget {
  Str id;
  AlternateTargetProps props;
  Alternate(const Str& name, const AlternateTargetProps& p) : id(name), props(p) {}

  AlternateTargetConfig bind(Construct& scope) override {
    Use<iam::IRole> role = props.role;
    if (!role) {
      role =
          scope.add<iam::Role>((id + "Role").text(&scope), iam::RoleProps{.assumedBy = iam::ServicePrincipal("ecs.amazonaws.com"),
                                                                          .managedPolicies = {iam::ManagedPolicy::fromAwsManagedPolicyName(
                                                                              "AmazonECSInfrastructureRolePolicyForLoadBalancers")}});
    }
    return {.alternateTargetGroupArn = props.alternateTargetGroup->targetGroupArn(),
            .productionListenerRule = (*props.productionListener).listenerArn(),
            .roleArn = role->roleArn(),
            .testListenerRule = props.testListener ? props.testListener->listenerArn() : Str()};
  }
};

}  // namespace

ListenerRuleConfiguration ListenerRuleConfiguration::applicationListenerRule(elasticloadbalancingv2::ApplicationListenerRule& rule) {
  return ListenerRuleConfiguration(rule.listenerRuleArn());
}

ListenerRuleConfiguration ListenerRuleConfiguration::networkListener(elasticloadbalancingv2::NetworkListener& listener) {
  return ListenerRuleConfiguration(listener.listenerArn());
}

AlternateTarget::AlternateTarget(const Str& id, const AlternateTargetProps& props) : Use(make<Alternate>(id, props)) {}

}  // namespace cdk::ecs
