// Errors about values: tokens where literals are needed, lazy values that give nothing, never end or raise errors.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include <cdk/arn.hpp>
#include <cdk/aws.hpp>
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/cfn/sns/subscription.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/duration.hpp>
#include <cdk/fn.hpp>
#include <cdk/lazy.hpp>
#include <cdk/names.hpp>
#include <cdk/stack.hpp>

#include "core/errors.hpp"

namespace cdk {
namespace {

using core_test::at;
using core_test::Raised;
using core_test::raised;
using s3::CfnBucket;
using sns::CfnSubscription;
using testing::HasSubstr;

class ValueErrors : public core_test::ErrorTest {};

TEST_F(ValueErrors, ATokenHasNoText) {
  auto& stack = app.add<Stack>("S");
  const int line = __LINE__ + 1;
  auto& bucket = stack.add<CfnBucket>("Data");
  const Raised got = raised([&] { bucket.ref().text(&bucket); });
  const std::string place = core_test::place("S/Data", __FILE__, line);
  EXPECT_EQ(got.what, place + ": a literal text is needed here, but the value is known only at deployment: Ref of " + place +
                          "; give a literal, or hand the value over as it is");
  EXPECT_EQ(got.code, "token-as-text");
  EXPECT_EQ(raised([&] { bucket.ref().text(); }).what, got.what);
  EXPECT_EQ(raised([] { Str().text(); }).what, "a text is needed here, but none was given");
  EXPECT_EQ(raised([&] { bucket.getAttNum("Size").number(); }).code, "token-as-number");
}

struct Endless {
  Str value;
  Str produce() { return value; }
  Str produceLonger() { return "x" + value; }
};

TEST_F(ValueErrors, ALazyValueThatReturnsItselfIsFound) {
  auto& stack = app.add<Stack>("S");
  Endless endless;
  endless.value = lazy<&Endless::produce>(&endless);
  const int line = __LINE__ + 1;
  stack.add<CfnBucket>("Data", CfnBucket::Props{.bucketName = endless.value});
  const Raised got = synthRaises();
  EXPECT_THAT(got.what, HasSubstr("S/Data " + at(__FILE__, line) + "BucketName: a value refers to itself"));
  EXPECT_EQ(got.code, "endless-value");
}

TEST_F(ValueErrors, ALazyValueThatHoldsItselfIsFound) {
  auto& stack = app.add<Stack>("S");
  Endless endless;
  endless.value = lazy<&Endless::produceLonger>(&endless);
  stack.add<CfnBucket>("Data", CfnBucket::Props{.bucketName = endless.value});
  EXPECT_EQ(synthRaises().code, "endless-value");
}

TEST_F(ValueErrors, AnErrorWhileATemplateIsWrittenNamesTheElement) {
  auto& stack = app.add<Stack>("S");
  auto& other = stack.add<CfnBucket>("Other");
  const int line = __LINE__ + 1;
  stack.add<CfnResource>(
      "Data", CfnResourceProps{.properties = {{"Rules", Json::obj({{"Names", Json(Map<Json>{{other.ref(), "x"}})}})}}, .type = "A::B::C"});
  const Raised got = synthRaises();
  EXPECT_THAT(got.what, HasSubstr("S/Data " + at(__FILE__, line) + "a key of a map must be a text"));
  EXPECT_EQ(got.code, "token-key");
}

TEST_F(ValueErrors, ATextThatIsNotUtf8IsRefused) {
  auto& stack = app.add<Stack>("S");
  stack.add<CfnBucket>("Data", CfnBucket::Props{.bucketName = "caf\xe9"});
  const Raised got = synthRaises();
  EXPECT_THAT(got.what, HasSubstr("a text is not UTF-8: its byte 4 is wrong; convert the text, or give bytes in base64"));
  EXPECT_EQ(got.code, "not-utf8");
}

TEST_F(ValueErrors, AMessageSaysWhatTheTokenIs) {
  auto& stack = app.add<Stack>("S");
  const int line = __LINE__ + 1;
  auto& bucket = stack.add<CfnBucket>("Data");
  const std::string place = core_test::place("S/Data", __FILE__, line);
  const auto told = [](const Str& value) { return raised([&] { value.text(); }).what; };
  EXPECT_THAT(told(bucket.attrArn()), HasSubstr("at deployment: Arn of " + place + ";"));
  EXPECT_THAT(told("logs-" + bucket.ref()), HasSubstr("at deployment: a value with Ref of " + place + ";"));
  EXPECT_THAT(told(Fn::select(0, Fn::split(":", bucket.attrArn()))), HasSubstr("at deployment: Fn::Select with Arn of " + place + ";"));
  EXPECT_THAT(told(Aws::REGION), HasSubstr("at deployment: AWS::Region;"));
  EXPECT_THAT(told(stack.stackId()), HasSubstr("at deployment: AWS::StackId of S ("));
  EXPECT_THAT(told(Lazy::string([] { return Str("x"); })), HasSubstr("at deployment: a lazy value;"));
}

TEST_F(ValueErrors, NamesThatMustBeKnownAreLiteral) {
  auto& stack = app.add<Stack>("S");
  auto& bucket = stack.add<CfnBucket>("Data");
  const int line = __LINE__ + 1;
  const Raised name = raised([&] { app.add<Stack>("T", StackProps{.stackName = "of-" + bucket.ref()}); });
  EXPECT_THAT(name.what, HasSubstr("T " + at(__FILE__, line) + "a literal text is needed here"));
  EXPECT_THAT(name.what, HasSubstr("a value with Ref of " + core_test::place("S/Data", __FILE__, line - 2)));
}

TEST_F(ValueErrors, ATokenIsNotTakenApart) {
  auto& bucket = app.add<Stack>("S").add<CfnBucket>("Data");
  const int line = __LINE__ - 1;
  EXPECT_THAT(raised([&] { Duration::parse(bucket.ref().text()); }).what, HasSubstr(core_test::place("S/Data", __FILE__, line)));
  EXPECT_THAT(raised([&] { bucket.getAttNum("Size").number(); }).what,
              HasSubstr("a literal number is needed here, but the value is known only at deployment: Size of " +
                        core_test::place("S/Data", __FILE__, line)));
}

TEST_F(ValueErrors, WhatIsComputedOfATokenSaysWhich) {
  auto& bucket = app.add<Stack>("S").add<CfnBucket>("Data");
  const std::string place = core_test::place("S/Data", __FILE__, __LINE__ - 1);
  const Num size = bucket.getAttNum("Size");
  const auto told = [](auto&& run) { return raised(run).what; };
  EXPECT_EQ(told([&] { (void)Duration::hours(size).toMinutes(); }),
            place + ": a duration known only at deployment cannot be converted from hours to minutes: Size of " + place +
                "; make it with Duration::minutes(...)");
  EXPECT_THAT(told([&] { (void)Duration::hours(size).plus(Duration::hours(1)); }), HasSubstr("cannot be added or subtracted: Size of " + place));
  EXPECT_THAT(told([&] { Fn::split(bucket.ref(), "a,b"); }), HasSubstr("Fn::split cannot take a delimiter that is known only at deployment: Ref of " + place));
  EXPECT_THAT(told([&] { Arn::split("arn:" + bucket.ref(), ArnFormat::SLASH_RESOURCE_NAME); }),
              HasSubstr(place + ": an ARN looks like arn:partition:service:region:account:resource, got: a value with Ref of " + place));
  EXPECT_THAT(told([&] {
                for (Str one : bucket.getAttList("Names")) (void)one;
              }),
              HasSubstr(place + ": the items of a list are needed here, but the list is known only at deployment: Names of " + place));
}

TEST_F(ValueErrors, AListInsideATextIsNamed) {
  auto& stack = app.add<Stack>("S");
  const int line = __LINE__ + 1;
  stack.add<CfnBucket>("Data", CfnBucket::Props{.bucketName = "x" + Lazy::string([] { return Str(List<Str>{"a", "b"}.val()); })});
  EXPECT_THAT(synthRaises().what,
              HasSubstr("S/Data " + at(__FILE__, line) + "BucketName: a list is used inside a text: a list of 2 items; join"));
}

TEST_F(ValueErrors, ALazyValueThatRaisesAnErrorNamesItsPlace) {
  auto& stack = app.add<Stack>("S");
  const int line = __LINE__ + 1;
  stack.add<CfnBucket>("Data", CfnBucket::Props{.bucketName = Lazy::string([]() -> Str { throw Error("no name yet", "mine"); })});
  const Raised got = synthRaises();
  EXPECT_EQ(got.what, "S/Data " + at(__FILE__, line) + "BucketName: no name yet");
  EXPECT_EQ(got.code, "mine");
}

TEST_F(ValueErrors, ALazyValueThatRaisesAnotherExceptionNamesItsPlaceToo) {
  auto& stack = app.add<Stack>("S");
  const int line = __LINE__ + 1;
  stack.add<CfnBucket>("Data", CfnBucket::Props{.bucketName = Lazy::string([]() -> Str { throw std::out_of_range("index 7"); })});
  const Raised got = synthRaises();
  EXPECT_EQ(got.what, "S/Data " + at(__FILE__, line) + "BucketName: index 7");
  EXPECT_EQ(got.code, "exception");
}

TEST_F(ValueErrors, ARequiredPropertyWhoseLazyValueGivesNothingIsNamed) {
  auto& stack = app.add<Stack>("S");
  const int line = __LINE__ + 2;
  const Str nothing = Lazy::string([] { return Str(); });
  stack.add<CfnSubscription>("Mail", CfnSubscription::Props{.protocol = nothing, .topicArn = "arn:aws:sns:us-east-1:111111111111:t"});
  const Raised got = synthRaises();
  EXPECT_EQ(got.what,
            "S/Mail " + at(__FILE__, line) +
                "AWS::SNS::Subscription is missing the required property Protocol: its value came out as nothing; give it a value");
  EXPECT_EQ(got.code, "missing-property");
}

TEST_F(ValueErrors, ValuesThatAreNestedWithoutEndAreStopped) {
  auto& stack = app.add<Stack>("S");
  Json inner = "deep";
  for (int i = 0; i < 500; ++i) inner = Json::obj({{"a", inner}});
  const int line = __LINE__ + 1;
  stack.add<CfnResource>("Data", CfnResourceProps{.properties = {{"Tree", inner}}, .type = "My::Own::Type"});
  const Raised got = synthRaises();
  EXPECT_EQ(got.what, "S/Data " + at(__FILE__, line) +
                          "a value refers to itself, or is nested more than 400 levels deep; look for a lazy value that holds itself");
  EXPECT_EQ(got.code, "endless-value");
}

struct EndlessObject {
  Json value;
  Json produce() { return Json::obj({{"again", value}}); }
};

TEST_F(ValueErrors, ALazyObjectThatHoldsItselfIsFound) {
  auto& stack = app.add<Stack>("S");
  EndlessObject endless;
  endless.value = lazy<&EndlessObject::produce>(&endless);
  stack.add<CfnResource>("Data", CfnResourceProps{.properties = {{"Tree", endless.value}}, .type = "My::Own::Type"});
  EXPECT_EQ(synthRaises().code, "endless-value");
  app.add<Stack>("Other");  // with a second stack all values are searched for references first
  EXPECT_EQ(synthRaises().code, "endless-value");
}

}  // namespace
}  // namespace cdk
