#pragma once
#include <string_view>
#include <vector>

#include "../value/val.hpp"

namespace cdk {
class Stack;
}

namespace cdk::detail {

/// What stands in a template besides the sections of elements: `Description`, `Transform` and so on.
class TemplateHead {
 public:
  explicit TemplateHead(Stack& stack);
  /// Adds what a fragment brings for one key: descriptions become lines, transforms a set, objects one object.
  void add(std::string_view key, const Val* value);
  const std::vector<MapEntry>& entries() const { return entries_; }

 private:
  Stack& stack_;
  std::vector<MapEntry> entries_;
};

}  // namespace cdk::detail
