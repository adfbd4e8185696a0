#pragma once
#include <cdk/construct.hpp>
#include <constructs/aws/s3/location.hpp>

namespace cdk::s3 {
class IBucket;
}
namespace cdk::s3_assets {
struct AssetOptions;
}

namespace cdk::ecs {

struct AssetEnvironmentFile;
struct S3EnvironmentFile;

/// Where a file with environment variables is kept.
enum class EnvironmentFileType { S3 };

struct EnvironmentFileConfig {
  ReqOpt<EnvironmentFileType, "fileType"> fileType;
  s3::Location s3Location;
};

/// A file with environment variables, one `NAME=value` a line. Derive from it for a source of your own and pass make<Mine>(...).
class EnvironmentFile {
 public:
  /// A file of this machine, uploaded when the app is deployed. Grant the execution role to read it.
  static AssetEnvironmentFile fromAsset(const Str& path);
  static AssetEnvironmentFile fromAsset(const Str& path, const s3_assets::AssetOptions& options);
  /// A file of a bucket. Grant the execution role to read it.
  static S3EnvironmentFile fromBucket(s3::IBucket& bucket, const Str& key, const Str& objectVersion = {});
  virtual EnvironmentFileConfig bind(Construct& scope) = 0;

 protected:
  ~EnvironmentFile() = default;
};

struct AssetEnvironmentFile : Use<EnvironmentFile> {
  /// Raises an error at the first container that uses it when the path is a folder.
  AssetEnvironmentFile(const Str& path, const s3_assets::AssetOptions& options);
};

struct S3EnvironmentFile : Use<EnvironmentFile> {
  S3EnvironmentFile(s3::IBucket& bucket, const Str& key, const Str& objectVersion = {});
};

}  // namespace cdk::ecs
