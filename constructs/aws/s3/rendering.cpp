#include <constructs/aws/s3/rendering.hpp>

#include <string>

#include <cdk/feature_flags.hpp>
#include <constructs/aws/kms/key.hpp>

namespace cdk::s3 {

ObjectLockRetention::ObjectLockRetention(ObjectLockMode mode, const Duration& duration) : duration_(duration), mode_(mode) {
  const double days = duration.toDays().number();
  if (days < 1 || days > 36500)
    throw Error("an object lock must last 1 to 36500 days, got " + std::string(duration.toDays().str().text()), "object-lock");
}

namespace rendering {
namespace {

constexpr const char* kLockModes[] = {"GOVERNANCE", "COMPLIANCE"};
constexpr const char* kAccessControls[] = {"Private",          "PublicRead",      "PublicReadWrite",        "AuthenticatedRead",
                                           "LogDeliveryWrite", "BucketOwnerRead", "BucketOwnerFullControl", "AwsExecRead"};
constexpr const char* kOwnerships[] = {"BucketOwnerEnforced", "BucketOwnerPreferred", "ObjectWriter"};
constexpr const char* kDateSources[] = {"EventTime", "DeliveryTime"};

/// ACLs that others than the owner profit from work only while uploaders own their objects.
bool needsObjectWriter(const Opt<BucketAccessControl>& accessControl) {
  return accessControl && *accessControl != BucketAccessControl::PRIVATE && *accessControl != BucketAccessControl::BUCKET_OWNER_READ &&
         *accessControl != BucketAccessControl::BUCKET_OWNER_FULL_CONTROL;
}

Box<CfnBucket::TargetObjectKeyFormatProperty> keyFormat(const Opt<TargetObjectKeyFormat>& format) {
  if (!format) return {};
  if (!format->isPartitioned()) return CfnBucket::TargetObjectKeyFormatProperty{.simplePrefix = Json::obj()};
  return CfnBucket::TargetObjectKeyFormatProperty{
      .partitionedPrefix = CfnBucket::PartitionedPrefixProperty{.partitionDateSource = textOf(format->dateSource(), kDateSources)}};
}

}  // namespace

Str statusOf(const Bool& enabled) {
  return enabled.isSet() ? Str(enabled.isTrue() ? "Enabled" : "Disabled") : Str();
}

List<CfnBucket::TagFilterProperty> tagFilters(const Map<Json>& tags) {
  if (!tags) return {};
  Vec<CfnBucket::TagFilterProperty> all;
  for (std::size_t i = 0; i < tags.size(); ++i) all.push({.key = tags.at(i).key, .value = tags.at(i).value.asStr()});
  return List<CfnBucket::TagFilterProperty>(all);
}

List<CfnBucket::TagFilterProperty> tagFilters(const List<Tag>& tags) {
  if (!tags) return {};
  Vec<CfnBucket::TagFilterProperty> all;
  for (const Tag tag : tags) all.push({.key = tag.key, .value = tag.value});
  return List<CfnBucket::TagFilterProperty>(all);
}

Box<CfnBucket::ObjectLockConfigurationProperty> objectLock(const Construct& bucket, const BucketProps& props) {
  if (!props.objectLockDefaultRetention) return {};
  if (props.objectLockEnabled.isFalse())
    throw Error(bucket, "objectLockDefaultRetention needs the object lock; leave out objectLockEnabled or set it to true", "object-lock");
  const ObjectLockRetention& retention = *props.objectLockDefaultRetention;
  return CfnBucket::ObjectLockConfigurationProperty{
      .objectLockEnabled = "Enabled",
      .rule =
          CfnBucket::ObjectLockRuleProperty{
              .defaultRetention = CfnBucket::DefaultRetentionProperty{.days = retention.duration().toDays(),
                                                                      .mode = textOf(Opt<ObjectLockMode>(retention.mode()), kLockModes)}},
  };
}

Box<CfnBucket::PublicAccessBlockConfigurationProperty> publicAccessBlock(const Construct& bucket, const BucketProps& props) {
  if (!props.blockPublicAccess) return {};
  const BlockPublicAccess& given = *props.blockPublicAccess;
  const bool byDefault = FeatureFlags::of(bucket).isEnabled("@aws-cdk/aws-s3:publicAccessBlockedByDefault");
  const auto orDefault = [&](const Bool& block) { return !block.isSet() && byDefault ? Bool(true) : block; };
  return CfnBucket::PublicAccessBlockConfigurationProperty{.blockPublicAcls = orDefault(given.blockPublicAcls),
                                                           .blockPublicPolicy = orDefault(given.blockPublicPolicy),
                                                           .ignorePublicAcls = orDefault(given.ignorePublicAcls),
                                                           .restrictPublicBuckets = orDefault(given.restrictPublicBuckets)};
}

Str accessControlText(const Opt<BucketAccessControl>& accessControl) {
  return textOf(accessControl, kAccessControls);
}

Box<CfnBucket::OwnershipControlsProperty> ownershipControls(const Construct& bucket, const Opt<ObjectOwnership>& ownership,
                                                            const Opt<BucketAccessControl>& accessControl) {
  const bool needed = needsObjectWriter(accessControl);
  if (!ownership && !needed) return {};
  if (needed && ownership == ObjectOwnership::BUCKET_OWNER_ENFORCED) {
    throw Error(bucket,
                "accessControl " + std::string(accessControlText(accessControl).text()) +
                    " needs objectOwnership OBJECT_WRITER, got BUCKET_OWNER_ENFORCED",
                "object-ownership");
  }
  const Opt<ObjectOwnership> chosen = ownership.valueOr(ObjectOwnership::OBJECT_WRITER);
  return CfnBucket::OwnershipControlsProperty{
      .rules = List<CfnBucket::OwnershipControlsRuleProperty>{{.objectOwnership = textOf(chosen, kOwnerships)}}};
}

Box<CfnBucket::LoggingConfigurationProperty> accessLogs(const Construct& bucket, const BucketProps& props) {
  const Use<IBucket> target = props.serverAccessLogsBucket;
  if (!target && !props.serverAccessLogsPrefix) return {};
  if (!target && (props.encryption == BucketEncryption::KMS_MANAGED || props.encryption == BucketEncryption::DSSE_MANAGED)) {
    throw Error(bucket,
                "access logs cannot be written to a bucket of encryption KMS_MANAGED or DSSE_MANAGED; name a serverAccessLogsBucket",
                "access-logs");
  }
  if (target && target->encryptionKey()) target->encryptionKey()->grantEncryptDecrypt(iam::ServicePrincipal("logging.s3.amazonaws.com"));
  return CfnBucket::LoggingConfigurationProperty{.destinationBucketName = target ? target->bucketName() : Str(),
                                                 .logFilePrefix = props.serverAccessLogsPrefix,
                                                 .targetObjectKeyFormat = keyFormat(props.targetObjectKeyFormat)};
}

}  // namespace rendering
}  // namespace cdk::s3
