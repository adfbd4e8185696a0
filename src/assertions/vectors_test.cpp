// Every decision of the matchers against what aws-cdk-lib decided, recorded by vectors/make.ts.
#include <fstream>
#include <sstream>
#include <vector>

#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <gtest/gtest.h>

#include "capture_matcher.hpp"
#include "cycles.hpp"
#include "pattern.hpp"
#include "regexp.hpp"

namespace cdk::assertions {
namespace {

std::string fileText(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

Json recorded(const char* part) {
  const char* file = std::getenv("CDKPP_ASSERTION_VECTORS");
  return Json::parse(fileText(file ? file : CDKPP_SOURCE_DIR "/src/assertions/vectors/vectors.json"))[part];
}

/// Builds the pattern that a vector describes.
class Decoder {
 public:
  Json decode(const Json& from) {
    if (from.isArray()) return list(from);
    if (!from.isObject()) return from;
    if (from["$"]) return matcher(from["$"].asStr().text(), from["of"], from["number"]);
    std::vector<Json::Entry> entries;
    for (std::size_t i = 0; i < from.asObject().size(); ++i) {
      const auto entry = from.asObject().at(i);
      entries.push_back({entry.key, decode(entry.value)});
    }
    return Map<Json>(entries);
  }

  std::vector<Capture> captures;

 private:
  List<Json> list(const Json& from) {
    std::vector<Json> items;
    for (const Json& item : from.asArray()) items.push_back(decode(item));
    return items;
  }

  Json matcher(std::string_view name, const Json& of, const Json& number) {
    if (name == "absent") return Match::absent();
    if (name == "anyValue") return Match::anyValue();
    if (name == "arrayEquals") return Match::arrayEquals(list(of));
    if (name == "arrayWith") return Match::arrayWith(list(of));
    if (name == "exact") return Match::exact(decode(of));
    if (name == "not") return Match::not_(decode(of));
    if (name == "objectEquals") return Match::objectEquals(decode(of));
    if (name == "objectLike") return Match::objectLike(decode(of));
    if (name == "serializedJson") return Match::serializedJson(decode(of));
    if (name == "stringLikeRegexp") return Match::stringLikeRegexp(of.asStr().text());
    if (name != "capture") throw std::runtime_error("unknown matcher " + std::string(name));
    const Capture capture = of ? Capture(decode(of)) : Capture();
    const auto at = static_cast<std::size_t>(number.asNum().number());
    while (captures.size() <= at) captures.emplace_back();
    captures[at] = capture;
    return capture;
  }
};

Json taken(const Capture& capture) {
  std::vector<Json> values;
  try {
    do {
      values.push_back(CaptureMatcher::of(capture).current());
    } while (capture.next());
  } catch (const AssertionError&) {
    return Json::arr();
  }
  return List<Json>(values);
}

void compare(const Json& vector) {
  Decoder decoder;
  try {
    MatchResult result = objectPattern(decoder.decode(vector["pattern"]))->test(vector["target"]);
    result.finished();
    ASSERT_FALSE(vector["raises"]);
    EXPECT_EQ(result.hasFailed(), vector["fails"].asBool().isTrue());
    if (vector["count"]) {
      EXPECT_EQ(result.failCount(), vector["count"].asNum().number());
      EXPECT_EQ(result.failCost(), vector["cost"].asNum().number());
    }
    for (std::size_t i = 0; i < decoder.captures.size(); ++i) {
      EXPECT_TRUE(sameValue(taken(decoder.captures[i]), vector["captured"].asArray()[i]))
          << detail::printed(taken(decoder.captures[i])).text();
    }
  } catch (const AssertionError& error) {
    EXPECT_TRUE(vector["raises"]) << error.what();
  }
}

TEST(AssertionVectors, matchersDecideAsTheCdkDoes) {
  const ArenaScope arena;
  const List<Json> vectors = recorded("matches").asArray();
  ASSERT_GT(vectors.size(), 300U);
  for (const Json& vector : vectors) {
    SCOPED_TRACE(detail::printed(vector).text());
    compare(vector);
  }
}

TEST(AssertionVectors, regularExpressionsFindWhatJavaScriptFinds) {
  const ArenaScope arena;
  const List<Json> vectors = recorded("regexps").asArray();
  ASSERT_GT(vectors.size(), 300U);
  for (const Json& vector : vectors) {
    const List<Json> row = vector.asArray();
    EXPECT_EQ(Regexp(row[0].asStr().text()).findIn(row[1].asStr().text()), row[2].asBool().isTrue()) << detail::printed(vector).text();
  }
}

TEST(AssertionVectors, circlesAreFoundWhereTheCdkFindsThem) {
  const ArenaScope arena;
  const List<Json> vectors = recorded("cycles").asArray();
  ASSERT_GT(vectors.size(), 50U);
  for (const Json& vector : vectors) {
    EXPECT_EQ(!findCycle(vector["resources"]).empty(), vector["cyclic"].asBool().isTrue()) << detail::printed(vector).text();
  }
}

}  // namespace
}  // namespace cdk::assertions
