// Assertions on stacks; what is expected of messages and tags was taken from aws-cdk-lib.
#include <cdk/annotations.hpp>
#include <cdk/app.hpp>
#include <cdk/aspects.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/stack.hpp>
#include <cdk/tags.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cdk::assertions {
namespace {

using ::testing::HasSubstr;

class StackTest : public ::testing::Test {
 protected:
  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S", StackProps{.tags = {{"team", "a"}}});
  CfnResource& bucket = stack.add<CfnResource>("B", CfnResourceProps{.properties = {{"BucketName", "x"}}, .type = "AWS::S3::Bucket"});
};

template <class F>
std::string failure(F&& assertion) {
  const ::testing::AssertionResult result = holds(assertion);
  return result ? "" : result.message();
}

/// Leaves an information on resources.
class Notes final : public IAspect {
 public:
  void visit(IConstruct& node) override {
    if (CfnResource::isCfnResource(node)) cdk::Annotations::of(node).addInfo("from an aspect");
  }
};

TEST_F(StackTest, tokensInPatternsAreThoseOfTheTemplate) {
  stack.add<CfnResource>("P", CfnResourceProps{.properties = {{"Bucket", bucket.ref()}, {"Document", {{"R", bucket.getAtt("Arn") + "/*"}}}},
                                               .type = "AWS::S3::BucketPolicy"});
  const Template t = Template::fromStack(stack);
  t.hasResourceProperties("AWS::S3::BucketPolicy", {{"Bucket", bucket.ref()}});
  t.hasResourceProperties("AWS::S3::BucketPolicy", {{"Bucket", {{"Ref", "B"}}}, {"Document", {{"R", bucket.getAtt("Arn") + "/*"}}}});
  t.hasResourceProperties("AWS::S3::BucketPolicy",
                          Match::objectLike({{"Document", Match::objectEquals({{"R", bucket.getAtt("Arn") + "/*"}})}}));
  EXPECT_THAT(failure([&] {
                t.hasResourceProperties("AWS::S3::BucketPolicy", {{"Bucket", bucket.getAtt("Arn")}});
              }),
              HasSubstr("/Properties/Bucket/Fn::GetAtt: expected [ \"B\", \"Arn\" ], got nothing"));
}

TEST_F(StackTest, tokensNeedATemplateOfAStack) {
  const Template t = Template::fromJSON({{"Outputs", {{"O", {{"Value", 1}}}}}});
  EXPECT_EQ(failure([&] {
              t.hasOutput("O", {{"Value", bucket.ref()}});
            }),
            "a pattern with a token needs a template made by Template::fromStack");
}

TEST_F(StackTest, tagsOfAStack) {
  cdk::Tags::of(stack).add("k", "v");
  const Tags tags = Tags::fromStack(stack);
  tags.hasValues({{"team", "a"}});
  tags.hasValues(Match::objectEquals({{"team", Match::stringLikeRegexp("^a$")}, {"k", "v"}}));
  EXPECT_EQ(tags.all().size(), 2U);
  EXPECT_EQ(failure([&] { tags.hasNone(); }), R"(the tags of the stack do not match
  /k: expected nothing, got "v"
  /team: expected nothing, got "a"
    {
  >   "k": "v",
  >   "team": "a"
    }
)");
  EXPECT_THAT(failure([&] { tags.hasValues(Match::absent()); }), HasSubstr("use hasNone()"));
}

TEST_F(StackTest, aStackWithoutTagsHasNone) {
  Tags::fromStack(app.add<Stack>("Bare")).hasNone();
}

TEST_F(StackTest, findsMessagesOfAllLevels) {
  cdk::Annotations::of(bucket).addError("we do not want this");
  cdk::Annotations::of(bucket).addWarning("careful");
  cdk::Annotations::of(stack).addWarningV2("id:1", "known");
  Aspects::of(stack).add(make<Notes>());
  const Annotations a = Annotations::fromStack(stack);
  a.hasError("/S/B", "we do not want this");
  a.hasError("*", Match::stringLikeRegexp("want"));
  a.hasWarning("/S", "known [ack: id:1]");
  a.hasInfo("/S/B", "from an aspect");
  a.hasNoError("/S", Match::anyValue());
  a.hasNoWarning("*", "we do not want this");
  a.hasNoInfo("/S", Match::anyValue());
  ASSERT_EQ(a.findWarning("*", Match::anyValue()).size(), 2U);
  const SynthesisMessage first = a.findWarning("*", Match::anyValue())[0];
  EXPECT_EQ(first.id, Str("/S"));
  EXPECT_EQ(first.level, Str("warning"));
  EXPECT_EQ(first.entry, Json({{"type", "aws:cdk:warning"}, {"data", "known [ack: id:1]"}}));
  EXPECT_EQ(a.findError("/S/B", "we do not want this").size(), 1U);
  EXPECT_EQ(a.findInfo("/S", Match::anyValue()).size(), 0U);
}

TEST_F(StackTest, messagesOfOtherStacksDoNotCount) {
  Stack& below = stack.add<Stack>("Other");
  cdk::Annotations::of(below).addError("in the other stack");
  Annotations::fromStack(stack).hasNoError("*", Match::anyValue());
  Annotations::fromStack(below).hasError("/S/Other", "in the other stack");
}

TEST_F(StackTest, aMissingMessageShowsTheNearest) {
  cdk::Annotations::of(bucket).addError("we do not want this");
  const Annotations a = Annotations::fromStack(stack);
  EXPECT_EQ(failure([&] { a.hasError("/S/B", "nope"); }), R"(the stack has 1 message at /S/B, which does not match
/S/B
  /entry/data: expected "nope", got "we do not want this"
    {
      "level": "error",
      "id": "/S/B",
      "entry": {
        "type": "aws:cdk:error",
  >     "data": "we do not want this"
      }
    }
)");
  EXPECT_THAT(failure([&] { a.hasWarning("*", "we do not want this"); }), HasSubstr("/level: expected \"warning\", got \"error\""));
  EXPECT_EQ(failure([&] { a.hasInfo("/S/C", "nope"); }), "the stack has no messages at /S/C; it has some at /S/B");
}

TEST_F(StackTest, anUnwantedMessageIsShown) {
  cdk::Annotations::of(bucket).addWarning("careful");
  const Annotations a = Annotations::fromStack(stack);
  EXPECT_EQ(failure([&] { a.hasNoWarning("*", Match::anyValue()); }), "expected no such warning, got 1:\n  /S/B: careful\n");
  EXPECT_EQ(failure([&] { a.hasNoWarning("/S/B", "careful"); }), "expected no such warning at /S/B, got 1:\n  /S/B: careful\n");
}

}  // namespace
}  // namespace cdk::assertions
