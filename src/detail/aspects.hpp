#pragma once

namespace cdk {
class Construct;
}

namespace cdk::detail {

/// Runs all aspects on the tree below `root`, in passes until nothing changes.
void invokeAspects(Construct& root);

}  // namespace cdk::detail
