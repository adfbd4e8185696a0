#include <constructs/aws/elasticloadbalancingv2/network_listener.hpp>

#include <cdk/cfn/elasticloadbalancingv2/listener_certificate.hpp>
#include <cdk/feature_flags.hpp>
#include <constructs/aws/elasticloadbalancingv2/enum_texts.hpp>
#include <constructs/aws/elasticloadbalancingv2/network_load_balancer.hpp>
#include <constructs/aws/elasticloadbalancingv2/util.hpp>

namespace cdk::elasticloadbalancingv2 {
namespace {

Protocol protocolOf(const NetworkListenerProps& props) {
  return networkProtocol(props.protocol.valueOr(props.certificates.empty() ? Protocol::TCP : Protocol::TLS));
}

detail::ListenerExtras extras(const Construct& scope, const NetworkListenerProps& props) {
  const Protocol protocol = protocolOf(props);
  const bool tls = protocol == Protocol::TLS;
  if (tls && props.certificates.empty())
    throw Error(scope, "a listener of TLS needs certificates; set them or use TCP", "listener-certificate");
  if (!tls && !props.certificates.empty())
    throw Error(scope, "certificates need the protocol TLS; leave protocol out or set it to TLS", "listener-certificate");
  if (!tls && props.alpnPolicy) throw Error(scope, "alpnPolicy needs the protocol TLS", "listener-certificate");
  Opt<SslPolicy> policy = props.sslPolicy;
  if (!policy && tls && FeatureFlags::of(scope).isEnabled("@aws-cdk/aws-elasticloadbalancingv2:usePostQuantumTlsPolicy"))
    policy = SslPolicy::TLS13_12_PQ;
  return {.alpnPolicy = textOf(props.alpnPolicy),
          .loadBalancerArn = props.loadBalancer->loadBalancerArn(),
          .port = props.port,
          .protocol = Str(textOf(protocol)),
          .sslPolicy = textOf(policy)};
}

struct ImportedListener final : INetworkListener {
  struct Props {
    Str arn;
  };
  ImportedListener(Scope scope, std::string_view id, const Props& props) : INetworkListener(scope, id) { listenerArn_ = props.arn; }
};

}  // namespace

NetworkListener::NetworkListener(Scope scope, std::string_view id, const NetworkListenerProps& props)
    : BaseListener(scope, id, extras(scope, props)), loadBalancer_(props.loadBalancer), protocol_(protocolOf(props)) {
  if (!props.certificates.empty()) addCertificates("DefaultCertificates", props.certificates);
  if (props.defaultAction && props.defaultTargetGroups.isSet())
    throw Error(*this, "give defaultAction or defaultTargetGroups, not both", "listener-action");
  if (props.defaultAction) setDefaultAction(*props.defaultAction);
  if (props.defaultTargetGroups.isSet()) setDefaultAction(*NetworkListenerAction::forward(props.defaultTargetGroups));
  node().addValidation(make<Check<NetworkListener, &NetworkListener::validate>>(*this));
  if (!props.tcpIdleTimeout || props.tcpIdleTimeout->isUnresolved()) return;
  const double millis = props.tcpIdleTimeout->toMilliseconds().number();
  if (protocol_ == Protocol::UDP) throw Error(*this, "tcpIdleTimeout is not for UDP; leave it out", "listener-idle");
  if (millis < 60000 || millis > 6000000) {
    throw Error(*this, format("tcpIdleTimeout must be 60 to 6000 seconds, got {}", props.tcpIdleTimeout->toHumanString()).text(),
                "listener-idle");
  }
  setAttribute("tcp.idle_timeout.seconds", props.tcpIdleTimeout->toSeconds().str());
}

INetworkListener& NetworkListener::fromNetworkListenerArn(Construct& scope, std::string_view id, const Str& networkListenerArn,
                                                          Location at) {
  return scope.add<ImportedListener>(id, {networkListenerArn}, at);
}

void NetworkListener::addCertificates(std::string_view id, const List<IListenerCertificate>& certificates) {
  std::size_t first = 0;
  if (!hasCertificate_ && !certificates.empty()) {
    resource().props().certificates = {CfnListener::CertificateProperty{.certificateArn = certificates[0].certificateArn()}};
    hasCertificate_ = true;
    first = 1;
  }
  for (std::size_t i = first; i < certificates.size(); ++i) {
    add<NetworkListenerCertificate>(format("{}{}", Str(id), Num(i - first + 1)).text(),
                                    {.certificates = List<IListenerCertificate>{certificates[i]}, .listener = *this});
  }
}

void NetworkListener::addAction(std::string_view, const AddNetworkActionProps& props) {
  setDefaultAction(*props.action);
}

void NetworkListener::addTargetGroups(std::string_view, const List<Use<INetworkTargetGroup>>& targetGroups) {
  setDefaultAction(*NetworkListenerAction::forward(targetGroups));
}

NetworkTargetGroup& NetworkListener::addTargets(std::string_view id, const AddNetworkTargetsProps& props) {
  if (!loadBalancer_->vpc()) {
    throw Error(*this, "the network of the imported load balancer is not known; give its vpc when importing, or make a NetworkTargetGroup",
                "listener-targets");
  }
  auto& group = add<NetworkTargetGroup>((Str(id) + "Group").text(), {.deregistrationDelay = props.deregistrationDelay,
                                                                     .healthCheck = props.healthCheck,
                                                                     .port = props.port,
                                                                     .preserveClientIp = props.preserveClientIp,
                                                                     .protocol = props.protocol ? props.protocol : Opt<Protocol>(protocol_),
                                                                     .proxyProtocolV2 = props.proxyProtocolV2,
                                                                     .targetGroupName = props.targetGroupName,
                                                                     .targets = props.targets,
                                                                     .vpc = loadBalancer_->vpc()});
  addTargetGroups(id, {group});
  return group;
}

void NetworkListener::setDefaultAction(NetworkListenerAction& action) {
  action.bind(*this, *this);
  writeDefaultAction(action);
}

List<Str> NetworkListener::validate() {
  Vec<Str> problems;
  validateListener(problems);
  return List<Str>(problems);
}

NetworkListenerCertificate::NetworkListenerCertificate(Scope scope, std::string_view id, const NetworkListenerCertificateProps& props)
    : Construct(scope, id) {
  Vec<CfnListenerCertificate::CertificateProperty> certificates;
  for (const IListenerCertificate& certificate : props.certificates) certificates.push({.certificateArn = certificate.certificateArn()});
  add<CfnListenerCertificate>("Resource",
                              CfnListenerCertificate::Props{.certificates = List<CfnListenerCertificate::CertificateProperty>(certificates),
                                                            .listenerArn = props.listener->listenerArn()});
}

}  // namespace cdk::elasticloadbalancingv2
