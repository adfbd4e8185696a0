#pragma once
// Private to the module.
#include <constructs/aws/events/connection.hpp>

namespace cdk::events::detail {

/// The method as HTTP writes it.
inline Str methodText(HttpMethod method) {
  constexpr const char* kMethods[] = {"POST", "GET", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE"};
  return kMethods[static_cast<int>(method)];
}

}  // namespace cdk::events::detail
