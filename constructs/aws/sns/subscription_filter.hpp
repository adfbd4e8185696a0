#pragma once
#include <cdk/value.hpp>

namespace cdk::sns {

/// Conditions on a text attribute; one that holds is enough.
struct StringConditions {
  /// Texts that match.
  List<Str> allowlist = {};
  /// Texts that do not match; all others do.
  List<Str> denylist = {};
  /// Beginnings that match.
  List<Str> matchPrefixes = {};
  /// Endings that match.
  List<Str> matchSuffixes = {};
};

/// A range of numbers.
struct BetweenCondition {
  Req<Num, "start"> start;
  Req<Num, "stop"> stop;
};

/// Conditions on a number attribute; one that holds is enough.
struct NumericConditions {
  /// Numbers that match.
  List<Num> allowlist = {};
  /// Both ends match.
  Box<BetweenCondition> between = {};
  /// The ends do not match.
  Box<BetweenCondition> betweenStrict = {};
  Num greaterThan = {};
  Num greaterThanOrEqualTo = {};
  Num lessThan = {};
  Num lessThanOrEqualTo = {};
};

/// What an attribute of a message must be for a subscription to get the message.
class SubscriptionFilter : public Value {
 public:
  /// From conditions as SNS reads them.
  explicit SubscriptionFilter(const List<Json>& conditions = {});
  static SubscriptionFilter stringFilter(const StringConditions& stringConditions);
  static SubscriptionFilter numericFilter(const NumericConditions& numericConditions);
  /// The attribute is there.
  static SubscriptionFilter existsFilter();
  /// The attribute is missing.
  static SubscriptionFilter notExistsFilter();

  List<Json> conditions() const { return List<Json>(val()); }
};

/// What a FilterOrPolicy is.
enum class FilterOrPolicyType { FILTER, POLICY };

class Filter;
class Policy;

/// A filter on one field of a message's body, or a policy for the fields below it.
class FilterOrPolicy : public Value {
 public:
  static Filter filter(const SubscriptionFilter& filter);
  static Policy policy(const Map<FilterOrPolicy>& policy);
  FilterOrPolicyType type() const { return isPolicy() ? FilterOrPolicyType::POLICY : FilterOrPolicyType::FILTER; }
  bool isPolicy() const { return val() && val()->kind == detail::Kind::Map; }
  bool isFilter() const { return !isPolicy(); }

 protected:
  explicit FilterOrPolicy(const Value& value) : Value(value) {}
};

/// A filter on one field.
class Filter : public FilterOrPolicy {
 public:
  explicit Filter(const SubscriptionFilter& filterDoc) : FilterOrPolicy(filterDoc) {}
  /// The conditions.
  SubscriptionFilter filterDoc() const { return SubscriptionFilter(List<Json>(val())); }
};

/// A policy for the fields of a nested object.
class Policy : public FilterOrPolicy {
 public:
  explicit Policy(const Map<FilterOrPolicy>& policyDoc) : FilterOrPolicy(policyDoc) {}
  /// The fields and what they must be.
  Map<FilterOrPolicy> policyDoc() const { return Map<FilterOrPolicy>(val()); }
};

inline Filter FilterOrPolicy::filter(const SubscriptionFilter& filter) {
  return Filter(filter);
}
inline Policy FilterOrPolicy::policy(const Map<FilterOrPolicy>& policy) {
  return Policy(policy);
}

}  // namespace cdk::sns
