#include <constructs/aws/ecr/repository.hpp>
#include <constructs/aws/ecr_assets/docker_image_asset.hpp>
#include <constructs/aws/ecr_assets/tarball_image_asset.hpp>
#include <constructs/aws/ecs/task_definition.hpp>

// Images that are built or loaded when the app is deployed.
namespace cdk::ecs {

namespace {

ecr_assets::DockerImageAssetProps assetProps(const Str& directory, const AssetImageProps& p) {
  return {.assetName = p.assetName,
          .buildArgs = p.buildArgs,
          .buildContexts = p.buildContexts,
          .buildSecrets = p.buildSecrets,
          .buildSsh = p.buildSsh,
          .cacheDisabled = p.cacheDisabled,
          .cacheFrom = p.cacheFrom,
          .cacheTo = p.cacheTo,
          .directory = directory,
          .displayName = p.displayName,
          .exclude = p.exclude,
          .extraHash = p.extraHash,
          .file = p.file,
          .followSymlinks = p.followSymlinks,
          .ignoreMode = p.ignoreMode,
          .invalidation = p.invalidation,
          .networkMode = p.networkMode,
          .outputs = p.outputs,
          .platform = p.platform,
          .target = p.target};
}

template <class Asset>
ContainerImageConfig use(Asset& asset, ContainerDefinition& container) {
  asset.repository().grantPull(container.taskDefinition().obtainExecutionRole());
  return {.imageName = asset.imageUri()};
}

struct OfFolder final : ContainerImage {
  ecr_assets::DockerImageAssetProps props;
  explicit OfFolder(const ecr_assets::DockerImageAssetProps& p) : props(p) {}
  ContainerImageConfig bind(Construct& scope, ContainerDefinition& container) override {
    return use(scope.add<ecr_assets::DockerImageAsset>("AssetImage", props), container);
  }
};

struct OfAsset final : ContainerImage {
  ecr_assets::DockerImageAsset* asset;
  explicit OfAsset(ecr_assets::DockerImageAsset* a) : asset(a) {}
  ContainerImageConfig bind(Construct&, ContainerDefinition& container) override { return use(*asset, container); }
};

struct OfTarball final : ContainerImage {
  Str file;
  explicit OfTarball(const Str& tarball) : file(tarball) {}
  ContainerImageConfig bind(Construct& scope, ContainerDefinition& container) override {
    return use(scope.add<ecr_assets::TarballImageAsset>("Tarball", ecr_assets::TarballImageAssetProps{.tarballFile = file}), container);
  }
};

}  // namespace

AssetImage ContainerImage::fromAsset(const Str& directory) {
  return AssetImage(directory, {});
}
AssetImage ContainerImage::fromAsset(const Str& directory, const AssetImageProps& props) {
  return AssetImage(directory, props);
}
Use<ContainerImage> ContainerImage::fromDockerImageAsset(ecr_assets::DockerImageAsset& asset) {
  return make<OfAsset>(&asset);
}
Use<ContainerImage> ContainerImage::fromTarball(const Str& tarballFile) {
  return make<OfTarball>(tarballFile);
}

AssetImage::AssetImage(const Str& directory, const AssetImageProps& props) : Use(make<OfFolder>(assetProps(directory, props))) {}

}  // namespace cdk::ecs
