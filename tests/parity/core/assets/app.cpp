#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <cdk/app.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/s3_assets/asset.hpp>

using namespace cdk;
using s3_assets::Asset;
using s3_assets::AssetProps;

namespace {

struct Named {
  std::string id;
  AssetProps props;
};

void assets(Stack& stack, const std::vector<Named>& all) {
  for (const Named& one : all) {
    auto& asset = stack.add<Asset>(one.id, one.props);
    auto& user = stack.add<CfnResource>(one.id + "User", CfnResourceProps{.properties = {{"Bucket", asset.s3BucketName()},
                                                                                         {"Key", asset.s3ObjectKey()},
                                                                                         {"Http", asset.httpUrl()},
                                                                                         {"S3", asset.s3ObjectUrl()},
                                                                                         {"Hash", asset.assetHash()},
                                                                                         {"File", asset.isFile()},
                                                                                         {"Zip", asset.isZipArchive()},
                                                                                         {"Arn", asset.bucket().bucketArn()}},
                                                                          .type = "My::Test::Resource"});
    asset.addResourceMetadata(user, "Code");
  }
}

/// Bundles by writing one file.
class Writer final : public ILocalBundling {
 public:
  explicit Writer(const char* name) : name_(name) {}
  bool tryBundle(std::string_view outputDir, const BundlingOptions&) override {
    std::ofstream(std::string(outputDir) + "/" + name_) << "made";
    return true;
  }

 private:
  const char* name_;
};

std::string makeFiles() {
  const std::string root(FileSystem::mkdtemp("parity-").text());
  std::filesystem::create_directories(root + "/code/lib");
  const auto write = [&](const std::string& name, std::string_view text) { std::ofstream(root + "/" + name) << text; };
  write("code/index.js", "exports.handler = 1;\r\n");
  write("code/lib/util.js", "exports.util = 2;\n");
  write("code/lib/notes.md", "# notes\n");
  write("code/.hidden", "h");
  write("data.json", "{}");
  write("bundle.tar.gz", "archive");
  write("Makefile", "all:");
  std::filesystem::create_symlink("../data.json", root + "/code/outside");
  std::filesystem::create_symlink("index.js", root + "/code/inside");
  return root;
}

std::vector<Named> allKinds(const std::string& root) {
  const std::string code = root + "/code";
  const DockerImage image = DockerImage::fromRegistry("scratch");
  const auto local = make<Writer>("made.js");
  const auto archive = make<Writer>("made.zip");
  return {
      {"Folder", {.path = code}},
      {"File", {.path = root + "/data.json"}},
      {"Archive", {.path = root + "/bundle.tar.gz"}},
      {"Plain", {.path = root + "/Makefile"}},
      {"Excluding", {.exclude = {"*.md", ".hidden"}, .path = code}},
      {"Git", {.exclude = {"lib/*", "!lib/util.js"}, .ignoreMode = IgnoreMode::GIT, .path = code}},
      {"Docker", {.exclude = {"**", "!lib"}, .ignoreMode = IgnoreMode::DOCKER, .path = code}},
      {"Always", {.exclude = {"for always"}, .followSymlinks = SymlinkFollowMode::ALWAYS, .path = code}},
      {"Never", {.exclude = {"for never"}, .followSymlinks = SymlinkFollowMode::NEVER, .path = code}},
      {"Custom", {.assetHash = "mine", .path = code}},
      {"Deploy", {.deployTime = true, .displayName = "Shown", .exclude = {"index.js"}, .path = code}},
      {"Bundled", {.bundling = BundlingOptions{.image = image, .local = local}, .path = code}},
      {"Output", {.assetHashType = AssetHashType::OUTPUT, .bundling = BundlingOptions{.image = image, .local = local}, .path = code}},
      {"Zipped", {.bundling = BundlingOptions{.image = image, .local = archive}, .path = code}},
      {"ZippedOutput",
       {.assetHashType = AssetHashType::OUTPUT,
        .bundling = BundlingOptions{.image = image, .local = archive, .outputType = BundlingOutput::ARCHIVED},
        .path = code}},
      {"Single",
       {.bundling = BundlingOptions{.image = image, .local = local, .outputType = BundlingOutput::SINGLE_FILE},
        .exclude = {"lib"},
        .path = code}},
      {"CustomBundled",
       {.assetHash = "mine", .bundling = BundlingOptions{.command = {"make"}, .image = image, .local = local}, .path = code}},
  };
}

void build(App& app) {
  const std::string root = makeFiles();
  const std::string code = root + "/code";
  auto& stack = app.add<Stack>("Known", StackProps{.env = {.account = "111111111111", .region = "us-east-1"}});
  assets(stack, allKinds(root));
  auto& role = stack.add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::AccountPrincipal("222222222222")});
  assets(stack, {{"Readable", {.path = code, .readers = {role}}}});
  auto& anywhere = app.add<Stack>("Anywhere");
  assets(anywhere, {{"Folder", {.path = code}}, {"File", {.path = root + "/data.json"}}});
  auto& inStage = app.add<Stage>("Outer").add<Stage>("Inner").add<Stack>("Staged");
  assets(inStage, {{"Folder", {.path = code}}});
  auto& staging = anywhere.add<AssetStaging>("Staging", AssetStagingProps{.extraHash = "more", .sourcePath = code});
  anywhere.add<CfnOutput>("Staged", CfnOutputProps{.value = staging.relativeStagedPath(anywhere)});
  auto& salted = app.add<Stack>("Salted");
  salted.node().setContext("@aws-cdk/core:assetHashSalt", "salt");
  assets(salted, {{"Folder", {.exclude = {"for salted"}, .path = code}}});
  FileSystem::rmrf(root);
}

}  // namespace

int main() {
  return run(build, AppProps{.context = {{"aws:cdk:enable-asset-metadata", true}}});
}
