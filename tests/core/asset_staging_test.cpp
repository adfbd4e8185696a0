// Where assets come from and where they are put.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/asset_staging.hpp>
#include <cdk/stack.hpp>

#include "core/file_sets.hpp"
#include "core/raised.hpp"

namespace cdk {
namespace {

namespace fs = std::filesystem;
using core_test::raised;
using core_test::TemporaryFolder;
using testing::EndsWith;
using testing::HasSubstr;

std::string content(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

class Staging : public testing::Test {
 protected:
  Staging() { core_test::makeFiles(source, {{"a.txt", "a"}, {"sub/b.txt", "b"}, {"sub/c.log", "c"}}); }

  AssetStaging& stage(const AssetStagingProps& props) { return stack.add<AssetStaging>("Stage" + std::to_string(++made), props); }
  std::string staged(const AssetStaging& asset, const std::string& file = "") {
    return std::string(asset.absoluteStagedPath().text()) + file;
  }

  ArenaScope arena;
  TemporaryFolder folder;
  std::string source = folder.path() + "/source";
  std::string out = folder.path() + "/cdk.out";
  App app{AppProps{.outdir = out}};
  Stack& stack = app.add<Stack>("S");
  int made = 0;
};

TEST_F(Staging, AFolderIsCopiedAtOnceUnderItsHash) {
  const AssetStaging& asset = stage({.exclude = {"*.log"}, .sourcePath = source});
  fs::remove_all(source);
  EXPECT_EQ(staged(asset), out + "/asset." + std::string(asset.assetHash().text()));
  EXPECT_EQ(content(staged(asset, "/sub/b.txt")), "b");
  EXPECT_FALSE(fs::exists(staged(asset, "/sub/c.log")));
  EXPECT_EQ(asset.packaging(), FileAssetPackaging::ZIP_DIRECTORY);
  EXPECT_TRUE(asset.isArchive());
  app.synth();
  EXPECT_TRUE(fs::exists(staged(asset, "/a.txt")));
}

TEST_F(Staging, AFileKeepsItsExtension) {
  const AssetStaging& asset = stage({.sourcePath = source + "/a.txt"});
  EXPECT_THAT(staged(asset), EndsWith(".txt"));
  EXPECT_EQ(content(staged(asset)), "a");
  EXPECT_EQ(asset.packaging(), FileAssetPackaging::FILE);
  EXPECT_FALSE(asset.isArchive());
}

TEST_F(Staging, TheSameSourceIsStagedOnce) {
  const AssetStaging& first = stage({.sourcePath = source});
  fs::remove_all(staged(first));
  const AssetStaging& second = stage({.sourcePath = source});
  EXPECT_EQ(second.assetHash(), first.assetHash());
  EXPECT_FALSE(fs::exists(staged(second)));
}

TEST_F(Staging, WhatIsThereAlreadyIsKept) {
  const AssetStaging& asset = stage({.sourcePath = source});
  std::ofstream(staged(asset, "/mark")) << "kept";
  App again{AppProps{.outdir = out}};
  again.add<Stack>("S").add<AssetStaging>("Stage", AssetStagingProps{.sourcePath = source});
  EXPECT_EQ(content(staged(asset, "/mark")), "kept");
}

TEST_F(Staging, LinksStayInsideTheCopy) {
  fs::create_symlink("a.txt", source + "/inside");
  fs::create_symlink(source + "/sub", source + "/absolute");
  std::ofstream(folder.path() + "/outside") << "o";
  fs::create_symlink("../outside", source + "/out");
  const AssetStaging& asset = stage({.sourcePath = source});
  EXPECT_EQ(fs::read_symlink(staged(asset, "/inside")), "a.txt");
  EXPECT_EQ(fs::read_symlink(staged(asset, "/absolute")), "sub");
  EXPECT_FALSE(fs::is_symlink(staged(asset, "/out")));
  EXPECT_EQ(content(staged(asset, "/out")), "o");
}

TEST_F(Staging, ALinkOutOfTheFolderIsAnErrorWhenThatIsForbidden) {
  std::ofstream(folder.path() + "/outside") << "o";
  fs::create_symlink("../outside", source + "/out");
  const auto error = raised([&] { stage({.follow = SymlinkFollowMode::BLOCK_EXTERNAL, .sourcePath = source}); });
  EXPECT_EQ(error.code, "BundlingFileSymlinkForbidden");
  EXPECT_THAT(error.what, HasSubstr("/source/out' is a link to"));
}

TEST_F(Staging, FilesInMemoryAppearWhenTheAppIsSynthesized) {
  const AssetStaging& asset = stage({.sourceFiles = {{.name = "index.js", .text = "1"}, {.name = "lib/x.js", .text = "2"}}});
  EXPECT_FALSE(fs::exists(out));
  app.synth();
  EXPECT_EQ(content(staged(asset, "/index.js")), "1");
  EXPECT_EQ(content(staged(asset, "/lib/x.js")), "2");
  const AssetStaging& again = stage({.sourcePath = staged(asset)});
  EXPECT_EQ(again.assetHash(), asset.assetHash());
}

TEST_F(Staging, FilesInMemoryStandAlone) {
  const auto error = raised([&] { stage({.sourceFiles = {{.name = "a", .text = "1"}}, .sourcePath = source}); });
  EXPECT_THAT(error.what, HasSubstr("sourceFiles stand alone"));
  EXPECT_THAT(raised([&] { stage({}); }).what, HasSubstr("give sourcePath or sourceFiles"));
}

TEST_F(Staging, WithoutStagingTheSourceItselfIsNamed) {
  stack.node().setContext("aws:cdk:disable-asset-staging", true);
  const AssetStaging& asset = stage({.sourcePath = source});
  EXPECT_EQ(staged(asset), source);
  EXPECT_EQ(asset.relativeStagedPath(stack).text(), source);
  EXPECT_FALSE(fs::exists(out));
}

TEST_F(Staging, AStageNamesTheAssetOfTheApp) {
  auto& inStage = app.add<Stage>("Outer").add<Stage>("Inner").add<Stack>("S");
  const AssetStaging& asset = inStage.add<AssetStaging>("A", AssetStagingProps{.sourcePath = source});
  EXPECT_EQ(asset.relativeStagedPath(inStage).text(), "../../asset." + std::string(asset.assetHash().text()));
}

TEST_F(Staging, SaltAndExtraHashChangeTheHash) {
  const AssetStaging& plain = stage({.sourcePath = source});
  const AssetStaging& extra = stage({.extraHash = "x", .sourcePath = source});
  auto& salted = app.add<Stack>("Salted");
  salted.node().setContext("@aws-cdk/core:assetHashSalt", "x");
  const AssetStaging& salt = salted.add<AssetStaging>("A", AssetStagingProps{.sourcePath = source});
  EXPECT_NE(plain.assetHash(), extra.assetHash());
  EXPECT_EQ(extra.assetHash(), salt.assetHash());
}

TEST_F(Staging, HashTypesMustAgree) {
  EXPECT_EQ(raised([&] { stage({.assetHash = "h", .assetHashType = AssetHashType::SOURCE, .sourcePath = source}); }).code,
            "CannotSpecifyAssetHashTypeWithAssetHash");
  EXPECT_EQ(raised([&] { stage({.assetHashType = AssetHashType::CUSTOM, .sourcePath = source}); }).code, "MustBeSpecified");
  EXPECT_EQ(raised([&] { stage({.assetHashType = AssetHashType::OUTPUT, .sourcePath = source}); }).code,
            "CannotUseHashTypeWithoutBundling");
}

TEST_F(Staging, ASourceThatFailedCanBeTriedAgain) {
  const AssetStagingProps props{.sourcePath = source + "/later"};
  EXPECT_THAT(raised([&] { stage(props); }).what, HasSubstr("cannot find the asset"));
  core_test::makeFiles(source, {{"later/x", "1"}});
  EXPECT_EQ(content(staged(stage(props), "/x")), "1");
}

/// Writes what it is told to, and counts.
struct Bundler final : ILocalBundling {
  std::string file;
  bool done = true;
  int runs = 0;
  bool tryBundle(std::string_view outputDir, const BundlingOptions&) override {
    ++runs;
    if (!file.empty()) std::ofstream(std::string(outputDir) + "/" + file) << "made";
    return done;
  }
};

TEST_F(Staging, BundlingMakesTheAssetOnce) {
  Use<Bundler> bundler = make<Bundler>();
  bundler->file = "made.js";
  const AssetStagingProps props{.bundling = BundlingOptions{.local = bundler}, .sourcePath = source};
  const AssetStaging& asset = stage(props);
  EXPECT_EQ(content(staged(asset, "/made.js")), "made");
  App again{AppProps{.outdir = out}};
  again.add<Stack>("S").add<AssetStaging>("Stage", props);
  EXPECT_EQ(bundler->runs, 1);
}

TEST_F(Staging, AnArchiveIsTheAssetItself) {
  Use<Bundler> bundler = make<Bundler>();
  bundler->file = "made.zip";
  const AssetStaging& asset = stage({.bundling = BundlingOptions{.local = bundler}, .sourcePath = source});
  EXPECT_THAT(staged(asset), EndsWith(".zip"));
  EXPECT_EQ(content(staged(asset)), "made");
  EXPECT_EQ(asset.packaging(), FileAssetPackaging::FILE);
}

TEST_F(Staging, BundlingThatDoesNothingIsAnError) {
  Use<Bundler> bundler = make<Bundler>();
  const AssetStagingProps props{.bundling = BundlingOptions{.local = bundler}, .sourcePath = source};
  EXPECT_EQ(raised([&] { stage(props); }).code, "BundlingProducedNoOutput");
  bundler->done = false;
  EXPECT_THAT(raised([&] { stage(props); }).what, HasSubstr("no containers are run here"));
  EXPECT_EQ(raised([&] { stage({.bundling = BundlingOptions{}, .sourcePath = source}); }).code, "FailedToBundleAsset");
}

TEST(StagingOfOneStack, OnlyTheStacksAskedForAreBundled) {
  ArenaScope arena;
  TemporaryFolder folder;
  core_test::makeFiles(folder.path() + "/source", {{"a", "1"}});
  App app{AppProps{.context = {{"aws:cdk:bundling-stacks", Json::arr({"Wanted"})}}, .outdir = folder.path() + "/cdk.out"}};
  Use<Bundler> bundler = make<Bundler>();
  bundler->file = "made";
  const AssetStagingProps props{.bundling = BundlingOptions{.local = bundler}, .sourcePath = folder.path() + "/source"};
  const AssetStaging& other = app.add<Stack>("Other").add<AssetStaging>("A", props);
  EXPECT_EQ(bundler->runs, 0);
  EXPECT_EQ(other.absoluteStagedPath().text(), folder.path() + "/source");
  const AssetStaging& wanted = app.add<Stack>("Wanted").add<AssetStaging>("A", props);
  EXPECT_EQ(bundler->runs, 1);
  EXPECT_EQ(wanted.assetHash(), other.assetHash());
}

}  // namespace
}  // namespace cdk
