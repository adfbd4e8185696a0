#pragma once
#include <cdk/value.hpp>

namespace cdk {

class Stack;
namespace detail {
class AssemblyBuilder;
}

enum class FileAssetPackaging { ZIP_DIRECTORY, FILE };

/// A file or folder to upload.
struct FileAssetSource {
  Bool deployTime = {};
  Str displayName = {};
  /// A command that prints the path of the file to upload, instead of fileName.
  List<Str> executable = {};
  /// Path in the assembly's folder, or an absolute one.
  Str fileName = {};
  Opt<FileAssetPackaging> packaging = {};
  Req<Str, "sourceHash"> sourceHash;
};

/// Where a file asset will be.
struct FileAssetLocation {
  Req<Str, "bucketName"> bucketName;
  Req<Str, "httpUrl"> httpUrl;
  Str kmsKeyArn = {};
  Req<Str, "objectKey"> objectKey;
  Str s3ObjectUrl = {};
  Str s3ObjectUrlWithPlaceholders = {};
};

struct DockerCacheOption {
  Map<Str> params = {};
  Req<Str, "type"> type;
};

/// An image to build and push.
struct DockerImageAssetSource {
  Str assetName = {};
  Str directoryName = {};
  Str displayName = {};
  Map<Str> dockerBuildArgs = {};
  Map<Str> dockerBuildContexts = {};
  Map<Str> dockerBuildSecrets = {};
  Str dockerBuildSsh = {};
  Str dockerBuildTarget = {};
  Bool dockerCacheDisabled = {};
  List<DockerCacheOption> dockerCacheFrom = {};
  Box<DockerCacheOption> dockerCacheTo = {};
  Str dockerFile = {};
  List<Str> dockerOutputs = {};
  List<Str> executable = {};
  Str networkMode = {};
  Str platform = {};
  Req<Str, "sourceHash"> sourceHash;
};

/// Where an image will be.
struct DockerImageAssetLocation {
  Str imageTag = {};
  Req<Str, "imageUri"> imageUri;
  Req<Str, "repositoryName"> repositoryName;
};

/// How a stack gets into the assembly: where its assets go and by which roles it is deployed.
class IStackSynthesizer {
 public:
  virtual void bind(Stack& stack) = 0;
  virtual FileAssetLocation addFileAsset(const FileAssetSource& asset) = 0;
  virtual DockerImageAssetLocation addDockerImageAsset(const DockerImageAssetSource& asset) = 0;
  /// Adds what the synthesizer needs in the template; comes last before the template is written.
  virtual void prepare() {}
  /// Writes the stack's asset manifest and says what stands in the manifest.
  virtual void synthesize(detail::AssemblyBuilder& assembly) = 0;
  virtual Str bootstrapQualifier() const { return {}; }
  virtual Str lookupRole() const { return {}; }
  virtual Str cloudFormationExecutionRole() const { return {}; }
  /// A synthesizer of the same kind for another stack, where one object is given for several.
  virtual Use<IStackSynthesizer> reusableBind(Stack& stack) = 0;

 protected:
  ~IStackSynthesizer() = default;
};

}  // namespace cdk
