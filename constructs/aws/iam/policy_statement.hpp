#pragma once
#include <constructs/aws/iam/principal.hpp>

namespace cdk::iam {

/// Whether a statement allows or denies.
enum class Effect { ALLOW, DENY };

struct PolicyStatementProps {
  /// Such as `s3:GetObject`; `*` stands for any characters.
  List<Str> actions = {};
  Conditions conditions = {};
  /// Default: ALLOW
  Opt<Effect> effect = {};
  List<Str> notActions = {};
  List<Use<IPrincipal>> notPrincipals = {};
  List<Str> notResources = {};
  /// Only in policies of resources and in trust policies.
  List<Use<IPrincipal>> principals = {};
  List<Str> resources = {};
  /// Letters and digits.
  Str sid = {};
};

namespace detail {
struct StatementState;
}

/// One statement of a policy. A copy is the same statement; `copy()` makes another one.
class PolicyStatement {
 public:
  explicit PolicyStatement(const PolicyStatementProps& props = {});
  static PolicyStatement fromJson(const Json& statement);

  template <std::convertible_to<Str>... S>
  void addActions(const S&... actions) { addActions(List<Str>{Str(actions)...}); }
  void addActions(const List<Str>& actions);
  template <std::convertible_to<Str>... S>
  void addNotActions(const S&... actions) { addNotActions(List<Str>{Str(actions)...}); }
  void addNotActions(const List<Str>& actions);
  template <std::convertible_to<Str>... S>
  void addResources(const S&... arns) { addResources(List<Str>{Str(arns)...}); }
  void addResources(const List<Str>& arns);
  template <std::convertible_to<Str>... S>
  void addNotResources(const S&... arns) { addNotResources(List<Str>{Str(arns)...}); }
  void addNotResources(const List<Str>& arns);
  void addAllResources() { addResources("*"); }
  void addPrincipals(const List<Use<IPrincipal>>& principals);
  void addNotPrincipals(const List<Use<IPrincipal>>& principals);
  void addAwsAccountPrincipal(const Str& accountId) { addPrincipals({AccountPrincipal(accountId)}); }
  void addArnPrincipal(const Str& arn) { addPrincipals({ArnPrincipal(arn)}); }
  void addServicePrincipal(const Str& service, const ServicePrincipalOpts& opts = {}) { addPrincipals({ServicePrincipal(service, opts)}); }
  void addFederatedPrincipal(const Str& federated, const Conditions& conditions) { addPrincipals({FederatedPrincipal(federated, conditions)}); }
  void addAccountRootPrincipal() { addPrincipals({AccountRootPrincipal()}); }
  void addCanonicalUserPrincipal(const Str& id) { addPrincipals({CanonicalUserPrincipal(id)}); }
  void addAnyPrincipal() { addPrincipals({AnyPrincipal()}); }
  /// Adds to the keys of one operator.
  void addCondition(const Str& key, const Json& value);
  void addConditions(const Conditions& conditions);
  void addAccountCondition(const Str& accountId);
  void addSourceAccountCondition(const Str& accountId);
  void addSourceArnCondition(const Str& arn);

  Str sid() const;
  void setSid(const Str& sid);
  Effect effect() const;
  void setEffect(Effect effect);
  List<Str> actions() const;
  List<Str> notActions() const;
  List<Str> resources() const;
  List<Str> notResources() const;
  List<Use<IPrincipal>> principals() const;
  List<Use<IPrincipal>> notPrincipals() const;
  Conditions conditions() const;
  bool hasPrincipal() const;
  bool hasResource() const;
  /// Another statement with the given parts in place of this one's.
  PolicyStatement copy(const PolicyStatementProps& overrides = {}) const;
  /// No change is allowed any more.
  PolicyStatement freeze();
  bool frozen() const;

  /// The statement as it stands in a policy.
  Json toStatementJson() const;
  Json toJSON() const { return toStatementJson(); }
  List<Str> validateForAnyPolicy() const;
  List<Str> validateForResourcePolicy() const;
  List<Str> validateForIdentityPolicy() const;
  List<Str> validateForTrustPolicy() const;

  friend bool operator==(const PolicyStatement& a, const PolicyStatement& b) { return a.state_ == b.state_; }

 private:
  detail::StatementState* state_;
};

}  // namespace cdk::iam
