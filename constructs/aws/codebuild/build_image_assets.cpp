#include <constructs/aws/ecr/repository.hpp>
#include <constructs/aws/ecr_assets/docker_image_asset.hpp>

#include "build_image_kinds.hpp"

namespace cdk::codebuild {

using namespace detail;

namespace {

BuildImage fromFolder(const ImageKind& kind, Construct& scope, std::string_view id, const ecr_assets::DockerImageAssetProps& props,
                      Location at) {
  auto& asset = scope.add<ecr_assets::DockerImageAsset>(id, props, at);
  const auto image = make<Image>(kind, asset.imageUri(), ImagePullPrincipalType::SERVICE_ROLE, Use<secretsmanager::ISecret>(),
                                 Use<ecr::IRepository>(asset.repository()));
  return BuildImage(image.get());
}

}  // namespace

BuildImage LinuxBuildImage::fromAsset(Construct& scope, std::string_view id, const ecr_assets::DockerImageAssetProps& props, Location at) {
  return fromFolder(kLinux, scope, id, props, at);
}

BuildImage WindowsBuildImage::fromAsset(Construct& scope, std::string_view id, const ecr_assets::DockerImageAssetProps& props,
                                        WindowsImageType imageType, Location at) {
  return fromFolder(windowsKind(imageType), scope, id, props, at);
}

BuildImage MacBuildImage::fromAsset(Construct& scope, std::string_view id, const ecr_assets::DockerImageAssetProps& props, Location at) {
  return fromFolder(kMac, scope, id, props, at);
}

}  // namespace cdk::codebuild
