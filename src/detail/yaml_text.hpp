#pragma once
#include <cdk/value/json.hpp>

namespace cdk::detail {

/// YAML 1.1 text of a value, computed when it is written; tokens stay tokens inside of it.
Str yamlString(const Json& object);

}  // namespace cdk::detail
