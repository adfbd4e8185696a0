#pragma once
#include <cdk/value.hpp>

namespace cdk::elasticloadbalancingv2 {

/// Attributes by their names in the service, in the order in which they were first set.
class Attributes {
 public:
  /// An empty value removes the attribute.
  void set(const Str& key, const Str& value);
  /// The attributes as a property of an L1: a list of `P{.key, .value}`, empty handle when there is none.
  template <class P>
  List<P> list() const {
    Vec<P> set;
    for (const Entry& entry : entries_) {
      if (entry.value) set.push(P{.key = entry.key, .value = entry.value});
    }
    return set.empty() ? List<P>() : List<P>(set);
  }

 private:
  struct Entry {
    Str key;
    Str value;
  };
  Vec<Entry> entries_;
};

}  // namespace cdk::elasticloadbalancingv2
