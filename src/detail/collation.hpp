#pragma once
#include <string_view>

namespace cdk::detail {

/// Order of two UTF-8 texts as JavaScript's `localeCompare` sees it in en-US: -1, 0 or 1.
/// Exact for ASCII and for Latin-1 with its combining accents. Beyond: other letters come after `z` and symbols before the
/// digits, by code point, which agrees with ICU between most scripts but not inside each of them.
int localeCompare(std::string_view a, std::string_view b);

}  // namespace cdk::detail
