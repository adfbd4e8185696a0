#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/iam/policy_document.hpp>

namespace cdk::s3 {

class CfnBucketPolicy;
class IBucket;

struct BucketPolicyProps {
  Req<Use<IBucket>, "bucket"> bucket;
  /// Statements to begin with. Default: none
  Opt<iam::PolicyDocument> document = {};
  /// Default: DELETE
  Opt<RemovalPolicy> removalPolicy = {};
};

/// The policy of a bucket. Usually made by addToResourcePolicy.
class BucketPolicy : public Resource {
 public:
  using Props = BucketPolicyProps;
  BucketPolicy(Scope scope, std::string_view id, const BucketPolicyProps& props);
  /// The L2 of an L1: another policy of the same bucket that begins with the L1's statements.
  static BucketPolicy& fromCfnBucketPolicy(CfnBucketPolicy& cfnBucketPolicy, cdk::Location at = cdk::Location::current());

  iam::PolicyDocument document() const { return document_; }
  IBucket& bucket() const { return *bucket_; }

 private:
  iam::PolicyDocument document_;
  Use<IBucket> bucket_;
};

}  // namespace cdk::s3
