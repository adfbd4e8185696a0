#pragma once
// How the properties of a bucket stand in its resource. Private to this folder.
#include <cdk/cfn/s3/bucket.hpp>
#include <constructs/aws/s3/bucket.hpp>

namespace cdk::s3::rendering {

/// The text of an enum's value; empty when there is none.
template <class E, std::size_t N>
Str textOf(const Opt<E>& value, const char* const (&texts)[N]) {
  return value ? Str(texts[static_cast<std::size_t>(*value)]) : Str();
}
/// `Enabled` or `Disabled`; empty when nothing was said.
Str statusOf(const Bool& enabled);
List<CfnBucket::TagFilterProperty> tagFilters(const Map<Json>& tags);
List<CfnBucket::TagFilterProperty> tagFilters(const List<Tag>& tags);

/// The name, the prefix and the namespace that they are in; errors where they do not fit.
void checkNaming(const Construct& bucket, const BucketProps& props);
void checkBucketName(const Construct& bucket, const Str& name, bool legacy);
Str namespaceText(const Opt<BucketNamespace>& bucketNamespace);

/// The key given, or the one that the kind of encryption needs, made below the bucket; null when none is needed.
Use<kms::IKey> encryptionKey(Bucket& bucket, const BucketProps& props);
Box<CfnBucket::BucketEncryptionProperty> encryption(const Construct& bucket, const BucketProps& props, const Use<kms::IKey>& key);

void checkLifecycleRule(const Construct& bucket, const LifecycleRule& rule);
Box<CfnBucket::LifecycleConfigurationProperty> lifecycle(const Vec<LifecycleRule>& rules,
                                                         const Opt<TransitionDefaultMinimumObjectSize>& minimumSize);

Box<CfnBucket::WebsiteConfigurationProperty> website(const Construct& bucket, const BucketProps& props);
Box<CfnBucket::CorsConfigurationProperty> cors(const Vec<CorsRule>& rules);

List<CfnBucket::MetricsConfigurationProperty> metrics(const Vec<BucketMetrics>& metrics);
void checkInventory(const Construct& bucket, const Inventory& inventory);
List<CfnBucket::InventoryConfigurationProperty> inventories(const Construct& bucket, const Vec<Inventory>& inventories);
List<CfnBucket::IntelligentTieringConfigurationProperty> tiering(const BucketProps& props);

Box<CfnBucket::ObjectLockConfigurationProperty> objectLock(const Construct& bucket, const BucketProps& props);
Box<CfnBucket::PublicAccessBlockConfigurationProperty> publicAccessBlock(const Construct& bucket, const BucketProps& props);
Str accessControlText(const Opt<BucketAccessControl>& accessControl);
Box<CfnBucket::OwnershipControlsProperty> ownershipControls(const Construct& bucket, const Opt<ObjectOwnership>& ownership,
                                                            const Opt<BucketAccessControl>& accessControl);

/// Makes the role where none is given, and lets it replicate.
Box<CfnBucket::ReplicationConfigurationProperty> replication(Bucket& bucket, const BucketProps& props);

/// Lets the log service use the key of the target, and says where the logs go.
Box<CfnBucket::LoggingConfigurationProperty> accessLogs(const Construct& bucket, const BucketProps& props);

}  // namespace cdk::s3::rendering
