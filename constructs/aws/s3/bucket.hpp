#pragma once
#include <constructs/aws/s3/access_control.hpp>
#include <constructs/aws/s3/access_logs.hpp>
#include <constructs/aws/s3/block_public_access.hpp>
#include <constructs/aws/s3/encryption.hpp>
#include <constructs/aws/s3/ibucket.hpp>
#include <constructs/aws/s3/inventory.hpp>
#include <constructs/aws/s3/lifecycle_rule.hpp>
#include <constructs/aws/s3/object_lock.hpp>
#include <constructs/aws/s3/replication.hpp>
#include <constructs/aws/s3/website.hpp>

namespace cdk::s3 {

class CfnBucket;

struct BucketProps {
  /// Access by tags. Default: nothing said
  Bool abacStatus = {};
  Opt<BucketAccessControl> accessControl = {};
  /// Empties the bucket before it is deleted, by a custom resource; needs removalPolicy DESTROY. Default: false
  Bool autoDeleteObjects = {};
  /// Default: what S3 does by default, which is to block all
  Opt<BlockPublicAccess> blockPublicAccess = {};
  /// At least one when given.
  List<BlockedEncryptionType> blockedEncryptionTypes = {};
  /// Fewer calls of KMS; needs encryption. Default: false
  Bool bucketKeyEnabled = {};
  /// 3 to 63 of lower-case letters, digits, `.` and `-`. Default: chosen by CloudFormation
  Str bucketName = {};
  /// At most 37 characters; with bucketNamespace ACCOUNT_REGIONAL only.
  Str bucketNamePrefix = {};
  /// Default: GLOBAL
  Opt<BucketNamespace> bucketNamespace = {};
  List<CorsRule> cors = {};
  /// Default: KMS when there is an encryptionKey, else UNENCRYPTED
  Opt<BucketEncryption> encryption = {};
  /// Only with KMS and DSSE. Default: one is made
  Use<kms::IKey> encryptionKey = {};
  /// Denies requests without TLS. Default: false
  Bool enforceSSL = {};
  /// Sends all events to EventBridge, by a custom resource. Default: false
  Bool eventBridgeEnabled = {};
  List<IntelligentTieringConfiguration> intelligentTieringConfigurations = {};
  List<Inventory> inventories = {};
  List<LifecycleRule> lifecycleRules = {};
  List<BucketMetrics> metrics = {};
  /// Denies older versions of TLS, such as 1.2; needs enforceSSL.
  Num minimumTLSVersion = {};
  /// Role of the custom resource behind notifications. Default: one is made
  Use<iam::IRole> notificationsHandlerRole = {};
  /// Does not check whether destinations can be reached. Default: false
  Bool notificationsSkipDestinationValidation = {};
  /// Turns the object lock on.
  Opt<ObjectLockRetention> objectLockDefaultRetention = {};
  Bool objectLockEnabled = {};
  Opt<ObjectOwnership> objectOwnership = {};
  /// Everyone may read; needs a blockPublicAccess that allows it. Default: false
  Bool publicReadAccess = {};
  /// Default: RETAIN
  Opt<RemovalPolicy> removalPolicy = {};
  /// Role that replicates. Default: one is made
  Use<iam::IRole> replicationRole = {};
  /// Needs versioned.
  List<ReplicationRule> replicationRules = {};
  /// Default: the bucket itself when there is a serverAccessLogsPrefix
  Use<IBucket> serverAccessLogsBucket = {};
  Str serverAccessLogsPrefix = {};
  Opt<TargetObjectKeyFormat> targetObjectKeyFormat = {};
  /// Default: false
  Bool transferAcceleration = {};
  Opt<TransitionDefaultMinimumObjectSize> transitionDefaultMinimumObjectSize = {};
  /// Keeps replaced and deleted objects. Default: false
  Bool versioned = {};
  /// Needs websiteIndexDocument.
  Str websiteErrorDocument = {};
  Str websiteIndexDocument = {};
  /// Not together with the other properties of a website.
  Box<RedirectTarget> websiteRedirect = {};
  List<RoutingRule> websiteRoutingRules = {};
};

/// A bucket of this app.
class Bucket : public IBucket {
 public:
  using Props = BucketProps;
  Bucket(Scope scope, std::string_view id, const BucketProps& props = {});
  static IBucket& fromBucketArn(Construct& scope, std::string_view id, const Str& bucketArn, cdk::Location at = cdk::Location::current());
  static IBucket& fromBucketName(Construct& scope, std::string_view id, const Str& bucketName, cdk::Location at = cdk::Location::current());
  static IBucket& fromBucketAttributes(Construct& scope, std::string_view id, const BucketAttributes& attrs,
                                       cdk::Location at = cdk::Location::current());
  /// The L2 of an L1: grants and policies for it.
  static IBucket& fromCfnBucket(CfnBucket& cfnBucket, cdk::Location at = cdk::Location::current());
  /// Error when S3 would refuse the name; older names may have upper-case letters and `_`.
  static void validateBucketName(const Str& physicalName, bool allowLegacyBucketNaming = false);

  void addLifecycleRule(const LifecycleRule& rule);
  void addMetric(const BucketMetrics& metric) { metrics_.push(metric); }
  void addCorsRule(const CorsRule& rule) { cors_.push(rule); }
  void addInventory(const Inventory& inventory);

 private:
  class InventoryAccess;
  void denyInsecureTransport(const BucketProps& props);
  void setUpAccessLogs(const BucketProps& props);
  void allowLogDelivery(Bucket& from, const Str& prefix);
  Str renderAccessControl();

  CfnBucket* resource_ = nullptr;
  Opt<BucketAccessControl> accessControl_ = {};
  Opt<ObjectOwnership> objectOwnership_ = {};
  Opt<TransitionDefaultMinimumObjectSize> transitionDefaultMinimumObjectSize_ = {};
  Vec<LifecycleRule> lifecycleRules_;
  Vec<BucketMetrics> metrics_;
  Vec<CorsRule> cors_;
  Vec<Inventory> inventories_;
  unsigned inventoriesAllowed_ = 0;
};

}  // namespace cdk::s3
