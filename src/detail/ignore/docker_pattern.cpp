#include "docker_pattern.hpp"

#include <algorithm>
#include <filesystem>

namespace cdk::detail {

namespace {

constexpr WildcardRules kRules{.ignoreCase = true};

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blank = " \t\r\n\v\f";
  const std::size_t first = text.find_first_not_of(blank);
  return first == std::string_view::npos ? "" : text.substr(first, text.find_last_not_of(blank) - first + 1);
}

/// Without `.`, `..`, double slashes and a slash at the end.
std::string cleaned(std::string_view path) {
  if (path.empty()) return ".";
  std::string clean = std::filesystem::path(path).lexically_normal().string();
  if (clean.size() > 1 && clean.ends_with('/')) clean.pop_back();
  return clean;
}

std::vector<std::string_view> split(std::string_view path) {
  std::vector<std::string_view> parts;
  for (std::size_t from = 0; from <= path.size();) {
    const std::size_t slash = std::min(path.find('/', from), path.size());
    parts.push_back(path.substr(from, slash - from));
    from = slash + 1;
  }
  return parts;
}

}  // namespace

DockerPattern::DockerPattern(std::string_view line) {
  line = trimmed(line);
  if (line.starts_with('!')) {
    negated_ = true;
    line = trimmed(line.substr(1));
  }
  if (line.empty()) return;
  std::string pattern = cleaned(line);
  if (pattern.size() > 1 && pattern[0] == '/') pattern.erase(0, 1);
  for (const std::string_view part : split(pattern)) {
    anyDepth_ = anyDepth_ || part == "**";
    names_ += part != "**";
  }
  compile(pattern);
}

void DockerPattern::compile(std::string_view pattern) {
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const char c = pattern[at];
    if (c == '*' && pattern.substr(at).starts_with("**")) {
      ++at;
      if (pattern.substr(at + 1).starts_with('/')) ++at;
      steps_.push_back({.kind = at + 1 == pattern.size() ? WildcardStep::Anything : WildcardStep::Through});
    } else if (c == '*') {
      steps_.push_back({.kind = WildcardStep::Many});
    } else if (c == '?') {
      steps_.push_back({.kind = WildcardStep::One});
    } else if (const std::size_t end = c == '[' ? pattern.find(']', at + 1) : std::string_view::npos; end != std::string_view::npos) {
      const bool negated = pattern[at + 1] == '^';
      CharacterSet set = characterSet(pattern.substr(at + 1 + negated, end - at - 1 - negated));
      set.negated = negated;
      steps_.push_back({.kind = WildcardStep::Set, .set = set});
      at = end;
    } else {
      if (c == '\\' && at + 1 < pattern.size()) ++at;
      const auto [character, size] = characterAt(pattern, at);
      steps_.push_back({.kind = WildcardStep::Literal, .character = character});
      at += size - 1;
    }
  }
}

bool DockerPattern::matches(std::string_view path) const {
  if (matchesFrom(steps_, path, 0, kRules)) return true;
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos || slash == 0) return false;
  const std::string_view parent = path.substr(0, slash);
  const std::size_t depth = static_cast<std::size_t>(std::count(parent.begin(), parent.end(), '/')) + 1;
  std::size_t end = 0;
  for (std::size_t names = 1; names <= depth; ++names) {
    end = std::min(parent.find('/', end), parent.size());
    if ((anyDepth_ ? names >= names_ : names == names_) && matchesFrom(steps_, parent.substr(0, end), 0, kRules)) return true;
    ++end;
  }
  return false;
}

}  // namespace cdk::detail
