// Expected templates were taken from aws-cdk-lib 2.276.0.
#include <constructs/aws/s3/bucket.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/s3/bucket_policy.hpp>

namespace cdk::s3 {
namespace {

using assertions::Match;
using assertions::Template;

constexpr const char* kBucketType = "AWS::S3::Bucket";
constexpr const char* kPolicyType = "AWS::S3::BucketPolicy";

template <class F>
std::string codeOf(F&& run) {
  try {
    run();
  } catch (const Error& error) {
    return error.code();
  }
  return "";
}

template <class F>
std::string messageOf(F&& run) {
  try {
    run();
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

Json arnOf(const char* logicalId) {
  return Json::obj({{"Fn::GetAtt", Json::arr({logicalId, "Arn"})}});
}

Json objectsOf(const char* logicalId, const char* pattern = "/*") {
  return Json::obj({{"Fn::Join", Json::arr({"", Json::arr({arnOf(logicalId), pattern})})}});
}

class BucketTest : public testing::Test {
 protected:
  std::string refusal(const char* id, const BucketProps& props) {
    return codeOf([&] { stack.add<Bucket>(id, props); });
  }
  iam::Role& role() { return stack.add<iam::Role>("R", iam::RoleProps{.assumedBy = iam::ServicePrincipal("lambda.amazonaws.com")}); }
  void expectPolicy(const Json& statements) {
    const Json document = Json::obj({{"Statement", statements}, {"Version", "2012-10-17"}});
    EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(kPolicyType, Json::obj({{"PolicyDocument", document}})));
  }
  void expectBucket(const Json& properties) { EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(kBucketType, properties)); }

  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S", StackProps{.env = {.account = "123456789012", .region = "us-east-1"}});
};

TEST_F(BucketTest, plainBucketIsKeptAndHasNoProperties) {
  stack.add<Bucket>("B");
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResource(
      kBucketType,
      Match::objectEquals(Json::obj({{"Type", kBucketType}, {"UpdateReplacePolicy", "Retain"}, {"DeletionPolicy", "Retain"}}))));
}

TEST_F(BucketTest, enforcedTlsIsTwoStatementsWithAMinimumVersion) {
  stack.add<Bucket>("B", BucketProps{.enforceSSL = true, .minimumTLSVersion = 1.3});
  const auto deny = [](const Json& condition) {
    return Json::obj({{"Action", "s3:*"},
                      {"Condition", condition},
                      {"Effect", "Deny"},
                      {"Principal", Json::obj({{"AWS", "*"}})},
                      {"Resource", Json::arr({arnOf("B08E7C7AF"), objectsOf("B08E7C7AF")})}});
  };
  expectPolicy(Json::arr({deny(Json::obj({{"Bool", Json::obj({{"aws:SecureTransport", "false"}})}})),
                          deny(Json::obj({{"NumericLessThan", Json::obj({{"s3:TlsVersion", 1.3}})}}))}));
}

TEST_F(BucketTest, withoutTheFlagOnlyGivenBlocksAreWritten) {
  stack.add<Bucket>("B", BucketProps{.blockPublicAccess = BlockPublicAccess({.blockPublicAcls = false})});
  expectBucket(Json::obj({{"PublicAccessBlockConfiguration", Match::objectEquals(Json::obj({{"BlockPublicAcls", false}}))}}));
}

TEST_F(BucketTest, withoutTheFlagLogsComeByAcl) {
  auto& target = stack.add<Bucket>("L");
  stack.add<Bucket>("B", BucketProps{.serverAccessLogsBucket = target, .serverAccessLogsPrefix = "p"});
  expectBucket(Json::obj({{"AccessControl", "LogDeliveryWrite"},
                          {"OwnershipControls", Json::obj({{"Rules", Json::arr({Json::obj({{"ObjectOwnership", "ObjectWriter"}})})}})}}));
  EXPECT_TEMPLATE(Template::fromStack(stack).resourceCountIs(kPolicyType, 0));
  auto& taken = stack.add<Bucket>("P", BucketProps{.accessControl = BucketAccessControl::PUBLIC_READ});
  EXPECT_EQ(refusal("C", {.serverAccessLogsBucket = taken}), "access-logs");
}

TEST_F(BucketTest, logsInAnImportedBucketAreAWarning) {
  stack.add<Bucket>("B", BucketProps{.serverAccessLogsBucket = Bucket::fromBucketName(stack, "L", "elsewhere")});
  EXPECT_TEMPLATE(assertions::Annotations::fromStack(stack).hasWarning(
      "/S/B", Match::stringLikeRegexp("imported bucket S/L.*accessLogsPolicyNotAdded")));
}

TEST_F(BucketTest, replicationToAnotherAccountHandsTheCopiesOver) {
  auto& target = Bucket::fromBucketAttributes(stack, "D", {.account = "999999999999", .bucketName = "dest"});
  stack.add<Bucket>("B", BucketProps{.replicationRules = {{.accessControlTransition = true, .destination = target}}, .versioned = true});
  const Json bucket = Json::obj({{"Fn::Join", Json::arr({"", Json::arr({"arn:", Json::obj({{"Ref", "AWS::Partition"}}), ":s3:::dest"})})}});
  const Json rule = Json::obj(
      {{"DeleteMarkerReplication", Json::obj({{"Status", "Disabled"}})},
       {"Destination",
        Json::obj({{"AccessControlTranslation", Json::obj({{"Owner", "Destination"}})}, {"Account", "999999999999"}, {"Bucket", bucket}})},
       {"Filter", Json::obj({{"Prefix", ""}})},
       {"Status", "Enabled"}});
  expectBucket(Json::obj({{"ReplicationConfiguration",
                           Match::objectEquals(Json::obj({{"Role", arnOf("BReplicationRoleB6E5E9CD")}, {"Rules", Json::arr({rule})}}))}}));
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties("AWS::IAM::Role", Json::obj({{"RoleName", "CDKReplicationRole"}})));
  EXPECT_TEMPLATE(assertions::Annotations::fromStack(stack).hasInfo("/S/B", Match::stringLikeRegexp("addReplicationPolicy")));
}

TEST_F(BucketTest, generatedNameIsUsedByOtherAccounts) {
  auto& bucket = stack.add<Bucket>("B", BucketProps{.bucketName = PhysicalName::GENERATE_IF_NEEDED});
  auto& other = app.add<Stack>("T", StackProps{.env = {.account = "999999999999", .region = "us-east-1"}});
  other.add<CfnOutput>("O", CfnOutputProps{.value = bucket.bucketArn()});
  other.add<CfnOutput>("N", CfnOutputProps{.value = bucket.bucketName()});
  const auto written = Template::fromStack(other);
  EXPECT_TEMPLATE(written.hasOutput("N", Json::obj({{"Value", "ssb59197d827c151e96220f"}})));
  const Json arn = Json::obj(
      {{"Fn::Join", Json::arr({"", Json::arr({"arn:", Json::obj({{"Ref", "AWS::Partition"}}), ":s3:::ssb59197d827c151e96220f"})})}});
  EXPECT_TEMPLATE(written.hasOutput("O", Json::obj({{"Value", arn}})));
  expectBucket(Json::obj({{"BucketName", "ssb59197d827c151e96220f"}}));
}

TEST_F(BucketTest, inventoriesAreAllowedOnceForEachDestination) {
  auto& target = stack.add<Bucket>("T");
  stack.add<Bucket>(
      "B", BucketProps{.inventories = {{.destination = {{.bucket = target}}}, {.destination = {{.bucket = target, .prefix = "x"}}}}});
  const auto allow = [](const char* pattern) {
    return Json::obj({{"Action", "s3:PutObject"},
                      {"Condition", Json::obj({{"ArnLike", Json::obj({{"aws:SourceArn", arnOf("B08E7C7AF")}})}})},
                      {"Effect", "Allow"},
                      {"Principal", Json::obj({{"Service", "s3.amazonaws.com"}})},
                      {"Resource", Json::arr({arnOf("TD925BC7E"), objectsOf("TD925BC7E", pattern)})}});
  };
  app.synth();
  app.synth({.force = true});
  expectPolicy(Json::arr({allow("/*"), allow("/x*")}));
}

TEST_F(BucketTest, roleThatRefusesGrantsIsLetInByThePolicy) {
  auto& imported =
      iam::Role::fromRoleArn(stack, "R", "arn:aws:iam::123456789012:role/r", {.addGrantsToResources = true, .mutable_ = false});
  EXPECT_TRUE(stack.add<Bucket>("B").grantRead(imported).success());
  expectPolicy(Json::arr({Json::obj({{"Action", Json::arr({"s3:GetObject*", "s3:GetBucket*", "s3:List*"})},
                                     {"Effect", "Allow"},
                                     {"Principal", Json::obj({{"AWS", "arn:aws:iam::123456789012:role/r"}})},
                                     {"Resource", Json::arr({arnOf("B08E7C7AF"), objectsOf("B08E7C7AF")})}})}));
}

TEST_F(BucketTest, importedBucketKeepsItsPolicy) {
  auto& bucket = Bucket::fromBucketName(stack, "B", "imported");
  bucket.grantRead(iam::ServicePrincipal("events.amazonaws.com"));
  EXPECT_TRUE(bucket.grantRead(role()).success());
  EXPECT_EQ(bucket.policy(), nullptr);
  EXPECT_TEMPLATE(Template::fromStack(stack).resourceCountIs(kPolicyType, 0));
  EXPECT_EQ(codeOf([&] { Bucket::fromBucketAttributes(stack, "None", {}); }), "bucket-name");
}

TEST_F(BucketTest, emptiedBucketMustBeDestroyed) {
  EXPECT_EQ(refusal("A", {.autoDeleteObjects = true}), "auto-delete");
  EXPECT_EQ(refusal("B", {.autoDeleteObjects = true, .removalPolicy = RemovalPolicy::RETAIN}), "auto-delete");
}

TEST_F(BucketTest, bucketThatStaysIsNotEmptied) {
  stack.add<Bucket>("C", BucketProps{.autoDeleteObjects = true, .removalPolicy = RemovalPolicy::DESTROY})
      .applyRemovalPolicy(RemovalPolicy::RETAIN);
  EXPECT_NE(messageOf([&] { app.synth(); }).find("autoDeleteObjects needs removalPolicy DESTROY"), std::string::npos);
}

TEST_F(BucketTest, publicAccessNeedsPoliciesThatMayBePublic) {
  EXPECT_EQ(refusal("A", {.publicReadAccess = true}), "public-access");
  EXPECT_EQ(refusal("B", {.blockPublicAccess = BlockPublicAccess::BLOCK_ALL, .publicReadAccess = true}), "public-access");
  EXPECT_EQ(refusal("C", {.blockPublicAccess = BlockPublicAccess::BLOCK_ACLS_ONLY, .publicReadAccess = true}), "");
}

TEST_F(BucketTest, refusesEncryptionsThatDoNotFit) {
  auto& key = kms::Key::fromKeyArn(stack, "K", "arn:aws:kms:us-east-1:123456789012:key/k");
  EXPECT_EQ(refusal("A", {.encryption = BucketEncryption::S3_MANAGED, .encryptionKey = key}), "encryption");
  EXPECT_EQ(refusal("B", {.bucketKeyEnabled = true}), "encryption");
  EXPECT_EQ(refusal("C", {.bucketKeyEnabled = true, .encryption = BucketEncryption::S3_MANAGED}), "");
  EXPECT_EQ(refusal("D", {.blockedEncryptionTypes = {BlockedEncryptionType::NONE, BlockedEncryptionType::SSE_C}}), "blocked-encryption");
  EXPECT_EQ(refusal("E", {.encryption = BucketEncryption::KMS_MANAGED, .serverAccessLogsPrefix = "p"}), "access-logs");
  EXPECT_EQ(refusal("F", {.minimumTLSVersion = 1.2}), "minimum-tls");
}

TEST_F(BucketTest, refusesRulesThatDoNotFit) {
  EXPECT_EQ(refusal("A", {.lifecycleRules = {{.id = "nothing"}}}), "lifecycle-rule");
  EXPECT_EQ(refusal("B", {.lifecycleRules = {{.expiration = Duration::days(1), .expiredObjectDeleteMarker = true}}}), "lifecycle-rule");
  EXPECT_EQ(refusal("C", {.lifecycleRules = {{.transitions = {{.storageClass = StorageClass::GLACIER}}}}}), "lifecycle-rule");
  EXPECT_EQ(refusal("D", {.websiteErrorDocument = "e"}), "website");
  EXPECT_EQ(refusal("E", {.websiteIndexDocument = "i", .websiteRedirect = {{.hostName = "h"}}}), "website");
  EXPECT_EQ(refusal("F", {.replicationRules = {{.destination = stack.add<Bucket>("T")}}}), "replication");
  EXPECT_EQ(refusal("G", {.inventories = {{.destination = {{.bucket = stack.add<Bucket>("I")}}, .inventoryId = "a b"}}}), "inventory-id");
  EXPECT_EQ(refusal("H", {.accessControl = BucketAccessControl::PUBLIC_READ, .objectOwnership = ObjectOwnership::BUCKET_OWNER_ENFORCED}),
            "object-ownership");
  EXPECT_EQ(refusal("J", {.objectLockDefaultRetention = ObjectLockRetention::governance(Duration::days(1)), .objectLockEnabled = false}),
            "object-lock");
  EXPECT_EQ(codeOf([] { ObjectLockRetention::compliance(Duration::days(36501)); }), "object-lock");
  EXPECT_EQ(codeOf([] { ObjectLockRetention::compliance(Duration::days(0)); }), "object-lock");
}

/// A bucket that counts what goes into its policy.
struct CountingBucket : Bucket {
  using Bucket::Bucket;
  iam::AddToResourcePolicyResult addToResourcePolicy(iam::PolicyStatement permission) override {
    ++count;
    return Bucket::addToResourcePolicy(permission);
  }
  int count = 0;
};

TEST_F(BucketTest, subclassSeesGrantsThatGoIntoThePolicy) {
  auto& bucket = stack.add<CountingBucket>("B", BucketProps{});
  bucket.grantRead(role());
  EXPECT_EQ(bucket.count, 0);
  bucket.grantRead(iam::ServicePrincipal("events.amazonaws.com"));
  EXPECT_EQ(bucket.count, 1);
}

TEST_F(BucketTest, wrappedL1IsTheSameEachTime) {
  auto& l1 = stack.add<CfnBucket>("L1", CfnBucket::Props{.publicAccessBlockConfiguration = {{.blockPublicPolicy = true}},
                                                         .websiteConfiguration = {{.indexDocument = "i"}}});
  IBucket& bucket = Bucket::fromCfnBucket(l1);
  EXPECT_EQ(&bucket, &Bucket::fromCfnBucket(l1));
  EXPECT_EQ(bucket.node().defaultChild(), &l1);
  EXPECT_TRUE(bucket.isWebsite());
  EXPECT_EQ(codeOf([&] { bucket.grantPublicAccess(); }), "public-access");
}

}  // namespace
}  // namespace cdk::s3
