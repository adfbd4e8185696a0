#pragma once
// Private to this folder.

namespace cdk::s3 {

class Bucket;
class BucketPolicy;
class CfnBucket;

/// Adds the custom resource that empties the bucket before CloudFormation deletes it.
void autoDeleteObjects(Bucket& bucket, CfnBucket& resource, BucketPolicy& policy);

}  // namespace cdk::s3
