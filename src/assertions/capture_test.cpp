#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <gtest/gtest.h>

namespace cdk::assertions {
namespace {

class CaptureTest : public ::testing::Test {
 protected:
  ArenaScope arena;
  Template t = Template::fromString(R"({"Resources": {
    "A": {"Type": "T", "Properties": {"Text": "Flob", "Number": 2.5, "Flag": false, "Array": ["Qix", "Qux"], "Object": {"k": 1}}},
    "B": {"Type": "T", "Properties": {"Text": "Quib", "Array": ["Cat"]}}
  }})");
};

template <class F>
std::string errorOf(F&& call) {
  const ::testing::AssertionResult result = holds([&] { static_cast<void>(call()); });
  return result ? "" : result.message();
}

TEST_F(CaptureTest, givesTheValueByItsType) {
  const Capture text, number, flag, array, object, element;
  t.hasResourceProperties("T", {{"Text", text}, {"Number", number}, {"Flag", flag}, {"Object", object}, {"Array", array}});
  t.hasResourceProperties("T", {{"Array", Json::arr({"Qix", element})}});
  EXPECT_EQ(text.asString(), "Flob");
  EXPECT_EQ(number.asNumber(), 2.5);
  EXPECT_FALSE(flag.asBoolean());
  EXPECT_EQ(array.asArray().size(), 2U);
  EXPECT_EQ(object.asObject().get("k"), Json(1));
  EXPECT_EQ(element.asString(), "Qux");
}

TEST_F(CaptureTest, nextGoesThroughAllThatMatched) {
  const Capture text;
  t.hasResourceProperties("T", {{"Text", text}});
  EXPECT_EQ(text.asString(), "Flob");
  EXPECT_TRUE(text.next());
  EXPECT_EQ(text.asString(), "Quib");
  EXPECT_FALSE(text.next());
  EXPECT_EQ(text.asString(), "Quib");
}

TEST_F(CaptureTest, takesOnlyWhatItsPatternMatches) {
  const Capture array(Match::arrayWith({"Cat"}));
  t.hasResourceProperties("T", {{"Array", array}});
  EXPECT_EQ(array.asArray()[0], Json("Cat"));
  EXPECT_FALSE(array.next());
  const Capture object({{"k", 1}});
  t.hasResourceProperties("T", {{"Object", object}});
  EXPECT_EQ(object.asObject().size(), 1U);
}

TEST_F(CaptureTest, takesNothingFromEntriesThatDoNotMatch) {
  const Capture text;
  t.hasResourceProperties("T", {{"Text", text}, {"Flag", Match::absent()}});
  EXPECT_EQ(text.asString(), "Quib");
  EXPECT_FALSE(text.next());
}

TEST_F(CaptureTest, asksForAMatchBefore) {
  const Capture text;
  EXPECT_EQ(errorOf([&] { return text.asString(); }), "nothing was captured; ask after an assertion that holds");
  EXPECT_NE(errorOf([&] {
              t.hasResourceProperties("T", {{"Text", text}, {"Flag", true}});
              return 0;
            }),
            "");
  EXPECT_NE(errorOf([&] { return text.asString(); }), "");
}

TEST_F(CaptureTest, refusesTheWrongType) {
  const Capture text, number;
  t.hasResourceProperties("T", {{"Text", text}, {"Number", number}});
  EXPECT_EQ(errorOf([&] { return text.asNumber(); }), "the captured value must be a number, got \"Flob\"");
  EXPECT_EQ(errorOf([&] { return text.asBoolean(); }), "the captured value must be true or false, got \"Flob\"");
  EXPECT_EQ(errorOf([&] { return text.asArray(); }), "the captured value must be an array, got \"Flob\"");
  EXPECT_EQ(errorOf([&] { return text.asObject(); }), "the captured value must be an object, got \"Flob\"");
  EXPECT_EQ(errorOf([&] { return number.asString(); }), "the captured value must be a text, got 2.5");
}

TEST_F(CaptureTest, worksInFindAndInWholeTemplates) {
  const Capture found, whole;
  t.findResources("T", {{"Properties", {{"Number", found}}}});
  t.templateMatches({{"Resources", {{"B", {{"Properties", {{"Text", whole}}}}}}}});
  EXPECT_EQ(found.asNumber(), 2.5);
  EXPECT_EQ(whole.asString(), "Quib");
}

TEST_F(CaptureTest, isAMatcherThatGivesItsValueWhenTheResultIsFinished) {
  const Capture capture;
  EXPECT_EQ(capture.name(), "Capture");
  MatchResult result = capture.test("x");
  EXPECT_NE(errorOf([&] { return capture.asString(); }), "");
  result.finished().finished();
  EXPECT_EQ(capture.asString(), "x");
  EXPECT_FALSE(capture.next());
  EXPECT_EQ(capture.test(nullptr).toHumanStrings()[0].text(), "/: expected a value to capture, got null (Capture)");
}

TEST_F(CaptureTest, copiesAreTheSameCapture) {
  const Capture text;
  const Capture copy = text;
  t.hasResourceProperties("T", {{"Text", copy}});
  EXPECT_EQ(text.asString(), "Flob");
}

}  // namespace
}  // namespace cdk::assertions
