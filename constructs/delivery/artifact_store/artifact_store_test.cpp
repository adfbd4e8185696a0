// Expected values come from the TypeScript reference application.
#include <constructs/delivery/artifact_store/artifact_store.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/delivery/artifact_store/log_bucket.hpp>

namespace cdk::delivery {
namespace {

using assertions::Match;
using assertions::Template;

class ArtifactStoreTest : public testing::Test {
 protected:
  /// The message of the error that the call ends with.
  template <class F>
  static std::string refusal(F&& call) {
    try {
      call();
    } catch (const Error& error) {
      return error.what();
    }
    return "";
  }

  // Access logs are delivered by the bucket policy, as the recommended flags have it.
  ArenaScope arena;
  App app{
      AppProps{.context = {{"@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy", true}, {"@aws-cdk/core:enablePartitionLiterals", true}}}};
  Stack& stack = app.add<Stack>("S", StackProps{.env = {.account = "111111111111", .region = "us-east-1"}});

  Template written(const List<AccountRoles>& readers = {}, int artifactDays = 30, int reportDays = 365) {
    store = &stack.add<ArtifactStore>("A", ArtifactStoreProps{.artifactRetentionDays = artifactDays,
                                                              .bucketName = "artifacts-tools-main-111111111111",
                                                              .keyAliasName = "kms-artifacts-tools-main",
                                                              .naming = {"tools", "main"},
                                                              .readers = readers,
                                                              .reportRetentionDays = reportDays});
    return Template::fromStack(stack);
  }
  ArtifactStore* store = nullptr;
  static Json named(std::string_view bucketName, const Json& rest) {
    return Json::obj({{"BucketName", bucketName}, {"LifecycleConfiguration", Json::obj({{"Rules", Json::arr({rest})}})}});
  }
  static Json expiry(int days) {
    return Json::obj({{"AbortIncompleteMultipartUpload", Json::obj({{"DaysAfterInitiation", 1}})},
                      {"ExpirationInDays", days},
                      {"NoncurrentVersionExpiration", Json::obj({{"NoncurrentDays", 7}})},
                      {"Status", "Enabled"}});
  }
  static Json policyWith(const List<Json>& statements) {
    return Json::obj({{"PolicyDocument", Json::obj({{"Statement", Match::arrayWith(statements)}})}});
  }
};

constexpr const char* kBucket = "AWS::S3::Bucket";

TEST_F(ArtifactStoreTest, allBucketsArePrivateVersionedAndGoWithTheStack) {
  const auto all = written();
  EXPECT_TEMPLATE(all.resourceCountIs(kBucket, 3));
  EXPECT_TEMPLATE(all.allResources(kBucket, Json::parse(R"({
    "Properties": {
      "OwnershipControls": {"Rules": [{"ObjectOwnership": "BucketOwnerEnforced"}]},
      "PublicAccessBlockConfiguration":
        {"BlockPublicAcls": true, "BlockPublicPolicy": true, "IgnorePublicAcls": true, "RestrictPublicBuckets": true},
      "VersioningConfiguration": {"Status": "Enabled"}},
    "DeletionPolicy": "Delete"})")));
  EXPECT_TEMPLATE(all.resourceCountIs("Custom::S3AutoDeleteObjects", 3));
}

TEST_F(ArtifactStoreTest, takesOldOrMissingTlsNowhere) {
  const auto all = written();
  EXPECT_TEMPLATE(all.resourceCountIs("AWS::S3::BucketPolicy", 3));
  EXPECT_TEMPLATE(all.allResourcesProperties(
      "AWS::S3::BucketPolicy",
      policyWith({Match::objectLike(
                      Json::parse(R"({"Action": "s3:*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}, "Effect": "Deny"})")),
                  Match::objectLike(
                      Json::parse(R"({"Action": "s3:*", "Condition": {"NumericLessThan": {"s3:TlsVersion": 1.2}}, "Effect": "Deny"})"))})));
}

TEST_F(ArtifactStoreTest, artifactsAndReportsAreEncryptedWithItsKeyAndLogged) {
  const auto all = written();
  const Json encryption =
      Json::obj({{"BucketKeyEnabled", true},
                 {"ServerSideEncryptionByDefault", Json::obj({{"KMSMasterKeyID", store->key().keyArn()}, {"SSEAlgorithm", "aws:kms"}})}});
  for (const char* prefix : {"artifacts/", "reports/"}) {
    EXPECT_TEMPLATE(all.hasResourceProperties(
        kBucket, Json::obj({{"BucketEncryption", Json::obj({{"ServerSideEncryptionConfiguration", Json::arr({encryption})}})},
                            {"LoggingConfiguration", Json::obj({{"LogFilePrefix", prefix}})}})));
  }
  EXPECT_TEMPLATE(all.hasResourceProperties(kBucket, Json::parse(R"({"BucketName": "access-logs-tools-main-111111111111",
    "BucketEncryption": {"ServerSideEncryptionConfiguration": [{"ServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}]}})")));
}

TEST_F(ArtifactStoreTest, otherEncryptionIsRefusedButNoneNeedBeNamed) {
  const Json deny = Match::objectLike(Json::parse(R"({"Action": "s3:PutObject", "Effect": "Deny", "Sid": "DenyOtherEncryption",
    "Condition": {"Null": {"s3:x-amz-server-side-encryption": "false"},
                  "StringNotEquals": {"s3:x-amz-server-side-encryption": "aws:kms"}}})"));
  EXPECT_TEMPLATE(written().resourcePropertiesCountIs("AWS::S3::BucketPolicy", policyWith({deny}), 2));
}

TEST_F(ArtifactStoreTest, objectsExpireAfterTheirDefaults) {
  const auto all = written();
  EXPECT_TEMPLATE(all.hasResourceProperties(kBucket, named("artifacts-tools-main-111111111111", expiry(30))));
  EXPECT_TEMPLATE(all.hasResourceProperties(kBucket, named("reports-tools-main-111111111111", expiry(365))));
  EXPECT_TEMPLATE(all.hasResourceProperties(kBucket, named("access-logs-tools-main-111111111111", expiry(90))));
}

TEST_F(ArtifactStoreTest, retentionIsAnOption) {
  const auto all = written({}, 3, 4);
  EXPECT_TEMPLATE(all.hasResourceProperties(kBucket, named("artifacts-tools-main-111111111111", expiry(3))));
  EXPECT_TEMPLATE(all.hasResourceProperties(kBucket, named("reports-tools-main-111111111111", expiry(4))));
}

TEST_F(ArtifactStoreTest, admitsReadersOfOtherAccountsByRole) {
  const auto all = written({{.account = "222222222222", .roleNames = {"role-deploy-dev-main", "role-deploy-staging-main"}}});
  const auto admitted = [](const char* sid, const Json& actions) {
    return Match::objectLike(Json::obj({{"Action", actions},
                                        {"Condition", Json::parse(R"({"ArnEquals": {"aws:PrincipalArn":
            ["arn:aws:iam::222222222222:role/role-deploy-dev-main", "arn:aws:iam::222222222222:role/role-deploy-staging-main"]}})")},
                                        {"Effect", "Allow"},
                                        {"Principal", Json::obj({{"AWS", "arn:aws:iam::222222222222:root"}})},
                                        {"Sid", sid}}));
  };
  // Of the buckets only the artifacts' admits them, and to reading.
  EXPECT_TEMPLATE(all.resourcePropertiesCountIs(
      "AWS::S3::BucketPolicy",
      policyWith(
          {admitted("ReadArtifacts222222222222", Json::parse(R"(["s3:GetObject", "s3:GetObjectVersion"])")),
           admitted("LocateArtifacts222222222222", Json::parse(R"(["s3:GetBucketLocation", "s3:GetBucketVersioning", "s3:ListBucket"])"))}),
      1));
  EXPECT_TEMPLATE(all.hasResourceProperties(
      "AWS::KMS::Key",
      Json::obj({{"KeyPolicy",
                  Json::obj({{"Statement", Match::arrayWith({admitted("DecryptArtifacts222222222222",
                                                                      Json::parse(R"(["kms:Decrypt", "kms:DescribeKey"])"))})}})}})));
}

}  // namespace
}  // namespace cdk::delivery
