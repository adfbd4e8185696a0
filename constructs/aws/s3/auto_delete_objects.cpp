#include <constructs/aws/s3/auto_delete_objects.hpp>

#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/custom_resource.hpp>
#include <cdk/tags.hpp>
#include <constructs/aws/s3/auto_delete_objects_provider.hpp>
#include <constructs/aws/s3/bucket.hpp>
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

}  // namespace

void autoDeleteObjects(Bucket& bucket, CfnBucket& resource, BucketPolicy& policy) {
  resource.node().addValidation(make<RemovalCheck>(resource));
  auto& provider = AutoDeleteObjectsProvider::getOrCreateProvider(
      bucket, kType,
      {.description = "Lambda function for auto-deleting objects in " + resource.ref() + " S3 bucket.", .useCfnResponseWrapper = false},
      bucket.location());
  policy.document().addStatements(iam::PolicyStatement({
      .actions = {"s3:PutBucketPolicy", "s3:GetBucket*", "s3:List*", "s3:DeleteObject*"},
      .principals = {iam::ArnPrincipal(provider.roleArn())},
      .resources = {resource.attrArn(), resource.attrArn() + "/*"},
  }));
  auto& custom = bucket.add<CustomResource>("AutoDeleteObjectsCustomResource", CustomResourceProps{
                                                                                   .properties = {{"BucketName", resource.ref()}},
                                                                                   .resourceType = kType,
                                                                                   .serviceToken = provider.serviceToken(),
                                                                               });
  custom.node().addDependency(policy);
  Tags::of(resource).add("aws-cdk:auto-delete-objects", "true");
}

}  // namespace cdk::s3
