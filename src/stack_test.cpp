// Expected templates and manifests are what aws-cdk-lib 2.276.0 writes.
#include <cdk/stack.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include <nlohmann/json.hpp>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/fn.hpp>

namespace cdk {
namespace {

Stack& withLengths(App& app, int count) {
  auto& stack = app.add<Stack>("Only");
  const List<Str> list = stack.add<CfnParameter>("List", CfnParameterProps{.type = "CommaDelimitedList"}).valueAsList();
  for (int i = 0; i < count; ++i) stack.add<CfnOutput>("Length" + std::to_string(i), CfnOutputProps{.value = Fn::len(list).str()});
  return stack;
}

TEST(StackTemplateTest, transformAskedForOnceIsATextHoweverOftenTheTemplateIsRead) {
  App app;
  Stack& stack = withLengths(app, 1);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(assertions::Template::fromStack(stack).toJSON()["Transform"], Json("AWS::LanguageExtensions"));
}

TEST(StackTemplateTest, transformAskedForTwiceIsAList) {
  App app;
  Stack& stack = withLengths(app, 2);
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(assertions::Template::fromStack(stack).toJSON()["Transform"], Json::arr({"AWS::LanguageExtensions"}));
  }
}

TEST(StackTemplateTest, lookupIsReportedOnceToTheCli) {
  App app(AppProps{.outdir = testing::TempDir() + "missing"});
  auto& stack = app.add<Stack>("Stack");
  for (int i = 0; i < 2; ++i) {
    stack.reportMissingContext(Json::obj({{"key", "zones"}, {"provider", "availability-zones"}, {"props", Json::obj({})}}));
  }
  stack.reportMissingContext(Json::obj({{"key", "others"}, {"provider", "availability-zones"}, {"props", Json::obj({})}}));
  app.synth();
  std::ifstream manifest(testing::TempDir() + "missing/manifest.json");
  EXPECT_EQ(nlohmann::json::parse(manifest)["missing"].size(), 2U);
}

}  // namespace
}  // namespace cdk
