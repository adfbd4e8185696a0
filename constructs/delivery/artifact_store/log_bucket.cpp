#include <constructs/delivery/artifact_store/log_bucket.hpp>

#include <constructs/aws/s3/bucket.hpp>

namespace cdk::delivery {

namespace {

constexpr int kLogDays = 90;

}  // namespace

s3::LifecycleRule expireAfter(int days) {
  return {.abortIncompleteMultipartUploadAfter = Duration::days(1),
          .expiration = Duration::days(days),
          .id = "expire",
          .noncurrentVersionExpiration = Duration::days(7)};
}

s3::Bucket& addLogBucket(Construct& scope, std::string_view id, const Str& bucketName) {
  return scope.add<s3::Bucket>(id, s3::BucketProps{.autoDeleteObjects = true,
                                                   .blockPublicAccess = s3::BlockPublicAccess::BLOCK_ALL,
                                                   .bucketName = bucketName,
                                                   .encryption = s3::BucketEncryption::S3_MANAGED,
                                                   .enforceSSL = true,
                                                   .lifecycleRules = {expireAfter(kLogDays)},
                                                   .minimumTLSVersion = 1.2,
                                                   .objectOwnership = s3::ObjectOwnership::BUCKET_OWNER_ENFORCED,
                                                   .removalPolicy = RemovalPolicy::DESTROY,
                                                   .versioned = true});
}

}  // namespace cdk::delivery
