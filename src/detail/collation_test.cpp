#include "collation.hpp"

#include <algorithm>
#include <fstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/compared.hpp"

namespace cdk::detail {
namespace {

using nlohmann::json;

// Recorded from JavaScript with the locale en-US.
const json& vectors() {
  static const json read = [] {
    std::ifstream in(CDKPP_SOURCE_DIR "/tests/core/vectors/collation.json");
    return json::parse(in);
  }();
  return read;
}

std::string utf8(char32_t c) {
  if (c < 0x80) return {static_cast<char>(c)};
  return {static_cast<char>(0xc0 | c >> 6), static_cast<char>(0x80 | (c & 0x3f))};
}

// Every Latin-1 character that is not ignored, sorted by ICU.
constexpr std::u32string_view kLatin1 =
    U"\t\n\v\f\r\u0085 \u00a0_-,;:!¡?¿.·'\"«»()[]{}§¶@*/\\&#%`´^¯¨"
    U"¸°©®+±÷×<=>¬|¦~¤¢$£¥01¹½¼2²3³¾456789aAªáÁàÀâÂåÅäÄãÃæÆbBcCçÇd"
    U"DðÐeEéÉèÈêÊëËfFgGhHiIíÍìÌîÎïÏjJkKlLmMnNñÑoOºóÓòÒôÔöÖõÕøØpPqQ"
    U"rRsSßtTuUúÚùÙûÛüÜvVwWxXyYýÝÿzZþÞµ";

TEST(Collation, SortsAsciiCharacters) {
  const std::string sorted = vectors()["asciiSorted"];
  core_test::compared("collation", "asciiSorted", "");
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    EXPECT_EQ(localeCompare(sorted.substr(i - 1, 1), sorted.substr(i, 1)), -1) << sorted.substr(i - 1, 2);
  }
}

TEST(Collation, SortsWords) {
  std::vector<std::string> words = vectors()["words"];
  std::stable_sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return localeCompare(a, b) < 0; });
  EXPECT_EQ(words, vectors()["wordsSorted"].get<std::vector<std::string>>());
  for (const std::string& word : words) {
    core_test::comparedRow("collation", "words", word);
    core_test::comparedRow("collation", "wordsSorted", word);
  }
}

TEST(Collation, ComparesPairs) {
  for (const json& pair : vectors()["pairs"]) {
    const std::string a = pair[0];
    const std::string b = pair[1];
    EXPECT_EQ(localeCompare(a, b), pair[2].get<int>()) << pair;
    EXPECT_EQ(localeCompare(b, a), -pair[2].get<int>()) << pair;
    core_test::comparedRow("collation", "pairs", pair);
  }
}

TEST(Collation, SortsLatin1Characters) {
  ASSERT_EQ(kLatin1.size(), 196u);
  for (std::size_t i = 1; i < kLatin1.size(); ++i) {
    EXPECT_EQ(localeCompare(utf8(kLatin1[i - 1]), utf8(kLatin1[i])), -1) << utf8(kLatin1[i - 1]) << utf8(kLatin1[i]);
  }
}

TEST(Collation, IgnoresControlCharacters) {
  EXPECT_EQ(localeCompare("a\x01z", "az"), 0);
  EXPECT_EQ(localeCompare("a\x7f", "a"), 0);
  core_test::compared("collation", "controlCharsIgnored", "");
  EXPECT_EQ(localeCompare("a\tz", "az"), -1);  // white space counts
}

TEST(Collation, TreatsComposedAndCombiningAccentsAlike) {
  EXPECT_EQ(localeCompare("\u00e9", "e\u0301"), 0);
  core_test::compared("collation", "nfdEqualsNfc", "");
  EXPECT_EQ(localeCompare("\u00c5ngstr\u00f6m", "A\u030angstro\u0308m"), 0);
}

TEST(Collation, TakesLigaturesApart) {
  EXPECT_EQ(localeCompare("\u00e6", "ae"), 1);
  EXPECT_EQ(localeCompare("\u00e6", "af"), -1);
  EXPECT_EQ(localeCompare("\u00df", "sS"), 1);
  EXPECT_EQ(localeCompare("SS", "\u00df"), -1);
}

TEST(Collation, PutsOtherLettersLastAndSymbolsBeforeDigits) {
  EXPECT_EQ(localeCompare("\u03b1", "z"), 1);
  EXPECT_EQ(localeCompare("\u044f", "\u03b1"), 1);
  EXPECT_EQ(localeCompare("\u2192", "$"), -1);
  EXPECT_EQ(localeCompare("\u2192", "+"), 1);
}

TEST(Collation, SurvivesBrokenUtf8) {
  EXPECT_EQ(localeCompare("a\xc3", "a\xc3"), 0);
  EXPECT_NE(localeCompare("a\xe2\x82", "a"), 0);
}

}  // namespace
}  // namespace cdk::detail
