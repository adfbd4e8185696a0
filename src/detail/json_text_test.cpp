#include "json_text.hpp"

#include <limits>

#include <gtest/gtest.h>

namespace cdk::detail {
namespace {

std::string quoted(std::string_view text) {
  std::string out;
  appendJsonString(out, text);
  return out;
}

TEST(JsonText, EscapesOnlyWhatJsonStringifyEscapes) {
  EXPECT_EQ(quoted(""), R"("")");
  EXPECT_EQ(quoted("a\"b\\c/d"), R"("a\"b\\c/d")");
  EXPECT_EQ(quoted("\b\f\n\r\t"), R"("\b\f\n\r\t")");
  EXPECT_EQ(quoted(std::string_view("\0\x01\x0b\x1f\x7f", 5)), "\"\\u0000\\u0001\\u000b\\u001f\x7f\"");
  EXPECT_EQ(quoted("h\u00e9 \u2028 \U0001f600"), "\"h\u00e9 \u2028 \U0001f600\"");
}

TEST(JsonText, EscapesWithoutQuotesForTextInsideText) {
  std::string out = "<";
  appendJsonEscaped(out, "say \"hi\"\n");
  EXPECT_EQ(out, R"(<say \"hi\"\n)");
}

TEST(JsonText, PrintsNumbersAsJavaScript) {
  struct Row {
    double number;
    const char* text;
  };
  static const Row rows[] = {
      {0.0, "0"},
      {-0.0, "0"},
      {1.0, "1"},
      {-1.0, "-1"},
      {1.5, "1.5"},
      {0.1, "0.1"},
      {0.30000000000000004, "0.30000000000000004"},
      {1e21, "1e+21"},
      {1e20, "100000000000000000000"},
      {123456789012345680000.0, "123456789012345680000"},
      {1.5e21, "1.5e+21"},
      {12345678901234567890.0, "12345678901234567000"},
      {1e-6, "0.000001"},
      {1e-7, "1e-7"},
      {1.25e-7, "1.25e-7"},
      {-1.25e-7, "-1.25e-7"},
      {0.000001234, "0.000001234"},
      {5e-324, "5e-324"},
      {1.7976931348623157e308, "1.7976931348623157e+308"},
      {9007199254740991.0, "9007199254740991"},
      {9007199254740992.0, "9007199254740992"},
      {9007199254740993.0, "9007199254740992"},
      {-9007199254740994.0, "-9007199254740994"},
      {1e16, "10000000000000000"},
      {123456.789, "123456.789"},
      {100.0, "100"},
      {1e100, "1e+100"},
      {0.1 + 0.2, "0.30000000000000004"},
      {1.0 / 3, "0.3333333333333333"},
      {2.0 / 3 * 1e21, "666666666666666600000"},
      {4294967296.5, "4294967296.5"},
      {1e22, "1e+22"},
  };
  for (const Row& row : rows) {
    std::string out;
    appendNumber(out, row.number);
    EXPECT_EQ(out, row.text);
  }
}

TEST(JsonText, PrintsIntegersBeyondTheExactDoublesUnchanged) {
  std::string out;
  appendInteger(out, std::numeric_limits<long long>::min());
  EXPECT_EQ(out, "-9223372036854775808");
}

TEST(JsonText, WritesNullForNumbersThatJsonDoesNotKnow) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  std::string text;
  appendNumber(text, -infinity);
  EXPECT_EQ(text, "-Infinity");
  std::string out;
  appendJsonNumber(out, infinity);
  appendJsonNumber(out, std::numeric_limits<double>::quiet_NaN());
  appendJsonNumber(out, 2.5);
  EXPECT_EQ(out, "nullnull2.5");
}

}  // namespace
}  // namespace cdk::detail
