#pragma once
// What the values of a pattern mean.
#include <cdk/assertions/matcher.hpp>

namespace cdk {
class Stack;
}

namespace cdk::assertions {

/// While it lives, tokens in patterns are resolved for this stack on this thread.
class PatternScope {
 public:
  explicit PatternScope(Stack* stack);
  ~PatternScope();
  PatternScope(const PatternScope&) = delete;
  PatternScope& operator=(const PatternScope&) = delete;

 private:
  Stack* previous_;
};

/// How plain values of a pattern compare with what is there.
struct Comparison {
  const Matcher& by;            ///< named in the failures
  bool partialObjects = false;  ///< may objects have more keys than the pattern?
};

/// The matcher that a pattern is. The pattern must be one.
Matcher& matcherOf(const Json& pattern);
/// Is the pattern Match::absent()?
bool isAbsent(const Json& pattern);
/// The matcher that a pattern is, else objectLike of it; an empty pattern matches any object.
Use<Matcher> objectPattern(const Json& pattern);
/// The fields of a properties struct as an object with their CloudFormation names.
Json structFields(const Json& properties);
/// The plain value or matcher of a pattern: property structs and tokens become what the template has for them.
Json plainPattern(const Json& pattern);

/// Tests a value against any pattern.
MatchResult testPattern(Comparison how, const Json& pattern, const Json& actual);
/// Tests for an object with the keys of the pattern.
MatchResult testObject(Comparison how, const Json& pattern, const Json& actual);
/// Tests for an array of exactly these elements.
MatchResult testElements(Comparison how, const List<Json>& pattern, const Json& actual);
/// Tests for an array that has these elements in this order.
MatchResult testSubsequence(Comparison how, const List<Json>& pattern, const Json& actual);

}  // namespace cdk::assertions
