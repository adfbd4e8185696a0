#include <constructs/aws/s3/auto_delete_objects.hpp>

#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/cfn/s3/bucket_policy.hpp>
#include <cdk/custom_resource.hpp>
#include <cdk/stack.hpp>
#include <cdk/tags.hpp>
#include <constructs/aws/s3/auto_delete_objects_provider.hpp>
#include <constructs/aws/s3/ibucket.hpp>
#include <constructs/aws/s3/bucket_policy.hpp>

namespace cdk::s3 {
namespace {

constexpr std::string_view kType = "Custom::S3AutoDeleteObjects";

/// Everything in the bucket would be lost while the bucket itself stays.
class RemovalCheck final : public IValidation {
 public:
  explicit RemovalCheck(CfnBucket& bucket) : bucket_(&bucket) {}
  List<Str> validate() override {
    if (bucket_->cfnOptions().deletionPolicy == CfnDeletionPolicy::DELETE_) return {};
    return {"autoDeleteObjects needs removalPolicy DESTROY"};
  }

 private:
  CfnBucket* bucket_;
};

/// The L2 whose resource it is, or the resource itself.
Construct& ownerOf(CfnBucket& resource) {
  Construct* const parent = resource.node().scope();
  return parent && parent->node().defaultChild() == &resource ? *parent : resource;
}

BucketPolicy* l2Of(CfnBucketPolicy& policy) {
  return dynamic_cast<BucketPolicy*>(policy.node().scope());
}

/// The policy that the stack has for the bucket, or a new one.
CfnBucketPolicy& policyOf(CfnBucket& bucket) {
  for (const auto construct : bucket.stack().node().findAll()) {
    auto* policy = dynamic_cast<CfnBucketPolicy*>(construct.get());
    if (!policy) continue;
    BucketPolicy* const l2 = l2Of(*policy);
    if (policy->props().bucket == bucket.ref() || (l2 && l2->bucket().node().defaultChild() == &bucket)) return *policy;
  }
  const Json empty = {{"Statement", Json::arr()}};
  return bucket.add<CfnBucketPolicy>("S3BucketPolicy", CfnBucketPolicy::Props{.bucket = bucket.ref(), .policyDocument = empty},
                                     bucket.location());
}

}  // namespace

void addStatements(CfnBucketPolicy& policy, const List<iam::PolicyStatement>& statements) {
  if (BucketPolicy* l2 = l2Of(policy)) {
    l2->document().addStatements(statements);
    return;
  }
  iam::PolicyDocument document = iam::PolicyDocument::fromJson(policy.props().policyDocument);
  document.addStatements(statements);
  policy.props().policyDocument = Json(document);
}

void autoDeleteObjects(CfnBucket& resource) {
  resource.node().addValidation(make<RemovalCheck>(resource));
  Construct& owner = ownerOf(resource);
  auto& provider = AutoDeleteObjectsProvider::getOrCreateProvider(
      owner, kType,
      {.description = "Lambda function for auto-deleting objects in " + resource.ref() + " S3 bucket.", .useCfnResponseWrapper = false},
      owner.location());
  CfnBucketPolicy& policy = policyOf(resource);
  const iam::PolicyStatement statement({
      .actions = {"s3:PutBucketPolicy", "s3:GetBucket*", "s3:List*", "s3:DeleteObject*"},
      .principals = {iam::ArnPrincipal(provider.roleArn())},
      .resources = {resource.attrArn(), resource.attrArn() + "/*"},
  });
  addStatements(policy, {statement});
  const CustomResourceProps props{
      .properties = {{"BucketName", resource.ref()}}, .resourceType = kType, .serviceToken = provider.serviceToken()};
  owner.add<CustomResource>("AutoDeleteObjectsCustomResource", props, owner.location()).node().addDependency(policy);
  Tags::of(resource).add("aws-cdk:auto-delete-objects", "true");
}

}  // namespace cdk::s3
