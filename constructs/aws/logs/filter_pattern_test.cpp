// Expected patterns were taken from aws-cdk-lib 2.276.0.
#include <constructs/aws/logs/filter_pattern.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/assertions/gtest.hpp>
#include <cdk/aws.hpp>
#include <cdk/error.hpp>

namespace cdk::logs {
namespace {

std::string text(const Use<IFilterPattern>& pattern) {
  return std::string(pattern->logPatternString().text());
}

template <class F>
std::string codeOf(F&& call) {
  try {
    call();
  } catch (const Error& error) {
    return error.code();
  }
  return "";
}

TEST(FilterPattern, literalIsKeptAndAllEventsIsEmpty) {
  EXPECT_EQ(text(FilterPattern::literal("ERROR -x")), "ERROR -x");
  EXPECT_EQ(text(FilterPattern::allEvents()), "");
}

TEST(FilterPattern, termsAreQuoted) {
  EXPECT_EQ(text(FilterPattern::allTerms("one \"and\" half", "back\\slash")), R"("one \"and\" half" "back\\slash")");
  EXPECT_EQ(text(FilterPattern::anyTerm("one", "two")), R"(?"one" ?"two")");
  EXPECT_EQ(text(FilterPattern::anyTermGroup({List<Str>{"one", "two"}, List<Str>{"three"}})), R"(?"one" "two" ?"three")");
}

TEST(FilterPattern, jsonConditionsStandInBraces) {
  EXPECT_EQ(text(FilterPattern::stringValue("$.a", "==", "x*")), R"({ $.a = "x*" })");
  EXPECT_EQ(text(FilterPattern::numberValue("$.a", ">=", 1.5)), "{ $.a >= 1.5 }");
  EXPECT_EQ(text(FilterPattern::regexValue("$.a", "!=", "\\d+")), "{ $.a != %\\d+% }");
  EXPECT_EQ(text(FilterPattern::isNull("$.a")), "{ $.a IS NULL }");
  EXPECT_EQ(text(FilterPattern::notExists("$.a")), "{ $.a NOT EXISTS }");
  EXPECT_EQ(text(FilterPattern::booleanValue("$.a", false)), "{ $.a IS FALSE }");
}

TEST(FilterPattern, conditionsAreCombinedInParentheses) {
  const JsonPattern either = FilterPattern::any(FilterPattern::isNull("$.b"), FilterPattern::isNull("$.c"));
  EXPECT_EQ(text(FilterPattern::all(FilterPattern::exists("$.a"), either)), R"({ ($.a = "*") && (($.b IS NULL) || ($.c IS NULL)) })");
  EXPECT_EQ(text(FilterPattern::all(FilterPattern::exists("$.a"))), R"({ $.a = "*" })");
  EXPECT_EQ(codeOf([] { FilterPattern::any(List<JsonPattern>()); }), "no-pattern");
}

TEST(FilterPattern, refusesUnknownOperators) {
  EXPECT_EQ(codeOf([] { FilterPattern::stringValue("$.a", ">", "x"); }), "comparison");
  EXPECT_EQ(codeOf([] { FilterPattern::numberValue("$.a", "=>", 1); }), "comparison");
}

TEST(FilterPattern, takesValuesKnownOnlyAtDeployment) {
  EXPECT_EQ(FilterPattern::allTerms(Aws::REGION)->logPatternString(), format("\"{}\"", Aws::REGION));
}

TEST(SpaceDelimitedTextPattern, restrictionsTakeThePlaceOfTheirColumn) {
  const auto pattern = FilterPattern::spaceDelimited("time", "...", "status", "bytes");
  EXPECT_EQ(text(pattern), "[time, ..., status, bytes]");
  const auto restricted = pattern.whereNumber("status", ">=", 400).whereNumber("status", "<", 500).whereString("time", "!=", "n\"o");
  EXPECT_EQ(text(restricted), R"([time != "n\"o", ..., status >= 400 && status < 500, bytes])");
  EXPECT_EQ(text(pattern), "[time, ..., status, bytes]");
}

TEST(SpaceDelimitedTextPattern, refusesWrongColumns) {
  EXPECT_EQ(codeOf([] { FilterPattern::spaceDelimited("a b"); }), "column");
  EXPECT_EQ(codeOf([] { FilterPattern::spaceDelimited("...", "a", "..."); }), "column");
  EXPECT_EQ(codeOf([] { FilterPattern::spaceDelimited("a").whereString("b", "=", "x"); }), "column");
  EXPECT_EQ(codeOf([] { FilterPattern::spaceDelimited("...").whereNumber("...", "=", 1); }), "column");
}

}  // namespace
}  // namespace cdk::logs
