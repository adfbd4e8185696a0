#include "asset_manifest.hpp"

#include <algorithm>

#include <cdk/aws.hpp>
#include <cdk/fn.hpp>
#include <cdk/stack.hpp>

#include "../value/val.hpp"
#include "assembly.hpp"
#include "hash.hpp"
#include "json_print.hpp"

namespace cdk::detail {
namespace {

/// A text with `${AWS::...}` in it is a Fn::Sub in a template.
Str substituted(const std::string& text) {
  return text.find("${") == std::string::npos ? Str(text) : Fn::sub(text);
}

std::string orPlaceholder(const Str& value, const char* placeholder) {
  return value.isToken() ? std::string(placeholder) : std::string(value.text());
}

Str literalOrNothing(const Str& value) {
  return value.isToken() ? Str() : value;
}

Str textOrNothing(const std::string& text) {
  return text.empty() ? Str() : Str(text);
}

std::string destinationKey(const Stack& stack, const Json& destination) {
  std::string text;
  printJson(text, destination.val(), 0);
  const std::string account = orPlaceholder(stack.account(), "current_account");
  const std::string region = orPlaceholder(stack.region(), "current_region");
  return account + "-" + region + "-" + sha256(text).substr(0, 8);
}

}  // namespace

FileAssetLocation fileLocation(const Stack& stack, const FileDestination& destination) {
  const std::string object = destination.bucketName + "/" + destination.objectKey;
  const std::string s3Url = "s3://" + object;
  const std::string host = "s3." + orPlaceholder(stack.region(), "${AWS::Region}") + ".${AWS::URLSuffix}";
  return {.bucketName = substituted(destination.bucketName),
          .httpUrl = substituted("https://" + host + "/" + object),
          .objectKey = substituted(destination.objectKey),
          .s3ObjectUrl = substituted(s3Url),
          .s3ObjectUrlWithPlaceholders = s3Url};
}

DockerImageAssetLocation imageLocation(const Stack& stack, const ImageDestination& destination) {
  const std::string account = orPlaceholder(stack.account(), "${AWS::AccountId}");
  const std::string region = orPlaceholder(stack.region(), "${AWS::Region}");
  return {.imageTag = substituted(destination.imageTag),
          .imageUri =
              substituted(account + ".dkr.ecr." + region + ".${AWS::URLSuffix}/" + destination.repositoryName + ":" + destination.imageTag),
          .repositoryName = substituted(destination.repositoryName)};
}

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

void AssetManifest::addFile(const Stack& stack, const FileAssetSource& source, const FileDestination& to) {
  const Json destination = Json::obj({{"bucketName", to.bucketName},
                                      {"objectKey", to.objectKey},
                                      {"region", literalOrNothing(stack.region())},
                                      {"assumeRoleArn", textOrNothing(to.role.arn)},
                                      {"assumeRoleExternalId", textOrNothing(to.role.externalId)}});
  const char* packaging = !source.packaging ? nullptr : *source.packaging == FileAssetPackaging::FILE ? "file" : "zip";
  put(files_,
      {.id = std::string(source.sourceHash.text()),
       .displayName = source.displayName,
       .source =
           Json::obj({{"path", source.fileName}, {"executable", source.executable}, {"packaging", packaging ? Json(packaging) : Json()}}),
       .path = source.fileName,
       .destinations = {}},
      destinationKey(stack, destination), destination);
}

void AssetManifest::addImage(const Stack& stack, const DockerImageAssetSource& source, const ImageDestination& to) {
  const Json destination = Json::obj({{"repositoryName", to.repositoryName},
                                      {"imageTag", to.imageTag},
                                      {"region", literalOrNothing(stack.region())},
                                      {"assumeRoleArn", textOrNothing(to.role.arn)},
                                      {"assumeRoleExternalId", textOrNothing(to.role.externalId)}});
  const auto cache = [](const DockerCacheOption& option) { return Json::obj({{"type", option.type}, {"params", option.params}}); };
  std::vector<Json> from;
  for (DockerCacheOption option : source.dockerCacheFrom) from.push_back(cache(option));
  put(images_,
      {.id = (source.assetName ? std::string(source.assetName.text()) + "-" : "") + std::string(source.sourceHash.text()),
       .displayName = source.displayName,
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
