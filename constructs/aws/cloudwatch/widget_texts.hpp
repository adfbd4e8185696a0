#pragma once
// Small conversions for widgets. Private to the module.
#include <cdk/value.hpp>

namespace cdk::cloudwatch::detail {

/// A size in units; 0 counts as not given, as in the CDK.
inline int units(const Num& given, int otherwise) {
  const int value = static_cast<int>(given.numberOr(otherwise));
  return value == 0 ? otherwise : value;
}

/// The word of an enum's value in a table; empty when not given.
template <class E, std::size_t N>
Json text(const char* const (&table)[N], const Opt<E>& value) {
  return value ? Json(table[static_cast<int>(*value)]) : Json();
}

}  // namespace cdk::cloudwatch::detail
