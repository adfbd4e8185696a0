#pragma once
#include <cdk/node.hpp>
#include <cdk/value.hpp>

namespace cdk {
class Construct;
class Stack;
}  // namespace cdk

namespace cdk::iam {

class IPrincipal;
class PolicyDocument;
class PolicyStatement;

/// Operators to keys and values: `{{"StringEquals", Json::obj({{"aws:SourceAccount", account}})}}`.
using Conditions = Map<Json>;

/// Anything that permissions can be granted to.
class IGrantable {
 public:
  virtual Use<IPrincipal> grantPrincipal() = 0;

 protected:
  ~IGrantable() = default;
};

/// How a principal stands in a statement: kinds to lists of values, and conditions that come with it.
struct PrincipalPolicyFragment {
  Conditions conditions = {};
  Map<List<Str>> principalJson = {};
};

/// What became of a statement that was to go into a principal's own policy.
struct AddToPrincipalPolicyResult {
  /// Depend on it to be deployed after the permission.
  Dependable policyDependable = {};
  bool statementAdded = false;
};

/// Someone who acts: a role, an account, a service. Derive to make a kind of your own, and pass make<Mine>(...).
class IPrincipal : public IGrantable {
 public:
  Use<IPrincipal> grantPrincipal() override { return Use<IPrincipal>::of(*this); }
  /// The action by which it assumes a role. Default: `sts:AssumeRole`
  virtual Str assumeRoleAction() const { return "sts:AssumeRole"; }
  virtual PrincipalPolicyFragment policyFragment() = 0;
  /// Its account; empty where it belongs to none.
  virtual Str principalAccount() const { return {}; }
  virtual AddToPrincipalPolicyResult addToPrincipalPolicy(PolicyStatement statement);
  /// Lets it assume the role whose trust policy is given.
  virtual void addToAssumeRolePolicy(PolicyDocument document);
  /// Equal for principals that mean the same; empty when only the same object is equal.
  virtual Str dedupeString() const { return {}; }
  /// The construct behind it, or null.
  virtual Construct* construct() { return nullptr; }
  bool addToPolicy(const PolicyStatement& statement);

 protected:
  ~IPrincipal() = default;
};

using IAssumeRolePrincipal = IPrincipal;
using IComparablePrincipal = IPrincipal;

struct PrincipalWithConditions;
struct SessionTagsPrincipal;

/// Base of the principals below.
struct PrincipalBase : Use<IPrincipal> {
  PrincipalBase(const Use<IPrincipal>& principal) : Use(principal) {}
  Use<IPrincipal> grantPrincipal() const { return *this; }
  /// See IPrincipal; so are the next ones.
  Str assumeRoleAction() const { return get()->assumeRoleAction(); }
  PrincipalPolicyFragment policyFragment() const { return get()->policyFragment(); }
  Str principalAccount() const { return get()->principalAccount(); }
  Str dedupeString() const { return get()->dedupeString(); }
  bool addToPolicy(const PolicyStatement& statement) const { return get()->addToPolicy(statement); }
  AddToPrincipalPolicyResult addToPrincipalPolicy(const PolicyStatement& statement) const;
  void addToAssumeRolePolicy(const PolicyDocument& document) const;
  /// The principal as it stands in a statement.
  Json toJSON() const;
  /// The same principal, under conditions.
  PrincipalWithConditions withConditions(const Conditions& conditions) const;
  /// The same principal, which may also set session tags when it assumes a role.
  SessionTagsPrincipal withSessionTags() const;
};

struct PrincipalWithConditions : PrincipalBase {
  PrincipalWithConditions(const Use<IPrincipal>& principal, const Conditions& conditions);
  void addCondition(const Str& key, const Json& value);
  void addConditions(const Conditions& conditions);
  Conditions conditions() const;
};

struct SessionTagsPrincipal : PrincipalBase {
  explicit SessionTagsPrincipal(const Use<IPrincipal>& principal);
};

/// A principal by its ARN.
struct ArnPrincipal : PrincipalBase {
  explicit ArnPrincipal(const Str& arn);
  PrincipalWithConditions inOrganization(const Str& organizationId) const;
  Str arn() const;

 protected:
  explicit ArnPrincipal(const Use<IPrincipal>& principal) : PrincipalBase(principal) {}
};

/// All identities of an account that its administrators allow.
struct AccountPrincipal : ArnPrincipal {
  explicit AccountPrincipal(const Str& accountId);
  Str accountId() const { return principalAccount(); }
};

/// The account of the stack in which the statement stands.
struct AccountRootPrincipal : ArnPrincipal {
  AccountRootPrincipal();
};

/// Everyone, as `{"AWS": "*"}`.
struct AnyPrincipal : ArnPrincipal {
  AnyPrincipal();
};

/// Everyone, as `"*"`.
struct StarPrincipal : PrincipalBase {
  StarPrincipal();
};

struct ServicePrincipalOpts {
  Conditions conditions = {};
  /// Region of the service. Default: that of the stack
  Str region = {};
};

/// A service of AWS, such as `codebuild.amazonaws.com`.
struct ServicePrincipal : PrincipalBase {
  explicit ServicePrincipal(const Str& service, const ServicePrincipalOpts& opts = {});
  /// The name given.
  Str service() const;
  /// The service's name as it stands in a policy of the stack.
  static Str servicePrincipalName(const Str& service);
  /// Exactly this name, for services whose names follow no rule.
  static ServicePrincipal fromStaticServicePrincipleName(const Str& servicePrincipalName);

 private:
  explicit ServicePrincipal(const Use<IPrincipal>& principal) : PrincipalBase(principal) {}
};

struct OrganizationPrincipal : PrincipalBase {
  explicit OrganizationPrincipal(const Str& organizationId);
  Str organizationId() const;
};

struct CanonicalUserPrincipal : PrincipalBase {
  explicit CanonicalUserPrincipal(const Str& canonicalUserId);
  Str canonicalUserId() const;
};

/// An identity provider.
struct FederatedPrincipal : PrincipalBase {
  explicit FederatedPrincipal(const Str& federated, const Conditions& conditions = {}, const Str& assumeRoleAction = "sts:AssumeRole");
  Str federated() const;
  Conditions conditions() const { return policyFragment().conditions; }

 protected:
  explicit FederatedPrincipal(const Use<IPrincipal>& principal) : PrincipalBase(principal) {}
};

/// Someone who signed in with OpenID Connect.
struct WebIdentityPrincipal : FederatedPrincipal {
  explicit WebIdentityPrincipal(const Str& identityProvider, const Conditions& conditions = {});
};

/// Several principals; each gets a statement of its own in a trust policy.
struct CompositePrincipal : PrincipalBase {
  template <class... P>
  explicit CompositePrincipal(const Use<IPrincipal>& first, const P&... more) : CompositePrincipal(List<Use<IPrincipal>>{first, more...}) {}
  explicit CompositePrincipal(const List<Use<IPrincipal>>& principals);
  void addPrincipals(const List<Use<IPrincipal>>& principals);
  List<Use<IPrincipal>> principals() const;
};

}  // namespace cdk::iam
