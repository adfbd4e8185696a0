#pragma once
#include <cdk/value.hpp>

namespace cdk::elasticloadbalancingv2 {

/// A part of a query: `value`, of any key when none is named. `*` and `?` stand for other characters.
struct QueryStringCondition {
  Str key = {};
  Req<Str, "value"> value;
};

/// When a rule applies; all its conditions must hold, and of one condition one of the values.
class ListenerCondition {
 public:
  static Use<ListenerCondition> hostHeaders(const List<Str>& values);
  static Use<ListenerCondition> httpHeader(const Str& name, const List<Str>& values);
  static Use<ListenerCondition> httpRequestMethods(const List<Str>& values);
  /// At most 5 patterns such as `/api/*`; more are an error.
  static Use<ListenerCondition> pathPatterns(const List<Str>& values);
  static Use<ListenerCondition> queryStrings(const List<QueryStringCondition>& values);
  /// Ranges of addresses.
  static Use<ListenerCondition> sourceIps(const List<Str>& values);

  /// The condition as the rule's property wants it: a `CfnListenerRule::RuleConditionProperty`.
  virtual Json renderRawCondition() const = 0;

 protected:
  ~ListenerCondition() = default;
};

}  // namespace cdk::elasticloadbalancingv2
