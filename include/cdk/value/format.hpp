#pragma once
#include <cstddef>
#include <string_view>

#include <cdk/value/num.hpp>

namespace cdk {

namespace detail {
void formatPlaceholdersDoNotMatchArguments();  // never defined: reaching it stops the compilation

/// A format string whose `{}` are counted when it is compiled.
template <std::size_t N>
struct Format {
  std::string_view text;
  template <std::size_t L>
  consteval Format(const char (&from)[L]) : text(from, L - 1) {
    std::size_t found = 0;
    for (std::size_t i = 0; i + 1 < L; ++i) {
      if (from[i] == '{' && from[i + 1] == '{') {
        ++i;
      } else if (from[i] == '{') {
        if (from[i + 1] != '}') formatPlaceholdersDoNotMatchArguments();
        ++found;
        ++i;
      }
    }
    if (found != N) formatPlaceholdersDoNotMatchArguments();
  }
};
Str formatParts(std::string_view text, const Str* parts, std::size_t count);
inline Str formatPart(const Str& part) { return part; }
inline Str formatPart(const Num& part) { return part.str(); }
}  // namespace detail

/// A text with values in place of each `{}`; `{{` stands for one brace. A wrong number of values does not compile.
template <class... A>
Str format(detail::Format<sizeof...(A)> text, const A&... args) {
  if constexpr (sizeof...(A) == 0) {
    return detail::formatParts(text.text, nullptr, 0);
  } else {
    const Str parts[] = {detail::formatPart(args)...};
    return detail::formatParts(text.text, parts, sizeof...(A));
  }
}

}  // namespace cdk
