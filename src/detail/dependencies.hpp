#pragma once
#include <string_view>

namespace cdk {
class CfnResource;
class Construct;
class Stack;
}  // namespace cdk

namespace cdk::detail {

/// `source` is deployed after `target`; across stacks the edge is lifted to what both have in common.
/// A derived edge comes from a dependency between constructs and is made anew by each preparation.
void addResourceDependency(CfnResource& source, CfnResource& target, bool derived);
/// As addResourceDependency, for whole constructs or stacks.
void addConstructDependency(Construct& source, Construct& target, std::string_view reason, bool derived);
/// Turns dependencies between constructs below `root` into ones between resources and stacks.
void reifyDependencies(Construct& root);

}  // namespace cdk::detail
