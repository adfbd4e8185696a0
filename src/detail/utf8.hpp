#pragma once
#include <string>
#include <string_view>

namespace cdk::detail {

/// Appends bytes as UTF-8: what is not, becomes U+FFFD, one for each longest piece that could have begun a character.
void appendUtf8Repaired(std::string& out, std::string_view bytes);
/// Offset of the first byte that is not UTF-8; npos when all is.
std::size_t utf8Error(std::string_view bytes);
/// Order of two texts by UTF-16 code units, as JavaScript compares: less than, equal to or greater than 0.
int utf8CompareUtf16(std::string_view a, std::string_view b);
/// The beginning of a text with at most `count` characters.
std::string_view utf8Prefix(std::string_view text, std::size_t count);

}  // namespace cdk::detail
