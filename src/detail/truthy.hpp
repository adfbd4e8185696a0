#pragma once
#include <cdk/value/json.hpp>

namespace cdk::detail {

/// What JavaScript takes for true, in context values that switch something.
inline bool isTruthy(const Json& value) {
  if (value.isText()) return !value.asStr().is("");
  if (value.isNumber()) return value.asNum().number() != 0;
  return value.isBool() ? value.asBool().isTrue() : value.isSet() && !value.isNull();
}

}  // namespace cdk::detail
