#pragma once
#include <cdk/construct.hpp>

namespace cdk::s3 {
class Bucket;
struct LifecycleRule;
}  // namespace cdk::s3

namespace cdk::delivery {

/// A bucket that services deliver logs to: S3-managed keys (log delivery takes no others), 90 days, self-emptying.
s3::Bucket& addLogBucket(Construct& scope, std::string_view id, const Str& bucketName);
/// The lifecycle of all buckets here: objects expire after `days`, old versions after a week, broken uploads after a day.
s3::LifecycleRule expireAfter(int days);

}  // namespace cdk::delivery
