#include <cdk/assertions/match.hpp>

#include <string>

#include <cdk/assertions/assertion_error.hpp>

#include "named.hpp"
#include "pattern.hpp"
#include "print.hpp"
#include "regexp.hpp"

namespace cdk::assertions {
namespace {

class Absent final : public Named {
 public:
  Absent() : Named("absent") {}
  MatchResult test(const Json& actual) override {
    return actual ? failed(actual, "expected nothing, got " + brief(actual)) : MatchResult(actual);
  }
};

class AnyValue final : public Named {
 public:
  AnyValue() : Named("anyValue") {}
  MatchResult test(const Json& actual) override {
    return !actual || actual.isNull() ? failed(actual, "expected a value, got " + brief(actual)) : MatchResult(actual);
  }
};

class Literal final : public Named {
 public:
  explicit Literal(const Json& pattern) : Named("exact", pattern) {}
  MatchResult test(const Json& actual) override { return testPattern({*this}, pattern(), actual); }
};

class ObjectPattern final : public Named {
 public:
  ObjectPattern(std::string_view name, const Json& pattern, bool partial)
      : Named(name, pattern ? pattern : Json::obj()), partial_(partial) {}
  MatchResult test(const Json& actual) override { return testObject({*this, partial_}, pattern(), actual); }

 private:
  bool partial_;
};

class Elements final : public Named {
 public:
  explicit Elements(const List<Json>& pattern) : Named("arrayEquals", pattern) {}
  MatchResult test(const Json& actual) override { return testElements({*this}, pattern().asArray(), actual); }
};

class SomeElements final : public Named {
 public:
  explicit SomeElements(const List<Json>& pattern) : Named("arrayWith", pattern) {}
  MatchResult test(const Json& actual) override { return testSubsequence({*this}, pattern().asArray(), actual); }
};

class Not final : public Named {
 public:
  explicit Not(const Json& pattern) : Named("not", pattern) {}
  MatchResult test(const Json& actual) override {
    if (testPattern({*this}, pattern(), actual).hasFailed()) return MatchResult(actual);
    return failed(actual, "expected anything but " + brief(pattern()) + ", got " + brief(actual));
  }
};

class SerializedJson final : public Named {
 public:
  explicit SerializedJson(const Json& pattern) : Named("serializedJson", pattern) {}
  MatchResult test(const Json& actual) override {
    if (!actual.isText()) return failed(actual, "expected a text with JSON in it, got " + brief(actual));
    Json parsed;
    try {
      parsed = Json::parse(actual.asStr().text());
    } catch (const Error& error) {
      return failed(actual, "expected a text with JSON in it, got " + brief(actual) + ": " + error.what());
    }
    MatchResult result = testPattern({*this}, pattern(), parsed);
    if (result.hasFailed()) result.recordFailure({.matcher = this, .message = "the JSON in the text does not match"});
    return result;
  }
};

class StringLikeRegexp final : public Named {
 public:
  explicit StringLikeRegexp(std::string_view pattern) : Named("stringLikeRegexp", pattern), regexp_(pattern) {}
  MatchResult test(const Json& actual) override {
    if (actual.isText() && regexp_.findIn(actual.asStr().text())) return MatchResult(actual);
    return failed(actual, "expected a text with /" + std::string(pattern().asStr().text()) + "/ in it, got " + brief(actual));
  }

 private:
  Regexp regexp_;
};

}  // namespace

Use<Matcher> Match::absent() {
  return make<Absent>();
}

Use<Matcher> Match::anyValue() {
  return make<AnyValue>();
}

Use<Matcher> Match::arrayEquals(const List<Json>& pattern) {
  return make<Elements>(pattern);
}

Use<Matcher> Match::arrayWith(const List<Json>& pattern) {
  return make<SomeElements>(pattern);
}

Use<Matcher> Match::exact(const Json& pattern) {
  if (Matcher::isMatcher(pattern))
    throw AssertionError("exact cannot hold a matcher as its whole pattern; use the matcher alone, or put it deeper");
  return make<Literal>(pattern);
}

Use<Matcher> Match::not_(const Json& pattern) {
  return make<Not>(pattern);
}

Use<Matcher> Match::objectEquals(const Json& pattern) {
  return make<ObjectPattern>("objectEquals", pattern, false);
}

Use<Matcher> Match::objectLike(const Json& pattern) {
  return make<ObjectPattern>("objectLike", pattern, true);
}

Use<Matcher> Match::serializedJson(const Json& pattern) {
  return make<SerializedJson>(pattern);
}

Use<Matcher> Match::stringLikeRegexp(std::string_view pattern) {
  return make<StringLikeRegexp>(pattern);
}

bool isAbsent(const Json& pattern) {
  return Matcher::isMatcher(pattern) && dynamic_cast<const Absent*>(&matcherOf(pattern));
}

}  // namespace cdk::assertions
