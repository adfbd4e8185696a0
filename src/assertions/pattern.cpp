#include "pattern.hpp"

#include <string>
#include <vector>

#include <cdk/assertions/assertion_error.hpp>
#include <cdk/assertions/match.hpp>
#include <cdk/stack.hpp>

#include "../value/val.hpp"
#include "print.hpp"

namespace cdk::assertions {
namespace {

using cdk::detail::Kind;

thread_local Stack* currentStack = nullptr;

MatchResult failed(const Matcher& by, const Json& actual, std::string_view message) {
  return MatchResult(actual).recordFailure({.matcher = &by, .message = message});
}

std::string differs(const Json& pattern, const Json& actual) {
  return "expected " + brief(pattern) + ", got " + brief(actual);
}

MatchResult testLiteral(const Matcher& by, const Json& pattern, const Json& actual) {
  if (!pattern) return failed(by, actual, "the pattern has an empty value here; leave the key out or use Match::absent()");
  if (actual && sameValue(pattern, actual)) return MatchResult(actual);
  return failed(by, actual, differs(pattern, actual));
}

}  // namespace

PatternScope::PatternScope(Stack* stack) : previous_(currentStack) {
  currentStack = stack;
}

PatternScope::~PatternScope() {
  currentStack = previous_;
}

bool Matcher::isMatcher(const Json& value) {
  return value && value.val()->kind == Kind::Matcher;
}

Matcher& matcherOf(const Json& pattern) {
  return *cdk::detail::as<cdk::detail::MatcherVal>(pattern.val()).matcher;
}

Use<Matcher> objectPattern(const Json& pattern) {
  if (Matcher::isMatcher(pattern)) return Use<Matcher>::of(matcherOf(pattern));
  return Match::objectLike(pattern);
}

Json structFields(const Json& properties) {
  const auto& given = cdk::detail::as<cdk::detail::StructVal>(properties.val());
  std::vector<cdk::detail::MapEntry> fields;
  for (std::size_t i = 0; i < given.type->count; ++i) {
    const PropInfo& info = given.type->props[i];
    const cdk::detail::Val* value = given.slots()[info.slot];
    if (value) fields.push_back({cdk::detail::makeText(info.name), value});
  }
  return Json(cdk::detail::makeMap(fields.data(), fields.size()));
}

Json plainPattern(const Json& pattern) {
  if (!pattern) return pattern;
  switch (pattern.val()->kind) {
    case Kind::Struct: return structFields(pattern);
    case Kind::Ref:
    case Kind::Attribute:
    case Kind::Pseudo:
    case Kind::Join:
    case Kind::Fn:
    case Kind::Lazy:
      if (currentStack) return currentStack->resolve(pattern);
      throw AssertionError("a pattern with a token needs a template made by Template::fromStack");
    default: return pattern;
  }
}

MatchResult testPattern(Comparison how, const Json& given, const Json& actual) {
  const Json pattern = plainPattern(given);
  if (Matcher::isMatcher(pattern)) return matcherOf(pattern).test(actual);
  if (pattern.isArray()) return testElements(how, pattern.asArray(), actual);
  if (pattern.isObject()) return testObject(how, pattern, actual);
  return testLiteral(how.by, pattern, actual);
}

}  // namespace cdk::assertions
