#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "wildcard.hpp"

namespace cdk::detail {

/// A line of a .dockerignore file. Letters match in either case.
class DockerPattern {
 public:
  explicit DockerPattern(std::string_view line);
  /// Does it match the path, which is relative, or a folder above it?
  bool matches(std::string_view path) const;
  bool negated() const { return negated_; }
  /// Is there anything in the line?
  bool isSet() const { return !steps_.empty(); }

 private:
  void compile(std::string_view pattern);

  Wildcard steps_;
  std::size_t names_ = 0;  // parts that are not `**`
  bool anyDepth_ = false;  // has `**` as a part
  bool negated_ = false;
};

}  // namespace cdk::detail
