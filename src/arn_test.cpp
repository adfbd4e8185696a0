#include <cdk/arn.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/aws.hpp>
#include <cdk/stack.hpp>
#include <cdk/value/arena.hpp>

namespace cdk {
namespace {

constexpr ArnFormat kNone = ArnFormat::NO_RESOURCE_NAME;
constexpr ArnFormat kColon = ArnFormat::COLON_RESOURCE_NAME;
constexpr ArnFormat kSlash = ArnFormat::SLASH_RESOURCE_NAME;
constexpr ArnFormat kSlashes = ArnFormat::SLASH_RESOURCE_SLASH_RESOURCE_NAME;

class ArnSplit : public testing::Test {
 protected:
  void expect(const Str& arn, ArnFormat format, const Json& resource, const Json& name, ArnFormat detected) {
    const ArnComponents parts = Arn::split(arn, format);
    EXPECT_EQ(stack.resolve(parts.resource), resource);
    EXPECT_EQ(stack.resolve(parts.resourceName), name);
    EXPECT_EQ(*parts.arnFormat, detected);
  }

  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S");
  Json stackName = Json::obj({{"Ref", "AWS::StackName"}});
};

Json join(std::initializer_list<Json> parts) {
  return Json::obj({{"Fn::Join", Json::arr({"", Json::arr(parts)})}});
}

// What aws-cdk-lib 2.276.0 makes of the same texts.
TEST_F(ArnSplit, slashesWinOverColons) {
  const Str arn = "arn:aws:ecs:us-east-1:1:task-definition/family:1";
  expect(arn, kNone, "task-definition/family", "1", kNone);
  for (const ArnFormat format : {kColon, kSlash, kSlashes}) expect(arn, format, "task-definition", "family:1", kSlash);
}

TEST_F(ArnSplit, leadingSlashIsNotPartOfTheResourceWhenThereIsAName) {
  for (const ArnFormat format : {kNone, kColon, kSlash, kSlashes}) {
    expect("arn:aws:s:r:a:/x", format, "/x", Json(), kNone);
    expect("arn:aws:s:r:a:/x:z", format, "/x", "z", kColon);
  }
  expect("arn:aws:s:r:a:/x/y", kNone, "/x/y", Json(), kNone);
  for (const ArnFormat format : {kColon, kSlash, kSlashes}) expect("arn:aws:s:r:a:/x/y", format, "x", "y", kSlashes);
}

TEST_F(ArnSplit, everythingAfterTheFirstColonIsTheName) {
  for (const ArnFormat format : {kNone, kColon, kSlash, kSlashes}) {
    expect("arn:aws:s:r:a:x:y/z:w", format, "x", "y/z:w", kColon);
    expect("arn:aws:s3:::b", format, "b", Json(), kNone);
  }
}

TEST_F(ArnSplit, textsWithTokensAreReadableWhenTheyBeginAsAnArn) {
  const Str role = "arn:" + Aws::PARTITION + ":iam::" + Aws::ACCOUNT_ID + ":role/a/b";
  const ArnComponents parts = Arn::split(role, kSlash);
  EXPECT_EQ(parts.partition, Aws::PARTITION);
  EXPECT_EQ(parts.account, Aws::ACCOUNT_ID);
  EXPECT_TRUE(parts.region.is(""));
  expect(role, kSlash, "role", "a/b", kSlash);
  const Str versioned = "arn:aws:x:" + Aws::REGION + ":1:t/" + Aws::STACK_NAME + ":v";
  expect(versioned, kNone, join({"t/", stackName}), "v", kNone);
  expect(versioned, kSlash, "t", join({stackName, ":v"}), kSlash);
  expect("arn:aws:x:r:1:p" + Aws::STACK_NAME + "/q", kSlash, join({"p", stackName}), "q", kSlash);
  expect("arn:aws:x:r:1:/" + Aws::STACK_NAME + "/q", kColon, stackName, "q", kSlashes);
  expect("arn:aws:x::1:a:" + Aws::STACK_NAME, kSlash, "a", stackName, kColon);
  EXPECT_TRUE(Arn::extractResourceName(role, "role").is("a/b"));
}

TEST_F(ArnSplit, otherTokensAreTakenApartAtDeployment) {
  const ArnComponents parts = Arn::split(Aws::STACK_ID, kSlash);
  const Json pieces = Json::obj({{"Fn::Split", Json::arr({":", Json::obj({{"Ref", "AWS::StackId"}})})}});
  EXPECT_EQ(stack.resolve(parts.region), Json::obj({{"Fn::Select", Json::arr({3, pieces})}}));
}

TEST_F(ArnSplit, refusesWhatIsNoArn) {
  for (const char* text : {"", "arn", "arn:aws:s3", "arn::s3:::b", "arn:aws::r:a:x", "arn:aws:s3:::", "urn:aws:s3:::b"})
    EXPECT_THROW(Arn::split(text, kSlash), Error) << text;
}

}  // namespace
}  // namespace cdk
