// Expected values were taken from aws-cdk-lib 2.276.0.
#include <constructs/aws/events/event_pattern.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/assertions/gtest.hpp>
#include <cdk/error.hpp>

#include "pattern_json.hpp"

namespace cdk::events {
namespace {

template <class F>
std::string refusal(F make) {
  try {
    make();
  } catch (const Error& error) {
    return error.code();
  }
  return "";
}

TEST(Match, writesMatchersWhereTextsStand) {
  ArenaScope arena;
  EXPECT_EQ(Json(Match::anyOf(Match::prefix("a"), "b")), Json::arr({Json::obj({{"prefix", "a"}}), "b"}));
  EXPECT_EQ(Json(Match::anythingButPrefix("a")), Json::arr({Json::obj({{"anything-but", Json::obj({{"prefix", "a"}})}})}));
  EXPECT_EQ(Json(Match::anythingButPrefix("a", "b")),
            Json::arr({Json::obj({{"anything-but", Json::obj({{"prefix", Json::arr({"a", "b"})}})}})}));
}

TEST(Match, joinsNumericMatchers) {
  ArenaScope arena;
  EXPECT_EQ(Json(Match::interval(1, 5)), Json::arr({Json::obj({{"numeric", Json::arr({">=", 1, "<=", 5})}})}));
  EXPECT_EQ(refusal([] { Match::allOf(Match::prefix("a")); }), "event-match");
  EXPECT_EQ(refusal([] { Match::interval(2, 1); }), "event-match");
}

TEST(Match, takesAddressRangesOnly) {
  ArenaScope arena;
  for (const char* good : {"10.0.0.0/8", "10.0.0.1", "::1", "2001:db8::/32"}) EXPECT_EQ(refusal([&] { Match::cidr(good); }), "") << good;
  for (const char* bad : {"10.0.0.0/33", "1.2.3", "2001:db8::/129", "x"})
    EXPECT_EQ(refusal([&] { Match::cidr(bad); }), "event-match") << bad;
}

TEST(Match, doesNotMixTextsAndNumbers) {
  ArenaScope arena;
  EXPECT_EQ(refusal([] { Match::anythingBut(); }), "event-match");
  EXPECT_EQ(refusal([] { Match::anythingBut(1, "a"); }), "event-match");
}

TEST(EventPattern, mergesListsWithoutRepetitionsAndObjectsByField) {
  ArenaScope arena;
  const Json first = detail::patternJson({.detail = Json::obj({{"s", Json::arr({"x"})}}), .source = {"a"}});
  const Json merged =
      detail::mergePatterns(first, detail::patternJson({.detail = Json::obj({{"t", Json::arr({"y"})}}), .source = {"a", "b"}}));
  EXPECT_EQ(merged,
            Json::obj({{"source", Json::arr({"a", "b"})}, {"detail", Json::obj({{"s", Json::arr({"x"})}, {"t", Json::arr({"y"})}})}}));
}

TEST(EventPattern, refusesAListWhereAnObjectIs) {
  ArenaScope arena;
  const Json list = Json::obj({{"s", Json::arr({"x"})}});
  EXPECT_EQ(refusal([&] { detail::mergePatterns(list, Json::obj({{"s", Json::obj({{"t", Json::arr({"y"})}})}})); }), "event-pattern");
  EXPECT_EQ(refusal([&] { detail::mergePatterns(list, Json::obj({{"t", "text"}})); }), "event-pattern");
}

}  // namespace
}  // namespace cdk::events
