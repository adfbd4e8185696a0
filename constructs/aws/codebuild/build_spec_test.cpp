// Expected texts were taken from aws-cdk-lib 2.276.0.
#include <constructs/aws/codebuild/build_spec.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/stack.hpp>

namespace cdk::codebuild {
namespace {

class BuildSpecTest : public testing::Test {
 protected:
  std::string yaml(const Json& value) {
    return std::string(stack.resolve(BuildSpec::fromObjectToYaml(value)->toBuildSpec(stack)).asStr().text());
  }
  std::string yamlOf(const char* text) { return yaml(Json::obj({{"v", text}})); }
  Json resolved(Use<BuildSpec> spec) { return Json::parse(stack.resolve(spec->toBuildSpec(stack)).asStr().text()); }
  std::string refusal(const Json& lhs, const Json& rhs) {
    try {
      mergeBuildSpecs(BuildSpec::fromObject(lhs), BuildSpec::fromObject(rhs));
    } catch (const Error& error) {
      return error.code();
    }
    return "";
  }

  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S");
};

TEST_F(BuildSpecTest, objectsBecomeJsonWithTwoColumnsALevel) {
  const Str text = BuildSpec::fromObject(
                       Json::obj({{"version", "0.2"}, {"phases", Json::obj({{"build", Json::obj({{"commands", Json::arr({"x"})}})}})}}))
                       ->toBuildSpec(stack);
  EXPECT_EQ(stack.resolve(text).asStr().text(),
            "{\n  \"version\": \"0.2\",\n  \"phases\": {\n    \"build\": {\n      \"commands\": [\n        \"x\"\n      ]\n    }\n  }\n}");
}

TEST_F(BuildSpecTest, yamlNestsMapsAndLists) {
  EXPECT_EQ(yaml(Json::obj({{"version", 0.2},
                            {"empty", Json::obj()},
                            {"arr", Json::arr()},
                            {"nested", Json::arr({Json::arr({1, 2}), Json::arr({Json::obj({{"a", 1}, {"b", Json::arr({3})}})})})},
                            {"n", nullptr},
                            {"b", true}})),
            "version: 0.2\nempty: {}\narr: []\nnested:\n  - - 1\n    - 2\n  - - a: 1\n      b:\n        - 3\n\"n\": null\nb: true\n");
}

TEST_F(BuildSpecTest, yamlQuotesTextsThatWouldBeReadAsSomethingElse) {
  for (const char* text : {"yes", "1",  "1:30", "null", "~",    "2020-01-01", "1_000", "0x1f", ".5",         "1e3",
                           "1.",  ".",  "0b1",  "019",  "+1",   ".e5",        ".NaN",  ".inf", "12:30:45.5", "2001-12-14t21:59:43.10-05:00",
                           "nO",  "Y",  "off",  "a: b", "- x",  "#c",         "@x",    "`x",   "%x",         "!x",
                           "&x",  "*x", "{x",   "[x",   "a #b", "x:",         "?",     "? a",  "-",          "x ",
                           "  x", ""}) {
    EXPECT_EQ(yamlOf(text), "v: \"" + std::string(text) + "\"\n");
  }
}

TEST_F(BuildSpecTest, yamlLeavesOtherTextsPlain) {
  for (const char* text : {"echo \"hi\"", "it's", "x, y", "a#b", "x:y", "<<",  "=",    "0o7",        "--",     "---",     "a\tb",
                           "-a",          "?a",   ":a",   "..",  "0b",  "nan", "tRUE", "http://x:8", "a\\\"b", "\xc3\xa9"}) {
    EXPECT_EQ(yamlOf(text), "v: " + std::string(text) + "\n");
  }
}

TEST_F(BuildSpecTest, yamlQuotesByWhatTheTextHolds) {
  EXPECT_EQ(yamlOf("\"q\" x"), "v: '\"q\" x'\n");
  EXPECT_EQ(yamlOf("\"x'y"), "v: \"\\\"x'y\"\n");
  EXPECT_EQ(yamlOf("'x"), "v: \"'x\"\n");
  EXPECT_EQ(yamlOf("\xc3\xa9\a"), "v: \"\xc3\xa9\\a\"\n");
  EXPECT_EQ(yamlOf("\ttab"), "v: \"\\ttab\"\n");
  EXPECT_EQ(yamlOf("a\rb"), "v: \"a\\rb\"\n");
  EXPECT_EQ(yamlOf("a\x01\nbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\n\n ccc"),
            "v: \"a\\x01\n\n  bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\n\n\n  \\ ccc\"\n");
}

TEST_F(BuildSpecTest, yamlWritesLinesAsABlock) {
  EXPECT_EQ(yamlOf("a\nb\n"), "v: |\n  a\n  b\n");
  EXPECT_EQ(yamlOf("a\nb"), "v: |-\n  a\n  b\n");
  EXPECT_EQ(yamlOf("a\n\n  b\n\n"), "v: |+\n  a\n\n    b\n\n");
  EXPECT_EQ(yamlOf("\n\n x\ny"), "v: |-2\n  \n\n   x\n  y\n");
  EXPECT_EQ(yamlOf("x\n\n\n y \n\n z\n"), "v: |\n  x\n\n\n   y \n\n   z\n");
}

TEST_F(BuildSpecTest, yamlQuotesKeysInTheSameWay) {
  EXPECT_EQ(yaml(Json::obj({{"a b", 1}, {"yes", 2}, {"1", 3}, {"", 4}, {"a: b", 5}, {"x\ny", 6}})),
            "\"1\": 3\na b: 1\n\"yes\": 2\n\"\": 4\n\"a: b\": 5\n\"x\\ny\": 6\n");
}

TEST_F(BuildSpecTest, mergedSpecificationsJoinListsAndTheRightValueWins) {
  const Json left = Json::obj(
      {{"version", "0.2"}, {"phases", Json::obj({{"build", Json::obj({{"commands", "one"}})}})}, {"cache", Json::obj({{"paths", "p"}})}});
  const Json right = Json::obj(
      {{"version", "0.3"}, {"phases", Json::obj({{"build", Json::obj({{"commands", Json::arr({"two"})}, {"finally", "three"}})}})}});
  EXPECT_EQ(resolved(mergeBuildSpecs(BuildSpec::fromObject(left), BuildSpec::fromObject(right))),
            Json::obj({{"version", "0.3"},
                       {"phases",
                        Json::obj({{"build", Json::obj({{"commands", Json::arr({"one", "two"})}, {"finally", Json::arr({"three"})}})}})},
                       {"cache", Json::obj({{"paths", Json::arr({"p"})}})}}));
}

TEST_F(BuildSpecTest, mergingRefusesTwoLotsOfArtifactsAndOldVersions) {
  const Json artifacts = Json::obj({{"version", "0.2"}, {"artifacts", Json::obj({{"files", "x"}})}});
  EXPECT_EQ(refusal(artifacts, artifacts), "build-spec");
  EXPECT_EQ(refusal(Json::obj({{"version", "0.1"}}), Json::obj()), "build-spec");
  EXPECT_EQ(refusal(artifacts, Json::obj()), "");
}

TEST_F(BuildSpecTest, onlyObjectsCanBeMerged) {
  EXPECT_THROW(mergeBuildSpecs(BuildSpec::fromSourceFilename("x"), BuildSpec::fromObject(Json::obj())), Error);
}

}  // namespace
}  // namespace cdk::codebuild
