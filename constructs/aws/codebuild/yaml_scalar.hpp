#pragma once
#include <string>

namespace cdk::codebuild::detail {

/// A text as a scalar of YAML 1.1 that is read back as the same text: plain, quoted, or a literal block below `indent`.
std::string yamlScalar(const std::string& text, const std::string& indent, bool isKey);

}  // namespace cdk::codebuild::detail
