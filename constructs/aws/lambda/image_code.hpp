#pragma once
#include <constructs/aws/ecr_assets/docker_image_asset.hpp>
#include <constructs/aws/lambda/architecture.hpp>
#include <constructs/aws/lambda/code.hpp>

namespace cdk::lambda {

/// How an image is built and started.
struct AssetImageCodeProps {
  /// Name in the asset manifest, before the hash. Default: none
  Str assetName = {};
  /// Arguments of the build (`--build-arg`). No tokens. Default: none
  Map<Str> buildArgs = {};
  /// Further build contexts (`--build-context`). No tokens. Default: none
  Map<Str> buildContexts = {};
  /// Secrets of the build (`--secret`); see DockerBuildSecret. No tokens. Default: none
  Map<Str> buildSecrets = {};
  /// SSH agent or keys of the build (`--ssh`). Default: none
  Str buildSsh = {};
  /// Builds without the cache. Default: false
  Bool cacheDisabled = {};
  /// Where the build takes its cache from (`--cache-from`). Default: none
  List<ecr_assets::DockerCacheOption> cacheFrom = {};
  /// Where the build leaves its cache (`--cache-to`). Default: nowhere
  Box<ecr_assets::DockerCacheOption> cacheTo = {};
  /// Default: that of the image
  List<Str> cmd = {};
  /// Name in the messages of the CDK CLI. Default: assetName, else the path below the stack
  Str displayName = {};
  /// Default: that of the image
  List<Str> entrypoint = {};
  /// Patterns of files to leave out, behind those of `.dockerignore`. Default: none
  List<Str> exclude = {};
  /// Any text that is to change the hash. Default: none
  Str extraHash = {};
  /// The Dockerfile, below the folder. Default: `Dockerfile`
  Str file = {};
  /// Which symbolic links to follow. Default: EXTERNAL
  Opt<SymlinkFollowMode> followSymlinks = {};
  /// Syntax of the exclude patterns. Default: DOCKER
  Opt<IgnoreMode> ignoreMode = {};
  /// Which options change the hash. Default: all
  Box<ecr_assets::DockerImageAssetInvalidationOptions> invalidation = {};
  /// Default: the one of docker
  Opt<ecr_assets::NetworkMode> networkMode = {};
  /// Where the build writes its result (`--output`). Default: into the local images
  List<Str> outputs = {};
  /// Default: that of the machine that builds
  Opt<ecr_assets::Platform> platform = {};
  /// Stage of the Dockerfile to build. Default: the last
  Str target = {};
  /// Default: that of the image
  Str workingDirectory = {};
};

struct AssetImageCode : Code {
  explicit AssetImageCode(const Str& directory, const AssetImageCodeProps& props = {}) : Code(fromAssetImage(directory, props)) {}
};

/// A container image for a function.
class DockerImageCode {
 public:
  /// One that is in a repository already.
  static DockerImageCode fromEcr(Use<ecr::IRepository> repository, const EcrImageCodeProps& props = {});
  /// One that is built from a folder with a Dockerfile, for the function's architecture unless another platform is given.
  static DockerImageCode fromImageAsset(const Str& directory, const AssetImageCodeProps& props = {});
  constexpr DockerImageCode() = default;
  /// For the library: the code for a function of the architecture.
  Code bind(const Opt<Architecture>& architecture) const;

 private:
  Use<ICode> ready_ = {};
  Str directory_ = {};
  Box<AssetImageCodeProps> asset_ = {};
};

}  // namespace cdk::lambda
