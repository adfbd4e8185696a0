#pragma once
#include <cdk/value.hpp>

namespace cdk {

/// How two values that may be tokens compare.
enum class TokenComparison {
  SAME,               ///< both literal and equal
  DIFFERENT,          ///< both literal and different
  ONE_UNRESOLVED,     ///< one is a token
  BOTH_UNRESOLVED,    ///< both are tokens
};

/// Questions about values that are not known yet. Tokens are types here: there is no text that hides one.
class Token {
 public:
  static bool isUnresolved(const Value& value) { return value.isToken(); }
  static Str asString(const Json& value);
  static Num asNumber(const Json& value);
  static List<Str> asList(const Json& value);
  static Json asAny(const Json& value);
  static TokenComparison compareStrings(const Str& a, const Str& b);
};

}  // namespace cdk
