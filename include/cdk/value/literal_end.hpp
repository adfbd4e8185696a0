#pragma once
#include <cdk/value/str.hpp>

namespace cdk::detail {

/// The literal at the end of a text: all of it, or what follows the last token; empty when a token comes last.
std::string_view literalEnd(const Str& text);
/// The text without the last `count` characters of its literal end.
Str withoutEnd(const Str& text, std::size_t count);

}  // namespace cdk::detail
