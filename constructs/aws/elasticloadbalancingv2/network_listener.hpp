#pragma once
#include <constructs/aws/elasticloadbalancingv2/listener.hpp>
#include <constructs/aws/elasticloadbalancingv2/listener_certificate.hpp>
#include <constructs/aws/elasticloadbalancingv2/lookup_options.hpp>
#include <constructs/aws/elasticloadbalancingv2/network_listener_action.hpp>
#include <constructs/aws/elasticloadbalancingv2/network_target_group.hpp>

namespace cdk::elasticloadbalancingv2 {

class INetworkLoadBalancer;

/// A listener of a network load balancer, made here or imported.
class INetworkListener : public IListener {
 public:
  using IListener::IListener;

 protected:
  ~INetworkListener() = default;
};

struct BaseNetworkListenerProps {
  /// Only with TLS. Default: none
  Opt<AlpnPolicy> alpnPolicy = {};
  /// Needed for TLS, an error otherwise; the first one is the default.
  List<IListenerCertificate> certificates = {};
  /// Instead of defaultTargetGroups.
  Use<NetworkListenerAction> defaultAction = {};
  /// Where connections go.
  List<Use<INetworkTargetGroup>> defaultTargetGroups = {};
  Req<Num, "port"> port;
  /// TCP, TLS, UDP or TCP_UDP. Default: TLS with certificates, else TCP
  Opt<Protocol> protocol = {};
  /// Default: chosen by the service, or TLS13_12_PQ by the flag `@aws-cdk/aws-elasticloadbalancingv2:usePostQuantumTlsPolicy`
  Opt<SslPolicy> sslPolicy = {};
  /// How long a connection may be silent, 60 to 6000 seconds; not for UDP. Default: 350 seconds
  Opt<Duration> tcpIdleTimeout = {};
};

struct NetworkListenerProps {
  Opt<AlpnPolicy> alpnPolicy = {};
  List<IListenerCertificate> certificates = {};
  Use<NetworkListenerAction> defaultAction = {};
  List<Use<INetworkTargetGroup>> defaultTargetGroups = {};
  Req<Use<INetworkLoadBalancer>, "loadBalancer"> loadBalancer;
  Req<Num, "port"> port;
  Opt<Protocol> protocol = {};
  Opt<SslPolicy> sslPolicy = {};
  Opt<Duration> tcpIdleTimeout = {};
};

struct AddNetworkActionProps {
  Req<Use<NetworkListenerAction>, "action"> action;
};

/// A target group; see NetworkTargetGroupProps.
struct AddNetworkTargetsProps {
  Opt<Duration> deregistrationDelay = {};
  HealthCheck healthCheck = {};
  Req<Num, "port"> port;
  Bool preserveClientIp = {};
  /// Default: that of the listener
  Opt<Protocol> protocol = {};
  Bool proxyProtocolV2 = {};
  Str targetGroupName = {};
  List<Use<INetworkLoadBalancerTarget>> targets = {};
};

/// A port on which a network load balancer takes connections.
class NetworkListener : public BaseListener<INetworkListener> {
 public:
  using Props = NetworkListenerProps;
  NetworkListener(Scope scope, std::string_view id, const NetworkListenerProps& props);
  static INetworkListener& fromNetworkListenerArn(Construct& scope, std::string_view id, const Str& networkListenerArn,
                                                  Location at = Location::current());

  /// One that the CLI looks up; until then a stand-in. Raises an error for tokens.
  static INetworkListener& fromLookup(Construct& scope, std::string_view id, const NetworkListenerLookupOptions& options,
                                      Location at = Location::current());

  INetworkLoadBalancer& loadBalancer() const { return *loadBalancer_; }
  /// Adds certificates; the first one ever is the default.
  void addCertificates(std::string_view id, const List<IListenerCertificate>& certificates);
  /// Takes the place of the default action.
  void addAction(std::string_view id, const AddNetworkActionProps& props);
  /// Sends connections to groups; takes the place of the default action.
  void addTargetGroups(std::string_view id, const List<Use<INetworkTargetGroup>>& targetGroups);
  /// A new group, to which connections are sent.
  NetworkTargetGroup& addTargets(std::string_view id, const AddNetworkTargetsProps& props);

 private:
  void setDefaultAction(NetworkListenerAction& action);
  List<Str> validate();

  bool hasCertificate_ = false;
  Use<INetworkLoadBalancer> loadBalancer_;
  Protocol protocol_;
};

struct NetworkListenerCertificateProps {
  Req<List<IListenerCertificate>, "certificates"> certificates;
  Req<Use<IListener>, "listener"> listener;
};

/// Further certificates of a listener.
class NetworkListenerCertificate : public Construct {
 public:
  using Props = NetworkListenerCertificateProps;
  NetworkListenerCertificate(Scope scope, std::string_view id, const NetworkListenerCertificateProps& props);
};

}  // namespace cdk::elasticloadbalancingv2
