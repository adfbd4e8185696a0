#include <constructs/aws/iam/policy_statement.hpp>

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include <cdk/error.hpp>
#include <constructs/aws/iam/group.hpp>

#include "statement_state.hpp"

namespace cdk::iam {

namespace detail {

void ValueSet::add(const List<Str>& values) {
  for (Str value : values) {
    if (!items_.contains(value)) items_.push(value);
  }
}

bool ValueSet::sameAs(const ValueSet& other) const {
  if (items_.size() != other.items_.size()) return false;
  return std::all_of(items_.begin(), items_.end(), [&](const Str& item) { return other.items_.contains(item); });
}

Json ValueSet::normalized() const {
  if (items_.empty()) return {};
  return items_.size() == 1 ? Json(items_[0]) : Json(List<Str>(items_));
}

namespace {

bool samePrincipal(const Use<IPrincipal>& a, const Use<IPrincipal>& b) {
  if (a == b) return true;
  const Str left = a->dedupeString();
  return left && left == b->dedupeString();
}

bool hasPrincipal(const Vec<Use<IPrincipal>>& all, const Use<IPrincipal>& one) {
  return std::any_of(all.begin(), all.end(), [&](const Use<IPrincipal>& known) { return samePrincipal(known, one); });
}

constexpr std::string_view kLiteral = "LiteralString";

}  // namespace

void PrincipalSet::add(const List<Use<IPrincipal>>& more, const char* what) {
  for (Use<IPrincipal> one : more) {
    if (!one) throw Error(std::string("a statement was given an empty ") + what, "no-principal");
    if (dynamic_cast<IGroup*>(one->construct())) throw Error("a group cannot be the principal of a statement; name its users or roles", "group-principal");
    const auto known = std::find(principals.begin(), principals.end(), one);
    if (known == principals.end()) principals.push(one);
  }
}

bool PrincipalSet::sameAs(const PrincipalSet& other) const {
  const auto within = [](const PrincipalSet& a, const PrincipalSet& b) {
    return std::all_of(a.principals.begin(), a.principals.end(), [&](const Use<IPrincipal>& p) { return hasPrincipal(b.principals, p); });
  };
  return within(*this, other) && within(other, *this);
}

bool PrincipalSet::isLiteral() const {
  return std::any_of(principals.begin(), principals.end(),
                     [](const Use<IPrincipal>& p) { return p->policyFragment().principalJson.contains(kLiteral); });
}

Json PrincipalSet::normalized() const {
  if (principals.empty()) return {};
  std::vector<std::pair<Str, std::vector<Str>>> kinds;
  for (Use<IPrincipal> principal : principals) {
    const Map<List<Str>> fragment = principal->policyFragment().principalJson;
    for (std::size_t i = 0; i < fragment.size(); ++i) {
      const auto entry = fragment.at(i);
      auto at = std::find_if(kinds.begin(), kinds.end(), [&](const auto& kind) { return kind.first == entry.key; });
      if (at == kinds.end()) at = kinds.insert(kinds.end(), {entry.key, {}});
      for (Str value : entry.value) at->second.push_back(value);
    }
  }
  std::vector<Json::Entry> entries;
  for (const auto& [kind, values] : kinds) {
    if (kind.is(kLiteral)) {
      if (kinds.size() > 1) throw Error("the principal \"*\" cannot be combined with others in one statement; use two statements", "principal");
      return values.front();
    }
    entries.push_back({kind, values.size() == 1 ? Json(values[0]) : Json(List<Str>(values))});
  }
  return Json(Map<Json>(entries));
}

Conditions mergeConditions(const Conditions& first, const Conditions& second) {
  Conditions merged = first ? first : Conditions({});
  for (std::size_t i = 0; i < second.size(); ++i) {
    const auto entry = second.at(i);
    if (!merged.contains(entry.key.text())) {
      merged = withEntry(merged, entry.key, entry.value);
      continue;
    }
    const Json known = merged.get(entry.key.text());
    if (!known.isObject() || !entry.value.isObject()) {
      throw Error("several \"" + std::string(entry.key.text()) + "\" conditions cannot be merged if one of them is known only at deployment", "conditions");
    }
    Map<Json> both = known.asObject();
    const Map<Json> more = entry.value.asObject();
    for (std::size_t j = 0; j < more.size(); ++j) both = withEntry(both, more.at(j).key, more.at(j).value);
    merged = withEntry(merged, entry.key, Json(both));
  }
  return merged;
}

}  // namespace detail

using namespace detail;

namespace {

bool validAction(std::string_view action) {
  if (action == "*") return true;
  const std::size_t colon = action.find(':');
  if (colon == 0 || colon == std::string_view::npos || colon + 1 == action.size()) return false;
  const auto all = [](std::string_view text, char extra) {
    return std::all_of(text.begin(), text.end(), [&](unsigned char c) { return std::isalnum(c) || c == extra; });
  };
  return all(action.substr(0, colon), '-') && all(action.substr(colon + 1), '*');
}

void checkActions(const List<Str>& actions) {
  for (Str action : actions) {
    if (!action.isToken() && !validAction(action.text())) {
      throw Error("action '" + std::string(action.text()) + "' is invalid: it must be a service, a colon and an action's name, which may hold '*'", "action");
    }
  }
}

void checkChange(const StatementState& state, const char* method, bool conflict, const char* what, const char* other) {
  if (state.frozen) throw Error(std::string(method) + ": the statement was frozen before, it can no longer be changed", "frozen");
  if (conflict) throw Error(std::string("cannot add ") + what + " to a policy statement that has " + other, "statement");
}

}  // namespace

PolicyStatement::PolicyStatement(const PolicyStatementProps& props) : state_(new (cdk::detail::allocate(sizeof(StatementState))) StatementState) {
  state_->sid = props.sid;
  state_->effect = props.effect.valueOr(Effect::ALLOW);
  if (props.actions) addActions(props.actions);
  if (props.notActions) addNotActions(props.notActions);
  if (props.principals) addPrincipals(props.principals);
  if (props.notPrincipals) addNotPrincipals(props.notPrincipals);
  if (props.resources) addResources(props.resources);
  if (props.notResources) addNotResources(props.notResources);
  if (props.conditions) addConditions(props.conditions);
}

void PolicyStatement::addActions(const List<Str>& actions) {
  checkChange(*state_, "addActions", !actions.empty() && !state_->notActions.empty(), "actions", "notActions");
  checkActions(actions);
  state_->actions.add(actions);
}

void PolicyStatement::addNotActions(const List<Str>& actions) {
  checkChange(*state_, "addNotActions", !actions.empty() && !state_->actions.empty(), "notActions", "actions");
  checkActions(actions);
  state_->notActions.add(actions);
}

void PolicyStatement::addResources(const List<Str>& arns) {
  checkChange(*state_, "addResources", !arns.empty() && !state_->notResources.empty(), "resources", "notResources");
  state_->resources.add(arns);
}

void PolicyStatement::addNotResources(const List<Str>& arns) {
  checkChange(*state_, "addNotResources", !arns.empty() && !state_->resources.empty(), "notResources", "resources");
  state_->notResources.add(arns);
}

namespace {

/// Conditions that come with principals must be the same for all of a statement.
void addPrincipalConditions(PolicyStatement statement, StatementState& state, const List<Use<IPrincipal>>& principals) {
  for (Use<IPrincipal> principal : principals) {
    const Conditions conditions = principal->policyFragment().conditions;
    if (!state.hasPrincipalConditions) {
      state.hasPrincipalConditions = true;
      state.principalConditions = conditions;
    } else if (conditions.size() != state.principalConditions.size() || (!conditions.empty() && !sameValue(conditions, state.principalConditions))) {
      throw Error("all principals of a policy statement must have the same conditions; use a statement for each", "conditions");
    }
    if (conditions) statement.addConditions(conditions);
  }
}

}  // namespace

void PolicyStatement::addPrincipals(const List<Use<IPrincipal>>& principals) {
  checkChange(*state_, "addPrincipals", !principals.empty() && !state_->notPrincipals.principals.empty(), "principals", "notPrincipals");
  state_->principals.add(principals, "principal");
  addPrincipalConditions(*this, *state_, principals);
}

void PolicyStatement::addNotPrincipals(const List<Use<IPrincipal>>& principals) {
  checkChange(*state_, "addNotPrincipals", !principals.empty() && !state_->principals.principals.empty(), "notPrincipals", "principals");
  state_->notPrincipals.add(principals, "notPrincipal");
  addPrincipalConditions(*this, *state_, principals);
}

void PolicyStatement::addCondition(const Str& key, const Json& value) {
  checkChange(*state_, "addCondition", false, "", "");
  if (!value.isObject() && !value.isToken()) {
    throw Error("a condition must be a map from keys to values, got something else for '" + std::string(key.text()) + "'", "conditions");
  }
  Json merged = value;
  if (state_->conditions && state_->conditions.contains(key.text())) {
    Map<Json> both = state_->conditions.get(key.text()).asObject();
    const Map<Json> more = value.asObject();
    for (std::size_t i = 0; i < more.size(); ++i) both = withEntry(both, more.at(i).key, more.at(i).value);
    merged = both;
  }
  state_->conditions = withEntry(state_->conditions, key, merged);
}

void PolicyStatement::addConditions(const Conditions& conditions) {
  for (std::size_t i = 0; i < conditions.size(); ++i) addCondition(conditions.at(i).key, conditions.at(i).value);
}

void PolicyStatement::addAccountCondition(const Str& accountId) { addCondition("StringEquals", Json::obj({{"sts:ExternalId", accountId}})); }
void PolicyStatement::addSourceAccountCondition(const Str& accountId) { addCondition("StringEquals", Json::obj({{"aws:SourceAccount", accountId}})); }
void PolicyStatement::addSourceArnCondition(const Str& arn) { addCondition("ArnEquals", Json::obj({{"aws:SourceArn", arn}})); }

Str PolicyStatement::sid() const { return state_->sid; }
Effect PolicyStatement::effect() const { return state_->effect; }
List<Str> PolicyStatement::actions() const { return state_->actions.list(); }
List<Str> PolicyStatement::notActions() const { return state_->notActions.list(); }
List<Str> PolicyStatement::resources() const { return state_->resources.list(); }
List<Str> PolicyStatement::notResources() const { return state_->notResources.list(); }
List<Use<IPrincipal>> PolicyStatement::principals() const { return List<Use<IPrincipal>>(state_->principals.principals); }
List<Use<IPrincipal>> PolicyStatement::notPrincipals() const { return List<Use<IPrincipal>>(state_->notPrincipals.principals); }
Conditions PolicyStatement::conditions() const { return state_->conditions; }
bool PolicyStatement::hasPrincipal() const { return !state_->principals.principals.empty() || !state_->notPrincipals.principals.empty(); }
bool PolicyStatement::hasResource() const { return !state_->resources.empty(); }
bool PolicyStatement::frozen() const { return state_->frozen; }

void PolicyStatement::setSid(const Str& sid) {
  checkChange(*state_, "sid", false, "", "");
  state_->sid = sid;
}

void PolicyStatement::setEffect(Effect effect) {
  checkChange(*state_, "effect", false, "", "");
  state_->effect = effect;
}

PolicyStatement PolicyStatement::freeze() {
  state_->frozen = true;
  return *this;
}

PolicyStatement PolicyStatement::copy(const PolicyStatementProps& o) const {
  return PolicyStatement({.actions = o.actions ? o.actions : actions(),
                          .conditions = o.conditions ? o.conditions : conditions(),
                          .effect = o.effect.valueOr(effect()),
                          .notActions = o.notActions ? o.notActions : notActions(),
                          .notPrincipals = o.notPrincipals ? o.notPrincipals : notPrincipals(),
                          .notResources = o.notResources ? o.notResources : notResources(),
                          .principals = o.principals ? o.principals : principals(),
                          .resources = o.resources ? o.resources : resources(),
                          .sid = o.sid ? o.sid : sid()});
}

Json PolicyStatement::toStatementJson() const {
  const Str sid = state_->sid;
  return Json::obj({{"Action", state_->actions.normalized()},
                    {"NotAction", state_->notActions.normalized()},
                    {"Condition", state_->conditions && !state_->conditions.empty() ? Json(state_->conditions) : Json()},
                    {"Effect", state_->effect == Effect::ALLOW ? "Allow" : "Deny"},
                    {"Principal", state_->principals.normalized()},
                    {"NotPrincipal", state_->notPrincipals.normalized()},
                    {"Resource", state_->resources.normalized()},
                    {"NotResource", state_->notResources.normalized()},
                    {"Sid", sid && !sid.is("") ? Json(sid) : Json()}});
}

namespace {

List<Str> listFrom(const Json& value) {
  if (!value) return {};
  return value.isArray() ? List<Str>(value.val()) : List<Str>{value.asStr()};
}

/// A principal as it stood in JSON.
class JsonPrincipal final : public IPrincipal {
 public:
  explicit JsonPrincipal(const Json& json) {
    if (json.isText()) {
      fragment_ = {{"LiteralString", List<Str>{json.asStr()}}};
      return;
    }
    if (!json.isObject()) throw Error("a principal in JSON must be an object or a text", "principal");
    std::vector<Map<List<Str>>::Entry> entries;
    for (std::size_t i = 0; i < json.asObject().size(); ++i) entries.push_back({json.asObject().at(i).key, listFrom(json.asObject().at(i).value)});
    fragment_ = Map<List<Str>>(entries);
  }
  PrincipalPolicyFragment policyFragment() override { return {.principalJson = fragment_}; }
  Str dedupeString() const override {
    Str all("JsonPrincipal");
    for (std::size_t i = 0; i < fragment_.size(); ++i) {
      all = all + ":" + fragment_.at(i).key;
      for (Str value : fragment_.at(i).value) all = all + "|" + value;
    }
    return all;
  }

 private:
  Map<List<Str>> fragment_;
};

List<Use<IPrincipal>> principalsFrom(const Json& json) {
  return json ? List<Use<IPrincipal>>{make<JsonPrincipal>(json)} : List<Use<IPrincipal>>();
}

}  // namespace

PolicyStatement PolicyStatement::fromJson(const Json& json) {
  PolicyStatement made({.actions = listFrom(json["Action"]),
                        .conditions = json["Condition"] ? json["Condition"].asObject() : Conditions(),
                        .effect = json["Effect"].asStr().is("Deny") ? Effect::DENY : Effect::ALLOW,
                        .notActions = listFrom(json["NotAction"]),
                        .notPrincipals = principalsFrom(json["NotPrincipal"]),
                        .notResources = listFrom(json["NotResource"]),
                        .principals = principalsFrom(json["Principal"]),
                        .resources = listFrom(json["Resource"]),
                        .sid = json["Sid"].asStr()});
  for (Str problem : made.validateForAnyPolicy()) throw Error("incorrect policy statement: " + std::string(problem.text()), "statement");
  return made;
}

namespace {

constexpr const char* kNoAction = "A PolicyStatement must specify at least one 'action' or 'notAction'.";

}  // namespace

List<Str> PolicyStatement::validateForAnyPolicy() const {
  return state_->actions.empty() && state_->notActions.empty() ? List<Str>{kNoAction} : List<Str>{};
}

namespace {

List<Str> problems(const List<Str>& first, std::initializer_list<std::pair<bool, const char*>> checks) {
  std::vector<Str> all;
  for (Str one : first) all.push_back(one);
  for (const auto& [wrong, text] : checks) {
    if (wrong) all.emplace_back(text);
  }
  return List<Str>(all);
}

bool alphanumeric(const Str& sid) {
  const std::string_view text = sid.text();
  return std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c) != 0; });
}

}  // namespace

List<Str> PolicyStatement::validateForResourcePolicy() const {
  return problems(validateForAnyPolicy(),
                  {{!hasPrincipal(), "A PolicyStatement used in a resource-based policy must specify at least one IAM principal."},
                   {state_->resources.empty() && state_->notResources.empty(), "A PolicyStatement used in a resource-based policy must specify at least one resource."}});
}

List<Str> PolicyStatement::validateForTrustPolicy() const {
  return problems(validateForAnyPolicy(), {{!hasPrincipal(), "A PolicyStatement used in a trust policy must specify at least one IAM principal."}});
}

List<Str> PolicyStatement::validateForIdentityPolicy() const {
  const bool badSid = state_->sid && !state_->sid.isToken() && !alphanumeric(state_->sid);
  return problems(validateForAnyPolicy(),
                  {{hasPrincipal(), "A PolicyStatement used in an identity-based policy cannot specify any IAM principals."},
                   {state_->resources.empty() && state_->notResources.empty(), "A PolicyStatement used in an identity-based policy must specify at least one resource."},
                   {badSid, "The Sid of a statement in an identity-based policy must be alphanumeric."}});
}

}  // namespace cdk::iam
