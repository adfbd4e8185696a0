#include "git_pattern.hpp"

#include <algorithm>
#include <string>

namespace cdk::detail {

namespace {

constexpr std::string_view kBlank = " \t\r\n\v\f";

/// Blanks at the end do not count, but for one after a backslash.
std::string_view withoutTrailingBlanks(std::string_view line) {
  const std::size_t last = line.find_last_not_of(kBlank);
  if (last == std::string_view::npos) return "";
  std::size_t end = last + 1;
  std::size_t slashes = 0;
  while (slashes < end && line[end - 1 - slashes] == '\\') ++slashes;
  if (slashes % 2 == 1 && end < line.size()) ++end;
  return line.substr(0, end);
}

/// Has it a slash other than at its end?
bool hasInnerSlash(std::string_view pattern) {
  const std::size_t slash = pattern.find('/');
  return slash != std::string_view::npos && slash + 1 < pattern.size();
}

}  // namespace

bool isGitPattern(std::string_view line) {
  if (line.empty() || line.starts_with('#') || line.find_first_not_of(kBlank) == std::string_view::npos) return false;
  return !line.ends_with('\\') || line.ends_with("\\\\");
}

GitPattern::GitPattern(std::string_view line) {
  if (line.starts_with('!')) {
    negated_ = true;
    line.remove_prefix(1);
  }
  if (line.starts_with("\\!") || line.starts_with("\\#")) line.remove_prefix(1);
  std::string_view pattern = withoutTrailingBlanks(line);
  anchored_ = hasInnerSlash(pattern);
  folder_ = pattern.ends_with('/');
  if (pattern.starts_with('/')) {
    anchored_ = true;
    pattern.remove_prefix(1);
  }
  if (pattern.starts_with("**/")) {
    anchored_ = false;
    pattern.remove_prefix(3);
  }
  compile(pattern);
}

void GitPattern::compile(std::string_view pattern) {
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const char c = pattern[at];
    const std::string_view rest = pattern.substr(at);
    if (rest == "/**") {
      steps_.push_back({.kind = WildcardStep::Below});
      return;
    }
    if (rest.starts_with("/**/")) {
      steps_.push_back({.kind = WildcardStep::Folders});
      at += 2;
    } else if (c == '*') {
      // Alone at the end of a path it stands for a name, which is not empty.
      const bool wholeName = at + 1 == pattern.size() && (at == 0 ? anchored_ : pattern[at - 1] == '/');
      steps_.push_back({.kind = wholeName ? WildcardStep::Some : WildcardStep::Many});
    } else if (c == '?') {
      steps_.push_back({.kind = WildcardStep::One});
    } else if (c == '[') {
      // There is no negation.
      const std::size_t end = pattern.find(']', at);
      if (end == std::string_view::npos) return steps_.push_back({.kind = WildcardStep::Never});
      steps_.push_back({.kind = WildcardStep::Set, .set = characterSet(pattern.substr(at + 1, end - at - 1))});
      at = end;
    } else {
      if (c == '\\') ++at;
      const auto [character, size] = characterAt(pattern, at);
      steps_.push_back({.kind = WildcardStep::Literal, .character = character});
      at += size - 1;
    }
  }
}

bool GitPattern::matches(std::string_view path) const {
  const WildcardRules rules{.ignoreCase = true, .slashMayFollow = !folder_};
  if (anchored_) return matchesFrom(steps_, path, 0, rules);
  for (std::size_t from = 0;;) {
    if (matchesFrom(steps_, path, from, rules)) return true;
    from = path.find('/', from);
    if (from++ == std::string_view::npos) return false;
  }
}

}  // namespace cdk::detail
