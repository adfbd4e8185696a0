#include <cdk/assertions/match.hpp>

#include <string>

#include <cdk/assertions/assertion_error.hpp>

#include "pattern.hpp"
#include "print.hpp"
#include "regexp.hpp"

namespace cdk::assertions {
namespace {

/// A matcher with its word.
class Named : public Matcher {
 public:
  explicit Named(std::string_view name) : name_(name) {}
  std::string_view name() const override { return name_; }

 protected:
  MatchResult failed(const Json& actual, const std::string& message) const {
    return MatchResult(actual).recordFailure({.matcher = this, .message = message});
  }

 private:
  std::string_view name_;
};

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
  Literal(std::string_view name, const Json& pattern, bool partialObjects) : Named(name), pattern_(pattern), partial_(partialObjects) {}
  MatchResult test(const Json& actual) override { return testPattern({*this, partial_}, pattern_, actual); }

 private:
  Json pattern_;
  bool partial_;
};

class ObjectPattern final : public Named {
 public:
  ObjectPattern(std::string_view name, const Json& pattern, bool partial) : Named(name), pattern_(pattern), partial_(partial) {}
  MatchResult test(const Json& actual) override { return testObject({*this, partial_}, pattern_, actual); }

 private:
  Json pattern_;
  bool partial_;
};

class Elements final : public Named {
 public:
  explicit Elements(const List<Json>& pattern) : Named("arrayEquals"), pattern_(pattern) {}
  MatchResult test(const Json& actual) override { return testElements({*this}, pattern_, actual); }

 private:
  List<Json> pattern_;
};

class SomeElements final : public Named {
 public:
  explicit SomeElements(const List<Json>& pattern) : Named("arrayWith"), pattern_(pattern) {}
  MatchResult test(const Json& actual) override { return testSubsequence({*this}, pattern_, actual); }

 private:
  List<Json> pattern_;
};

class Not final : public Named {
 public:
  explicit Not(const Json& pattern) : Named("not"), pattern_(pattern) {}
  MatchResult test(const Json& actual) override {
    if (testPattern({*this}, pattern_, actual).hasFailed()) return MatchResult(actual);
    return failed(actual, "expected anything but " + brief(pattern_) + ", got " + brief(actual));
  }

 private:
  Json pattern_;
};

class SerializedJson final : public Named {
 public:
  explicit SerializedJson(const Json& pattern) : Named("serializedJson"), pattern_(pattern) {}
  MatchResult test(const Json& actual) override {
    if (!actual.isText()) return failed(actual, "expected a text with JSON in it, got " + brief(actual));
    Json parsed;
    try {
      parsed = Json::parse(actual.asStr().text());
    } catch (const Error& error) {
      return failed(actual, "expected a text with JSON in it, got " + brief(actual) + ", which is wrong: " + error.what());
    }
    MatchResult result = testPattern({*this}, pattern_, parsed);
    if (result.hasFailed()) result.recordFailure({.matcher = this, .message = "the JSON in the text does not match"});
    return result;
  }

 private:
  Json pattern_;
};

class StringLikeRegexp final : public Named {
 public:
  explicit StringLikeRegexp(std::string_view pattern) : Named("stringLikeRegexp"), pattern_(pattern), regexp_(pattern) {}
  MatchResult test(const Json& actual) override {
    if (!actual.isText()) return failed(actual, "expected a text, got " + brief(actual));
    if (regexp_.findIn(actual.asStr().text())) return MatchResult(actual);
    return failed(actual, "expected a text with /" + std::string(pattern_.text()) + "/ in it, got " + brief(actual));
  }

 private:
  Str pattern_;
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
  if (Matcher::isMatcher(pattern)) throw AssertionError("exact cannot hold a matcher as its whole pattern; use the matcher alone, or put it deeper");
  return make<Literal>("exact", pattern, false);
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
