#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "wildcard.hpp"

namespace cdk::detail {

/// A pattern in the syntax of IgnoreMode::GLOB: `*`, `?`, `[a-z]`, `{a,b}`, `+(a|b)` and its kin, `**` for folders.
/// A pattern of one part is compared with the last name of a path only.
class GlobPattern {
 public:
  explicit GlobPattern(std::string_view pattern);
  /// `path` is relative, its parts separated by `/`.
  bool matches(std::string_view path) const;
  /// Does it begin with `!`?
  bool negated() const { return negated_; }

 private:
  struct Part {
    bool folders = false;  // `**`
    Wildcard name = {};
  };
  using Parts = std::vector<Part>;
  static Parts parse(std::string_view pattern);
  static bool matches(const Part* part, const Part* end, const std::vector<std::string_view>& path, std::size_t at);

  std::vector<Parts> alternatives_;
  bool negated_ = false;
};

/// One name of a glob pattern.
Wildcard globName(std::string_view name);

}  // namespace cdk::detail
