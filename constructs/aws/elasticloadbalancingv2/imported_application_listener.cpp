#include <constructs/aws/elasticloadbalancingv2/imported_application_listener.hpp>

#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_listener_rule.hpp>

namespace cdk::elasticloadbalancingv2 {

ImportedApplicationListener::ImportedApplicationListener(Scope scope, std::string_view id, const Props& props)
    : IApplicationListener(scope, id) {
  listenerArn_ = props.arn;
  connections_ = ec2::Connections(props.connections);
}

void ImportedApplicationListener::addCertificates(std::string_view id, const List<IListenerCertificate>& certificates) {
  add<ApplicationListenerCertificate>(id, {.certificates = certificates, .listener = *this});
}

void ImportedApplicationListener::addAction(std::string_view id, const AddApplicationActionProps& props) {
  requireRule(props.conditions, props.priority);
  const Str ruleId = props.removeSuffix.isTrue() ? Str(id) : Str(id) + "Rule";
  add<ApplicationListenerRule>(ruleId.text(),
                               {.action = props.action, .conditions = props.conditions, .listener = *this, .priority = props.priority});
}

void ImportedApplicationListener::addTargetGroups(std::string_view id, const AddApplicationTargetGroupsProps& props) {
  requireRule(props.conditions, props.priority);
  add<ApplicationListenerRule>(
      id, {.conditions = props.conditions, .listener = *this, .priority = props.priority, .targetGroups = props.targetGroups});
}

ApplicationTargetGroup& ImportedApplicationListener::addTargets(std::string_view, const AddApplicationTargetsProps&) {
  throw Error(*this, "an imported listener makes no target group; make an ApplicationTargetGroup and call addTargetGroups",
              "listener-targets");
}

void ImportedApplicationListener::registerConnectable(Use<ec2::IConnectable> connectable, const ec2::Port& portRange) {
  connections_.allowTo(connectable, portRange, "Load balancer to target");
}

void ImportedApplicationListener::requireRule(const List<Use<ListenerCondition>>& conditions, const Num& priority) const {
  checkRule(conditions, priority);
  if (!priority)
    throw Error(*this, "the default action of an imported listener cannot be changed; give conditions and priority for a rule",
                "listener-rule");
}

IApplicationListener& ApplicationListener::fromApplicationListenerAttributes(Construct& scope, std::string_view id,
                                                                             const ApplicationListenerAttributes& attrs, Location at) {
  ec2::ConnectionsProps connections{.securityGroups = {attrs.securityGroup}};
  if (attrs.defaultPort) connections.defaultPort = ec2::Port::tcp(attrs.defaultPort);
  return scope.add<ImportedApplicationListener>(id, {.arn = attrs.listenerArn, .connections = connections}, at);
}

}  // namespace cdk::elasticloadbalancingv2
