#include <constructs/aws/elasticloadbalancingv2/listener_action.hpp>

#include <constructs/aws/elasticloadbalancingv2/action_chain.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_listener.hpp>
#include <constructs/aws/elasticloadbalancingv2/enum_texts.hpp>

namespace cdk::elasticloadbalancingv2 {
namespace {

using Action = CfnListener::ActionProperty;
using RuleAction = CfnListenerRule::ActionProperty;

struct Plain final : ListenerAction {
  explicit Plain(const Action& action) : ListenerAction(action) {}
};

class Forward final : public ListenerAction {
 public:
  Forward(const List<WeightedTargetGroup>& groups, const Action& action) : ListenerAction(action), groups_(groups) {}
  void bind(Construct&, IApplicationListener& listener, Construct* associatingConstruct) override {
    for (const WeightedTargetGroup& group : groups_) group.targetGroup->registerListener(listener, associatingConstruct);
  }

 private:
  List<WeightedTargetGroup> groups_;
};

Str checkedLength(std::string_view what, const Str& text) {
  if (!text.isToken() && text.text().size() > 256) {
    throw Error(format("{} may have 256 characters, got {}", Str(what), Num(text.text().size())).text(), "listener-action");
  }
  return text;
}

class AuthenticateJwt final : public ListenerAction {
 public:
  explicit AuthenticateJwt(const AuthenticateJwtOptions& options)
      : ListenerAction({.jwtValidationConfig =
                            CfnListener::JwtValidationConfigProperty{.issuer = checkedLength("issuer", options.issuer),
                                                                     .jwksEndpoint = checkedLength("jwksEndpoint", options.jwksEndpoint)},
                        .type = "jwt-validation"},
                       options.next) {
    if (!options.jwksEndpoint.isToken() && !options.jwksEndpoint.text().starts_with("https://")) {
      throw Error(format("jwksEndpoint must begin with https://, got '{}'", options.jwksEndpoint).text(), "listener-action");
    }
  }
  void bind(Construct& scope, IApplicationListener& listener, Construct* associatingConstruct) override {
    ListenerAction::bind(scope, listener, associatingConstruct);
    if (listener.knownProtocol() == ApplicationProtocol::HTTP)
      throw Error(listener, "tokens are only checked on listeners of HTTPS; set protocol to HTTPS", "listener-action");
  }
};

class AuthenticateOidc final : public ListenerAction {
 public:
  explicit AuthenticateOidc(const AuthenticateOidcOptions& options)
      : ListenerAction({.authenticateOidcConfig = config<CfnListener::AuthenticateOidcConfigProperty>(
                            options, seconds(options).isSet() ? seconds(options).str() : Str()),
                        .type = "authenticate-oidc"},
                       options.next),
        allowHttpsOutbound_(options.allowHttpsOutbound.valueOr(true)) {
    addRuleAction({.authenticateOidcConfig = config<CfnListenerRule::AuthenticateOidcConfigProperty>(options, seconds(options)),
                   .type = "authenticate-oidc"});
  }
  void bind(Construct& scope, IApplicationListener& listener, Construct* associatingConstruct) override {
    ListenerAction::bind(scope, listener, associatingConstruct);
    if (allowHttpsOutbound_) listener.connections().allowToAnyIpv4(ec2::Port::tcp(443), "Allow to IdP endpoint");
  }

 private:
  static Num seconds(const AuthenticateOidcOptions& options) {
    return options.sessionTimeout ? options.sessionTimeout->toSeconds() : Num();
  }
  template <class Config, class Timeout>
  static Config config(const AuthenticateOidcOptions& options, const Timeout& timeout) {
    return {.authenticationRequestExtraParams = options.authenticationRequestExtraParams,
            .authorizationEndpoint = options.authorizationEndpoint,
            .clientId = options.clientId,
            .clientSecret = options.clientSecret.unsafeUnwrap(),
            .issuer = options.issuer,
            .onUnauthenticatedRequest = textOf(options.onUnauthenticatedRequest),
            .scope = options.scope,
            .sessionCookieName = options.sessionCookieName,
            .sessionTimeout = timeout,
            .tokenEndpoint = options.tokenEndpoint,
            .userInfoEndpoint = options.userInfoEndpoint};
  }
  bool allowHttpsOutbound_;
};

}  // namespace

void ListenerAction::bind(Construct& scope, IApplicationListener& listener, Construct* associatingConstruct) {
  if (next_) next_->bind(scope, listener, associatingConstruct);
}
List<Action> ListenerAction::renderActions() const {
  return chain(action_, next_ ? next_->renderActions() : List<Action>());
}
List<RuleAction> ListenerAction::renderRuleActions() const {
  return chain(ruleAction_ ? *ruleAction_ : inRule(action_), next_ ? next_->renderRuleActions() : List<RuleAction>());
}
void ListenerAction::addRuleAction(const RuleAction& action) {
  if (ruleAction_) throw Error("the action's form in rules is set already", "listener-action");
  ruleAction_ = Box<RuleAction>(action);
}

Use<ListenerAction> ListenerAction::forward(const List<Use<IApplicationTargetGroup>>& targetGroups, const ForwardOptions& options) {
  Vec<WeightedTargetGroup> weighted;
  for (Use<IApplicationTargetGroup> group : targetGroups) weighted.push({.targetGroup = group, .weight = 1});
  if (weighted.size() != 1 || options.stickinessDuration) return weightedForward(List<WeightedTargetGroup>(weighted), options);
  return make<Forward>(List<WeightedTargetGroup>(weighted), Action{.targetGroupArn = targetGroups[0]->targetGroupArn(), .type = "forward"});
}

Use<ListenerAction> ListenerAction::weightedForward(const List<WeightedTargetGroup>& targetGroups, const ForwardOptions& options) {
  if (targetGroups.empty()) throw Error("an action that forwards needs at least one target group", "listener-action");
  Vec<CfnListener::TargetGroupTupleProperty> groups;
  for (const WeightedTargetGroup& group : targetGroups)
    groups.push({.targetGroupArn = group.targetGroup->targetGroupArn(), .weight = group.weight});
  CfnListener::ForwardConfigProperty config{.targetGroups = List<CfnListener::TargetGroupTupleProperty>(groups)};
  if (options.stickinessDuration) {
    config.targetGroupStickinessConfig =
        CfnListener::TargetGroupStickinessConfigProperty{.durationSeconds = options.stickinessDuration->toSeconds(), .enabled = true};
  }
  return make<Forward>(targetGroups, Action{.forwardConfig = config, .type = "forward"});
}

Use<ListenerAction> ListenerAction::fixedResponse(const Num& statusCode, const FixedResponseOptions& options) {
  return make<Plain>(Action{.fixedResponseConfig =
                                CfnListener::FixedResponseConfigProperty{
                                    .contentType = options.contentType, .messageBody = options.messageBody, .statusCode = statusCode.str()},
                            .type = "fixed-response"});
}

Use<ListenerAction> ListenerAction::redirect(const RedirectOptions& options) {
  if (!options.host && !options.path && !options.port && !options.protocol && !options.query) {
    throw Error("a redirect that changes nothing never ends; set host, path, port, protocol or query", "listener-action");
  }
  if (options.path && !options.path.isToken() && !options.path.is("") && !options.path.text().starts_with('/')) {
    throw Error(format("the path of a redirect must begin with '/', got '{}'", options.path).text(), "listener-action");
  }
  return make<Plain>(
      Action{.redirectConfig = CfnListener::RedirectConfigProperty{.host = options.host,
                                                                   .path = options.path,
                                                                   .port = options.port,
                                                                   .protocol = options.protocol,
                                                                   .query = options.query,
                                                                   .statusCode = options.permanent.isTrue() ? "HTTP_301" : "HTTP_302"},
             .type = "redirect"});
}

Use<ListenerAction> ListenerAction::authenticateJwt(const AuthenticateJwtOptions& options) {
  return make<AuthenticateJwt>(options);
}
Use<ListenerAction> ListenerAction::authenticateOidc(const AuthenticateOidcOptions& options) {
  return make<AuthenticateOidc>(options);
}

}  // namespace cdk::elasticloadbalancingv2
