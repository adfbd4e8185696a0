#include <constructs/aws/s3/bucket_policy.hpp>

#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/cfn/s3/bucket_policy.hpp>
#include <constructs/aws/s3/bucket.hpp>

namespace cdk::s3 {
namespace {

/// The bucket of this app that a name refers to, or null.
CfnBucket* bucketBehind(const Construct& scope, const Str& name) {
  for (const auto construct : scope.node().root().node().findAll()) {
    if (auto* bucket = dynamic_cast<CfnBucket*>(construct.get()); bucket && bucket->ref() == name) return bucket;
  }
  return nullptr;
}

constexpr std::string_view kPolicyId = "@FromCfnBucketPolicy";

}  // namespace

BucketPolicy::BucketPolicy(Scope scope, std::string_view id, const BucketPolicyProps& props)
    : Resource(scope, id), document_(props.document ? *props.document : iam::PolicyDocument()), bucket_(props.bucket) {
  auto& resource =
      add<CfnBucketPolicy>("Resource", CfnBucketPolicy::Props{.bucket = bucket_->bucketName(), .policyDocument = Json(document_)});
  if (props.removalPolicy) resource.applyRemovalPolicy(props.removalPolicy);
}

BucketPolicy& BucketPolicy::fromCfnBucketPolicy(CfnBucketPolicy& cfnBucketPolicy, cdk::Location at) {
  if (Construct* existing = cfnBucketPolicy.node().tryFindChild(kPolicyId)) return dynamic_cast<BucketPolicy&>(*existing);
  const Str name = cfnBucketPolicy.props().bucket;
  CfnBucket* const owned = bucketBehind(cfnBucketPolicy, name);
  IBucket& bucket = owned ? Bucket::fromCfnBucket(*owned, at) : Bucket::fromBucketName(cfnBucketPolicy, "@FromCfnBucket", name, at);
  auto& policy = cfnBucketPolicy.add<BucketPolicy>(
      kPolicyId, {.bucket = bucket, .document = iam::PolicyDocument::fromJson(cfnBucketPolicy.props().policyDocument)}, at);
  bucket.policy_ = &policy;
  return policy;
}

}  // namespace cdk::s3
