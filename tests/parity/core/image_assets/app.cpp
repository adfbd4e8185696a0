#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <cdk/app.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ecr/repository.hpp>
#include <constructs/aws/ecr_assets/docker_image_asset.hpp>
#include <constructs/aws/ecr_assets/tarball_image_asset.hpp>

using namespace cdk;
using ecr_assets::DockerImageAsset;
using ecr_assets::DockerImageAssetProps;
using ecr_assets::NetworkMode;
using ecr_assets::Platform;
using ecr_assets::TarballImageAsset;
using ecr_assets::TarballImageAssetProps;

namespace {

struct Named {
  std::string id;
  DockerImageAssetProps props;
};

void images(Stack& stack, const std::vector<Named>& all) {
  for (const Named& one : all) {
    auto& image = stack.add<DockerImageAsset>(one.id, one.props);
    const Map<Json> properties = {
        {"Uri", image.imageUri()}, {"Tag", image.imageTag()}, {"Hash", image.assetHash()}, {"Repo", image.repository().repositoryArn()}};
    auto& user = stack.add<CfnResource>(one.id + "User", CfnResourceProps{.properties = properties, .type = "My::Test::Resource"});
    image.addResourceMetadata(user, "Image");
  }
}

std::string makeFiles() {
  const std::string root(FileSystem::mkdtemp("parity-").text());
  const auto write = [&](const std::string& name, std::string_view text) {
    std::filesystem::create_directories(std::filesystem::path(root + "/" + name).parent_path());
    std::ofstream(root + "/" + name) << text;
  };
  write("plain/Dockerfile", "FROM scratch\nCOPY app /app\n");
  write("plain/app", "bin");
  write("ignoring/.dockerignore", "node_modules\n# comment\n\n*.log\n!keep.log\n**/*.tmp\r\nDockerfile*\n");
  write("ignoring/Dockerfile", "FROM scratch\n");
  write("ignoring/docker/Other", "FROM scratch AS other\n");
  write("ignoring/node_modules/x", "1");
  write("ignoring/a.log", "2");
  write("ignoring/keep.log", "3");
  write("ignoring/src/b.log", "4");
  write("ignoring/src/c.tmp", "5");
  write("ignoring/src/d.ts", "6");
  write("image.tar", "tarball");
  return root;
}

void build(App& app) {
  const std::string root = makeFiles();
  const std::string plain = root + "/plain";
  const std::string ignoring = root + "/ignoring";
  auto& stack = app.add<Stack>("Known", StackProps{.env = {.account = "111111111111", .region = "us-east-1"}});
  images(stack,
         {{"Plain", {.directory = plain}},
          {"BuildArgs", {.buildArgs = {{"B", "1"}, {"A", "2"}}, .directory = plain}},
          {"Quiet",
           {.buildArgs = {{"A", "1"}}, .directory = plain, .extraHash = "x", .invalidation = {{.buildArgs = false, .extraHash = false}}}},
          {"Everything",
           {.assetName = "nice",
            .buildContexts = {{"base", "docker-image://alpine"}},
            .buildSecrets = {{"token", DockerBuildSecret::fromSrc("/run/token")}},
            .buildSsh = "default",
            .cacheDisabled = true,
            .cacheFrom = {{.params = {{"ref", "x"}}, .type = "registry"}, {.type = "inline"}},
            .cacheTo = {{.params = {{"dest", "y"}}, .type = "local"}},
            .directory = plain,
            .extraHash = "more",
            .networkMode = NetworkMode::fromContainer("abc"),
            .outputs = {"type=local,dest=out"},
            .platform = Platform::LINUX_ARM64,
            .target = "last"}},
          {"Shown",
           {.directory = plain, .displayName = "Shown", .networkMode = NetworkMode::NONE, .platform = Platform::custom("linux/riscv64")}},
          {"Ignoring", {.directory = ignoring}},
          {"OtherFile", {.directory = ignoring, .exclude = {"src"}, .file = "docker/Other"}},
          {"Glob", {.directory = ignoring, .exclude = {"keep.log"}, .ignoreMode = IgnoreMode::GLOB}}});
  stack.add<TarballImageAsset>("Tarball", TarballImageAssetProps{.tarballFile = root + "/image.tar"});
  images(app.add<Stack>("Anywhere"), {{"Plain", {.directory = plain}}});
  auto& staged = app.add<Stage>("Prod").add<Stack>("Staged");
  images(staged, {{"Plain", {.directory = plain}}});
  staged.add<TarballImageAsset>("Tarball", TarballImageAssetProps{.displayName = "Saved", .tarballFile = root + "/image.tar"});
  FileSystem::rmrf(root);
}

}  // namespace

int main() {
  return run(build, AppProps{.context = {{"aws:cdk:enable-asset-metadata", true}}});
}
