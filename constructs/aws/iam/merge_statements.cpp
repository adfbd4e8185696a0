#include <algorithm>
#include <string>
#include <vector>

#include <cdk/construct.hpp>

#include "../../../src/detail/json_print.hpp"
#include "statement_state.hpp"

namespace cdk::iam::detail {
namespace {

constexpr std::size_t kDefaultArnEstimate = 150;
constexpr std::size_t kActionEstimate = 20;

bool sameList(const List<Str>& a, const List<Str>& b) {
  if (a.size() != b.size()) return false;
  for (Str item : a) {
    bool found = false;
    for (Str other : b) found = found || item == other;
    if (!found) return false;
  }
  return true;
}

/// What of a statement decides about merging, kept while statements are compared pair by pair.
struct Comparable {
  PolicyStatement statement;
  List<Str> actions;
  List<Str> resources;
  PrincipalSet principals;
  bool literalPrincipal;

  explicit Comparable(PolicyStatement s) : statement(s), actions(s.actions()), resources(s.resources()) {
    for (Use<IPrincipal> p : s.principals()) principals.principals.push(p);
    literalPrincipal = principals.isLiteral();
  }
};

bool sameConditions(const Conditions& a, const Conditions& b) {
  if (a.size() != b.size()) return false;
  return a.empty() || sameValue(a, b);
}

bool samePrincipals(const List<Use<IPrincipal>>& a, const List<Use<IPrincipal>>& b) {
  PrincipalSet left;
  PrincipalSet right;
  left.add(a, "principal");
  right.add(b, "principal");
  return left.sameAs(right);
}

List<Str> joined(const List<Str>& a, const List<Str>& b) {
  ValueSet all;
  all.add(a);
  all.add(b);
  // Tokens come last; their order among literals is decided by the final sort.
  std::vector<Str> sorted;
  for (Str item : all.list()) sorted.push_back(item);
  std::stable_sort(sorted.begin(), sorted.end(), [](const Str& x, const Str& y) {
    if (x.isToken() || y.isToken()) return !x.isToken() && y.isToken();
    return x.text() < y.text();
  });
  return List<Str>(sorted);
}

List<Use<IPrincipal>> joinedPrincipals(const PrincipalSet& a, const PrincipalSet& b) {
  std::vector<Use<IPrincipal>> all(a.principals.begin(), a.principals.end());
  for (const Use<IPrincipal>& one : b.principals) {
    const auto same = [&](const Use<IPrincipal>& known) {
      const Str text = one->dedupeString();
      return known == one || (text && text == known->dedupeString());
    };
    if (std::none_of(all.begin(), all.end(), same)) all.push_back(one);
  }
  return List<Use<IPrincipal>>(all);
}

bool mergeable(const Comparable& a, const Comparable& b, bool onlyEqual) {
  const PolicyStatement& x = a.statement;
  const PolicyStatement& y = b.statement;
  if (x.effect() != y.effect() || !sameConditions(x.conditions(), y.conditions())) return false;
  if (onlyEqual ? !(x.sid() == y.sid()) : (x.sid().isSet() || y.sid().isSet())) return false;
  const int equal = (sameList(a.actions, b.actions) ? 1 : 0) + (sameList(a.resources, b.resources) ? 1 : 0);
  if (equal == 0) return false;
  const int all = equal + (a.principals.sameAs(b.principals) ? 1 : 0);
  if (all < (onlyEqual ? 3 : 2) || a.literalPrincipal != b.literalPrincipal) return false;
  return sameList(x.notActions(), y.notActions()) && sameList(x.notResources(), y.notResources()) && samePrincipals(x.notPrincipals(), y.notPrincipals());
}

/// One round over all pairs; true when something was merged.
bool onePass(std::vector<Comparable>& all, bool onlyEqual, std::size_t sizeLimit, std::size_t arnEstimate) {
  bool merged = false;
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = i + 1; j < all.size();) {
      if (!mergeable(all[i], all[j], onlyEqual)) {
        ++j;
        continue;
      }
      PolicyStatement combined = all[i].statement;
      if (!onlyEqual) {
        // The conditions of the principals are among the statement's own already.
        combined = PolicyStatement({.actions = joined(all[i].actions, all[j].actions),
                                    .effect = all[i].statement.effect(),
                                    .notActions = all[i].statement.notActions(),
                                    .notPrincipals = all[i].statement.notPrincipals(),
                                    .notResources = all[i].statement.notResources(),
                                    .principals = joinedPrincipals(all[i].principals, all[j].principals),
                                    .resources = joined(all[i].resources, all[j].resources)});
        const Conditions conditions = all[i].statement.conditions();
        if (conditions) combined.addConditions(conditions);
        if (sizeLimit && estimateSize(combined, arnEstimate) > sizeLimit) {
          ++j;
          continue;
        }
      }
      all[i] = Comparable(combined);
      all.erase(all.begin() + static_cast<std::ptrdiff_t>(j));
      merged = true;
    }
  }
  return merged;
}

std::size_t sizeOf(const char* key, const List<Str>& values, std::size_t tokenSize) {
  if (values.empty()) return 0;
  std::size_t size = std::string_view(key).size() + 5;
  for (Str value : values) size += (value.isToken() ? tokenSize : value.text().size()) + 3;
  return size;
}

/// Length of JSON text, with a guess for each token in it.
std::size_t jsonSize(const Json& value, std::size_t tokenSize) {
  if (value.isObject()) {
    std::size_t size = 2;
    for (std::size_t i = 0; i < value.asObject().size(); ++i) {
      const auto entry = value.asObject().at(i);
      size += (i ? 1 : 0) + entry.key.text().size() + 3 + jsonSize(entry.value, tokenSize);
    }
    return size;
  }
  if (value.isArray()) {
    std::size_t size = 2;
    for (Json item : value.asArray()) size += jsonSize(item, tokenSize) + (size > 2 ? 1 : 0);
    return size;
  }
  if (value.isToken()) return tokenSize;
  std::string text;
  cdk::detail::printJson(text, value.val(), 0);
  return text.size();
}

}  // namespace

std::size_t arnEstimateFor(const Construct& scope) {
  const Json given = scope.node().tryGetContext("@aws-cdk/aws-iam.arnSizeEstimate");
  if (!given) return kDefaultArnEstimate;
  if (!given.isNumber()) throw Error(scope, "context value '@aws-cdk/aws-iam.arnSizeEstimate' must be a number", "context");
  return static_cast<std::size_t>(given.asNum().number());
}

std::size_t estimateSize(const PolicyStatement& s, std::size_t arnEstimate) {
  std::size_t size = s.effect() == Effect::ALLOW ? sizeof("\"Effect\": \"Allow\",") - 1 : sizeof("\"Effect\": \"Deny\",") - 1;
  size += sizeOf("Action", s.actions(), kActionEstimate) + sizeOf("NotAction", s.notActions(), kActionEstimate);
  size += sizeOf("Resource", s.resources(), arnEstimate) + sizeOf("NotResource", s.notResources(), arnEstimate);
  size += (s.principals().size() + s.notPrincipals().size()) * arnEstimate;
  return size + (s.conditions() ? jsonSize(s.conditions(), arnEstimate) : 2);
}

List<PolicyStatement> mergeStatements(const List<PolicyStatement>& statements, const Construct& scope, bool onlyEqual, std::size_t sizeLimit) {
  std::vector<Comparable> all;
  for (PolicyStatement statement : statements) all.emplace_back(statement);
  const std::size_t arnEstimate = sizeLimit ? arnEstimateFor(scope) : 0;
  while (onePass(all, onlyEqual, sizeLimit, arnEstimate)) {
  }
  std::vector<PolicyStatement> merged;
  for (const Comparable& one : all) merged.push_back(one.statement);
  return List<PolicyStatement>(merged);
}

}  // namespace cdk::iam::detail
