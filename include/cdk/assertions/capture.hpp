#pragma once
#include <cdk/assertions/matcher.hpp>

namespace cdk::assertions {

class CaptureMatcher;

/// Takes values out of what a pattern matches. Every entry that matches adds one; all copies are the same capture.
class Capture : public Use<Matcher> {
 public:
  /// Takes any value but null.
  Capture();
  /// Takes what matches the pattern; a plain object as objectLike.
  explicit Capture(const Json& pattern);

  /// As of any matcher.
  std::string_view name() const { return get()->name(); }
  /// As of any matcher; the value is taken by MatchResult::finished.
  MatchResult test(const Json& actual) const { return get()->test(actual); }
  /// Goes to the value of the next entry that matched; false when there is none.
  bool next() const;
  /// The value as a text. Each of these raises AssertionError when nothing was taken, or a value of another type.
  std::string_view asString() const;
  /// The value as a number.
  double asNumber() const;
  /// The value as a truth value.
  bool asBoolean() const;
  /// The value as an array.
  List<Json> asArray() const;
  /// The value as an object.
  Map<Json> asObject() const;

 private:
  friend class CaptureMatcher;
  explicit Capture(CaptureMatcher& object);
};

/// A value kept for a Capture while a pattern is tested.
struct MatchCapture {
  Capture capture;
  Json value = {};
};

}  // namespace cdk::assertions
