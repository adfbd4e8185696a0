#pragma once
// For tests written with GoogleTest; the only header of the library that needs it.
// A cdk::ArenaScope as first member of a fixture, or at the head of a test, returns the memory of all that the test makes.
#include <concepts>
#include <ostream>

#include <gtest/gtest.h>

#include <cdk/assertions/assertion_error.hpp>
#include <cdk/value/json.hpp>

namespace cdk {

namespace detail {
/// JSON text of a value on one line.
Str printed(const Value& value);
}  // namespace detail

/// Lets GoogleTest print values.
template <std::derived_from<Value> V>
void PrintTo(const V& value, std::ostream* out) {
  *out << detail::printed(value).text();
}

namespace assertions {

/// Runs assertions and gives the first that does not hold as a GoogleTest result.
template <class F>
::testing::AssertionResult holds(F&& assertions) {
  try {
    assertions();
  } catch (const AssertionError& error) {
    return ::testing::AssertionFailure() << error.message();
  }
  return ::testing::AssertionSuccess();
}

}  // namespace assertions
}  // namespace cdk

/// The assertion holds: `EXPECT_TEMPLATE(t.resourceCountIs("AWS::S3::Bucket", 1))`; otherwise the test fails and goes on.
#define EXPECT_TEMPLATE(...)                                                            \
  if (const auto cdkHolds = ::cdk::assertions::holds([&] { __VA_ARGS__; }); cdkHolds) { \
  } else                                                                                \
    ADD_FAILURE() << cdkHolds.message()
/// As EXPECT_TEMPLATE, but the test ends at once.
#define ASSERT_TEMPLATE(...)                                                            \
  if (const auto cdkHolds = ::cdk::assertions::holds([&] { __VA_ARGS__; }); cdkHolds) { \
  } else                                                                                \
    GTEST_FATAL_FAILURE_("") << cdkHolds.message()
