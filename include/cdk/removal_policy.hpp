#pragma once
#include <cdk/value/req.hpp>

namespace cdk {

/// What happens to a resource that leaves the app.
enum class RemovalPolicy {
  DESTROY,                       ///< deleted
  RETAIN,                        ///< kept, no longer managed
  SNAPSHOT,                      ///< a snapshot is kept; only types that have snapshots
  RETAIN_ON_UPDATE_OR_DELETE,    ///< kept, but deleted when its creation is rolled back
};

struct RemovalPolicyOptions {
  /// Also the policy for a replacement during an update. Default: true
  bool applyToUpdateReplacePolicy = true;
  /// Used when no policy is given. Default: RETAIN
  Opt<RemovalPolicy> default_ = {};
};

/// DeletionPolicy and UpdateReplacePolicy as CloudFormation has them.
enum class CfnDeletionPolicy { DELETE_, RETAIN, RETAIN_EXCEPT_ON_CREATE, SNAPSHOT };

}  // namespace cdk
