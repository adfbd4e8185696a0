#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_listener.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_listener_rule.hpp>

namespace cdk::elasticloadbalancingv2 {
namespace {

class ImportedListener final : public IApplicationListener {
 public:
  using Props = ApplicationListenerAttributes;
  ImportedListener(Scope scope, std::string_view id, const ApplicationListenerAttributes& attrs) : IApplicationListener(scope, id) {
    listenerArn_ = attrs.listenerArn;
    connections_ = ec2::Connections({.defaultPort = attrs.defaultPort ? Opt<ec2::Port>(ec2::Port::tcp(attrs.defaultPort)) : Opt<ec2::Port>(),
                                     .securityGroups = {attrs.securityGroup}});
  }

  void addCertificates(std::string_view id, const List<IListenerCertificate>& certificates) override {
    add<ApplicationListenerCertificate>(id, {.certificates = certificates, .listener = *this});
  }
  void addAction(std::string_view id, const AddApplicationActionProps& props) override {
    requireRule(props.conditions, props.priority);
    const Str ruleId = props.removeSuffix.isTrue() ? Str(id) : Str(id) + "Rule";
    add<ApplicationListenerRule>(ruleId.text(), {.action = props.action, .conditions = props.conditions, .listener = *this, .priority = props.priority});
  }
  void addTargetGroups(std::string_view id, const AddApplicationTargetGroupsProps& props) override {
    requireRule(props.conditions, props.priority);
    add<ApplicationListenerRule>(id, {.conditions = props.conditions, .listener = *this, .priority = props.priority, .targetGroups = props.targetGroups});
  }
  ApplicationTargetGroup& addTargets(std::string_view, const AddApplicationTargetsProps&) override {
    throw Error(*this, "an imported listener makes no target group; make an ApplicationTargetGroup and call addTargetGroups", "listener-targets");
  }
  void registerConnectable(Use<ec2::IConnectable> connectable, const ec2::Port& portRange) override {
    connections_.allowTo(connectable, portRange, "Load balancer to target");
  }

 private:
  void requireRule(const List<Use<ListenerCondition>>& conditions, const Num& priority) const {
    checkRule(conditions, priority);
    if (!priority) throw Error(*this, "the default action of an imported listener cannot be changed; give conditions and priority for a rule", "listener-rule");
  }
};

}  // namespace

IApplicationListener& ApplicationListener::fromApplicationListenerAttributes(Construct& scope, std::string_view id, const ApplicationListenerAttributes& attrs,
                                                                             Location at) {
  return scope.add<ImportedListener>(id, attrs, at);
}

}  // namespace cdk::elasticloadbalancingv2
