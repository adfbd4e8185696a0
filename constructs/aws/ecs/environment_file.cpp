#include <constructs/aws/ecs/environment_file.hpp>

#include <constructs/aws/s3/bucket.hpp>

namespace cdk::ecs {

namespace {

struct InBucket final : EnvironmentFile {
  s3::Location location;
  explicit InBucket(const s3::Location& at) : location(at) {}
  EnvironmentFileConfig bind(Construct&) override { return {.fileType = EnvironmentFileType::S3, .s3Location = location}; }
};

}  // namespace

S3EnvironmentFile EnvironmentFile::fromBucket(s3::IBucket& bucket, const Str& key, const Str& objectVersion) {
  return S3EnvironmentFile(bucket, key, objectVersion);
}

S3EnvironmentFile::S3EnvironmentFile(s3::IBucket& bucket, const Str& key, const Str& objectVersion)
    : Use(make<InBucket>(s3::Location{.bucketName = bucket.bucketName(), .objectKey = key, .objectVersion = objectVersion})) {}

}  // namespace cdk::ecs
