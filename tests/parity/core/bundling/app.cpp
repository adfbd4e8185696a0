#include <cstdlib>
#include <fstream>
#include <string>

#include <cdk/app.hpp>
#include <cdk/asset_staging.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/stack.hpp>
#include <cdk/stage.hpp>
#include <constructs/aws/lambda/function.hpp>
#include <constructs/aws/lambda/layer_version.hpp>
#include <constructs/aws/s3_assets/asset.hpp>

using namespace cdk;
using s3_assets::Asset;
using s3_assets::AssetProps;

namespace {

constexpr const char* kSource = "files";

struct Content {
  const char* name;
  const char* text;
};

/// Copies the sources by a command and adds a file.
class Copies final : public ILocalBundling {
 public:
  Copies(bool copies, const Content& file) : copies_(copies), file_(file) {}
  bool tryBundle(std::string_view outputDir, const BundlingOptions&) override {
    const std::string target(outputDir);
    if (copies_ && std::system(("cp -R files/. " + target).c_str()) != 0) return false;
    if (file_.name) std::ofstream(target + "/" + file_.name) << file_.text;
    return true;
  }

 private:
  bool copies_;
  Content file_;
};

/// Bundles into one file, with what else counts for the hash.
BundlingOptions plain(const Content& file, BundlingOptions options = {}, bool copies = false) {
  options.image = DockerImage::fromRegistry("node:22");
  options.local = make<Copies>(copies, file);
  return options;
}

void asset(Construct& scope, const std::string& id, const AssetProps& props) {
  auto& made = scope.add<Asset>(id, props);
  auto& user = scope.add<CfnResource>(
      id + "User",
      CfnResourceProps{
          .properties = {{"Key", made.s3ObjectKey()}, {"Hash", made.assetHash()}, {"File", made.isFile()}, {"Zip", made.isZipArchive()}},
          .type = "My::Test::Thing"});
  made.addResourceMetadata(user, "Key");
}

void hashes(Stack& stack) {
  asset(stack, "Plain", {.bundling = plain({"a.js", "a"}), .path = kSource});
  asset(stack, "Copied", {.bundling = plain({"b.js", "b"}, {.command = {"copy"}}, true), .path = kSource});
  asset(stack, "Excluding", {.bundling = plain({"a.js", "a"}), .exclude = {"*.md"}, .path = kSource});
  asset(stack, "Output", {.assetHashType = AssetHashType::OUTPUT, .bundling = plain({"c.js", "c"}), .path = kSource});
  asset(stack, "OutputCopied",
        {.assetHashType = AssetHashType::OUTPUT, .bundling = plain({}, {.command = {"copies"}}, true), .path = kSource});
  asset(stack, "Bundle", {.assetHashType = AssetHashType::BUNDLE, .bundling = plain({"d.js", "d"}), .path = kSource});
  asset(stack, "Source",
        {.assetHashType = AssetHashType::SOURCE, .bundling = plain({"e.js", "e"}, {.command = {"source"}}), .path = kSource});
  asset(stack, "Custom",
        {.assetHash = "custom", .assetHashType = AssetHashType::CUSTOM, .bundling = plain({"f.js", "f"}), .path = kSource});
}

void outputs(Stack& stack) {
  const auto bundled = [&](const char* id, const Content& file, const BundlingOptions& options) {
    asset(stack, id, {.bundling = plain(file, options), .path = kSource});
  };
  const auto byOutput = [&](const char* id, const Content& file, const BundlingOptions& options) {
    asset(stack, id, {.assetHashType = AssetHashType::OUTPUT, .bundling = plain(file, options), .path = kSource});
  };
  bundled("Zip", {"one.zip", "zip"}, {.command = {"zip"}});
  bundled("Jar", {"one.jar", "jar"}, {.command = {"jar"}, .outputType = BundlingOutput::ARCHIVED});
  byOutput("ZipOutput", {"two.zip", "zip2"}, {.outputType = BundlingOutput::AUTO_DISCOVER});
  bundled("NotArchived", {"three.zip", "zip3"}, {.command = {"not archived"}, .outputType = BundlingOutput::NOT_ARCHIVED});
  bundled("Single", {"binary", "bin"}, {.command = {"single"}, .outputType = BundlingOutput::SINGLE_FILE});
  bundled("SingleNamed", {"app.wasm", "wasm"}, {.command = {"single named"}, .outputType = BundlingOutput::SINGLE_FILE});
  byOutput("SingleOutput", {"tool", "tool"}, {.outputType = BundlingOutput::SINGLE_FILE});
  bundled("Options", {"g.js", "g"},
          {.bundlingFileAccess = BundlingFileAccess::VOLUME_COPY,
           .command = {"bash", "-c", "make \"all\""},
           .entrypoint = {"/bin/sh"},
           .environment = {{"B", "1"}, {"A", "2"}},
           .network = "host",
           .platform = "linux/arm64",
           .securityOpt = "no-new-privileges:true",
           .user = "1000:1000",
           .volumesFrom = {"other"},
           .workingDirectory = "/work"});
}

void users(Stack& stack) {
  const s3_assets::AssetOptions made = {.bundling = plain({"index.js", "made"}, {.command = {"function"}})};
  stack.add<lambda::Function>(
      "Function", lambda::FunctionProps{
                      .code = lambda::Code::fromAsset(kSource, made), .handler = "index.handler", .runtime = lambda::Runtime::NODEJS_22_X});
  const s3_assets::AssetOptions layer = {.assetHashType = AssetHashType::OUTPUT,
                                         .bundling = plain({"layer.zip", "layer"}, {.command = {"layer"}})};
  stack.add<lambda::LayerVersion>("Layer", lambda::LayerVersionProps{.code = lambda::Code::fromAsset(kSource, layer)});
  auto& staging =
      stack.add<AssetStaging>("Staging", AssetStagingProps{.bundling = plain({"h.js", "h"}), .extraHash = "extra", .sourcePath = kSource});
  const char* packaging = staging.packaging() == FileAssetPackaging::FILE ? "file" : "zip";
  stack.add<CfnOutput>("Staged", CfnOutputProps{.value = format("{} {} {} {}", staging.relativeStagedPath(stack), packaging,
                                                                staging.isArchive() ? "true" : "false", staging.assetHash())});
}

void build(App& app) {
  const Environment env{.account = "111111111111", .region = "us-east-1"};
  auto& wanted = app.add<Stack>("Wanted", StackProps{.env = env});
  hashes(wanted);
  outputs(wanted);
  users(wanted);

  auto& unwanted = app.add<Stack>("Unwanted", StackProps{.env = env});
  asset(unwanted, "Plain", {.bundling = plain({"a.js", "a"}), .path = kSource});
  asset(unwanted, "Output", {.assetHashType = AssetHashType::OUTPUT, .bundling = plain({"c.js", "c"}), .path = kSource});
  asset(unwanted, "Custom", {.assetHash = "mine", .bundling = plain({"x", "x"}), .path = kSource});
  asset(unwanted, "NotBundled", {.path = kSource});
  const auto text = [](bool value) { return Str(value ? "true" : "false"); };
  unwanted.add<CfnOutput>("Required", CfnOutputProps{.value = text(wanted.bundlingRequired()) + " " + text(unwanted.bundlingRequired())});
  auto& stage = app.add<Stage>("Stage", StageProps{.env = env});
  const BundlingOptions inside = {.command = {"stage"}};
  asset(stage.add<Stack>("Inside"), "Plain", {.bundling = plain({"in.js", "in"}, inside), .path = kSource});
  asset(stage.add<Stack>("Also", StackProps{.stackName = "Renamed"}), "Plain",
        {.bundling = plain({"in.js", "in"}, inside), .path = kSource});
}

}  // namespace

int main() {
  return run(build, AppProps{.context = {{"aws:cdk:bundling-stacks", Json::arr({"Wanted/**", "Wanted", "Stage/*"})}}});
}
