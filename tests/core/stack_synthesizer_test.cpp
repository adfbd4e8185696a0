// Synthesizers of one's own, and what stacks tell of what they cannot use.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include <cdk/app.hpp>
#include <cdk/aws.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/custom_stack_synthesizer.hpp>
#include <cdk/default_stack_synthesizer.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/sqs/queue.hpp>

#include "core/file_sets.hpp"
#include "core/raised.hpp"

namespace cdk {
namespace {

using core_test::raised;
using core_test::TemporaryFolder;
using testing::HasSubstr;
using testing::Not;

class Bare final : public StackSynthesizer {
 public:
  FileAssetLocation addFileAsset(const FileAssetSource& asset) override {
    return cloudFormationLocationFromFileAsset(assets_.defaultAddFileAsset(boundStack(), asset, {.bucketName = "b"}));
  }
  DockerImageAssetLocation addDockerImageAsset(const DockerImageAssetSource&) override { return {.imageUri = "i", .repositoryName = "r"}; }
  void synthesize(ISynthesisSession& session) override {
    synthesizeTemplate(session);
    emitArtifact(session);
  }
  bool holdsAssets() const { return assets_.hasAssets(); }

 private:
  AssetManifestBuilder assets_;
};

class StackSynthesizers : public testing::Test {
 protected:
  ArenaScope arena;
  TemporaryFolder folder;
  std::string out = folder.path() + "/cdk.out";
  App app{AppProps{.outdir = out}};

  std::string written(const std::string& file) {
    std::ifstream in(out + "/" + file);
    return {std::istreambuf_iterator<char>(in), {}};
  }
};

TEST_F(StackSynthesizers, OneServesOneStack) {
  Use<Bare> bare = make<Bare>();
  EXPECT_EQ(raised([&] { bare->addFileAsset({.executable = {"true"}, .sourceHash = "h"}); }).code, "synthesizer-unbound");
  app.add<Stack>("A", StackProps{.synthesizer = bare});
  const auto got = raised([&] { app.add<Stack>("B", StackProps{.synthesizer = bare}); });
  EXPECT_EQ(got.code, "synthesizer-bound");
  EXPECT_THAT(got.what, HasSubstr("its synthesizer serves 'A' already; give each stack one of its own"));
}

TEST_F(StackSynthesizers, AnAssetIsAFileOrACommand) {
  Use<Bare> bare = make<Bare>();
  app.add<Stack>("A", StackProps{.synthesizer = bare});
  EXPECT_FALSE(bare->holdsAssets());
  EXPECT_THAT(raised([&] { bare->addFileAsset({.sourceHash = "h"}); }).what, HasSubstr("needs either fileName or executable, got neither"));
  EXPECT_THAT(raised([&] { bare->addFileAsset({.executable = {"x"}, .fileName = "f", .sourceHash = "h"}); }).what, HasSubstr("got both"));
  bare->addFileAsset({.executable = {"x"}, .sourceHash = "h"});
  EXPECT_TRUE(bare->holdsAssets());
}

TEST_F(StackSynthesizers, TaggedSessionsNeedALaterBootstrapStack) {
  const DefaultStackSynthesizer tagged({.deployRoleAdditionalOptions = {{"Tags", Json::arr()}}});
  app.add<Stack>("A", StackProps{.synthesizer = tagged});
  app.synth();
  EXPECT_THAT(written("A.template.json"), HasSubstr("CDK bootstrap stack version 22 required."));
}

TEST_F(StackSynthesizers, TagsKnownOnlyAtDeploymentAreLeftOutWithAWarning) {
  app.add<Stack>("A", StackProps{.tags = {{"open", Aws::STACK_NAME}, {"known", "yes"}}});
  app.synth();
  const std::string manifest = written("manifest.json");
  EXPECT_THAT(manifest, HasSubstr("left out stack tags whose text is known only at deployment: 'open'"));
  EXPECT_THAT(manifest, HasSubstr("\"known\": \"yes\""));
  EXPECT_THAT(manifest, Not(HasSubstr("\"open\":")));
}

TEST_F(StackSynthesizers, NamesGeneratedInNestedStacksBeginWithTheDeployedStack) {
  auto& home = app.add<Stack>("Home", StackProps{.env = {.account = "111111111111", .region = "us-east-1"}});
  auto& queue = home.add<NestedStack>("Nested").add<sqs::Queue>("Queue", sqs::QueueProps{.queueName = PhysicalName::GENERATE_IF_NEEDED});
  auto& other = app.add<Stack>("Other", StackProps{.env = {.account = "222222222222", .region = "us-east-1"}});
  other.add<CfnOutput>("Name", CfnOutputProps{.value = queue.queueName()});
  app.synth();
  EXPECT_THAT(written("Other.template.json"), HasSubstr("\"Value\": \"homehomenestedqueue"));
}

}  // namespace
}  // namespace cdk
