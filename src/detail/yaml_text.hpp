#pragma once
#include <cdk/value/json.hpp>

namespace cdk::codebuild::detail {

/// The value as YAML 1.1; tokens stay tokens inside of it.
Str yamlText(const Json& value);

}  // namespace cdk::codebuild::detail
