#pragma once
#include <constructs/aws/s3/inventory.hpp>
#include <constructs/aws/s3/lifecycle_rule.hpp>

namespace cdk::kms {
class IKey;
}

namespace cdk::s3 {

/// A time within which objects are to be replicated.
class ReplicationTimeValue {
 public:
  constexpr ReplicationTimeValue() = default;
  static const ReplicationTimeValue FIFTEEN_MINUTES;
  int minutes() const { return minutes_; }

 private:
  constexpr explicit ReplicationTimeValue(int minutes) : minutes_(minutes) {}
  int minutes_ = 0;
};

/// Which objects a rule is for. Default: all
struct Filter {
  Str prefix = {};
  List<Tag> tags = {};
};

/// Copies new objects to another bucket.
struct ReplicationRule {
  /// The copies belong to the owner of the destination; only for another account.
  Bool accessControlTransition = {};
  /// Default: false
  Bool deleteMarkerReplication = {};
  Req<Use<IBucket>, "destination"> destination;
  Filter filter = {};
  Str id = {};
  /// Encrypts the copies.
  Use<kms::IKey> kmsKey = {};
  /// Metrics about the replication; needed for replicationTimeControl.
  Opt<ReplicationTimeValue> metrics = {};
  /// Higher ones win; needed as soon as there are several rules.
  Num priority = {};
  /// Also copies changes of tags and ACLs at the copies back. Default: false
  Bool replicaModifications = {};
  Opt<ReplicationTimeValue> replicationTimeControl = {};
  /// Also objects encrypted by KMS. Default: false
  Bool sseKmsEncryptedObjects = {};
  /// Default: that of the object
  StorageClass storageClass = {};
};

struct GrantReplicationPermissionDestinationProps {
  Req<Use<IBucket>, "bucket"> bucket;
  Use<kms::IKey> encryptionKey = {};
};

struct GrantReplicationPermissionProps {
  Req<List<GrantReplicationPermissionDestinationProps>, "destinations"> destinations;
  /// Not read: the bucket's own key is taken, as in the CDK.
  Use<kms::IKey> sourceDecryptionKey = {};
};

}  // namespace cdk::s3
