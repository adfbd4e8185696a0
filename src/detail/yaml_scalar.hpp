#pragma once
#include <cdk/value/str.hpp>

namespace cdk::detail {

/// A text as a scalar of YAML 1.1 that is read back as the same text: plain, quoted, or a literal block below `indent`.
Str yamlScalar(std::string_view text, std::string_view indent, bool isKey);

}  // namespace cdk::detail
