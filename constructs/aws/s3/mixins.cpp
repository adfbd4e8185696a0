#include <constructs/aws/s3/mixins.hpp>

#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/cfn/s3/bucket_policy.hpp>
#include <cdk/resource_mixin.hpp>
#include <constructs/aws/s3/auto_delete_objects.hpp>
#include <constructs/aws/s3/bucket_policy.hpp>

namespace cdk::s3::mixins {
namespace {

class AutoDelete final : public ResourceMixin<CfnBucket> {
  void change(CfnBucket& bucket) override { autoDeleteObjects(bucket); }
};

class Block final : public ResourceMixin<CfnBucket> {
 public:
  explicit Block(const BlockPublicAccess& given) : given_(given) {}

 private:
  void change(CfnBucket& bucket) override {
    const auto orTrue = [](const Bool& block) { return block.isSet() ? block : Bool(true); };
    bucket.props().publicAccessBlockConfiguration =
        CfnBucket::PublicAccessBlockConfigurationProperty{.blockPublicAcls = orTrue(given_.blockPublicAcls),
                                                          .blockPublicPolicy = orTrue(given_.blockPublicPolicy),
                                                          .ignorePublicAcls = orTrue(given_.ignorePublicAcls),
                                                          .restrictPublicBuckets = orTrue(given_.restrictPublicBuckets)};
  }
  BlockPublicAccess given_;
};

class Statements final : public ResourceMixin<CfnBucketPolicy> {
 public:
  explicit Statements(const List<iam::PolicyStatement>& statements) : statements_(statements) {}

 private:
  void change(CfnBucketPolicy& policy) override { addStatements(policy, statements_); }
  List<iam::PolicyStatement> statements_;
};

class Versioning final : public ResourceMixin<CfnBucket> {
 public:
  explicit Versioning(bool enabled) : enabled_(enabled) {}

 private:
  void change(CfnBucket& bucket) override {
    bucket.props().versioningConfiguration = CfnBucket::VersioningConfigurationProperty{.status = enabled_ ? "Enabled" : "Suspended"};
  }
  bool enabled_;
};

}  // namespace

BucketAutoDeleteObjects::BucketAutoDeleteObjects() : Use(make<AutoDelete>()) {}

BucketBlockPublicAccess::BucketBlockPublicAccess(const BlockPublicAccess& publicAccessConfig) : Use(make<Block>(publicAccessConfig)) {}

BucketPolicyStatements::BucketPolicyStatements(const List<iam::PolicyStatement>& statements) : Use(make<Statements>(statements)) {}

BucketVersioning::BucketVersioning(bool enabled) : Use(make<Versioning>(enabled)) {}

}  // namespace cdk::s3::mixins
