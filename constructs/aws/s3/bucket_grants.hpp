#pragma once
#include <constructs/aws/iam/grant.hpp>

namespace cdk::s3 {

class IBucket;
struct GrantReplicationPermissionProps;

/// The grants of a bucket. A light handle.
class BucketGrants {
 public:
  explicit BucketGrants(IBucket& bucket) : bucket_(&bucket) {}
  static BucketGrants fromBucket(IBucket& bucket) { return BucketGrants(bucket); }

  iam::Grant read(Use<iam::IGrantable> identity, const Str& objectsKeyPattern = "*") const;
  iam::Grant write(Use<iam::IGrantable> identity, const Str& objectsKeyPattern = "*", const List<Str>& allowedActionPatterns = {}) const;
  /// Named `delete` in the CDK.
  iam::Grant delete_(Use<iam::IGrantable> grantee, const Str& objectsKeyPattern = "*") const;
  iam::Grant publicAccess(const Str& keyPrefix = "*", const List<Str>& allowedActions = {}) const;
  iam::Grant put(Use<iam::IGrantable> identity, const Str& objectsKeyPattern = "*") const;
  iam::Grant putAcl(Use<iam::IGrantable> identity, const Str& objectsKeyPattern = "*") const;
  iam::Grant readWrite(Use<iam::IGrantable> identity, const Str& objectsKeyPattern = "*") const;
  iam::Grant replicationPermission(Use<iam::IGrantable> identity, const GrantReplicationPermissionProps& props) const;
  /// Actions of `s3:` on the objects, those of `kms:` on the bucket's key.
  iam::Grant actionsOnObjectKeys(Use<iam::IGrantable> identity, const Str& objectsKeyPattern, const List<Str>& actions) const;
  /// As actionsOnObjectKeys, also on the bucket itself.
  iam::Grant actionsOnBucketAndObjectKeys(Use<iam::IGrantable> identity, const Str& objectsKeyPattern, const List<Str>& actions) const;

 private:
  iam::Grant grantActions(Use<iam::IGrantable> grantee, const List<Str>& actions, const List<Str>& resourceArns) const;
  IBucket* bucket_;
};

}  // namespace cdk::s3
