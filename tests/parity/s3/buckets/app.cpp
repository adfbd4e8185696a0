#include <cdk/app.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/stack.hpp>
#include <cdk/tags.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/s3/bucket_policy.hpp>

using namespace cdk;

namespace {

void encryption(Stack& stack) {
  stack.add<s3::Bucket>(
      "Acls", s3::BucketProps{.blockPublicAccess = s3::BlockPublicAccess::BLOCK_ACLS, .encryption = s3::BucketEncryption::S3_MANAGED});
  stack.add<s3::Bucket>("AclsOnly", s3::BucketProps{.blockPublicAccess = s3::BlockPublicAccess::BLOCK_ACLS_ONLY,
                                                    .bucketKeyEnabled = false,
                                                    .encryption = s3::BucketEncryption::KMS_MANAGED,
                                                    .publicReadAccess = true});
  stack.add<s3::Bucket>("OneBlock", s3::BucketProps{.blockPublicAccess = s3::BlockPublicAccess({.ignorePublicAcls = false}),
                                                    .encryption = s3::BucketEncryption::DSSE_MANAGED});
  stack.add<s3::Bucket>(
      "Dsse", s3::BucketProps{.blockedEncryptionTypes = {s3::BlockedEncryptionType::SSE_C}, .encryption = s3::BucketEncryption::DSSE});
  stack.add<s3::Bucket>("Blocked", s3::BucketProps{.blockedEncryptionTypes = {s3::BlockedEncryptionType::NONE}});
  stack.add<s3::Bucket>("BlockedOther", s3::BucketProps{.blockedEncryptionTypes = {s3::BlockedEncryptionType::custom("OTHER"),
                                                                                   s3::BlockedEncryptionType::SSE_C},
                                                        .encryption = s3::BucketEncryption::UNENCRYPTED});
  auto& key = stack.add<kms::Key>("Key");
  stack.add<s3::Bucket>("WithKey", s3::BucketProps{.encryptionKey = key});
  stack.add<s3::Bucket>("WithKeyDsse", s3::BucketProps{.encryption = s3::BucketEncryption::DSSE, .encryptionKey = key});
}

void sites(Stack& stack) {
  stack.add<s3::Bucket>("Site", s3::BucketProps{
                                    .websiteErrorDocument = "error.html",
                                    .websiteIndexDocument = "index.html",
                                    .websiteRoutingRules = {{.condition = {.httpErrorCodeReturnedEquals = "404", .keyPrefixEquals = "old/"},
                                                             .hostName = "example.com",
                                                             .httpRedirectCode = "302",
                                                             .protocol = s3::RedirectProtocol::HTTPS,
                                                             .replaceKey = s3::ReplaceKey::prefixWith("new/")},
                                                            {.replaceKey = s3::ReplaceKey::with("other")}},
                                });
  stack.add<s3::Bucket>("Redirect",
                        s3::BucketProps{.websiteRedirect = {{.hostName = "example.com", .protocol = s3::RedirectProtocol::HTTP}}});
  auto& cors =
      stack.add<s3::Bucket>("Cors", s3::BucketProps{
                                        .cors = {{.allowedHeaders = {"*"},
                                                  .allowedMethods = {s3::HttpMethods::GET, s3::HttpMethods::HEAD, s3::HttpMethods::DELETE},
                                                  .allowedOrigins = {"https://example.com"},
                                                  .exposedHeaders = {"ETag"},
                                                  .id = "one",
                                                  .maxAge = 300}},
                                        .intelligentTieringConfigurations = {{.archiveAccessTierTime = Duration::days(90),
                                                                              .deepArchiveAccessTierTime = Duration::days(180),
                                                                              .name = "tier",
                                                                              .prefix = "x/",
                                                                              .tags = {{.key = "k", .value = "v"}}},
                                                                             {.name = "none"}},
                                        .metrics = {{.id = "all"}, {.id = "some", .prefix = "p/", .tagFilters = {{"a", "1"}, {"b", "2"}}}},
                                    });
  cors.addCorsRule({.allowedMethods = {s3::HttpMethods::PUT, s3::HttpMethods::POST}, .allowedOrigins = {"*"}});
  cors.addMetric({.id = "more"});
  Tags::of(cors).add("team", "blue");
}

void lifecycle(Stack& stack) {
  auto& bucket = stack.add<s3::Bucket>(
      "Lifecycle",
      s3::BucketProps{
          .lifecycleRules = {{
                                 .abortIncompleteMultipartUploadAfter = Duration::days(1),
                                 .enabled = false,
                                 .expiration = Duration::days(400),
                                 .id = "full",
                                 .noncurrentVersionExpiration = Duration::days(30),
                                 .noncurrentVersionTransitions = {{.noncurrentVersionsToRetain = 1,
                                                                   .storageClass = s3::StorageClass::GLACIER_INSTANT_RETRIEVAL,
                                                                   .transitionAfter = Duration::days(7)}},
                                 .noncurrentVersionsToRetain = 3,
                                 .objectSizeGreaterThan = 500,
                                 .objectSizeLessThan = 5000,
                                 .prefix = "logs/",
                                 .tagFilters = {{"a", "b"}},
                                 .transitions = {{.storageClass = s3::StorageClass::INFREQUENT_ACCESS,
                                                  .transitionAfter = Duration::days(30)},
                                                 {.storageClass = s3::StorageClass::DEEP_ARCHIVE, .transitionDate = "2030-01-31T00:00:00Z"},
                                                 {.storageClass = s3::StorageClass("FUTURE"), .transitionAfter = Duration::days(0)}},
                             },
                             {.expiredObjectDeleteMarker = true}},
          .transitionDefaultMinimumObjectSize = s3::TransitionDefaultMinimumObjectSize::VARIES_BY_STORAGE_CLASS,
      });
  bucket.addLifecycleRule({.expirationDate = "2031-01-01T00:00:00Z"});
}

void plain(Stack& stack, const char* name) {
  stack.add<s3::Bucket>("Plain");
  stack.add<s3::Bucket>("Named", s3::BucketProps{.abacStatus = true, .bucketName = name, .transferAcceleration = true, .versioned = true});
  stack.add<s3::Bucket>(
      "Prefixed",
      s3::BucketProps{.abacStatus = false, .bucketNamePrefix = "prefixed", .bucketNamespace = s3::BucketNamespace::ACCOUNT_REGIONAL});
  stack.add<s3::Bucket>("Global", s3::BucketProps{.bucketNamespace = s3::BucketNamespace::GLOBAL});
  stack.add<s3::Bucket>("TokenName", s3::BucketProps{.bucketName = stack.add<CfnParameter>("Name").valueAsString()});
  stack.add<s3::Bucket>("Secure", s3::BucketProps{
                                      .autoDeleteObjects = true,
                                      .blockPublicAccess = s3::BlockPublicAccess::BLOCK_ALL,
                                      .bucketKeyEnabled = true,
                                      .encryption = s3::BucketEncryption::KMS,
                                      .enforceSSL = true,
                                      .minimumTLSVersion = 1.2,
                                      .objectOwnership = s3::ObjectOwnership::BUCKET_OWNER_ENFORCED,
                                      .removalPolicy = RemovalPolicy::DESTROY,
                                  });
  stack.add<s3::Bucket>("Secure2", s3::BucketProps{.autoDeleteObjects = true, .removalPolicy = RemovalPolicy::DESTROY});
  encryption(stack);
  stack.add<s3::Bucket>("Acl", s3::BucketProps{.accessControl = s3::BucketAccessControl::PUBLIC_READ});
  stack.add<s3::Bucket>("PrivateAcl", s3::BucketProps{.accessControl = s3::BucketAccessControl::PRIVATE,
                                                      .objectOwnership = s3::ObjectOwnership::BUCKET_OWNER_PREFERRED});
  stack.add<s3::Bucket>("Lock", s3::BucketProps{.objectLockEnabled = true});
  stack.add<s3::Bucket>("Governance",
                        s3::BucketProps{.objectLockDefaultRetention = s3::ObjectLockRetention::governance(Duration::days(30))});
  stack.add<s3::Bucket>(
      "Compliance",
      s3::BucketProps{.objectLockDefaultRetention = s3::ObjectLockRetention::compliance(Duration::days(365)), .objectLockEnabled = true});
  sites(stack);
  lifecycle(stack);
}

void logs(Stack& stack) {
  auto& target = stack.add<s3::Bucket>("Logs", s3::BucketProps{.encryption = s3::BucketEncryption::KMS});
  stack.add<s3::Bucket>("Logged", s3::BucketProps{.serverAccessLogsBucket = target, .serverAccessLogsPrefix = "logged/"});
  stack.add<s3::Bucket>(
      "LoggedAll",
      s3::BucketProps{.serverAccessLogsBucket = target,
                      .targetObjectKeyFormat = s3::TargetObjectKeyFormat::partitionedPrefix(s3::PartitionDateSource::DELIVERY_TIME)});
  stack.add<s3::Bucket>("LoggedSimple", s3::BucketProps{.serverAccessLogsBucket = target,
                                                        .targetObjectKeyFormat = s3::TargetObjectKeyFormat::simplePrefix()});
  stack.add<s3::Bucket>("SelfLogged", s3::BucketProps{.serverAccessLogsPrefix = "self/"});
}

void inventories(Stack& stack) {
  auto& target = stack.add<s3::Bucket>("Inventories");
  auto& elsewhere = s3::Bucket::fromBucketName(stack, "ElseInventory", "elsewhere-inventory");
  auto& source = stack.add<s3::Bucket>(
      "Source_1", s3::BucketProps{
                      .inventories = {{.destination = {{.bucket = target, .bucketOwner = "123456789012", .prefix = "inv/"}},
                                       .enabled = false,
                                       .format = s3::InventoryFormat::PARQUET,
                                       .frequency = s3::InventoryFrequency::DAILY,
                                       .includeObjectVersions = s3::InventoryObjectVersion::CURRENT,
                                       .inventoryId = "my.id-1",
                                       .objectsPrefix = "o/",
                                       .optionalFields = {"Size"}},
                                      {.destination = {{.bucket = elsewhere}}}},
                  });
  source.addInventory({.destination = {{.bucket = target}}});
  target.addToResourcePolicy(iam::PolicyStatement(
      {.actions = {"s3:GetObject"}, .principals = {iam::AccountPrincipal("123456789012")}, .resources = {target.arnForObjects("x")}}));
}

void urls(Stack& stack, const s3::IBucket& bucket) {
  const auto output = [&](const char* id, const Str& value) { stack.add<CfnOutput>(id, CfnOutputProps{.value = value}); };
  output("Url", bucket.urlForObject());
  output("ObjectUrl", bucket.urlForObject("/a/b"));
  output("Accelerated", bucket.transferAccelerationUrlForObject());
  output("AcceleratedDual", bucket.transferAccelerationUrlForObject("a", {.dualStack = true}));
  output("Virtual", bucket.virtualHostedUrlForObject("a"));
  output("VirtualPlain", bucket.virtualHostedUrlForObject({}, {.regional = false}));
  output("S3Url", bucket.s3UrlForObject("a"));
  output("Website", bucket.bucketWebsiteUrl());
  output("WebsiteDomain", bucket.bucketWebsiteDomainName());
  output("DualStack", bucket.bucketDualStackDomainName());
  output("Regional", bucket.bucketRegionalDomainName());
}

void grants(Stack& stack) {
  auto& user = stack.add<iam::Role>("User", iam::RoleProps{.assumedBy = iam::ServicePrincipal("lambda.amazonaws.com")});
  const auto role = [&](const char* id) -> iam::Role& { return stack.add<iam::Role>(id, iam::RoleProps{.assumedBy = user}); };
  auto& bucket = stack.add<s3::Bucket>("Granted", s3::BucketProps{.encryption = s3::BucketEncryption::KMS});
  bucket.grantRead(user);
  bucket.grantWrite(role("Writer"), "w/*");
  bucket.grantWrite(role("Writer2"), "*", {"s3:PutObject", "s3:Abort*"});
  bucket.grantPut(role("Putter"));
  bucket.grantPutAcl(role("AclPutter"), "a/*");
  bucket.grantDelete(role("Deleter"));
  bucket.grantReadWrite(role("Both"));
  bucket.grantReadWrite(iam::AccountPrincipal("999999999999"));
  bucket.grantRead(iam::ServicePrincipal("delivery.logs.amazonaws.com"), "service/*");
  bucket.grantRead(iam::Role::fromRoleArn(stack, "OtherRole", "arn:aws:iam::999999999999:role/other"));
  bucket.grantPublicAccess("public/*", {"s3:GetObject", "s3:GetObjectVersion"});
  bucket.addReplicationPolicy("arn:aws:iam::999999999999:role/replicator", true, "999999999999");
  bucket.policy()->applyRemovalPolicy(RemovalPolicy::RETAIN);
  stack
      .add<s3::BucketPolicy>(
          "Separate", s3::BucketPolicyProps{.bucket = stack.add<s3::Bucket>("WithSeparate"), .removalPolicy = RemovalPolicy::DESTROY})
      .document()
      .addStatements(iam::PolicyStatement({.actions = {"s3:*"}, .principals = {iam::AnyPrincipal()}, .resources = {"*"}}));
  urls(stack, bucket);
}

void replication(Stack& stack) {
  auto& key = stack.add<kms::Key>("ReplicaKey");
  auto& target = stack.add<s3::Bucket>("Replica", s3::BucketProps{.encryptionKey = key, .versioned = true});
  stack.add<s3::Bucket>(
      "Replicated",
      s3::BucketProps{.encryption = s3::BucketEncryption::KMS, .replicationRules = {{.destination = target}}, .versioned = true});
  const auto minutes = s3::ReplicationTimeValue::FIFTEEN_MINUTES;
  stack.add<s3::Bucket>("ReplicatedMore", s3::BucketProps{
                                              .replicationRules = {{.deleteMarkerReplication = true,
                                                                    .destination = target,
                                                                    .filter = {.prefix = "p/"},
                                                                    .id = "r",
                                                                    .kmsKey = key,
                                                                    .metrics = minutes,
                                                                    .priority = 1,
                                                                    .replicaModifications = false,
                                                                    .replicationTimeControl = minutes,
                                                                    .sseKmsEncryptedObjects = true,
                                                                    .storageClass = s3::StorageClass::GLACIER},
                                                                   {.destination = target,
                                                                    .filter = {.prefix = "q/", .tags = {{.key = "k", .value = "v"}}},
                                                                    .metrics = minutes,
                                                                    .priority = 2}},
                                              .versioned = true,
                                          });
  auto& replicator = stack.add<iam::Role>("Replicator", iam::RoleProps{.assumedBy = iam::ServicePrincipal("s3.amazonaws.com")});
  stack.add<s3::Bucket>("ReplicatedByRole",
                        s3::BucketProps{.replicationRole = replicator, .replicationRules = {{.destination = target}}, .versioned = true});
}

void all(Stack& stack, const char* name) {
  plain(stack, name);
  logs(stack);
  inventories(stack);
  grants(stack);
}

}  // namespace

int main() {
  return cdk::run([](App& app) {
    auto& fixed = app.add<Stack>("Fixed", StackProps{.env = {.account = "123456789012", .region = "us-east-1"}});
    all(fixed, "named-fixed");
    replication(fixed);
    all(app.add<Stack>("Anywhere"), "named-anywhere");
  });
}
