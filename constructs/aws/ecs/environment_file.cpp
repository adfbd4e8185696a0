#include <constructs/aws/ecs/environment_file.hpp>

#include <string>

#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/s3_assets/asset.hpp>

namespace cdk::ecs {

namespace {

s3_assets::AssetProps assetProps(const Str& path, const s3_assets::AssetOptions& o) {
  return {.assetHash = o.assetHash,
          .assetHashType = o.assetHashType,
          .bundling = o.bundling,
          .deployTime = o.deployTime,
          .displayName = o.displayName,
          .exclude = o.exclude,
          .followSymlinks = o.followSymlinks,
          .ignoreMode = o.ignoreMode,
          .path = path,
          .readers = o.readers,
          .sourceKMSKey = o.sourceKMSKey};
}

/// Uploaded once, below the first container that uses it.
struct OfMachine final : EnvironmentFile {
  s3_assets::AssetProps props;
  s3_assets::Asset* asset = nullptr;
  explicit OfMachine(const s3_assets::AssetProps& p) : props(p) {}
  EnvironmentFileConfig bind(Construct& scope) override {
    if (!asset) asset = &scope.add<s3_assets::Asset>("EnvironmentFile", props);
    if (!asset->isFile())
      throw Error(scope, "an environment file must be a file, got the folder '" + std::string(props.path.text()) + "'", "not-a-file");
    return {.fileType = EnvironmentFileType::S3, .s3Location = {.bucketName = asset->s3BucketName(), .objectKey = asset->s3ObjectKey()}};
  }
};

struct InBucket final : EnvironmentFile {
  s3::Location location;
  explicit InBucket(const s3::Location& at) : location(at) {}
  EnvironmentFileConfig bind(Construct&) override { return {.fileType = EnvironmentFileType::S3, .s3Location = location}; }
};

}  // namespace

AssetEnvironmentFile EnvironmentFile::fromAsset(const Str& path) {
  return AssetEnvironmentFile(path, {});
}
AssetEnvironmentFile EnvironmentFile::fromAsset(const Str& path, const s3_assets::AssetOptions& options) {
  return AssetEnvironmentFile(path, options);
}

AssetEnvironmentFile::AssetEnvironmentFile(const Str& path, const s3_assets::AssetOptions& options)
    : Use(make<OfMachine>(assetProps(path, options))) {}

S3EnvironmentFile EnvironmentFile::fromBucket(s3::IBucket& bucket, const Str& key, const Str& objectVersion) {
  return S3EnvironmentFile(bucket, key, objectVersion);
}

S3EnvironmentFile::S3EnvironmentFile(s3::IBucket& bucket, const Str& key, const Str& objectVersion)
    : Use(make<InBucket>(s3::Location{.bucketName = bucket.bucketName(), .objectKey = key, .objectVersion = objectVersion})) {}

}  // namespace cdk::ecs
