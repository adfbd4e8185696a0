#include <cdk/annotations.hpp>
#include <cdk/feature_flags.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/s3/rendering.hpp>

namespace cdk::s3::rendering {
namespace {

void checkReplication(const Construct& bucket, const BucketProps& props) {
  if (!props.versioned.isTrue()) throw Error(bucket, "replicationRules need versioned: true", "replication");
  for (const ReplicationRule rule : props.replicationRules) {
    if (props.replicationRules.size() > 1 && !rule.priority)
      throw Error(bucket, "with several replicationRules each needs a priority", "replication");
    if (rule.replicationTimeControl && !rule.metrics) throw Error(bucket, "replicationTimeControl needs metrics", "replication");
    if (rule.deleteMarkerReplication.isTrue() && rule.filter.tags)
      throw Error(bucket, "deleteMarkerReplication cannot stand together with a filter by tags", "replication");
  }
}

iam::IRole& replicationRole(Bucket& bucket, const BucketProps& props) {
  const bool unique = FeatureFlags::of(bucket).isEnabled("@aws-cdk/aws-s3:setUniqueReplicationRoleName");
  auto& role = bucket.add<iam::Role>("ReplicationRole",
                                     iam::RoleProps{.assumedBy = iam::ServicePrincipal("s3.amazonaws.com"),
                                                    .roleName = unique ? PhysicalName::GENERATE_IF_NEEDED : Str("CDKReplicationRole")});
  Vec<GrantReplicationPermissionDestinationProps> destinations;
  for (const ReplicationRule rule : props.replicationRules) destinations.push({.bucket = rule.destination, .encryptionKey = rule.kmsKey});
  bucket.grantReplicationPermission(
      role, {.destinations = List<GrantReplicationPermissionDestinationProps>(destinations), .sourceDecryptionKey = props.encryptionKey});
  return role;
}

Box<CfnBucket::SourceSelectionCriteriaProperty> criteria(const ReplicationRule& rule) {
  if (!rule.replicaModifications.isSet() && !rule.sseKmsEncryptedObjects.isSet()) return {};
  CfnBucket::SourceSelectionCriteriaProperty out;
  if (rule.replicaModifications.isSet())
    out.replicaModifications = CfnBucket::ReplicaModificationsProperty{.status = statusOf(rule.replicaModifications)};
  if (rule.sseKmsEncryptedObjects.isSet())
    out.sseKmsEncryptedObjects = CfnBucket::SseKmsEncryptedObjectsProperty{.status = statusOf(rule.sseKmsEncryptedObjects)};
  return out;
}

CfnBucket::ReplicationRuleFilterProperty filterOf(const Filter& filter) {
  const Str prefix = filter.prefix ? filter.prefix : Str("");
  if (filter.tags.empty()) return {.prefix = prefix};
  return {.and_ = CfnBucket::ReplicationRuleAndOperatorProperty{.prefix = prefix, .tagFilters = tagFilters(filter.tags)}};
}

Box<CfnBucket::ReplicationTimeValueProperty> minutes(const ReplicationTimeValue& time) {
  return CfnBucket::ReplicationTimeValueProperty{.minutes = time.minutes()};
}

Box<CfnBucket::ReplicationDestinationProperty> destinationOf(const ReplicationRule& rule, const Str& otherAccount) {
  CfnBucket::ReplicationDestinationProperty out{
      .account = otherAccount, .bucket = rule.destination->bucketArn(), .storageClass = rule.storageClass};
  if (rule.accessControlTransition.isTrue())
    out.accessControlTranslation = CfnBucket::AccessControlTranslationProperty{.owner = "Destination"};
  if (rule.kmsKey) out.encryptionConfiguration = CfnBucket::EncryptionConfigurationProperty{.replicaKmsKeyId = rule.kmsKey->keyArn()};
  if (rule.metrics) {
    CfnBucket::MetricsProperty metrics{.status = "Enabled"};
    if (rule.replicationTimeControl) metrics.eventThreshold = minutes(*rule.metrics);
    out.metrics = metrics;
  }
  if (rule.replicationTimeControl)
    out.replicationTime = CfnBucket::ReplicationTimeProperty{.status = "Enabled", .time = minutes(*rule.replicationTimeControl)};
  return out;
}

CfnBucket::ReplicationRuleProperty replicationRule(Bucket& bucket, const ReplicationRule& rule) {
  const Str account = rule.destination->env().account;
  const bool crossAccount = !(bucket.stack().account() == account);
  if (crossAccount) {
    Annotations::of(bucket).addInfo("objects are replicated to another account: call addReplicationPolicy on the destination bucket there");
  } else if (rule.accessControlTransition.isTrue()) {
    throw Error(bucket, "accessControlTransition is for destinations in another account only", "replication");
  }
  return {.deleteMarkerReplication =
              CfnBucket::DeleteMarkerReplicationProperty{.status = rule.deleteMarkerReplication.isTrue() ? "Enabled" : "Disabled"},
          .destination = destinationOf(rule, crossAccount ? account : Str()),
          .filter = filterOf(rule.filter),
          .id = rule.id,
          .priority = rule.priority,
          .sourceSelectionCriteria = criteria(rule),
          .status = "Enabled"};
}

}  // namespace

Box<CfnBucket::ReplicationConfigurationProperty> replication(Bucket& bucket, const BucketProps& props) {
  if (props.replicationRules.empty()) {
    if (props.replicationRole) throw Error(bucket, "replicationRole needs replicationRules", "replication");
    return {};
  }
  checkReplication(bucket, props);
  const Str role = props.replicationRole ? props.replicationRole->roleArn() : replicationRole(bucket, props).roleArn();
  Vec<CfnBucket::ReplicationRuleProperty> rules;
  for (const ReplicationRule rule : props.replicationRules) rules.push(replicationRule(bucket, rule));
  return CfnBucket::ReplicationConfigurationProperty{.role = role, .rules = List<CfnBucket::ReplicationRuleProperty>(rules)};
}

}  // namespace cdk::s3::rendering
