#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cdk::assertions {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class MatchTest : public ::testing::Test {
 protected:
  ArenaScope arena;
};

std::vector<std::string> linesOf(const MatchResult& result) {
  std::vector<std::string> lines;
  for (const Str& line : result.toHumanStrings()) lines.emplace_back(line.text());
  return lines;
}

std::vector<std::string> mismatches(Use<Matcher> matcher, const Json& actual) {
  return linesOf(matcher->test(actual));
}

/// The message of the error that a call raises.
template <class F>
std::string errorOf(F&& call) {
  try {
    call();
  } catch (const AssertionError& error) {
    return error.message();
  }
  return "";
}

TEST_F(MatchTest, absentSaysWhatIsThere) {
  EXPECT_THAT(mismatches(Match::absent(), 5), ElementsAre("/: expected nothing, got 5 (absent)"));
  EXPECT_TRUE(Match::absent()->test({}).isSuccess());
}

TEST_F(MatchTest, anyValueSaysThatNothingIsThere) {
  EXPECT_THAT(mismatches(Match::anyValue(), nullptr), ElementsAre("/: expected a value, got null (anyValue)"));
  EXPECT_THAT(mismatches(Match::objectLike({{"a", Match::anyValue()}}), Json::obj()),
              ElementsAre("/a: expected anyValue(), got nothing (objectLike)"));
}

TEST_F(MatchTest, literalsSayBothValuesAsJson) {
  EXPECT_THAT(mismatches(Match::exact("5"), 5), ElementsAre("/: expected \"5\", got 5 (exact)"));
  EXPECT_THAT(mismatches(Match::exact(true), "true"), ElementsAre("/: expected true, got \"true\" (exact)"));
  EXPECT_THAT(mismatches(Match::exact(1.5), 1.25), ElementsAre("/: expected 1.5, got 1.25 (exact)"));
  EXPECT_TRUE(Match::exact(nullptr)->test(nullptr).isSuccess());
}

TEST_F(MatchTest, objectEqualsSaysWhichKeysAreTooMany) {
  EXPECT_THAT(mismatches(Match::objectEquals({{"a", {{"b", 1}}}}), {{"a", {{"b", 1}, {"c", 2}}}, {"d", 3}}),
              ElementsAre("/d: expected nothing, got 3 (objectEquals)", "/a/c: expected nothing, got 2 (objectEquals)"));
}

TEST_F(MatchTest, objectLikeNeedsAnObjectOnBothSides) {
  EXPECT_THAT(mismatches(Match::objectLike({{"a", 1}}), Json::arr({1})),
              ElementsAre("/: expected the object { \"a\": 1 }, got [ 1 ] (objectLike)"));
  EXPECT_EQ(errorOf([] { Match::objectLike("a")->test(Json::obj()); }), "objectLike needs an object to compare with, got \"a\"");
}

TEST_F(MatchTest, anEmptyValueInAPatternNeverMatches) {
  const Str notGiven;
  const auto says = ElementsAre("/a: the pattern has an empty value here; leave the key out or use Match::absent() (objectLike)");
  EXPECT_THAT(mismatches(Match::objectLike({{"a", notGiven}}), {{"a", "x"}}), says);
  EXPECT_THAT(mismatches(Match::objectLike({{"a", notGiven}}), Json::obj()), says);
}

TEST_F(MatchTest, arrayEqualsSaysTheNumberOfElements) {
  EXPECT_THAT(mismatches(Match::arrayEquals({1, 2}), Json::arr({3})),
              ElementsAre("/1: expected 2 elements, got 1 (arrayEquals)", "/0: expected 1, got 3 (arrayEquals)"));
  EXPECT_THAT(mismatches(Match::arrayEquals({1}), "x"), ElementsAre("/: expected an array, got \"x\" (arrayEquals)"));
}

TEST_F(MatchTest, arrayWithSaysWhatMatchedAndWhatIsNearest) {
  EXPECT_THAT(
      mismatches(Match::arrayWith({"a", Match::objectLike({{"k", 1}, {"l", 2}})}), Json::arr({"a", {{"k", 5}}, {{"k", 1}, {"l", 3}}})),
      ElementsAre("/0: element 0 of the pattern matches this one (arrayWith)",
                  "/2: nearest to element 1 of the pattern, objectLike({ \"k\": 1, \"l\": 2 }), which no element matches (arrayWith)",
                  "/2/l: expected 2, got 3 (objectLike)"));
  EXPECT_THAT(mismatches(Match::arrayWith({"a", "b"}), Json::arr({"a"})),
              ElementsAre("/0: element 0 of the pattern matches this one (arrayWith)",
                          "/1: expected element 1 of the pattern, \"b\", got no more elements (arrayWith)"));
}

TEST_F(MatchTest, arrayWithRefusesMatchersThatMatchByChance) {
  EXPECT_THAT(errorOf([] { Match::arrayWith({Match::anyValue()})->test(Json::arr({1})); }), HasSubstr("arrayWith cannot hold anyValue()"));
  EXPECT_THAT(errorOf([] { Match::arrayWith({Match::absent()})->test(Json::arr({1})); }), HasSubstr("arrayWith cannot hold absent()"));
}

TEST_F(MatchTest, exactRefusesAMatcherAsItsWholePattern) {
  EXPECT_THAT(errorOf([] { Match::exact(Match::anyValue()); }), HasSubstr("exact cannot hold a matcher as its whole pattern"));
}

TEST_F(MatchTest, notSaysWhatItFound) {
  EXPECT_THAT(mismatches(Match::not_({{"a", 1}}), {{"a", 1}}),
              ElementsAre("/: expected anything but { \"a\": 1 }, got { \"a\": 1 } (not)"));
}

TEST_F(MatchTest, serializedJsonShowsPathsInsideTheText) {
  const Json actual = {{"Definition", R"({"States": {"A": {"Type": "Pass"}}})"}};
  const MatchResult result =
      Match::objectLike({{"Definition", Match::serializedJson(Match::objectLike({{"States", {{"A", {{"Type", "Task"}}}}}}))}})
          ->test(actual);
  EXPECT_EQ(result.renderMismatch().text(), R"(  /Definition: the JSON in the text does not match
  /Definition/States/A/Type: expected "Task", got "Pass"
    {
  >   "Definition": (text) {
        "States": {
          "A": {
  >         "Type": "Pass"
          }
        }
      }
    }
)");
}

TEST_F(MatchTest, serializedJsonSaysWhyTheTextIsNoJson) {
  EXPECT_THAT(mismatches(Match::serializedJson(1), "{"), ElementsAre(HasSubstr("expected a text with JSON in it, got \"{\": ")));
  EXPECT_THAT(mismatches(Match::serializedJson(1), 1), ElementsAre("/: expected a text with JSON in it, got 1 (serializedJson)"));
}

TEST_F(MatchTest, stringLikeRegexpSaysTheExpression) {
  EXPECT_THAT(mismatches(Match::stringLikeRegexp("^a+$"), "b"),
              ElementsAre("/: expected a text with /^a+$/ in it, got \"b\" (stringLikeRegexp)"));
  EXPECT_THAT(mismatches(Match::stringLikeRegexp("5"), 5), ElementsAre("/: expected a text with /5/ in it, got 5 (stringLikeRegexp)"));
}

TEST_F(MatchTest, longValuesAreCutInTheMiddle) {
  const std::string umlauts = [] {
    std::string text;
    for (int i = 0; i < 200; ++i) text += "ü";
    return text;
  }();
  const std::string line = mismatches(Match::exact("a"), Json(umlauts))[0];
  EXPECT_LT(line.size(), 250U);
  EXPECT_THAT(line, HasSubstr("ü ... ü"));
}

TEST_F(MatchTest, isMatcherTellsMatchersFromValues) {
  EXPECT_TRUE(Matcher::isMatcher(Match::absent()));
  EXPECT_FALSE(Matcher::isMatcher("absent"));
  EXPECT_FALSE(Matcher::isMatcher({}));
}

/// Stands for the generated properties of a resource.
struct RuleProps {
  Num days = {};
  Json filter = {};
  Str name = {};
  static const TypeInfo typeInfo;
};
constexpr PropInfo kRuleInfo[] = {
    {"Days", nullptr, 0, 0, PropKind::Num, 0}, {"Filter", nullptr, 1, 0, PropKind::Json, 0}, {"Name", nullptr, 2, 0, PropKind::Str, 0}};
const TypeInfo RuleProps::typeInfo = {"Rule", kRuleInfo, 3};

TEST_F(MatchTest, propertiesStructsArePatternsOfTheFieldsThatAreSet) {
  const Json actual = {{"Days", 5}, {"Name", "n"}, {"Filter", {{"a", 1}}}};
  EXPECT_TRUE(Match::objectLike(RuleProps{.days = 5, .filter = {{"a", Match::anyValue()}}})->test(actual).isSuccess());
  EXPECT_TRUE(Match::objectLike({{"Rules", List<RuleProps>{{.days = 5}}}})->test({{"Rules", Json::arr({actual})}}).isSuccess());
  EXPECT_THAT(mismatches(Match::objectEquals(RuleProps{.days = 6, .name = "n"}), actual),
              ElementsAre("/Filter: expected nothing, got { \"a\": 1 } (objectEquals)", "/Days: expected 6, got 5 (objectEquals)"));
  EXPECT_THAT(mismatches(Match::exact(RuleProps{.days = 6}), Json::arr()),
              ElementsAre("/: expected the object { \"Days\": 6 }, got [] (exact)"));
}

/// Matches numbers below a limit.
class Below final : public Matcher {
 public:
  explicit Below(int limit) : limit_(limit) {}
  std::string_view name() const override { return "below"; }
  MatchResult test(const Json& actual) override {
    MatchResult result(actual);
    if (actual.isNumber() && actual.asNum().number() < limit_) return result;
    return result.recordFailure({.cost = 3, .matcher = this, .message = "expected less than " + std::to_string(limit_)});
  }

 private:
  int limit_;
};

TEST_F(MatchTest, aMatcherOfOnesOwnStandsInPatterns) {
  const Json pattern = {{"n", make<Below>(5)}};
  EXPECT_TRUE(Match::objectLike(pattern)->test({{"n", 4}}).isSuccess());
  const MatchResult result = Match::objectLike(pattern)->test({{"n", 6}});
  EXPECT_THAT(linesOf(result), ElementsAre("/n: expected less than 5 (below)"));
  EXPECT_EQ(result.failCost(), 3);
  EXPECT_EQ(result.failCount(), 1U);
  EXPECT_THAT(mismatches(Match::objectLike(pattern), Json::obj()), ElementsAre("/n: expected below(), got nothing (objectLike)"));
}

TEST_F(MatchTest, aResultWithoutMismatchSaysSo) {
  const MatchResult result = Match::anyValue()->test(1);
  EXPECT_EQ(result.renderMismatch().text(), "it matches");
  EXPECT_EQ(result.target(), Json(1));
  EXPECT_EQ(result.toHumanStrings().size(), 0U);
}

}  // namespace
}  // namespace cdk::assertions
