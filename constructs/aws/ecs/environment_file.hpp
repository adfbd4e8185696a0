#pragma once
#include <cdk/construct.hpp>
#include <constructs/aws/s3/location.hpp>

namespace cdk::s3 {
class IBucket;
}

namespace cdk::ecs {

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
  /// A file of a bucket. Grant the execution role to read it.
  static S3EnvironmentFile fromBucket(s3::IBucket& bucket, const Str& key, const Str& objectVersion = {});
  virtual EnvironmentFileConfig bind(Construct& scope) = 0;

 protected:
  ~EnvironmentFile() = default;
};

struct S3EnvironmentFile : Use<EnvironmentFile> {
  S3EnvironmentFile(s3::IBucket& bucket, const Str& key, const Str& objectVersion = {});
};

}  // namespace cdk::ecs
