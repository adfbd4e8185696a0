#include "asset_manifest.hpp"

#include <algorithm>

#include <cdk/stack.hpp>

#include "../value/val.hpp"
#include "assembly.hpp"
#include "hash.hpp"
#include "json_print.hpp"

namespace cdk::detail {
namespace {

std::string orPlaceholder(const Str& value, const char* placeholder) {
  return value.isToken() ? std::string(placeholder) : std::string(value.text());
}

std::string destinationKey(const Stack& stack, const Json& destination) {
  std::string text;
  printJson(text, destination.val(), 0);
  const std::string account = orPlaceholder(stack.account(), "current_account");
  const std::string region = orPlaceholder(stack.region(), "current_region");
  return account + "-" + region + "-" + sha256(text).substr(0, 8);
}

}  // namespace

void AssetManifest::put(std::vector<Asset>& assets, Asset asset, const std::string& key, const Json& destination) {
  auto at = std::find_if(assets.begin(), assets.end(), [&](const Asset& known) { return known.id == asset.id; });
  if (at == assets.end()) at = assets.insert(assets.end(), std::move(asset));
  for (MapEntry& entry : at->destinations) {
    if (textOf(entry.key) == key) {
      entry.value = destination.val();
      return;
    }
  }
  at->destinations.push_back({makeText(key), destination.val()});
}

void AssetManifest::addFile(const Stack& stack, const FileAssetSource& source, const FileDestination& to, const Str& displayName) {
  const Json destination = Json::obj({{"bucketName", to.bucketName},
                                      {"objectKey", to.objectKey},
                                      {"region", to.region},
                                      {"assumeRoleArn", to.assumeRoleArn},
                                      {"assumeRoleExternalId", to.assumeRoleExternalId},
                                      {"assumeRoleAdditionalOptions", to.assumeRoleAdditionalOptions}});
  const char* packaging = !source.packaging ? nullptr : *source.packaging == FileAssetPackaging::FILE ? "file" : "zip";
  put(files_,
      {.id = std::string(source.sourceHash.text()),
       .displayName = displayName,
       .source =
           Json::obj({{"path", source.fileName}, {"executable", source.executable}, {"packaging", packaging ? Json(packaging) : Json()}}),
       .path = source.fileName,
       .destinations = {}},
      destinationKey(stack, destination), destination);
}

void AssetManifest::addImage(const Stack& stack, const DockerImageAssetSource& source, const DockerImageDestination& to,
                             const Str& displayName) {
  const Json destination = Json::obj({{"repositoryName", to.repositoryName},
                                      {"imageTag", to.imageTag},
                                      {"region", to.region},
                                      {"assumeRoleArn", to.assumeRoleArn},
                                      {"assumeRoleExternalId", to.assumeRoleExternalId},
                                      {"assumeRoleAdditionalOptions", to.assumeRoleAdditionalOptions}});
  const auto cache = [](const DockerCacheOption& option) { return Json::obj({{"type", option.type}, {"params", option.params}}); };
  std::vector<Json> from;
  for (DockerCacheOption option : source.dockerCacheFrom) from.push_back(cache(option));
  put(images_,
      {.id = (source.assetName ? std::string(source.assetName.text()) + "-" : "") + std::string(source.sourceHash.text()),
       .displayName = displayName,
       .source = Json::obj({{"executable", source.executable},
                            {"directory", source.directoryName},
                            {"dockerBuildArgs", source.dockerBuildArgs},
                            {"dockerBuildContexts", source.dockerBuildContexts},
                            {"dockerBuildSecrets", source.dockerBuildSecrets},
                            {"dockerBuildSsh", source.dockerBuildSsh},
                            {"dockerBuildTarget", source.dockerBuildTarget},
                            {"dockerFile", source.dockerFile},
                            {"networkMode", source.networkMode},
                            {"platform", source.platform},
                            {"dockerOutputs", source.dockerOutputs},
                            {"cacheFrom", from.empty() ? Json() : Json(List<Json>(from))},
                            {"cacheTo", source.dockerCacheTo ? cache(*source.dockerCacheTo) : Json()},
                            {"cacheDisabled", source.dockerCacheDisabled}}),
       .path = source.directoryName,
       .destinations = {}},
      destinationKey(stack, destination), destination);
}

const Val* AssetManifest::entries(const std::vector<Asset>& assets, const std::string& prefix) {
  const std::size_t depth = static_cast<std::size_t>(std::count(prefix.begin(), prefix.end(), '/'));
  std::vector<MapEntry> all;
  for (const Asset& asset : assets) {
    Json source = asset.source;
    const std::string_view path = asset.path.textOr("");
    if (depth && path.starts_with("asset.")) {
      std::string up;
      for (std::size_t i = 0; i < depth; ++i) up += "../";
      std::vector<MapEntry> fields(as<MapVal>(source.val()).entries(), as<MapVal>(source.val()).entries() + source.val()->size);
      for (MapEntry& field : fields) {
        if (textOf(field.key) == "path" || textOf(field.key) == "directory") field.value = makeText(up + std::string(path));
      }
      source = Json(makeMap(fields.data(), fields.size()));
    }
    const Json destinations(makeMap(asset.destinations.data(), asset.destinations.size()));
    all.push_back(
        {makeText(asset.id), Json::obj({{"displayName", asset.displayName}, {"source", source}, {"destinations", destinations}}).val()});
  }
  return makeMap(all.data(), all.size());
}

std::string AssetManifest::text(const std::string& prefix) const {
  const MapEntry fields[] = {{makeText("version"), makeText(kManifestVersion)},
                             {makeText("files"), entries(files_, prefix)},
                             {makeText("dockerImages"), entries(images_, prefix)}};
  std::string text;
  printJson(text, makeMap(fields, 3), 2);
  return text;
}

}  // namespace cdk::detail
