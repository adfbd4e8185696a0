#pragma once
#include <cdk/value/json.hpp>

namespace cdk::detail {

/// JSON text of a value, made when the template is written; tokens stay tokens inside it.
Str jsonString(const Json& object, int space);

}  // namespace cdk::detail
