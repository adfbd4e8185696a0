#pragma once
#include <cdk/duration.hpp>
#include <constructs/aws/ec2/connections.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_target_group.hpp>
#include <constructs/aws/elasticloadbalancingv2/listener.hpp>
#include <constructs/aws/elasticloadbalancingv2/listener_certificate.hpp>
#include <constructs/aws/elasticloadbalancingv2/lookup_options.hpp>

namespace cdk::elasticloadbalancingv2 {

class IApplicationLoadBalancer;
class ITrustStore;
class ListenerAction;
class ListenerCondition;

/// How clients prove who they are by certificates.
struct MutualAuthentication {
  /// Tells clients which authorities are trusted; only with VERIFY. Default: false
  Bool advertiseTrustStoreCaNames = {};
  /// Accepts certificates that ran out; only with VERIFY. Default: false
  Bool ignoreClientCertificateExpiry = {};
  /// Default: OFF
  Opt<MutualAuthenticationMode> mutualAuthenticationMode = {};
  /// Whom to trust; needed for VERIFY, an error otherwise.
  Use<ITrustStore> trustStore = {};
};

struct BaseApplicationListenerProps {
  /// Needed for HTTPS; the first one is the default.
  List<IListenerCertificate> certificates = {};
  /// What happens to requests that no rule takes. Instead of defaultTargetGroups
  Use<ListenerAction> defaultAction = {};
  /// Where requests go that no rule takes.
  List<Use<IApplicationTargetGroup>> defaultTargetGroups = {};
  /// Default: no certificates of clients
  MutualAuthentication mutualAuthentication = {};
  /// Lets everyone reach the port. Default: true
  Bool open = {};
  /// Default: by the protocol
  Num port = {};
  /// Default: by the port
  Opt<ApplicationProtocol> protocol = {};
  /// Default: chosen by the service, or TLS13_12_PQ by the flag `@aws-cdk/aws-elasticloadbalancingv2:usePostQuantumTlsPolicy`
  Opt<SslPolicy> sslPolicy = {};
};

struct ApplicationListenerProps {
  List<IListenerCertificate> certificates = {};
  Use<ListenerAction> defaultAction = {};
  List<Use<IApplicationTargetGroup>> defaultTargetGroups = {};
  Req<Use<IApplicationLoadBalancer>, "loadBalancer"> loadBalancer;
  MutualAuthentication mutualAuthentication = {};
  Bool open = {};
  Num port = {};
  Opt<ApplicationProtocol> protocol = {};
  Opt<SslPolicy> sslPolicy = {};
};

/// Conditions and priority go together; without both the default action is meant.
struct AddRuleProps {
  List<Use<ListenerCondition>> conditions = {};
  /// 1 to 50000; the lowest comes first.
  Num priority = {};
};

struct AddApplicationActionProps {
  Req<Use<ListenerAction>, "action"> action;
  List<Use<ListenerCondition>> conditions = {};
  Num priority = {};
  /// Leaves out `Rule` at the end of the id; only for imported listeners. Default: false
  Bool removeSuffix = {};
};

struct AddApplicationTargetGroupsProps {
  List<Use<ListenerCondition>> conditions = {};
  Num priority = {};
  List<Use<IApplicationTargetGroup>> targetGroups = {};
};

/// A target group and the rule that leads to it; see ApplicationTargetGroupProps.
struct AddApplicationTargetsProps {
  List<Use<ListenerCondition>> conditions = {};
  Opt<Duration> deregistrationDelay = {};
  Bool enableAnomalyMitigation = {};
  HealthCheck healthCheck = {};
  Opt<TargetGroupLoadBalancingAlgorithmType> loadBalancingAlgorithmType = {};
  Num port = {};
  Num priority = {};
  Opt<ApplicationProtocol> protocol = {};
  Opt<ApplicationProtocolVersion> protocolVersion = {};
  Opt<Duration> slowStart = {};
  Opt<Duration> stickinessCookieDuration = {};
  Str stickinessCookieName = {};
  Str targetGroupName = {};
  List<Use<IApplicationLoadBalancerTarget>> targets = {};
};

/// A listener of an application load balancer, made here or imported.
class IApplicationListener : public IListener, public ec2::IConnectable {
 public:
  using IListener::IListener;
  ec2::Connections connections() override { return connections_; }
  /// Adds certificates; the first one ever is the default.
  virtual void addCertificates(std::string_view id, const List<IListenerCertificate>& certificates) = 0;
  /// A rule with an action, or the default action.
  virtual void addAction(std::string_view id, const AddApplicationActionProps& props) = 0;
  /// A rule that leads to groups, or the default.
  virtual void addTargetGroups(std::string_view id, const AddApplicationTargetGroupsProps& props) = 0;
  /// A new group with a rule that leads to it. Raises an error for an imported listener.
  virtual ApplicationTargetGroup& addTargets(std::string_view id, const AddApplicationTargetsProps& props) = 0;
  /// Lets the load balancer reach something.
  virtual void registerConnectable(Use<ec2::IConnectable> connectable, const ec2::Port& portRange) = 0;
  /// The protocol of a listener of this app; empty for an imported one.
  virtual Opt<ApplicationProtocol> knownProtocol() const { return {}; }

 protected:
  ~IApplicationListener() = default;
  void checkRule(const List<Use<ListenerCondition>>& conditions, const Num& priority) const;
  ec2::Connections connections_;
};

struct ApplicationListenerAttributes {
  Num defaultPort = {};
  Req<Str, "listenerArn"> listenerArn;
  /// Group of the load balancer.
  Req<Use<ec2::ISecurityGroup>, "securityGroup"> securityGroup;
};

/// A port on which an application load balancer takes requests.
class ApplicationListener : public BaseListener<IApplicationListener> {
 public:
  using Props = ApplicationListenerProps;
  ApplicationListener(Scope scope, std::string_view id, const ApplicationListenerProps& props);
  static IApplicationListener& fromApplicationListenerAttributes(Construct& scope, std::string_view id,
                                                                 const ApplicationListenerAttributes& attrs,
                                                                 Location at = Location::current());

  /// One that the CLI looks up; until then a stand-in. Raises an error for tokens.
  static IApplicationListener& fromLookup(Construct& scope, std::string_view id, const ApplicationListenerLookupOptions& options,
                                          Location at = Location::current());

  using IApplicationListener::connections;
  IApplicationLoadBalancer& loadBalancer() const { return *loadBalancer_; }
  Num port() const { return port_; }
  ApplicationProtocol protocol() const { return protocol_; }
  void addCertificates(std::string_view id, const List<IListenerCertificate>& certificates) override;
  void addAction(std::string_view id, const AddApplicationActionProps& props) override;
  void addTargetGroups(std::string_view id, const AddApplicationTargetGroupsProps& props) override;
  ApplicationTargetGroup& addTargets(std::string_view id, const AddApplicationTargetsProps& props) override;
  void registerConnectable(Use<ec2::IConnectable> connectable, const ec2::Port& portRange) override;
  Opt<ApplicationProtocol> knownProtocol() const override { return protocol_; }

 private:
  void setDefaultAction(ListenerAction& action);
  void openToAnyone();
  List<Str> validate();

  Use<IApplicationLoadBalancer> loadBalancer_;
  Num port_;
  ApplicationProtocol protocol_ = ApplicationProtocol::HTTP;
  bool hasCertificate_ = false;
};

struct ApplicationListenerCertificateProps {
  List<IListenerCertificate> certificates = {};
  Req<Use<IListener>, "listener"> listener;
};

/// Further certificates of a listener.
class ApplicationListenerCertificate : public Construct {
 public:
  using Props = ApplicationListenerCertificateProps;
  ApplicationListenerCertificate(Scope scope, std::string_view id, const ApplicationListenerCertificateProps& props);
};

}  // namespace cdk::elasticloadbalancingv2
