#pragma once
// Private to this folder.
#include <constructs/aws/iam/policy_statement.hpp>

namespace cdk::s3 {

class CfnBucket;
class CfnBucketPolicy;

/// Adds the custom resource that empties the bucket before CloudFormation deletes it.
void autoDeleteObjects(CfnBucket& resource);
/// Adds to a policy, whether a BucketPolicy is behind it or not.
void addStatements(CfnBucketPolicy& policy, const List<iam::PolicyStatement>& statements);

}  // namespace cdk::s3
