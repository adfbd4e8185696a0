// Expected templates and manifests are what aws-cdk-lib 2.276.0 writes.
#include <cdk/stack.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include <nlohmann/json.hpp>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/cfn/sqs/queue.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/fn.hpp>
#include <cdk/tags.hpp>

#include "detail/hash.hpp"
#include "detail/synth_text.hpp"

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

nlohmann::json fileOf(App& app, const std::string& folder) {
  app.synth();
  std::ifstream file(folder + "/Only.template.json");
  return nlohmann::json::parse(file);
}

TEST(StackTemplateTest, fileOfATemplateThatIsWrittenAnewHoldsItOnce) {
  const std::string folder = testing::TempDir() + "anew";
  App app(AppProps{.outdir = folder});
  withLengths(app, 2);
  const nlohmann::json found = fileOf(app, folder);
  EXPECT_EQ(found["Transform"], nlohmann::json::array({"AWS::LanguageExtensions"}));
  EXPECT_EQ(found["Outputs"].size(), 2U);
}

Stack& withQueues(App& app, int count) {
  auto& stack = app.add<Stack>("Only");
  Tags::of(stack).add("tag", "value");
  for (int i = 0; i < count; ++i) stack.add<sqs::CfnQueue>("Queue" + std::to_string(i), sqs::CfnQueue::Props{.queueName = "q"});
  return stack;
}

TEST(StackTemplateTest, largeTemplateIsWrittenPieceByPiece) {
  const std::string folder = testing::TempDir() + "pieces";
  const AppProps props{.context = {{"@aws-cdk/core:stackResourceLimit", 0}}, .outdir = folder};
  App app(props);
  withQueues(app, 3000);
  const nlohmann::json found = fileOf(app, folder);
  EXPECT_EQ(found["Resources"].size(), 3000U);
  const nlohmann::json expected = {{"QueueName", "q"}, {"Tags", {{{"Key", "tag"}, {"Value", "value"}}}}};
  for (const auto& resource : found["Resources"]) ASSERT_EQ(resource["Properties"], expected);
  std::ifstream file(folder + "/Only.template.json");
  const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  App other(props);
  EXPECT_EQ(text, detail::templateText(withQueues(other, 3000)));
  std::ifstream assets(folder + "/Only.assets.json");
  EXPECT_TRUE(nlohmann::json::parse(assets)["files"].contains(detail::sha256(text)));
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
