#pragma once
#include <string_view>

#include "wildcard.hpp"

namespace cdk::detail {

/// A line of a .gitignore file. Letters match in either case.
class GitPattern {
 public:
  explicit GitPattern(std::string_view line);
  /// `path` is relative; that of a folder ends with `/`. The folders above it are not looked at.
  bool matches(std::string_view path) const;
  bool negated() const { return negated_; }

 private:
  void compile(std::string_view pattern);

  Wildcard steps_;
  bool negated_ = false;
  bool anchored_ = false;  // to the root
  bool folder_ = false;    // matches folders only
};

/// Is the line a pattern, rather than a comment, blank or ending in a lone backslash?
bool isGitPattern(std::string_view line);

}  // namespace cdk::detail
