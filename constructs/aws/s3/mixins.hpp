#pragma once
#include <cdk/mixins.hpp>
#include <constructs/aws/iam/policy_statement.hpp>
#include <constructs/aws/s3/block_public_access.hpp>

/// Changes to buckets and policies of any kind, L1 too: `bucket.with({s3::mixins::BucketVersioning()})`.
namespace cdk::s3::mixins {

/// Empties buckets before they are deleted; they must have the removal policy DESTROY.
struct BucketAutoDeleteObjects : Use<IMixin> {
  BucketAutoDeleteObjects();
};

/// Which ways of public access buckets refuse; what is left out counts as true.
struct BucketBlockPublicAccess : Use<IMixin> {
  explicit BucketBlockPublicAccess(const BlockPublicAccess& publicAccessConfig = BlockPublicAccess::BLOCK_ALL);
};

/// Adds statements to policies of buckets.
struct BucketPolicyStatements : Use<IMixin> {
  explicit BucketPolicyStatements(const List<iam::PolicyStatement>& statements);
};

/// Keeps replaced and deleted objects, or stops doing so.
struct BucketVersioning : Use<IMixin> {
  explicit BucketVersioning(bool enabled = true);
};

}  // namespace cdk::s3::mixins
