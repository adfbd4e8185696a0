#pragma once
#include <cdk/assets.hpp>
#include <cdk/construct.hpp>
#include <cdk/docker_build_secret.hpp>
#include <cdk/file_system.hpp>
#include <constructs/aws/ecr_assets/image_options.hpp>

namespace cdk {
class CfnResource;
}
namespace cdk::ecr {
class IRepository;
}

namespace cdk::ecr_assets {

using cdk::DockerCacheOption;

/// Options of images, as other constructs pass them on.
struct DockerImageAssetOptions {
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
  List<DockerCacheOption> cacheFrom = {};
  /// Where the build leaves its cache (`--cache-to`). Default: nowhere
  Box<DockerCacheOption> cacheTo = {};
  /// Name in the messages of the CDK CLI. Default: assetName, else the path below the stack
  Str displayName = {};
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
  Box<DockerImageAssetInvalidationOptions> invalidation = {};
  /// Default: the one of docker
  Opt<NetworkMode> networkMode = {};
  /// Where the build writes its result (`--output`). Default: into the local images
  List<Str> outputs = {};
  /// Default: that of the machine that builds
  Opt<Platform> platform = {};
  /// Stage of the Dockerfile to build. Default: the last
  Str target = {};
};

struct DockerImageAssetProps {
  /// See DockerImageAssetOptions; so are the others but directory.
  Str assetName = {};
  Map<Str> buildArgs = {};
  Map<Str> buildContexts = {};
  Map<Str> buildSecrets = {};
  Str buildSsh = {};
  Bool cacheDisabled = {};
  List<DockerCacheOption> cacheFrom = {};
  Box<DockerCacheOption> cacheTo = {};
  /// Folder with the Dockerfile and what it copies; a relative path begins where the app is run.
  Req<Str, "directory"> directory;
  Str displayName = {};
  List<Str> exclude = {};
  Str extraHash = {};
  Str file = {};
  Opt<SymlinkFollowMode> followSymlinks = {};
  Opt<IgnoreMode> ignoreMode = {};
  Box<DockerImageAssetInvalidationOptions> invalidation = {};
  Opt<NetworkMode> networkMode = {};
  List<Str> outputs = {};
  Opt<Platform> platform = {};
  Str target = {};
};

/// An image that the CDK CLI builds from a folder and pushes to the bootstrap repository.
class DockerImageAsset : public Construct {
 public:
  using Props = DockerImageAssetProps;
  DockerImageAsset(Scope scope, std::string_view id, const DockerImageAssetProps& props);

  /// Where the image will be, with its tag.
  Str imageUri() const { return imageUri_; }
  /// The repository it is pushed to, imported.
  ecr::IRepository& repository() const { return *repository_; }
  /// Hash that names the asset, hexadecimal.
  Str assetHash() const { return assetHash_; }
  /// The tag: the hash, behind the synthesizer's prefix.
  Str imageTag() const { return imageTag_; }

  /// Notes in the metadata of a resource, where the CLI asks for it, how the image in this property is built.
  void addResourceMetadata(CfnResource& resource, std::string_view resourceProperty) const;

 private:
  DockerImageAssetProps props_;
  Str assetHash_ = {};
  Str assetPath_ = {};
  Str imageTag_ = {};
  Str imageUri_ = {};
  ecr::IRepository* repository_ = nullptr;
};

}  // namespace cdk::ecr_assets
