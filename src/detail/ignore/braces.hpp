#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace cdk::detail {

/// The texts that a text with brace sets stands for, as in a shell: `a{b,c}{1..2}` is ab1, ab2, ac1, ac2.
/// What is no set stays as it is. There are at most 100000.
std::vector<std::string> expandBraces(std::string_view text);

}  // namespace cdk::detail
