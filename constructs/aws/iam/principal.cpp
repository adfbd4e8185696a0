#include <constructs/aws/iam/principal.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <cdk/error.hpp>
#include <cdk/region_info.hpp>
#include <cdk/stack.hpp>

#include "statement_state.hpp"

namespace cdk::iam {

using detail::mergeConditions;

AddToPrincipalPolicyResult IPrincipal::addToPrincipalPolicy(PolicyStatement) { return {}; }

void IPrincipal::addToAssumeRolePolicy(PolicyDocument document) {
  document.addStatements(PolicyStatement({.actions = {assumeRoleAction()}, .principals = {Use<IPrincipal>::of(*this)}}));
}

bool IPrincipal::addToPolicy(const PolicyStatement& statement) { return addToPrincipalPolicy(statement).statementAdded; }

namespace {

/// Appends a JSON-like text of conditions to a key, where they are literal; a token makes the key unique.
Str withConditions(const Str& key, const Conditions& conditions) {
  if (!conditions || conditions.empty()) return key;
  Str all = key;
  const auto append = [&](const auto& self, const Json& value) -> void {
    if (value.isObject()) {
      for (std::size_t i = 0; i < value.asObject().size(); ++i) {
        all = all + "|" + value.asObject().at(i).key + "=";
        self(self, value.asObject().at(i).value);
      }
    } else if (value.isArray()) {
      for (Json item : value.asArray()) {
        all = all + ",";
        self(self, item);
      }
    } else if (value.isBool()) {
      all = all + (value.asBool().isTrue() ? "true" : "false");
    } else {
      all = all + Str(value.val());
    }
  };
  append(append, conditions);
  return all;
}

Map<List<Str>> kind(const char* name, const Str& value) { return {{name, List<Str>{value}}}; }

/// A principal that is one entry of the JSON.
class Simple : public IPrincipal {
 public:
  Simple(const char* kindName, const Str& value, const char* type, const Conditions& conditions = {}, const Str& account = {}, const Str& action = "sts:AssumeRole")
      : kind_(kindName), value_(value), type_(type), conditions_(conditions), account_(account), action_(action) {}
  Str assumeRoleAction() const override { return action_; }
  PrincipalPolicyFragment policyFragment() override { return {.conditions = conditions_, .principalJson = kind(kind_, value_)}; }
  Str principalAccount() const override { return account_; }
  Str dedupeString() const override { return withConditions(Str(type_) + ":" + value_ + ":" + action_, conditions_); }
  Str value() const { return value_; }

 private:
  const char* kind_;
  Str value_;
  const char* type_;
  Conditions conditions_;
  Str account_;
  Str action_;
};

/// Stands for another principal and changes the statement by which that one assumes a role.
class Adapter : public IPrincipal {
 public:
  explicit Adapter(Use<IPrincipal> wrapped) : wrapped_(wrapped) {}
  Str assumeRoleAction() const override { return wrapped_->assumeRoleAction(); }
  PrincipalPolicyFragment policyFragment() override { return wrapped_->policyFragment(); }
  Str principalAccount() const override { return wrapped_->principalAccount(); }
  AddToPrincipalPolicyResult addToPrincipalPolicy(PolicyStatement statement) override { return wrapped_->addToPrincipalPolicy(statement); }
  void addToAssumeRolePolicy(PolicyDocument document) override {
    PolicyDocument inner;
    wrapped_->addToAssumeRolePolicy(inner);
    for (PolicyStatement statement : inner.statements()) {
      change(statement);
      document.addStatements(statement);
    }
  }
  Construct* construct() override { return wrapped_->construct(); }

 protected:
  virtual void change(PolicyStatement& statement) = 0;
  Use<IPrincipal> wrapped_;
};

class WithConditions final : public Adapter {
 public:
  WithConditions(Use<IPrincipal> wrapped, const Conditions& conditions) : Adapter(wrapped), additional_(conditions) {}
  PrincipalPolicyFragment policyFragment() override { return {.conditions = conditions(), .principalJson = wrapped_->policyFragment().principalJson}; }
  Str dedupeString() const override {
    const Str inner = wrapped_->dedupeString();
    return inner ? withConditions("PrincipalWithConditions:" + inner, conditions()) : Str();
  }
  Conditions conditions() const { return mergeConditions(wrapped_->policyFragment().conditions, additional_); }
  void addCondition(const Str& key, const Json& value) { additional_ = mergeConditions(additional_, Conditions{{key, value}}); }

 private:
  void change(PolicyStatement& statement) override {
    statement.addActions(assumeRoleAction());
    statement.addConditions(conditions());
  }
  Conditions additional_;
};

class SessionTags final : public Adapter {
 public:
  using Adapter::Adapter;
  Str dedupeString() const override {
    const Str inner = wrapped_->dedupeString();
    return inner ? "SessionTagsPrincipal:" + inner : Str();
  }

 private:
  void change(PolicyStatement& statement) override { statement.addActions("sts:TagSession"); }
};

class Star final : public IPrincipal {
 public:
  PrincipalPolicyFragment policyFragment() override { return {.principalJson = kind("LiteralString", "*")}; }
  Str dedupeString() const override { return "StarPrincipal"; }
};

class Composite final : public IPrincipal {
 public:
  explicit Composite(const List<Use<IPrincipal>>& principals) {
    for (Use<IPrincipal> one : principals) principals_.push(one);
    if (principals_.empty()) throw Error("a CompositePrincipal needs at least one principal, got none", "principal");
  }
  Str assumeRoleAction() const override { return principals_[0]->assumeRoleAction(); }
  PrincipalPolicyFragment policyFragment() override {
    std::vector<Map<List<Str>>::Entry> all;
    for (Use<IPrincipal> one : principals_) {
      const PrincipalPolicyFragment fragment = one->policyFragment();
      if (fragment.conditions && !fragment.conditions.empty()) throw Error("the parts of a CompositePrincipal must have no conditions; use a statement for each", "principal");
      for (std::size_t i = 0; i < fragment.principalJson.size(); ++i) append(all, fragment.principalJson.at(i));
    }
    return {.principalJson = Map<List<Str>>(all)};
  }
  void addToAssumeRolePolicy(PolicyDocument document) override {
    for (Use<IPrincipal> one : principals_) one->addToAssumeRolePolicy(document);
  }
  Str dedupeString() const override {
    Str all("CompositePrincipal[");
    for (Use<IPrincipal> one : principals_) {
      const Str inner = one->dedupeString();
      if (!inner) return {};
      all = all + inner + ",";
    }
    return all;
  }
  void add(const List<Use<IPrincipal>>& more) {
    for (Use<IPrincipal> one : more) principals_.push(one);
  }
  List<Use<IPrincipal>> principals() const { return List<Use<IPrincipal>>(principals_); }

 private:
  static void append(std::vector<Map<List<Str>>::Entry>& all, const Map<List<Str>>::Entry& more) {
    auto at = std::find_if(all.begin(), all.end(), [&](const auto& entry) { return entry.key == more.key; });
    if (at == all.end()) {
      all.push_back(more);
      return;
    }
    std::vector<Str> values;
    for (Str value : at->value) values.push_back(value);
    for (Str value : more.value) values.push_back(value);
    at->value = List<Str>(values);
  }
  Vec<Use<IPrincipal>> principals_;
};

/// A text that depends on the stack in which it stands.
template <class F>
Str perStack(F text) {
  F* stored = new (cdk::detail::allocate(sizeof(F), alignof(F))) F(text);
  return Str(cdk::detail::makeLazy(
      [](void* context, const ResolveContext& resolve) { return (*static_cast<F*>(context))(*resolve.stack).val(); }, stored, false));
}

/// `x`, `x.amazonaws.com` and the older domains as `x.amazonaws.com`; names with more dots stay.
Str standardName(std::string_view service) {
  for (std::string_view domain : {".amazonaws.com.cn", ".amazonaws.com", ".c2s.ic.gov", ".sc2s.sgov.gov"}) {
    if (service.ends_with(domain)) {
      const std::string_view name = service.substr(0, service.size() - domain.size());
      if (name.find('.') == std::string_view::npos) return std::string(name) + ".amazonaws.com";
    }
  }
  return service.find('.') == std::string_view::npos ? Str(std::string(service) + ".amazonaws.com") : Str(service);
}

Str serviceName(const Str& service, const Str& region) {
  if (service.isToken()) return service;
  const Str name = standardName(service.text());
  if (!region || region.isToken() || !region_info::RegionInfo::get(region).isOptInRegion()) return name;
  return perStack([name, region](Stack& stack) {
    constexpr std::string_view domain = ".amazonaws.com";
    if (stack.region() == region || !name.text().ends_with(domain)) return name;
    const std::string_view text = name.text();
    return Str(std::string(text.substr(0, text.size() - domain.size())) + "." + std::string(region.text()) + std::string(domain));
  });
}

Str accountRoot(const Str& accountId) {
  return perStack([accountId](Stack& stack) { return cdk::format("arn:{}:iam::{}:root", stack.partition(), accountId); });
}

bool isOrganizationId(std::string_view id) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  return id.starts_with("o-") && id.size() >= 12 && id.size() <= 34 && std::all_of(id.begin() + 2, id.end(), fits);
}

}  // namespace

AddToPrincipalPolicyResult PrincipalBase::addToPrincipalPolicy(const PolicyStatement& statement) const { return get()->addToPrincipalPolicy(statement); }
void PrincipalBase::addToAssumeRolePolicy(const PolicyDocument& document) const { get()->addToAssumeRolePolicy(document); }
Json PrincipalBase::toJSON() const { return policyFragment().principalJson; }
PrincipalWithConditions PrincipalBase::withConditions(const Conditions& conditions) const { return PrincipalWithConditions(*this, conditions); }
SessionTagsPrincipal PrincipalBase::withSessionTags() const { return SessionTagsPrincipal(*this); }

PrincipalWithConditions::PrincipalWithConditions(const Use<IPrincipal>& principal, const Conditions& conditions)
    : PrincipalBase(make<WithConditions>(principal, conditions)) {}
void PrincipalWithConditions::addCondition(const Str& key, const Json& value) { static_cast<WithConditions*>(get())->addCondition(key, value); }
void PrincipalWithConditions::addConditions(const Conditions& conditions) {
  for (std::size_t i = 0; i < conditions.size(); ++i) addCondition(conditions.at(i).key, conditions.at(i).value);
}
Conditions PrincipalWithConditions::conditions() const { return static_cast<WithConditions*>(get())->conditions(); }

SessionTagsPrincipal::SessionTagsPrincipal(const Use<IPrincipal>& principal) : PrincipalBase(make<SessionTags>(principal)) {}

ArnPrincipal::ArnPrincipal(const Str& arn) : PrincipalBase(make<Simple>("AWS", arn, "ArnPrincipal")) {}
PrincipalWithConditions ArnPrincipal::inOrganization(const Str& organizationId) const {
  return withConditions({{"StringEquals", Json::obj({{"aws:PrincipalOrgID", organizationId}})}});
}
Str ArnPrincipal::arn() const { return static_cast<Simple*>(get())->value(); }

AccountPrincipal::AccountPrincipal(const Str& accountId)
    : ArnPrincipal(make<Simple>("AWS", accountRoot(accountId), "ArnPrincipal", Conditions(), accountId)) {}

namespace {

/// What the principal stands for in the JSON.
Str valueOf(const Use<IPrincipal>& principal) { return static_cast<Simple*>(principal.get())->value(); }

Use<IPrincipal> accountRootPrincipal() {
  const Str account = perStack([](Stack& stack) { return stack.account(); });
  return make<Simple>("AWS", accountRoot(account), "ArnPrincipal", Conditions(), account);
}

}  // namespace

AccountRootPrincipal::AccountRootPrincipal() : ArnPrincipal(accountRootPrincipal()) {}
AnyPrincipal::AnyPrincipal() : ArnPrincipal(make<Simple>("AWS", "*", "ArnPrincipal")) {}
StarPrincipal::StarPrincipal() : PrincipalBase(make<Star>()) {}

ServicePrincipal::ServicePrincipal(const Str& service, const ServicePrincipalOpts& opts)
    : PrincipalBase(make<Simple>("Service", serviceName(service, opts.region), "ServicePrincipal", opts.conditions)) {}
Str ServicePrincipal::service() const { return valueOf(*this); }
Str ServicePrincipal::servicePrincipalName(const Str& service) { return serviceName(service, {}); }
ServicePrincipal ServicePrincipal::fromStaticServicePrincipleName(const Str& servicePrincipalName) {
  return ServicePrincipal(Use<IPrincipal>(make<Simple>("Service", servicePrincipalName, "ServicePrincipal")));
}

OrganizationPrincipal::OrganizationPrincipal(const Str& id)
    : PrincipalBase(make<Simple>("AWS", "*", "OrganizationPrincipal", Conditions{{"StringEquals", Json::obj({{"aws:PrincipalOrgID", id}})}})) {
  if (!id.isToken() && !isOrganizationId(id.text())) {
    throw Error("an organization's id is 'o-' and 10 to 32 lower-case letters or digits, got '" + std::string(id.text()) + "'", "principal");
  }
}

Str OrganizationPrincipal::organizationId() const { return policyFragment().conditions.get("StringEquals")["aws:PrincipalOrgID"].asStr(); }

CanonicalUserPrincipal::CanonicalUserPrincipal(const Str& id) : PrincipalBase(make<Simple>("CanonicalUser", id, "CanonicalUserPrincipal")) {}

Str CanonicalUserPrincipal::canonicalUserId() const { return valueOf(*this); }

FederatedPrincipal::FederatedPrincipal(const Str& federated, const Conditions& conditions, const Str& assumeRoleAction)
    : PrincipalBase(make<Simple>("Federated", federated, "FederatedPrincipal", conditions, Str(), assumeRoleAction)) {}

Str FederatedPrincipal::federated() const { return valueOf(*this); }

WebIdentityPrincipal::WebIdentityPrincipal(const Str& identityProvider, const Conditions& conditions)
    : FederatedPrincipal(identityProvider, conditions, "sts:AssumeRoleWithWebIdentity") {}

CompositePrincipal::CompositePrincipal(const List<Use<IPrincipal>>& principals) : PrincipalBase(make<Composite>(principals)) {}
void CompositePrincipal::addPrincipals(const List<Use<IPrincipal>>& principals) { static_cast<Composite*>(get())->add(principals); }
List<Use<IPrincipal>> CompositePrincipal::principals() const { return static_cast<Composite*>(get())->principals(); }

}  // namespace cdk::iam
