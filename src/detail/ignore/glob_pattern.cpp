#include "glob_pattern.hpp"

#include <algorithm>

#include "braces.hpp"

namespace cdk::detail {

namespace {

constexpr WildcardRules kName{.hideDots = true};

std::vector<std::string_view> split(std::string_view path) {
  std::vector<std::string_view> parts;
  for (std::size_t from = 0;;) {
    const std::size_t slash = std::min(path.find('/', from), path.size());
    parts.push_back(path.substr(from, slash - from));
    if (slash == path.size()) return parts;
    from = path.find_first_not_of('/', slash);
    if (from == std::string_view::npos) from = path.size();
  }
}

}  // namespace

GlobPattern::GlobPattern(std::string_view pattern) : negated_(pattern.starts_with('!')) {
  if (pattern.starts_with('#')) return;
  pattern.remove_prefix(std::min(pattern.find_first_not_of('!'), pattern.size()));
  for (const std::string& one : expandBraces(pattern)) alternatives_.push_back(parse(one));
}

GlobPattern::Parts GlobPattern::parse(std::string_view pattern) {
  std::vector<std::string_view> kept;
  for (const std::string_view part : split(pattern)) {
    const std::string_view before = kept.empty() ? "" : kept.back();
    if (part == "**" && before == "**") continue;
    if (part == ".." && !before.empty() && before != ".." && before != "." && before != "**") {
      kept.pop_back();
    } else {
      kept.push_back(part);
    }
  }
  Parts parts;
  for (const std::string_view part : kept) parts.push_back({.folders = part == "**", .name = part == "**" ? Wildcard() : globName(part)});
  return parts;
}

bool GlobPattern::matches(const Part* part, const Part* end, const std::vector<std::string_view>& path, std::size_t at) {
  if (part == end) return at == path.size();
  if (!part->folders) return at < path.size() && matchesFrom(part->name, path[at], 0, kName) && matches(part + 1, end, path, at + 1);
  const bool last = part + 1 == end;
  while (true) {
    // At the end of a pattern, `**` stands for at least one name.
    if (last ? at + 1 == path.size() && !path[at].starts_with('.') : matches(part + 1, end, path, at)) return true;
    if (at == path.size() || path[at].starts_with('.')) return false;
    ++at;
  }
}

bool GlobPattern::matches(std::string_view path) const {
  const std::vector<std::string_view> names = split(path);
  const std::vector<std::string_view> lastName{names.back()};
  return std::any_of(alternatives_.begin(), alternatives_.end(), [&](const Parts& parts) {
    return matches(parts.data(), parts.data() + parts.size(), parts.size() == 1 ? lastName : names, 0);
  });
}

}  // namespace cdk::detail
