#include <gtest/gtest.h>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>

#include "hello_stack.hpp"

namespace hello {
namespace {

using cdk::Json;
using cdk::assertions::Match;
using cdk::assertions::Template;

/// The template of the stack, for an app with this context.
Template templateFor(const cdk::Map<Json>& context) {
  cdk::App app(cdk::AppProps{.context = context});
  return Template::fromStack(app.add<HelloStack>("Hello"));
}

TEST(Hello, TheBucketKeepsVersionsAndGoesAwayWithTheStack) {
  const cdk::ArenaScope arena;
  const Template t = templateFor({});
  EXPECT_TEMPLATE(t.resourceCountIs("AWS::S3::Bucket", 1));
  EXPECT_TEMPLATE(t.hasResource("AWS::S3::Bucket",
                                Json::obj({{"DeletionPolicy", "Delete"},
                                           {"Properties", Json::obj({{"VersioningConfiguration", Json::obj({{"Status", "Enabled"}})}})}})));
}

TEST(Hello, TheTopicShowsTheGreetingOfTheContext) {
  const cdk::ArenaScope arena;
  EXPECT_TEMPLATE(templateFor({}).hasResourceProperties("AWS::SNS::Topic", Json::obj({{"DisplayName", "hello from C++"}})));
  EXPECT_TEMPLATE(
      templateFor({{"greeting", "good day"}}).hasResourceProperties("AWS::SNS::Topic", Json::obj({{"DisplayName", "good day"}})));
}

TEST(Hello, NameAndArnAreOutputs) {
  const cdk::ArenaScope arena;
  const Template t = templateFor({});
  EXPECT_TEMPLATE(t.hasOutput("BucketName", Json::obj({{"Value", Json::obj({{"Ref", Match::stringLikeRegexp("^Bucket")}})}})));
  EXPECT_TEMPLATE(t.hasOutput("TopicArn", Json::obj({{"Value", Json::obj({{"Ref", Match::stringLikeRegexp("^Topic")}})}})));
}

}  // namespace
}  // namespace hello
