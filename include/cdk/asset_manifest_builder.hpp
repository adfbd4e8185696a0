#pragma once
#include <cdk/stack_synthesizer.hpp>

namespace cdk {

namespace detail {
class AssetManifest;
}

/// The assembly that is being written, as a synthesizer sees it.
using ISynthesisSession = detail::AssemblyBuilder;

/// A role that the CLI takes on for an upload.
struct RoleOptions {
  /// Further options of the call, such as the `Tags` of the session. Default: none
  Map<Json> assumeRoleAdditionalOptions = {};
  Req<Str, "assumeRoleArn"> assumeRoleArn;
  Str assumeRoleExternalId = {};
};

/// A bucket for files; `${AWS::AccountId}`, `${AWS::Region}` and `${AWS::Partition}` in the texts stand for the stack's.
struct AssetManifestFileDestination {
  Req<Str, "bucketName"> bucketName;
  /// Put before the hash in the key. Default: none
  Str bucketPrefix = {};
  /// Default: the CLI's own credentials
  Box<RoleOptions> role = {};
};

/// A repository for images; placeholders as in AssetManifestFileDestination.
struct AssetManifestDockerImageDestination {
  /// Put before the hash in the tag. Default: none
  Str dockerTagPrefix = {};
  Req<Str, "repositoryName"> repositoryName;
  /// Default: the CLI's own credentials
  Box<RoleOptions> role = {};
};

/// Where a file is put.
struct FileDestination {
  Map<Json> assumeRoleAdditionalOptions = {};
  Str assumeRoleArn = {};
  Str assumeRoleExternalId = {};
  Req<Str, "bucketName"> bucketName;
  Req<Str, "objectKey"> objectKey;
  Str region = {};
};

/// Where an image is put.
struct DockerImageDestination {
  Map<Json> assumeRoleAdditionalOptions = {};
  Str assumeRoleArn = {};
  Str assumeRoleExternalId = {};
  Req<Str, "imageTag"> imageTag;
  Str region = {};
  Req<Str, "repositoryName"> repositoryName;
};

struct AddFileAssetOptions {
  /// Shown by the CLI while it uploads. Default: none
  Str displayName = {};
};

using AddDockerImageAssetOptions = AddFileAssetOptions;

/// What the CLI must find in the account before it uploads.
struct AssetManifestOptions {
  /// Parameter that holds the version of the bootstrap stack.
  Str bootstrapStackVersionSsmParameter = {};
  /// The least version of it.
  Num requiresBootstrapStackVersion = {};
};

/// The assets of one stack and where they go: for synthesizers of your own.
class AssetManifestBuilder {
 public:
  AssetManifestBuilder();

  /// Adds a file under the key `<prefix><hash><extension>`. Error unless it has either a fileName or an executable.
  FileDestination defaultAddFileAsset(Stack& stack, const FileAssetSource& asset, const AssetManifestFileDestination& target,
                                      const AddFileAssetOptions& options = {});
  /// Adds an image under the tag `<prefix><hash>`. Error unless it has either a directoryName or an executable.
  DockerImageDestination defaultAddDockerImageAsset(Stack& stack, const DockerImageAssetSource& asset,
                                                    const AssetManifestDockerImageDestination& target,
                                                    const AddDockerImageAssetOptions& options = {});
  bool hasAssets() const;
  /// Writes the manifest of the stack's assets; gives the id of its artifact, which the stack's then depends on.
  Str emitManifest(Stack& stack, ISynthesisSession& session, const AssetManifestOptions& options = {}, const List<Str>& dependencies = {});

 private:
  detail::AssetManifest* manifest_;
};

}  // namespace cdk
