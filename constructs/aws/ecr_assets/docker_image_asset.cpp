#include <constructs/aws/ecr_assets/docker_image_asset.hpp>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <cdk/asset_staging.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/names.hpp>
#include <cdk/stack.hpp>
#include <cdk/stage.hpp>
#include <constructs/aws/ecr/repository.hpp>

namespace cdk::ecr_assets {

namespace fs = std::filesystem;

namespace {

// Changes when the way of building does, and with it the hash of every image.
constexpr const char* kHashVersion = "1.21.0";

/// All of it is used before anything is deployed.
void rejectTokens(const Construct& owner, const DockerImageAssetProps& props) {
  const std::pair<const char*, Value> values[] = {{"assetName", props.assetName}, {"buildSsh", props.buildSsh},
                                                  {"directory", props.directory}, {"displayName", props.displayName},
                                                  {"exclude", props.exclude},     {"extraHash", props.extraHash},
                                                  {"file", props.file},           {"outputs", props.outputs},
                                                  {"target", props.target},       {"cacheDisabled", props.cacheDisabled}};
  for (const auto& [name, value] : values) {
    if (value.isToken())
      throw Error(owner, std::string(name) + " is needed before the deployment; give a value that is known now", "CannotTokenValue");
  }
  const std::pair<const char*, Map<Str>> maps[] = {
      {"buildArgs", props.buildArgs}, {"buildContexts", props.buildContexts}, {"buildSecrets", props.buildSecrets}};
  for (const auto& [name, map] : maps) {
    for (std::size_t i = 0; i < map.size(); ++i) {
      if (map.at(i).key.isToken() || map.at(i).value.isToken()) {
        throw Error(owner, std::string(name) + " are needed before the deployment; give keys and values that are known now",
                    "CannotTokensKeysValues");
      }
    }
  }
}

fs::path existing(const Construct& owner, const fs::path& path, const char* what) {
  if (!fs::exists(path))
    throw Error(owner, std::string("cannot find the ") + what + " '" + path.string() + "'",
                what[0] == 'f' ? "CannotFindImageDirectory" : "CannotFindFile");
  return path;
}

/// What `.dockerignore` and the props leave out; the Dockerfile is always in, the output folder never.
List<Str> excluded(const Construct& owner, const DockerImageAssetProps& props, const fs::path& folder, const fs::path& dockerfile) {
  std::vector<Str> patterns;
  const bool hasIgnore = fs::exists(folder / ".dockerignore");
  std::ifstream lines(folder / ".dockerignore");
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty()) patterns.emplace_back(line);
  }
  for (Str pattern : props.exclude) patterns.push_back(pattern);
  if (hasIgnore) patterns.emplace_back("!.dockerignore");
  patterns.emplace_back("!" + dockerfile.filename().string());
  const Stage* stage = Stage::of(owner);
  patterns.emplace_back(stage ? stage->outdir() : "cdk.out");
  return List<Str>(patterns);
}

/// The options that count for the hash, as JSON.
Str hashedOptions(Construct& owner, const DockerImageAssetProps& props) {
  const DockerImageAssetInvalidationOptions all{};
  const DockerImageAssetInvalidationOptions& counts = props.invalidation ? *props.invalidation : all;
  const auto given = [](const Bool& counted, const Json& value) {
    return counted.isFalse() || (value.isText() && value.asStr().is("")) ? Json() : value;
  };
  const Json mode = props.networkMode ? Json::obj({{"mode", props.networkMode->mode()}}) : Json();
  const Json platform = props.platform ? Json::obj({{"platform", props.platform->platform()}}) : Json();
  const Json options = Json::obj({{"user", given(counts.extraHash, props.extraHash)},
                                  {"buildArgs", given(counts.buildArgs, props.buildArgs)},
                                  {"buildContexts", given(counts.buildContexts, props.buildContexts)},
                                  {"buildSecrets", given(counts.buildSecrets, props.buildSecrets)},
                                  {"buildSsh", given(counts.buildSsh, props.buildSsh)},
                                  {"target", given(counts.target, props.target)},
                                  {"file", given(counts.file, props.file)},
                                  {"networkMode", given(counts.networkMode, mode)},
                                  {"platform", given(counts.platform, platform)},
                                  {"outputs", given(counts.outputs, props.outputs)},
                                  {"version", kHashVersion}});
  Stack& stack = Stack::of(owner);
  return stack.resolve(stack.toJsonString(options)).asStr();
}

Str nameShown(const Construct& owner, const DockerImageAssetProps& props) {
  if (props.displayName) return props.displayName;
  return props.assetName ? props.assetName : Str(Names::stackRelativeConstructPath(owner));
}

}  // namespace

DockerImageAsset::DockerImageAsset(Scope scope, std::string_view id, const DockerImageAssetProps& props)
    : Construct(scope, id), props_(props) {
  rejectTokens(*this, props);
  const fs::path folder = existing(*this, fs::absolute(props.directory.text()).lexically_normal(), "folder of the image");
  const fs::path dockerfile = existing(*this, folder / (props.file.textOr("").empty() ? "Dockerfile" : props.file.text()), "Dockerfile");
  const auto& staging = add<AssetStaging>("Staging", AssetStagingProps{.exclude = excluded(*this, props, folder, dockerfile),
                                                                       .extraHash = hashedOptions(*this, props),
                                                                       .follow = props.followSymlinks,
                                                                       .ignoreMode = props.ignoreMode.valueOr(IgnoreMode::DOCKER),
                                                                       .sourcePath = folder.string()});
  Stack& stack = Stack::of(*this);
  assetHash_ = staging.assetHash();
  assetPath_ = staging.relativeStagedPath(stack);
  const DockerImageAssetLocation location =
      stack.synthesizer().addDockerImageAsset({.assetName = props.assetName,
                                               .directoryName = assetPath_,
                                               .displayName = nameShown(*this, props),
                                               .dockerBuildArgs = props.buildArgs,
                                               .dockerBuildContexts = props.buildContexts,
                                               .dockerBuildSecrets = props.buildSecrets,
                                               .dockerBuildSsh = props.buildSsh,
                                               .dockerBuildTarget = props.target,
                                               .dockerCacheDisabled = props.cacheDisabled,
                                               .dockerCacheFrom = props.cacheFrom,
                                               .dockerCacheTo = props.cacheTo,
                                               .dockerFile = props.file,
                                               .dockerOutputs = props.outputs,
                                               .networkMode = props.networkMode ? Str(props.networkMode->mode()) : Str(),
                                               .platform = props.platform ? Str(props.platform->platform()) : Str(),
                                               .sourceHash = assetHash_});
  repository_ = &ecr::Repository::fromRepositoryName(*this, "Repository", location.repositoryName);
  imageUri_ = location.imageUri;
  imageTag_ = location.imageTag ? location.imageTag : assetHash_;
}

void DockerImageAsset::addResourceMetadata(CfnResource& resource, std::string_view resourceProperty) const {
  const Json wanted = node().tryGetContext("aws:cdk:enable-asset-metadata");
  if (!wanted.asBool().isTrue() && !wanted.asStr().is("true")) return;
  const auto cache = [](const DockerCacheOption& option) { return Json::obj({{"type", option.type}, {"params", option.params}}); };
  std::vector<Json> from;
  for (DockerCacheOption option : props_.cacheFrom) from.push_back(cache(option));
  const std::pair<const char*, Json> entries[] = {{"path", assetPath_},
                                                  {"dockerfile-path", props_.file.textOr("").empty() ? Str("Dockerfile") : props_.file},
                                                  {"docker-build-args", props_.buildArgs},
                                                  {"docker-build-contexts", props_.buildContexts},
                                                  {"docker-build-secrets", props_.buildSecrets},
                                                  {"docker-build-ssh", props_.buildSsh},
                                                  {"docker-build-target", props_.target},
                                                  {"property", resourceProperty},
                                                  {"docker-outputs", props_.outputs},
                                                  {"docker-cache-from", props_.cacheFrom ? Json(List<Json>(from)) : Json()},
                                                  {"docker-cache-to", props_.cacheTo ? cache(*props_.cacheTo) : Json()},
                                                  {"docker-cache-disabled", props_.cacheDisabled}};
  for (const auto& [name, value] : entries) {
    if (value) resource.addMetadata("aws:asset:" + std::string(name), value);
  }
}

}  // namespace cdk::ecr_assets
