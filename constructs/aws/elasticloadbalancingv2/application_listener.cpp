#include <constructs/aws/elasticloadbalancingv2/application_listener.hpp>

#include <cdk/annotations.hpp>
#include <cdk/cfn/elasticloadbalancingv2/listener.hpp>
#include <cdk/cfn/elasticloadbalancingv2/listener_certificate.hpp>
#include <cdk/cfn/certificatemanager/certificate.hpp>
#include <cdk/feature_flags.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_listener_rule.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_load_balancer.hpp>
#include <constructs/aws/elasticloadbalancingv2/enum_texts.hpp>
#include <constructs/aws/elasticloadbalancingv2/listener_action.hpp>
#include <constructs/aws/elasticloadbalancingv2/trust_store.hpp>
#include <constructs/aws/elasticloadbalancingv2/util.hpp>

namespace cdk::elasticloadbalancingv2 {
namespace {

ProtocolAndPort requiredProtocolAndPort(const Construct& scope, const ApplicationListenerProps& props) {
  const ProtocolAndPort found = determineProtocolAndPort(props.protocol, props.port);
  if (!found.protocol) throw Error(scope, "a listener needs a port or a protocol; set one of them", "listener-port");
  return found;
}

/// The property, checked; empty when nothing was given.
Json mutualAuthentication(const Construct& scope, const MutualAuthentication& given) {
  const Opt<MutualAuthenticationMode> mode = given.mutualAuthenticationMode;
  const bool details = given.trustStore || given.ignoreClientCertificateExpiry.isSet() || given.advertiseTrustStoreCaNames.isSet();
  if (!mode && !details) return {};
  if (mode == MutualAuthenticationMode::VERIFY && !given.trustStore) {
    throw Error(scope, "mutualAuthentication with the mode VERIFY needs a trustStore", "listener-mutual");
  }
  if (mode && !(mode == MutualAuthenticationMode::VERIFY) && details) {
    throw Error(scope,
                "trustStore, ignoreClientCertificateExpiry and advertiseTrustStoreCaNames need the mode VERIFY; leave them out or set it",
                "listener-mutual");
  }
  const Bool& advertise = given.advertiseTrustStoreCaNames;
  return CfnListener::MutualAuthenticationProperty{
      .advertiseTrustStoreCaNames = advertise.isSet() ? Str(advertise.isTrue() ? "on" : "off") : Str(),
      .ignoreClientCertificateExpiry = given.ignoreClientCertificateExpiry,
      .mode = textOf(mode),
      .trustStoreArn = given.trustStore ? given.trustStore->trustStoreArn() : Str()};
}

detail::ListenerExtras extras(const Construct& scope, const ApplicationListenerProps& props) {
  const ProtocolAndPort where = requiredProtocolAndPort(scope, props);
  Opt<SslPolicy> policy = props.sslPolicy;
  if (!policy && where.protocol == ApplicationProtocol::HTTPS &&
      FeatureFlags::of(scope).isEnabled("@aws-cdk/aws-elasticloadbalancingv2:usePostQuantumTlsPolicy")) {
    policy = SslPolicy::TLS13_12_PQ;
  }
  return {.loadBalancerArn = props.loadBalancer->loadBalancerArn(),
          .mutualAuthentication = mutualAuthentication(scope, props.mutualAuthentication),
          .port = where.port,
          .protocol = textOf(where.protocol),
          .sslPolicy = textOf(policy)};
}

ApplicationListenerRuleProps ruleProps(IApplicationListener& listener, const List<Use<ListenerCondition>>& conditions,
                                       const Num& priority) {
  return {.conditions = conditions, .listener = Use<IApplicationListener>::of(listener), .priority = priority};
}

}  // namespace

ListenerCertificate ListenerCertificate::fromCertificateManager(const certificatemanager::CfnCertificate& acmCertificate) {
  return fromArn(acmCertificate.ref());
}

void IApplicationListener::checkRule(const List<Use<ListenerCondition>>& conditions, const Num& priority) const {
  if (conditions.empty() == priority.isSet())
    throw Error(*this, "a rule has conditions and a priority; give both, or none of them for the default action", "listener-rule");
}

ApplicationListener::ApplicationListener(Scope scope, std::string_view id, const ApplicationListenerProps& props)
    : BaseListener(scope, id, extras(scope, props)), loadBalancer_(props.loadBalancer) {
  const ProtocolAndPort where = requiredProtocolAndPort(*this, props);
  port_ = where.port;
  protocol_ = *where.protocol;
  node().addValidation(make<Check<ApplicationListener, &ApplicationListener::validate>>(*this));
  if (protocol_ == ApplicationProtocol::HTTP && !props.certificates.empty()) {
    Annotations::of(*this).addWarningV2("@aws-cdk/aws-elasticloadbalancingv2:httpListenerWithCertificates",
                                        "a listener of HTTP has no use for certificates; set protocol to HTTPS");
  }
  if (!props.certificates.empty()) addCertificates("DefaultCertificates", props.certificates);
  connections_ = ec2::Connections({.defaultPort = ec2::Port::tcp(port_), .securityGroups = loadBalancer_->connections().securityGroups()});
  if (props.defaultAction && props.defaultTargetGroups.isSet())
    throw Error(*this, "give defaultAction or defaultTargetGroups, not both", "listener-action");
  if (props.defaultAction) setDefaultAction(*props.defaultAction);
  if (props.defaultTargetGroups.isSet()) setDefaultAction(*ListenerAction::forward(props.defaultTargetGroups));
  if (!props.open.isFalse()) openToAnyone();
}

void ApplicationListener::openToAnyone() {
  const Str description = "Allow from anyone on port " + port_.str();
  connections_.allowDefaultPortFrom(ec2::Peer::anyIpv4(), description);
  const Opt<IpAddressType> type = loadBalancer_->ipAddressType();
  if (type == IpAddressType::DUAL_STACK ||
      (type == IpAddressType::DUAL_STACK_WITHOUT_PUBLIC_IPV4 &&
       FeatureFlags::of(*this).isEnabled("@aws-cdk/aws-elasticloadbalancingV2:albDualstackWithoutPublicIpv4SecurityGroupRulesDefault"))) {
    connections_.allowDefaultPortFrom(ec2::Peer::anyIpv6(), description);
  }
}

void ApplicationListener::addCertificates(std::string_view id, const List<IListenerCertificate>& certificates) {
  std::size_t first = 0;
  if (!hasCertificate_ && !certificates.empty()) {
    resource().props().certificates = {CfnListener::CertificateProperty{.certificateArn = certificates[0].certificateArn()}};
    hasCertificate_ = true;
    first = 1;
  }
  for (std::size_t i = first; i < certificates.size(); ++i) {
    add<ApplicationListenerCertificate>(format("{}{}", Str(id), Num(i - first + 1)).text(),
                                        {.certificates = {certificates[i]}, .listener = *this});
  }
}

void ApplicationListener::addAction(std::string_view id, const AddApplicationActionProps& props) {
  checkRule(props.conditions, props.priority);
  if (!props.priority) return setDefaultAction(*props.action);
  ApplicationListenerRuleProps rule = ruleProps(*this, props.conditions, props.priority);
  rule.action = props.action;
  add<ApplicationListenerRule>((Str(id) + "Rule").text(), rule);
}

void ApplicationListener::addTargetGroups(std::string_view id, const AddApplicationTargetGroupsProps& props) {
  checkRule(props.conditions, props.priority);
  if (!props.priority) return setDefaultAction(*ListenerAction::forward(props.targetGroups));
  ApplicationListenerRuleProps rule = ruleProps(*this, props.conditions, props.priority);
  rule.targetGroups = props.targetGroups;
  add<ApplicationListenerRule>((Str(id) + "Rule").text(), rule);
}

ApplicationTargetGroup& ApplicationListener::addTargets(std::string_view id, const AddApplicationTargetsProps& props) {
  if (!loadBalancer_->vpc()) {
    throw Error(*this,
                "the network of the imported load balancer is not known; give its vpc when importing, or make an ApplicationTargetGroup",
                "listener-targets");
  }
  auto& group = add<ApplicationTargetGroup>((Str(id) + "Group").text(), {.deregistrationDelay = props.deregistrationDelay,
                                                                         .enableAnomalyMitigation = props.enableAnomalyMitigation,
                                                                         .healthCheck = props.healthCheck,
                                                                         .loadBalancingAlgorithmType = props.loadBalancingAlgorithmType,
                                                                         .port = props.port,
                                                                         .protocol = props.protocol,
                                                                         .protocolVersion = props.protocolVersion,
                                                                         .slowStart = props.slowStart,
                                                                         .stickinessCookieDuration = props.stickinessCookieDuration,
                                                                         .stickinessCookieName = props.stickinessCookieName,
                                                                         .targetGroupName = props.targetGroupName,
                                                                         .targets = props.targets,
                                                                         .vpc = loadBalancer_->vpc()});
  addTargetGroups(id, {.conditions = props.conditions, .priority = props.priority, .targetGroups = {group}});
  return group;
}

void ApplicationListener::registerConnectable(Use<ec2::IConnectable> connectable, const ec2::Port& portRange) {
  connectable->connections().allowFrom(loadBalancer_, portRange, "Load balancer to target");
}

void ApplicationListener::setDefaultAction(ListenerAction& action) {
  action.bind(*this, *this);
  writeDefaultAction(action);
}

List<Str> ApplicationListener::validate() {
  Vec<Str> problems;
  validateListener(problems);
  if (protocol_ == ApplicationProtocol::HTTPS && !hasCertificate_)
    problems.push("a listener of HTTPS needs a certificate; set certificates or call addCertificates");
  return List<Str>(problems);
}

ApplicationListenerCertificate::ApplicationListenerCertificate(Scope scope, std::string_view id,
                                                               const ApplicationListenerCertificateProps& props)
    : Construct(scope, id) {
  if (props.certificates.empty()) throw Error(*this, "certificates must name one at least", "listener-certificate");
  Vec<CfnListenerCertificate::CertificateProperty> certificates;
  for (const IListenerCertificate& certificate : props.certificates) certificates.push({.certificateArn = certificate.certificateArn()});
  add<CfnListenerCertificate>("Resource",
                              CfnListenerCertificate::Props{.certificates = List<CfnListenerCertificate::CertificateProperty>(certificates),
                                                            .listenerArn = props.listener->listenerArn()});
}

}  // namespace cdk::elasticloadbalancingv2
