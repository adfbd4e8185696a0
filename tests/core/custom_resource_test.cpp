// Custom resources and their providers; templates that aws-cdk-lib made are the measure.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/custom_resource.hpp>
#include <cdk/custom_resource_provider.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ec2/restrict_default_sg_provider.hpp>
#include <constructs/aws/s3/auto_delete_objects_provider.hpp>
#include <constructs/aws/s3/bucket.hpp>

#include "core/compared.hpp"
#include "core/file_sets.hpp"
#include "core/raised.hpp"

namespace cdk {
namespace {

using core_test::json;
using core_test::raised;
using core_test::TemporaryFolder;
using testing::HasSubstr;

/// The template that aws-cdk-lib made in a recorded case.
json recorded(std::string_view name) {
  const json vectors = core_test::readVectors("custom-resources");
  for (const json& row : vectors["cases"]) {
    if (row["name"] != name) continue;
    core_test::compared("custom-resources", "cases", name);
    return row["out"]["templates"]["S.template.json"]["Resources"];
  }
  throw std::runtime_error("no case " + std::string(name));
}

class CustomResources : public testing::Test {
 protected:
  explicit CustomResources(const Map<Json>& context = {{"@aws-cdk/aws-iam:minimizePolicies", true}})
      : app{AppProps{.context = context, .outdir = folder.path() + "/cdk.out"}} {}

  json resourcesOf(std::string_view stackName) {
    app.synth();
    std::ifstream in(folder.path() + "/cdk.out/" + std::string(stackName) + ".template.json");
    return json::parse(in)["Resources"];
  }
  /// Properties of the only resource of a type in the stack S.
  json propertiesOf(std::string_view type) {
    for (const json& resource : resourcesOf("S")) {
      if (resource["Type"] == type) return resource["Properties"];
    }
    return {};
  }
  std::string codeFolder() {
    core_test::makeFiles(folder.path() + "/code", {{"index.js", "exports.handler = 1;"}, {"types.ts", "x"}, {"lib/util.js", "2"}});
    return folder.path() + "/code";
  }

  ArenaScope arena;
  TemporaryFolder folder;
  App app;
};

TEST_F(CustomResources, RenderAsInTheCdk) {
  auto& stack = app.add<Stack>("S");
  auto& custom = stack.add<CustomResource>("C", CustomResourceProps{.pascalCaseProperties = true,
                                                                    .properties = {{"b", 1}, {"a", stack.region()}, {"u", Json()}},
                                                                    .removalPolicy = RemovalPolicy::RETAIN,
                                                                    .resourceType = "Custom::My",
                                                                    .serviceTimeout = Duration::seconds(60),
                                                                    .serviceToken = "arn:x"});
  stack.add<CfnResource>("R",
                         CfnResourceProps{.properties = {{"v", custom.getAttString("X")}, {"r", custom.ref()}}, .type = "My::Test::Res"});
  stack.add<CustomResource>("D", CustomResourceProps{.serviceToken = "arn:y"});
  EXPECT_EQ(resourcesOf("S"), recorded("custom-resource-plain"));
}

/// Puts the hash of the recorded handler in the place of ours.
void useRecordedHash(json& resources, const json& expected) {
  for (auto& [id, resource] : resources.items()) {
    if (resource["Type"] != "AWS::Lambda::Function") continue;
    resource["Properties"]["Code"]["S3Key"] = expected[id]["Properties"]["Code"]["S3Key"];
    if (resource.contains("Metadata") && resource["Metadata"].contains("aws:asset:path")) {
      resource["Metadata"]["aws:asset:path"] = expected[id]["Metadata"]["aws:asset:path"];
    }
  }
}

TEST_F(CustomResources, ABucketThatEmptiesItselfRendersAsInTheCdk) {
  app.add<Stack>("S").add<s3::Bucket>("B", s3::BucketProps{.autoDeleteObjects = true, .removalPolicy = RemovalPolicy::DESTROY});
  json made = resourcesOf("S");
  const json expected = recorded("auto-delete-objects");
  useRecordedHash(made, expected);
  EXPECT_EQ(made, expected);
}

class CustomResourcesWithMetadata : public CustomResources {
 protected:
  CustomResourcesWithMetadata()
      : CustomResources({{"@aws-cdk/aws-iam:minimizePolicies", true},
                         {"aws:cdk:enable-asset-metadata", true},
                         {"aws:cdk:enable-path-metadata", true}}) {}
};

TEST_F(CustomResourcesWithMetadata, TheHandlerNamesItsAsset) {
  auto& stack = app.add<Stack>("S", StackProps{.env = {.account = "111111111111", .region = "us-east-1"}});
  stack.add<s3::Bucket>("B", s3::BucketProps{.autoDeleteObjects = true, .removalPolicy = RemovalPolicy::DESTROY});
  json made = resourcesOf("S");
  const std::string path = made["CustomS3AutoDeleteObjectsCustomResourceProviderHandler9D90184F"]["Metadata"]["aws:asset:path"];
  EXPECT_TRUE(std::filesystem::exists(folder.path() + "/cdk.out/" + path + "/index.js"));
  const json expected = recorded("auto-delete-objects-asset-metadata");
  useRecordedHash(made, expected);
  EXPECT_EQ(made, expected);
}

TEST_F(CustomResources, TypesAndTimeoutsAreChecked) {
  auto& stack = app.add<Stack>("S");
  const auto with = [&](const CustomResourceProps& props) {
    return raised([&] { stack.add<CustomResource>("C" + std::to_string(stack.node().findAll().size()), props); });
  };
  EXPECT_THAT(with({.resourceType = "My::Type", .serviceToken = "t"}).what, HasSubstr("begins with Custom::, got 'My::Type'"));
  EXPECT_THAT(with({.resourceType = "Custom::" + std::string(53, 'x'), .serviceToken = "t"}).what, HasSubstr("at most 60 characters"));
  EXPECT_THAT(with({.resourceType = "Custom::a b", .serviceToken = "t"}).what, HasSubstr("letters, digits and _@-"));
  EXPECT_THAT(with({.serviceTimeout = Duration::hours(2), .serviceToken = "t"}).what, HasSubstr("from 1 to 3600 seconds, got 7200"));
  EXPECT_EQ(with({.resourceType = "Custom::" + std::string(52, 'x'), .serviceTimeout = Duration::hours(1), .serviceToken = "t"}).what, "");
}

TEST_F(CustomResources, AProviderIsMadeOncePerStack) {
  const CustomResourceProviderProps props{.codeDirectory = codeFolder(), .runtime = CustomResourceProviderRuntime::NODEJS_22_X};
  auto& stack = app.add<Stack>("S");
  auto& below = stack.add<Construct>("Below");
  auto& first = CustomResourceProvider::getOrCreateProvider(stack, "Custom::Mine", props);
  EXPECT_EQ(&CustomResourceProvider::getOrCreateProvider(below, "Custom::Mine", props), &first);
  EXPECT_NE(&CustomResourceProvider::getOrCreateProvider(below, "Custom::Other", props), &first);
  EXPECT_NE(&CustomResourceProvider::getOrCreateProvider(app.add<Stack>("T"), "Custom::Mine", props), &first);
}

TEST_F(CustomResources, ANameTakenByAnotherKindIsAnError) {
  auto& stack = app.add<Stack>("S");
  s3::AutoDeleteObjectsProvider::getOrCreate(stack, "Custom::Mine");
  EXPECT_EQ(raised([&] { ec2::RestrictDefaultSgProvider::getOrCreate(stack, "Custom::Mine"); }).code, "provider-kind");
}

TEST_F(CustomResources, TheAssetHoldsTheCodeAndTheWrapperButNoTypeScript) {
  auto& stack = app.add<Stack>("S");
  const CustomResourceProviderProps props{.codeDirectory = codeFolder(), .runtime = CustomResourceProviderRuntime::NODEJS_22_X};
  auto& provider = CustomResourceProvider::getOrCreateProvider(stack, "Custom::Mine", props);
  EXPECT_EQ(propertiesOf("AWS::Lambda::Function")["Handler"], "__entrypoint__.handler");
  const std::string asset = folder.path() + "/cdk.out/asset." + std::string(provider.codeHash().text());
  for (const char* file : {"/index.js", "/lib/util.js", "/__entrypoint__.js"}) EXPECT_TRUE(std::filesystem::exists(asset + file)) << file;
  EXPECT_FALSE(std::filesystem::exists(asset + "/types.ts"));
}

TEST_F(CustomResources, StatementsReachTheRoleUntilTheEnd) {
  auto& stack = app.add<Stack>("S");
  auto& provider =
      ec2::RestrictDefaultSgProvider::getOrCreateProvider(stack, "Custom::Mine", {.policyStatements = {Json::obj({{"Sid", "A"}})}});
  provider.addToRolePolicy(Json::obj({{"Sid", "B"}}));
  const json policies = propertiesOf("AWS::IAM::Role")["Policies"];
  EXPECT_EQ(
      policies,
      json::parse(R"([{"PolicyName": "Inline", "PolicyDocument": {"Version": "2012-10-17", "Statement": [{"Sid": "A"}, {"Sid": "B"}]}}])"));
}

TEST_F(CustomResources, CodeThatIsMissingIsNamed) {
  auto& stack = app.add<Stack>("S");
  const auto made = [&](const CustomResourceProviderProps& props) {
    return raised([&] { stack.add<CustomResourceProvider>("P", props); }).what;
  };
  EXPECT_THAT(made({.runtime = CustomResourceProviderRuntime::NODEJS_22_X}), HasSubstr("give codeDirectory or codeFiles"));
}

TEST_F(CustomResources, AFolderWithoutAHandlerIsNamed) {
  const CustomResourceProviderProps props{.codeDirectory = folder.path(), .runtime = CustomResourceProviderRuntime::NODEJS_22_X};
  auto& stack = app.add<Stack>("S");
  const auto error = raised([&] { stack.add<CustomResourceProvider>("P", props); });
  EXPECT_EQ(error.code, "CannotFind");
  EXPECT_THAT(error.what, HasSubstr("/index.js'"));
}

class CustomResourcesInline : public CustomResources {
 protected:
  CustomResourcesInline() : CustomResources({{"@aws-cdk/core:inlineCustomResourceIfPossible", true}}) {}
};

TEST_F(CustomResourcesInline, InlineCodeHasNoHashAndOneFile) {
  auto& stack = app.add<Stack>("S");
  const List<AssetFile> one = {{.name = "index.js", .text = "code"}};
  auto& provider = stack.add<CustomResourceProvider>(
      "P", CustomResourceProviderProps{.codeFiles = one, .runtime = CustomResourceProviderRuntime::NODEJS_22_X});
  EXPECT_EQ(raised([&] { provider.codeHash(); }).code, "CustomResourceUsesInlineCode");
  const List<AssetFile> two = {{.name = "index.js", .text = "code"}, {.name = "more.js", .text = "code"}};
  const CustomResourceProviderProps ofTwo{.codeFiles = two, .runtime = CustomResourceProviderRuntime::NODEJS_22_X};
  EXPECT_THAT(raised([&] { stack.add<CustomResourceProvider>("Q", ofTwo); }).what, HasSubstr("code of 2 files cannot be inline"));
}

TEST_F(CustomResourcesInline, TheWrapperIsPutIntoTheOneFile) {
  auto& stack = app.add<Stack>("S");
  s3::AutoDeleteObjectsProvider::getOrCreate(stack, "Custom::X");
  const Json resources = assertions::Template::fromStack(stack).toJSON()["Resources"];
  const Json code = resources["CustomXCustomResourceProviderHandlerAA841E73"]["Properties"]["Code"]["ZipFile"];
  const std::string text(code.asStr().textOr(""));
  EXPECT_THAT(text, HasSubstr("const { makeHandler } = wrapper;"));
  EXPECT_THAT(text, HasSubstr("Answers CloudFormation"));
  EXPECT_THAT(text, testing::Not(HasSubstr("__entrypoint__")));
}

}  // namespace
}  // namespace cdk
