#pragma once
#include <cdk/location.hpp>
#include <cdk/value/json.hpp>

namespace cdk {
class Stack;
}

namespace cdk::assertions {

/// Assertions on the tags of a stack, which are in its manifest and not in its template.
class Tags {
 public:
  static Tags fromStack(Stack& stack);

  /// The tags match: a plain object names the ones that must be there. Raises AssertionError for Match::absent().
  void hasValues(const Json& tags, Location at = Location::current()) const;
  /// The stack has no tags.
  void hasNone(Location at = Location::current()) const;
  /// All tags.
  Map<Str> all() const { return tags_; }

 private:
  explicit Tags(const Map<Str>& tags) : tags_(tags) {}
  Map<Str> tags_;
};

}  // namespace cdk::assertions
