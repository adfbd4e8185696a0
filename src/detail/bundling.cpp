#include "bundling.hpp"

#include <cdk/stack.hpp>

namespace cdk::detail {
namespace {

/// `*` stands for characters of one path segment, `**` for any, `?` for one.
bool matches(std::string_view pattern, std::string_view text) {
  if (pattern.empty()) return text.empty();
  if (pattern.starts_with("**")) {
    for (std::size_t i = 0; i <= text.size(); ++i) {
      if (matches(pattern.substr(2), text.substr(i))) return true;
    }
    return false;
  }
  if (pattern[0] == '*') {
    for (std::size_t i = 0; i <= text.size(); ++i) {
      if (matches(pattern.substr(1), text.substr(i))) return true;
      if (i < text.size() && text[i] == '/') return false;
    }
    return false;
  }
  if (text.empty() || (pattern[0] != '?' && pattern[0] != text[0])) return false;
  return matches(pattern.substr(1), text.substr(1));
}

}  // namespace

bool bundlingMatches(const Stack& stack, const Json& patterns) {
  for (Json pattern : patterns.asArray()) {
    if (pattern.isText() && matches(pattern.asStr().text(), stack.node().path())) return true;
  }
  return false;
}

}  // namespace cdk::detail
