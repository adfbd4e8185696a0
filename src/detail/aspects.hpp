#pragma once

namespace cdk {
class Construct;
}

namespace cdk::detail {

/// Runs all aspects on the tree below `root`, in passes until nothing changes.
void invokeAspects(Construct& root);
/// Priority of the library's aspects that change constructs.
int mutatingPriority(const Construct& scope);

}  // namespace cdk::detail
