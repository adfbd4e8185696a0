#include <constructs/aws/ecr_assets/tarball_image_asset.hpp>

#include <cstdlib>
#include <string>

#include <cdk/asset_staging.hpp>
#include <cdk/names.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ecr/repository.hpp>

namespace cdk::ecr_assets {

namespace {

/// Loads the image and prints its name; the CLI runs it in the folder of the app's assembly.
Str loadCommand() {
  const char* docker = std::getenv("CDK_DOCKER");
  return std::string(docker ? docker : "docker") + " load -i \"$1\" | tail -n 1 | sed \"" + std::string(DOCKER_LOAD_OUTPUT_REGEX) + "\"";
}

/// The last part of a path.
std::string_view fileName(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

}  // namespace

TarballImageAsset::TarballImageAsset(Scope scope, std::string_view id, const TarballImageAssetProps& props) : Construct(scope, id) {
  const auto& staging = add<AssetStaging>("Staging", AssetStagingProps{.sourcePath = props.tarballFile});
  assetHash_ = staging.assetHash();
  const bool staged = staging.absoluteStagedPath() != staging.sourcePath();
  const std::string_view path = staging.absoluteStagedPath().text();
  const DockerImageAssetLocation location = Stack::of(*this).synthesizer().addDockerImageAsset(
      {.displayName = props.displayName ? props.displayName : Str(Names::stackRelativeConstructPath(*this)),
       .executable = {"sh", "-c", loadCommand(), "cdk-tarball-image-asset", staged ? fileName(path) : path},
       .sourceHash = assetHash_});
  repository_ = &ecr::Repository::fromRepositoryName(*this, "Repository", location.repositoryName);
  imageUri_ = location.imageUri;
  imageTag_ = location.imageTag ? location.imageTag : assetHash_;
}

}  // namespace cdk::ecr_assets
