#pragma once
#include <cdk/cfn/elasticloadbalancingv2/listener.hpp>
#include <cdk/cfn/elasticloadbalancingv2/listener_rule.hpp>
#include <cdk/duration.hpp>
#include <cdk/secret_value.hpp>
#include <constructs/aws/elasticloadbalancingv2/enums.hpp>

namespace cdk::elasticloadbalancingv2 {

class IApplicationListener;
class IApplicationTargetGroup;
class ListenerAction;

/// What a listener or a rule does, as both render it.
class IListenerAction {
 public:
  /// The actions of a listener.
  virtual List<CfnListener::ActionProperty> renderActions() const = 0;
  /// The actions of a rule.
  virtual List<CfnListenerRule::ActionProperty> renderRuleActions() const = 0;

 protected:
  ~IListenerAction() = default;
};

struct ForwardOptions {
  /// How long a client stays with one group. Default: not at all
  Opt<Duration> stickinessDuration = {};
};

struct WeightedTargetGroup {
  Req<Use<IApplicationTargetGroup>, "targetGroup"> targetGroup;
  /// Share of the requests, 0 to 999.
  Num weight = {};
};

struct FixedResponseOptions {
  /// Default: `text/plain`
  Str contentType = {};
  /// At most 1024 characters. Default: none
  Str messageBody = {};
};

/// Parts left out stay as the client sent them; one of host, path, port, protocol and query must be given.
struct RedirectOptions {
  Str host = {};
  /// Begins with `/`.
  Str path = {};
  /// 301 or 302? Default: false, 302
  Bool permanent = {};
  Str port = {};
  Str protocol = {};
  Str query = {};
};

struct AuthenticateJwtOptions {
  /// Who issued the token, at most 256 characters.
  Req<Str, "issuer"> issuer;
  /// Where the keys are, by https; at most 256 characters.
  Req<Str, "jwksEndpoint"> jwksEndpoint;
  /// What follows.
  Req<Use<ListenerAction>, "next"> next;
};

struct AuthenticateOidcOptions {
  /// Lets the load balancer reach the provider by https. Default: true
  Bool allowHttpsOutbound = {};
  Map<Str> authenticationRequestExtraParams = {};
  Req<Str, "authorizationEndpoint"> authorizationEndpoint;
  Req<Str, "clientId"> clientId;
  Req<SecretValue, "clientSecret"> clientSecret;
  Req<Str, "issuer"> issuer;
  /// What follows.
  Req<Use<ListenerAction>, "next"> next;
  /// Default: AUTHENTICATE
  Opt<UnauthenticatedAction> onUnauthenticatedRequest = {};
  /// Default: `openid`
  Str scope = {};
  /// Default: `AWSELBAuthSessionCookie`
  Str sessionCookieName = {};
  /// Default: 7 days
  Opt<Duration> sessionTimeout = {};
  Req<Str, "tokenEndpoint"> tokenEndpoint;
  Req<Str, "userInfoEndpoint"> userInfoEndpoint;
};

/// What an application listener does with a request; derive and pass make<Mine>(...) for an action of your own.
class ListenerAction : public IListenerAction {
 public:
  /// Sends to one group, or equally to several. Raises an error for none.
  static Use<ListenerAction> forward(const List<Use<IApplicationTargetGroup>>& targetGroups, const ForwardOptions& options = {});
  /// Sends to groups by their weights. Raises an error for none.
  static Use<ListenerAction> weightedForward(const List<WeightedTargetGroup>& targetGroups, const ForwardOptions& options = {});
  /// Answers itself.
  static Use<ListenerAction> fixedResponse(const Num& statusCode, const FixedResponseOptions& options = {});
  /// Sends the client elsewhere. Raises an error when nothing would change.
  static Use<ListenerAction> redirect(const RedirectOptions& options);
  /// Lets only those through who bring a valid token; the listener must be one of HTTPS.
  static Use<ListenerAction> authenticateJwt(const AuthenticateJwtOptions& options);
  /// Lets only those through who sign in with OpenID Connect.
  static Use<ListenerAction> authenticateOidc(const AuthenticateOidcOptions& options);

  /// Called when a listener or rule takes the action; `associatingConstruct` is the rule.
  virtual void bind(Construct& scope, IApplicationListener& listener, Construct* associatingConstruct = nullptr);
  List<CfnListener::ActionProperty> renderActions() const override;
  List<CfnListenerRule::ActionProperty> renderRuleActions() const override;

 protected:
  explicit ListenerAction(const CfnListener::ActionProperty& action, Use<ListenerAction> next = {}) : action_(action), next_(next) {}
  ~ListenerAction() = default;
  /// Another form of the action in rules. Raises an error the second time.
  void addRuleAction(const CfnListenerRule::ActionProperty& action);

 private:
  CfnListener::ActionProperty action_;
  Use<ListenerAction> next_;
  Box<CfnListenerRule::ActionProperty> ruleAction_;
};

}  // namespace cdk::elasticloadbalancingv2
