// Assets of files and images, against hashes, locations and manifests that aws-cdk-lib made.
#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <map>
#include <string>

#include <cdk/app.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ecr/repository.hpp>
#include <constructs/aws/ecr_assets/docker_image_asset.hpp>
#include <constructs/aws/ecr_assets/tarball_image_asset.hpp>
#include <constructs/aws/s3_assets/asset.hpp>

#include "core/vectors.hpp"

namespace cdk {
namespace {

using core_test::json;
using core_test::TemporaryFolder;
using ecr_assets::DockerImageAssetProps;
using s3_assets::AssetProps;

const json& vectors() {
  static const json all = core_test::readVectors("assets");
  return all;
}

/// The files of a set that the fingerprints have, too.
const json& fileSet(std::string_view about) {
  for (const json& row : vectors()["fingerprints"]) {
    if (row["about"] == about) return row["files"];
  }
  throw std::runtime_error("no file set " + std::string(about));
}

/// An app with one stack, and a folder for its source and its output.
class AssetVectors : public testing::Test {
 protected:
  std::string source(const json& files) {
    core_test::makeFiles(folder.path() + "/fix", files);
    return folder.path() + "/fix";
  }
  json read(const std::string& file) {
    std::ifstream in(folder.path() + "/out/" + file);
    return json::parse(in);
  }
  /// Asset manifest and template of the stack.
  json synthesized(const std::string& file) {
    app.synth();
    return read(file);
  }

  ArenaScope arena;
  TemporaryFolder folder;
  App app{AppProps{.context = {{"@aws-cdk/core:enablePartitionLiterals", true}}, .outdir = folder.path() + "/out"}};
  Stack& stack = app.add<Stack>("S", StackProps{.env = {.account = "111111111111", .region = "us-east-1"}});
};

/// The names of files or cases.
std::vector<std::string> names(const json& files) {
  std::vector<std::string> all;
  for (const auto& [name, one] : files.items()) all.push_back(name);
  return all;
}
template <class Cases>
std::vector<std::string> names(const Cases& cases) {
  std::vector<std::string> all;
  for (const auto& [name, one] : cases) all.push_back(name);
  return all;
}

struct FileCase {
  json files;
  std::string name;  // of the asset in the set, empty for all of it
  std::function<void(AssetProps&)> change = [](AssetProps&) {};
};

const std::map<std::string, FileCase>& fileCases() {
  static const std::map<std::string, FileCase> cases = {
      {"directory", {fileSet("single text"), ""}},
      {"file", {{{"cfg.tar.gz", "abc"}}, "cfg.tar.gz"}},
      {"jsonFile", {{{"x.json", "{}"}}, "x.json"}},
      {"noext", {{{"Makefile", "x"}}, "Makefile"}},
      {"jar", {{{"x.jar", "zz"}}, "x.jar"}},
      {"customHash", {fileSet("single text"), "", [](AssetProps& props) { props.assetHash = "my-own"; }}},
      {"deployTime", {fileSet("single text"), "", [](AssetProps& props) { props.deployTime = true; }}},
      {"displayName", {fileSet("single text"), "", [](AssetProps& props) { props.displayName = "Nice"; }}},
  };
  return cases;
}

class FileAssetVectors : public AssetVectors, public testing::WithParamInterface<std::string> {};

TEST_P(FileAssetVectors, AreAsInTheCdk) {
  const json& expected = vectors()["fileAssets"][GetParam()];
  const FileCase& one = fileCases().at(GetParam());
  core_test::compared("assets", "fileAssets", GetParam());
  AssetProps props{.path = source(one.files) + (one.name.empty() ? "" : "/" + one.name)};
  one.change(props);
  auto& asset = stack.add<s3_assets::Asset>("Ast", props);
  const Map<Json> properties = {
      {"b", asset.s3BucketName()}, {"k", asset.s3ObjectKey()}, {"u", asset.s3ObjectUrl()}, {"h", asset.httpUrl()}};
  stack.add<CfnResource>("R", CfnResourceProps{.properties = properties, .type = "My::Test::Res"});
  EXPECT_EQ(asset.assetHash().text(), expected["assetHash"]);
  EXPECT_EQ(asset.isZipArchive(), expected["isZip"]);
  EXPECT_EQ(asset.isFile(), expected["isFile"]);
  EXPECT_EQ(synthesized("S.assets.json")["files"][std::string(asset.assetHash().text())], expected["manifest"]);
  EXPECT_EQ(read("S.template.json")["Resources"]["R"]["Properties"], expected["props"]);
}

struct ImageCase {
  std::string set;
  std::function<void(DockerImageAssetProps&)> change = [](DockerImageAssetProps&) {};
};

const std::map<std::string, ImageCase>& imageCases() {
  using Props = DockerImageAssetProps;
  static const std::map<std::string, ImageCase> cases = {
      {"basic", {"dockerfile"}},
      {"buildArgs",
       {"dockerfile",
        [](Props& props) {
          props.buildArgs = {{"A", "1"}};
        }}},
      {"buildArgsNoInvalidate",
       {"dockerfile",
        [](Props& props) {
          props.buildArgs = {{"A", "1"}};
          props.invalidation = {{.buildArgs = false}};
        }}},
      {"platform", {"dockerfile", [](Props& props) { props.platform = ecr_assets::Platform::LINUX_ARM64; }}},
      {"target", {"dockerfile", [](Props& props) { props.target = "x"; }}},
      {"file", {"dockerfile", [](Props& props) { props.file = "Dockerfile"; }}},
      {"networkMode", {"dockerfile", [](Props& props) { props.networkMode = ecr_assets::NetworkMode::HOST; }}},
      {"extraHash", {"dockerfile", [](Props& props) { props.extraHash = "e"; }}},
      {"assetName", {"dockerfile", [](Props& props) { props.assetName = "nm"; }}},
      {"dockerignore", {"dockerignore"}},
      {"exclude", {"dockerfile", [](Props& props) { props.exclude = {"app"}; }}},
      {"cache",
       {"dockerfile",
        [](Props& props) {
          props.cacheFrom = {{.params = {{"ref", "x"}}, .type = "registry"}};
        }}},
      {"outputs", {"dockerfile", [](Props& props) { props.outputs = {"type=local,dest=out"}; }}},
  };
  return cases;
}

class ImageAssetVectors : public AssetVectors, public testing::WithParamInterface<std::string> {};

TEST_P(ImageAssetVectors, AreAsInTheCdk) {
  const json& expected = vectors()["dockerAssets"][GetParam()];
  const ImageCase& one = imageCases().at(GetParam());
  core_test::compared("assets", "dockerAssets", GetParam());
  DockerImageAssetProps props{.directory = source(fileSet(one.set))};
  one.change(props);
  auto& image = stack.add<ecr_assets::DockerImageAsset>("Img", props);
  const Map<Json> properties = {{"uri", image.imageUri()},
                                {"repo", Json::arr({image.repository().repositoryName(), image.repository().repositoryArn()})}};
  stack.add<CfnResource>("R", CfnResourceProps{.properties = properties, .type = "My::Test::Res"});
  EXPECT_EQ(image.assetHash().text(), expected["assetHash"]);
  EXPECT_EQ(image.imageTag().text(), expected["tag"]);
  EXPECT_EQ(synthesized("S.assets.json")["dockerImages"].front(), expected["manifest"]);
  const json written = read("S.template.json")["Resources"]["R"]["Properties"];
  EXPECT_EQ(written["uri"], expected["imageUri"]);
  EXPECT_EQ(written["repo"], expected["repo"]);
}

TEST_F(AssetVectors, EveryRecordedCaseIsTested) {
  EXPECT_EQ(fileCases().size() + 1, vectors()["fileAssets"].size());
  EXPECT_EQ(imageCases().size() + 2, vectors()["dockerAssets"].size());
}

TEST_F(AssetVectors, AMissingSourceIsNamed) {
  const auto error = core_test::raised([&] { stack.add<s3_assets::Asset>("A", AssetProps{.path = "does/not/exist"}); });
  EXPECT_EQ(error.code, vectors()["fileAssets"]["missing"]["name"]);
  core_test::compared("assets", "fileAssets", "missing");
  EXPECT_NE(error.what.find("does/not/exist"), std::string::npos) << error.what;
}

TEST_F(AssetVectors, AMissingDockerfileIsNamed) {
  const std::string folderOfImage = source(fileSet("single text"));
  const auto error =
      core_test::raised([&] { stack.add<ecr_assets::DockerImageAsset>("Img", DockerImageAssetProps{.directory = folderOfImage}); });
  EXPECT_EQ(error.code, vectors()["dockerAssets"]["noDockerfile"]["name"]);
  core_test::compared("assets", "dockerAssets", "noDockerfile");
  EXPECT_NE(error.what.find("/fix/Dockerfile'"), std::string::npos) << error.what;
}

TEST_F(AssetVectors, ATarballIsAnImage) {
  const json& expected = vectors()["dockerAssets"]["tarball"];
  auto& anywhere = app.add<Stack>("T");
  auto& image = anywhere.add<ecr_assets::TarballImageAsset>(
      "T", ecr_assets::TarballImageAssetProps{.tarballFile = source({{"i.tar", "tarball"}}) + "/i.tar"});
  anywhere.add<CfnResource>("R", CfnResourceProps{.properties = {{"uri", image.imageUri()}}, .type = "My::Test::Res"});
  EXPECT_EQ(image.assetHash().text(), expected["hash"]);
  core_test::compared("assets", "dockerAssets", "tarball");
  EXPECT_EQ(synthesized("T.template.json")["Resources"]["R"]["Properties"]["uri"], expected["uri"]);
}

TEST_F(AssetVectors, TheTemplateIsAnAssetOfItsOwn) {
  stack.add<CfnResource>("R", CfnResourceProps{.type = "My::Test::Res"});
  const json& expected = vectors()["templateAsset"];
  const json files = synthesized("S.assets.json")["files"];
  const std::string hash = expected["sha256OfTemplateFile"];
  ASSERT_TRUE(files.contains(hash)) << files;
  EXPECT_EQ(files[hash], expected["entry"]);
  EXPECT_EQ(names(files), expected["keys"]);
  for (const char* row : {"keys", "sha256OfTemplateFile", "entry"}) core_test::compared("assets", "templateAsset", row);
}

TEST_F(AssetVectors, TheTemplateOfAStackForAnyAccountGoesToTheCurrentOne) {
  app.add<Stack>("T").add<CfnResource>("R", CfnResourceProps{.type = "My::Test::Res"});
  const json manifest = synthesized("T.assets.json");
  const json& expected = vectors()["templateAssetAgnostic"];
  EXPECT_EQ(names(manifest["files"]), names(expected["files"]));
  EXPECT_EQ(manifest["files"].front()["destinations"], expected["files"].front()["destinations"]);
  EXPECT_EQ(manifest["dockerImages"], expected["dockerImages"]);
  for (const char* row : {"files", "dockerImages"}) core_test::compared("assets", "templateAssetAgnostic", row);
}

TEST_F(AssetVectors, TheTemplateOfANestedStackIsAnAssetByItsCompactText) {
  ArenaScope nested;
  App other(core_test::propsOf("init", json::object(), folder.path() + "/nested"));
  core_test::R(core_test::stackS(other).add<NestedStack>("N"), "R", {{"A", 1}});
  other.synth();
  const json& expected = vectors()["nestedTemplateAsset"];
  std::ifstream in(folder.path() + "/nested/SN795D018D.nested.template.json");
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), expected["nestedFile"]);
  std::ifstream manifest(folder.path() + "/nested/S.assets.json");
  const json written = json::parse(manifest)["files"];
  json files = json::array();
  for (const auto& [hash, file] : written.items())
    files.push_back({hash, file["displayName"], file["source"]["path"]});
  EXPECT_EQ(files, expected["files"]);
  EXPECT_EQ(files[0][0], expected["sha256OfCompactJson"]);
  for (const char* row : {"nestedFile", "sha256OfCompactJson", "files"}) core_test::compared("assets", "nestedTemplateAsset", row);
}

INSTANTIATE_TEST_SUITE_P(Recorded, FileAssetVectors, testing::ValuesIn(names(fileCases())), [](const auto& one) { return one.param; });
INSTANTIATE_TEST_SUITE_P(Recorded, ImageAssetVectors, testing::ValuesIn(names(imageCases())), [](const auto& one) { return one.param; });

}  // namespace
}  // namespace cdk
