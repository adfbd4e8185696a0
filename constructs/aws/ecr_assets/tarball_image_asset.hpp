#pragma once
#include <cdk/construct.hpp>
#include <cdk/value.hpp>

namespace cdk::ecr {
class IRepository;
}

namespace cdk::ecr_assets {

/// Takes what `docker load` says before the name of an image away; for sed.
inline constexpr std::string_view DOCKER_LOAD_OUTPUT_REGEX = "s/Loaded image[^:]*: //g";

struct TarballImageAssetProps {
  /// Name in the messages of the CDK CLI. Default: the path below the stack
  Str displayName = {};
  /// File that `docker save` wrote; a relative path begins where the app is run.
  Req<Str, "tarballFile"> tarballFile;
};

/// An image from a file, which the CDK CLI loads and pushes to the bootstrap repository.
class TarballImageAsset : public Construct {
 public:
  using Props = TarballImageAssetProps;
  TarballImageAsset(Scope scope, std::string_view id, const TarballImageAssetProps& props);

  /// Where the image will be, with its tag.
  Str imageUri() const { return imageUri_; }
  /// The repository it is pushed to, imported.
  ecr::IRepository& repository() const { return *repository_; }
  /// Hash that names the asset, hexadecimal.
  Str assetHash() const { return assetHash_; }
  /// The tag: the hash, behind the synthesizer's prefix.
  Str imageTag() const { return imageTag_; }

 private:
  Str assetHash_ = {};
  Str imageTag_ = {};
  Str imageUri_ = {};
  ecr::IRepository* repository_ = nullptr;
};

}  // namespace cdk::ecr_assets
