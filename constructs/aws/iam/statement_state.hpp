#pragma once
// Private to this module: what stands behind the handles.
#include <cdk/value/vec.hpp>
#include <constructs/aws/iam/policy_document.hpp>

namespace cdk::iam::detail {

/// A set of values in order of insertion; equal values are kept once.
class ValueSet {
 public:
  void add(const List<Str>& values);
  bool empty() const { return items_.empty(); }
  bool sameAs(const ValueSet& other) const;
  List<Str> list() const { return List<Str>(items_); }
  /// The values as a scalar or a list; empty when there is none.
  Json normalized() const;

 private:
  Vec<Str> items_;
};

/// Principals with what they say of themselves.
struct PrincipalSet {
  void add(const List<Use<IPrincipal>>& more, const char* what);
  bool sameAs(const PrincipalSet& other) const;
  Json normalized() const;
  bool isLiteral() const;

  Vec<Use<IPrincipal>> principals;
};

struct StatementState {
  ValueSet actions;
  ValueSet notActions;
  ValueSet resources;
  ValueSet notResources;
  PrincipalSet principals;
  PrincipalSet notPrincipals;
  Conditions conditions;
  Conditions principalConditions;
  bool hasPrincipalConditions = false;
  Str sid;
  Effect effect = Effect::ALLOW;
  bool frozen = false;
};

/// Statements merged where they differ in actions, resources or principals only.
List<PolicyStatement> mergeStatements(const List<PolicyStatement>& statements, const Construct& scope, bool onlyEqual, std::size_t sizeLimit);
/// Length of the statement as text, with guesses for what is not known yet.
std::size_t estimateSize(const PolicyStatement& statement, std::size_t arnEstimate);
std::size_t arnEstimateFor(const Construct& scope);
/// Conditions by operator, keys of the same operator put together.
Conditions mergeConditions(const Conditions& first, const Conditions& second);

/// A map with one entry set or replaced.
template <class T>
Map<T> withEntry(const Map<T>& map, const Str& key, const T& value) {
  Vec<typename Map<T>::Entry> entries;
  bool found = false;
  for (std::size_t i = 0; i < map.size(); ++i) {
    auto entry = map.at(i);
    if (entry.key == key) {
      entry.value = value;
      found = true;
    }
    entries.push(entry);
  }
  if (!found) entries.push({key, value});
  return Map<T>(entries);
}

}  // namespace cdk::iam::detail
