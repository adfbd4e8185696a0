#pragma once
#include <string_view>

#include <cdk/value/json.hpp>

namespace cdk::detail {

/// Reads a template in YAML: plain values as YAML 1.2 has them, the short forms of functions (`!Ref x`, `!GetAtt a.b`) as the long ones.
/// Error with line and column.
Json readYaml(std::string_view text);

}  // namespace cdk::detail
