#include <string>

#include <gtest/gtest.h>

#include <cdk/error.hpp>
#include <cdk/value/json.hpp>

namespace cdk {
namespace {

std::string keysOf(const Json& object) {
  std::string keys;
  for (std::size_t i = 0; i < object.asObject().size(); ++i) {
    keys += object.asObject().at(i).key.text();
    keys += ' ';
  }
  return keys;
}

std::string errorOf(std::string_view text) {
  try {
    Json::parse(text);
  } catch (const Error& error) {
    EXPECT_STREQ(error.code(), "invalid-json");
    return error.what();
  }
  return "no error";
}

TEST(JsonParse, ReadsEveryKindOfValue) {
  const Json read = Json::parse(R"({"text": "h\u00e9\n", "int": -3, "float": 1.5, "yes": true, "none": null, "list": [1, [], {}]})");
  EXPECT_EQ(read["text"].asStr().text(), "h\u00e9\n");
  EXPECT_EQ(read["int"].asNum().number(), -3);
  EXPECT_EQ(read["float"].asNum().number(), 1.5);
  EXPECT_TRUE(read["yes"].asBool().isTrue());
  EXPECT_TRUE(read["none"].isNull());
  ASSERT_EQ(read["list"].asArray().size(), 3u);
  EXPECT_TRUE(read["list"].asArray()[1].isArray());
  EXPECT_TRUE(read["list"].asArray()[2].isObject());
  EXPECT_FALSE(read["missing"].isSet());
}

TEST(JsonParse, ReadsScalarsAtTheTop) {
  EXPECT_EQ(Json::parse(" 7 ").asNum().number(), 7);
  EXPECT_TRUE(Json::parse("null").isNull());
  EXPECT_EQ(Json::parse("\"\"").asStr().text(), "");
}

TEST(JsonParse, KeepsTheOrderOfKeysAsJavaScript) {
  EXPECT_EQ(keysOf(Json::parse(R"({"z": 1, "a": {"y": 2, "b": 3}, "m": 4})")), "z a m ");
  EXPECT_EQ(keysOf(Json::parse(R"({"z": 1, "10": 2, "2": 3})")), "2 10 z ");
}

TEST(JsonParse, LastOfRepeatedKeysWins) {
  const Json read = Json::parse(R"({"a": 1, "b": 2, "a": 3})");
  EXPECT_EQ(keysOf(read), "a b ");
  EXPECT_EQ(read["a"].asNum().number(), 3);
}

TEST(JsonParse, ReadsNumbersAsJavaScript) {
  const auto printed = [](std::string_view text) { return std::string(Json::parse(text).asNum().str().text()); };
  EXPECT_EQ(printed("1.0"), "1");
  EXPECT_EQ(printed("1e3"), "1000");
  EXPECT_EQ(printed("-0"), "0");
  EXPECT_EQ(printed("9007199254740993"), "9007199254740992");
  EXPECT_EQ(printed("-9007199254740993"), "-9007199254740992");
  EXPECT_EQ(printed("12345678901234567890"), "12345678901234567000");
  EXPECT_EQ(printed("1e21"), "1e+21");
}

TEST(JsonParse, SaysWhereTheTextIsBroken) {
  EXPECT_NE(errorOf("{\n  \"a\": 1,\n  \"b\" 2\n}").find("line 3, column 7"), std::string::npos);
  EXPECT_NE(errorOf("[1, 2").find("line 1, column 6"), std::string::npos);
  EXPECT_NE(errorOf("[\"a\n\"]").find("line 1, column 4"), std::string::npos);
  EXPECT_NE(errorOf("").find("line 1"), std::string::npos);
  EXPECT_NE(errorOf("[\n1e999]").find("line 2, column 5: number overflow"), std::string::npos);
  EXPECT_NE(errorOf("1 2").find("line 1, column 3"), std::string::npos);
  EXPECT_NE(errorOf("\"\xff\"").find("line 1, column 2"), std::string::npos);
}

TEST(JsonParse, RefusesTextThatIsNestedWithoutEnd) {
  EXPECT_TRUE(Json::parse(std::string(400, '[') + std::string(400, ']')).isArray());
  EXPECT_NE(errorOf(std::string(100000, '[')).find("nested"), std::string::npos);
}

}  // namespace
}  // namespace cdk
