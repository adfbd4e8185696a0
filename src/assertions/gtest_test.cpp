#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>

namespace cdk::assertions {
namespace {

const Template& queue() {
  static const Template t = Template::fromString(R"({"Resources": {"Q": {"Type": "AWS::SQS::Queue", "Properties": {"DelaySeconds": 5}}}})");
  return t;
}

TEST(AssertionMacros, whatHoldsPasses) {
  EXPECT_TEMPLATE(queue().resourceCountIs("AWS::SQS::Queue", 1));
  ASSERT_TEMPLATE(queue().hasResourceProperties("AWS::SQS::Queue", {{"DelaySeconds", 5}, {"Policy", Match::absent()}}));
}

TEST(AssertionMacros, expectFailsTheTestAndGoesOn) {
  bool after = false;
  EXPECT_NONFATAL_FAILURE(
      {
        EXPECT_TEMPLATE(queue().resourceCountIs("AWS::SQS::Queue", 2));
        after = true;
      },
      "expected 2 resources of type AWS::SQS::Queue, got 1: Q");
  EXPECT_TRUE(after);
}

TEST(AssertionMacros, assertEndsTheTest) {
  static bool after = false;
  EXPECT_FATAL_FAILURE(
      {
        ASSERT_TEMPLATE(queue().resourceCountIs("AWS::SQS::Queue", 2));
        after = true;
      },
      "expected 2 resources");
  EXPECT_FALSE(after);
}

TEST(AssertionMacros, standInAnIfWithoutBraces) {
  if (queue().toJSON())
    EXPECT_TEMPLATE(queue().resourceCountIs("AWS::SQS::Queue", 1));
  else
    FAIL();
}

TEST(AssertionMacros, otherErrorsGoThrough) {
  EXPECT_THROW(EXPECT_TEMPLATE(Template::fromString("{")), Error);
}

TEST(AssertionMacros, valuesPrintAsJson) {
  EXPECT_EQ(::testing::PrintToString(Json({{"a", Json::arr({1, "x", nullptr})}})), R"({ "a": [ 1, "x", null ] })");
  EXPECT_EQ(::testing::PrintToString(Str("t")), "\"t\"");
  EXPECT_EQ(::testing::PrintToString(Str()), "nothing");
}

}  // namespace
}  // namespace cdk::assertions
