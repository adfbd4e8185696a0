#include <cdk/asset_manifest_builder.hpp>

#include <string>

#include <cdk/stack.hpp>

#include "detail/app_data.hpp"
#include "detail/assembly.hpp"
#include "detail/asset_manifest.hpp"

namespace cdk {

using namespace detail;

namespace {

std::string_view extensionOf(std::string_view file) {
  const std::string_view name = file.substr(file.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? std::string_view() : name.substr(dot);
}

Str literalOrNothing(const Str& value) {
  return value.isToken() ? Str() : value;
}

void checkSource(const Stack& stack, const Str& hash, bool command, bool path, const char* name) {
  if (command != path) return;
  throw Error(
      stack,
      "the asset '" + std::string(hash.text(&stack)) + "' needs either " + name + " or executable, got " + (path ? "both" : "neither"),
      "asset-source");
}

}  // namespace

AssetManifestBuilder::AssetManifestBuilder() : manifest_(owned<AssetManifest>()) {}

FileDestination AssetManifestBuilder::defaultAddFileAsset(Stack& stack, const FileAssetSource& asset,
                                                          const AssetManifestFileDestination& target, const AddFileAssetOptions& options) {
  checkSource(stack, asset.sourceHash, asset.executable.isSet(), asset.fileName.isSet(), "fileName");
  const bool zip = asset.packaging == FileAssetPackaging::ZIP_DIRECTORY;
  const Str end = zip ? Str(".zip") : Str(extensionOf(asset.fileName.textOr("")));
  FileDestination destination{.bucketName = target.bucketName,
                              .objectKey = (target.bucketPrefix ? target.bucketPrefix : Str("")) + asset.sourceHash + end,
                              .region = literalOrNothing(stack.region())};
  if (target.role) {
    destination.assumeRoleArn = target.role->assumeRoleArn;
    destination.assumeRoleExternalId = target.role->assumeRoleExternalId;
    destination.assumeRoleAdditionalOptions = target.role->assumeRoleAdditionalOptions;
  }
  manifest_->addFile(stack, asset, destination, options.displayName);
  return destination;
}

DockerImageDestination AssetManifestBuilder::defaultAddDockerImageAsset(Stack& stack, const DockerImageAssetSource& asset,
                                                                        const AssetManifestDockerImageDestination& target,
                                                                        const AddDockerImageAssetOptions& options) {
  checkSource(stack, asset.sourceHash, asset.executable.isSet(), asset.directoryName.isSet(), "directoryName");
  DockerImageDestination destination{.imageTag = (target.dockerTagPrefix ? target.dockerTagPrefix : Str("")) + asset.sourceHash,
                                     .region = literalOrNothing(stack.region()),
                                     .repositoryName = target.repositoryName};
  if (target.role) {
    destination.assumeRoleArn = target.role->assumeRoleArn;
    destination.assumeRoleExternalId = target.role->assumeRoleExternalId;
    destination.assumeRoleAdditionalOptions = target.role->assumeRoleAdditionalOptions;
  }
  manifest_->addImage(stack, asset, destination, options.displayName);
  return destination;
}

bool AssetManifestBuilder::hasAssets() const {
  return !manifest_->empty();
}

Str AssetManifestBuilder::emitManifest(Stack& stack, ISynthesisSession& session, const AssetManifestOptions& options,
                                       const List<Str>& dependencies) {
  const std::string id = std::string(stack.artifactId()) + ".assets";
  session.write(id + ".json", manifest_->text(session.prefix()));
  const Json properties = Json::obj({{"file", id + ".json"},
                                     {"requiresBootstrapStackVersion", options.requiresBootstrapStackVersion},
                                     {"bootstrapStackVersionSsmParameter", options.bootstrapStackVersionSsmParameter}});
  Artifact artifact{id, {{makeText("type"), makeText("cdk:asset-manifest")}, {makeText("properties"), properties.val()}}};
  if (!dependencies.empty()) artifact.fields.push_back({makeText("dependencies"), dependencies.val()});
  session.addArtifact(std::move(artifact));
  return id;
}

}  // namespace cdk
