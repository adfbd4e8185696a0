#include "text_out.hpp"

#include <gtest/gtest.h>

#include <limits>

#include <cdk/error.hpp>

#include "json_text.hpp"

namespace cdk::detail {
namespace {

std::string jsonOf(std::string_view text) {
  TextOut out;
  out.json(text);
  return out.take();
}

TEST(TextOutTest, quotesTextsOfEveryLength) {
  std::string text;
  for (int i = 0; i < 70; ++i) {
    EXPECT_EQ(jsonOf(text), '"' + text + '"');
    text += static_cast<char>('a' + i % 26);
  }
}

TEST(TextOutTest, seesWhatNeedsCareAtEveryPlace) {
  for (const std::string_view special : {"\"", "\\", "\n", "\x01", "\x1f", "\u00e9", "\xf0\x9f\x98\x80"}) {
    for (std::size_t size = 1; size < 34; ++size) {
      for (std::size_t at = 0; at < size; ++at) {
        std::string text(size, '~');
        text.replace(at, 1, special);
        std::string expected;
        appendJsonString(expected, text);
        EXPECT_EQ(jsonOf(text), expected) << size << " at " << at;
      }
    }
  }
}

TEST(TextOutTest, refusesWhatIsNoUtf8) {
  EXPECT_THROW(jsonOf("ab\xff"), Error);
  EXPECT_THROW(jsonOf("abcdefghij\xc3"), Error);
}

TEST(TextOutTest, breaksLinesAtAnyDepth) {
  for (const std::size_t spaces : {0, 1, 15, 16, 17, 200}) {
    TextOut out;
    out.line(false, spaces);
    out += 'x';
    out.line(true, spaces);
    EXPECT_EQ(out.view(), "\n" + std::string(spaces, ' ') + "x,\n" + std::string(spaces, ' '));
  }
}

TEST(TextOutTest, growsAndStartsAgainInTheSameMemory) {
  TextOut out;
  std::string expected;
  for (int i = 0; i < 3000; ++i) {
    out += std::string_view("piece ");
    out.integer(i - 1500);
    expected += "piece " + std::to_string(i - 1500);
  }
  EXPECT_EQ(out.view(), expected);
  const char* const memory = out.view().data();
  out.clear();
  EXPECT_EQ(out.size(), 0U);
  out += 'a';
  out.reserve(100);
  EXPECT_EQ(out.view().data(), memory);
  EXPECT_EQ(out.take(), "a");
}

TEST(TextOutTest, repeatsWhatStandsInIt) {
  TextOut out;
  out += std::string_view("one two ");
  for (int i = 0; i < 300; ++i) out.again(4, 4);
  EXPECT_EQ(out.size(), 8U + 1200U);
  EXPECT_TRUE(out.view().ends_with("two two "));
}

TEST(TextOutTest, writesNumbersAsJavaScriptDoes) {
  TextOut out;
  for (const double number : {1.5, 1e21, 1e-7, std::numeric_limits<double>::infinity()}) {
    out.jsonNumber(number);
    out += ' ';
  }
  EXPECT_EQ(out.view(), "1.5 1e+21 1e-7 null ");
}

}  // namespace
}  // namespace cdk::detail
