#pragma once
#include <cdk/assertions/matcher.hpp>

namespace cdk::assertions {

/// Matchers to put into a pattern. A plain value matches itself; what a plain object or array means is said at each one.
class Match {
 public:
  Match() = delete;

  /// The key must not be there.
  static Use<Matcher> absent();
  /// Anything but nothing and null.
  static Use<Matcher> anyValue();
  /// An array of exactly these elements; objects in it must be equal.
  static Use<Matcher> arrayEquals(const List<Json>& pattern);
  /// An array that has these elements in this order, others between them; objects in it must be equal unless objectLike is used.
  static Use<Matcher> arrayWith(const List<Json>& pattern);
  /// A value equal to the pattern, deeply. Raises AssertionError when the pattern itself is a matcher.
  static Use<Matcher> exact(const Json& pattern);
  /// Anything that does not match the pattern; plain objects count when equal. The CDK's `not`.
  static Use<Matcher> not_(const Json& pattern);
  /// An object of exactly these keys, deeply.
  static Use<Matcher> objectEquals(const Json& pattern);
  /// An object that has at least these keys, deeply; arrays in it must have the same number of elements.
  static Use<Matcher> objectLike(const Json& pattern);
  /// A text whose JSON content matches the pattern; a plain object must be equal.
  static Use<Matcher> serializedJson(const Json& pattern);
  /// A text in which the regular expression (of JavaScript; `^` and `$` match at line ends) is found.
  /// Raises AssertionError when the expression is wrong.
  static Use<Matcher> stringLikeRegexp(std::string_view pattern);
};

}  // namespace cdk::assertions
