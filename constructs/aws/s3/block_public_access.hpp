#pragma once
#include <cdk/value.hpp>

namespace cdk::s3 {

struct BlockPublicAccessOptions {
  Bool blockPublicAcls = {};
  Bool blockPublicPolicy = {};
  Bool ignorePublicAcls = {};
  Bool restrictPublicBuckets = {};
};

/// Which ways of public access a bucket refuses. What is left out counts as true under the flag
/// `@aws-cdk/aws-s3:publicAccessBlockedByDefault`.
class BlockPublicAccess {
 public:
  constexpr BlockPublicAccess() = default;
  constexpr explicit BlockPublicAccess(const BlockPublicAccessOptions& options)
      : blockPublicAcls(options.blockPublicAcls),
        blockPublicPolicy(options.blockPublicPolicy),
        ignorePublicAcls(options.ignorePublicAcls),
        restrictPublicBuckets(options.restrictPublicBuckets) {}
  static const BlockPublicAccess BLOCK_ALL;
  /// Nothing said about policies: they are blocked by default.
  static const BlockPublicAccess BLOCK_ACLS;
  /// Public policies are allowed.
  static const BlockPublicAccess BLOCK_ACLS_ONLY;

  Bool blockPublicAcls = {};
  Bool blockPublicPolicy = {};
  Bool ignorePublicAcls = {};
  Bool restrictPublicBuckets = {};
};

}  // namespace cdk::s3
