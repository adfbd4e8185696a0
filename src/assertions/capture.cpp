#include <cdk/assertions/capture.hpp>

#include <string>

#include <cdk/assertions/assertion_error.hpp>

#include "capture_matcher.hpp"
#include "pattern.hpp"
#include "print.hpp"

namespace cdk::assertions {
namespace {

Json checked(const Capture& capture, bool (Json::*is)() const, std::string_view wanted) {
  const Json value = CaptureMatcher::of(capture).current();
  if ((value.*is)()) return value;
  throw AssertionError("the captured value must be " + std::string(wanted) + ", got " + brief(value));
}

}  // namespace

MatchResult CaptureMatcher::test(const Json& actual) {
  if (!actual || actual.isNull()) return failed(actual, "expected a value to capture, got " + brief(actual));
  MatchResult result(actual);
  if (pattern()) {
    const MatchResult inner = objectPattern(pattern())->test(actual);
    if (inner.hasFailed()) return inner;
    result.compose("", inner);
  }
  return result.recordCapture({.capture = Capture(*this), .value = actual});
}

bool CaptureMatcher::next() {
  if (at_ + 1 >= taken_.size()) return false;
  ++at_;
  return true;
}

Json CaptureMatcher::current() const {
  if (taken_.empty()) throw AssertionError("nothing was captured; ask after an assertion that holds");
  return taken_[at_];
}

Capture::Capture() : Capture(Json()) {}
Capture::Capture(const Json& pattern) : Use<Matcher>(make<CaptureMatcher>(pattern)) {}
Capture::Capture(CaptureMatcher& object) : Use<Matcher>(&object, 0) {}

bool Capture::next() const {
  return CaptureMatcher::of(*this).next();
}

std::string_view Capture::asString() const {
  return checked(*this, &Json::isText, "a text").asStr().text();
}

double Capture::asNumber() const {
  return checked(*this, &Json::isNumber, "a number").asNum().number();
}

bool Capture::asBoolean() const {
  return checked(*this, &Json::isBool, "true or false").asBool().isTrue();
}

List<Json> Capture::asArray() const {
  return checked(*this, &Json::isArray, "an array").asArray();
}

Map<Json> Capture::asObject() const {
  return checked(*this, &Json::isObject, "an object").asObject();
}

}  // namespace cdk::assertions
