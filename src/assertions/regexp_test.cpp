#include "regexp.hpp"

#include <cdk/assertions/assertion_error.hpp>
#include <gtest/gtest.h>

namespace cdk::assertions {
namespace {

std::string errorOf(std::string_view pattern) {
  try {
    Regexp compiled(pattern);
  } catch (const AssertionError& error) {
    return error.message();
  }
  return "";
}

TEST(Regexp, saysWhatIsWrongAndWhere) {
  EXPECT_EQ(errorOf("a("), "the regular expression /a(/ is wrong at character 2: a ( has no )");
  EXPECT_EQ(errorOf("a)"), "the regular expression /a)/ is wrong at character 1: a ) has no (");
  EXPECT_EQ(errorOf("[a"), "the regular expression /[a/ is wrong at character 2: a [ has no ]");
  EXPECT_EQ(errorOf("*"), "the regular expression /*/ is wrong at character 0: there is nothing to repeat");
  EXPECT_EQ(errorOf("a\\"), "the regular expression /a\\/ is wrong at character 2: a \\ stands at the end");
  EXPECT_EQ(errorOf("a{3,2}"), "the regular expression /a{3,2}/ is wrong at character 6: the numbers of {} are out of order");
  EXPECT_EQ(errorOf("[b-a]"), "the regular expression /[b-a]/ is wrong at character 4: a range in [] is out of order");
  EXPECT_EQ(errorOf("(?i:a)"), "the regular expression /(?i:a)/ is wrong at character 1: this kind of group is not known");
  EXPECT_EQ(errorOf("(?<a>x)\\k<b>"), "the regular expression /(?<a>x)\\k<b>/ is wrong at character 12: no group has this name");
  EXPECT_EQ(errorOf("((a{1000}){1000}){1000}"),
            "the regular expression /((a{1000}){1000}){1000}/ is wrong at character 16: it repeats too often");
}

TEST(Regexp, aLongTextNeedsNoStackAndNoPatience) {
  const std::string text(300000, 'a');
  EXPECT_FALSE(Regexp("^(a|aa|a*)*b").findIn(text));
  EXPECT_TRUE(Regexp("^(?:a|aa)+$").findIn(text));
  EXPECT_TRUE(Regexp(".*a$").findIn(text));
}

TEST(Regexp, bytesThatAreNoTextAreFoundAsTheyAre) {
  EXPECT_TRUE(
      Regexp("^.a$").findIn("\xFF"
                            "a"));
  EXPECT_TRUE(Regexp("^..$").findIn("a\xE2"));
}

}  // namespace
}  // namespace cdk::assertions
