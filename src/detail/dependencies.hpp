#pragma once
#include <string>
#include <vector>

namespace cdk {
class CfnResource;
class Construct;
class Stack;
}  // namespace cdk

namespace cdk::detail {

/// What is done to a dependency. A derived one comes from a dependency between constructs and is made anew by each preparation.
enum class DependencyChange { ADD, ADD_DERIVED, REMOVE };

/// `source` is deployed after `target`, or no longer is; across stacks the edge is lifted to what both have in common.
void changeResourceDependency(CfnResource& source, CfnResource& target, DependencyChange change);
/// As changeResourceDependency, for whole constructs or stacks.
void changeConstructDependency(Construct& source, Construct& target, const std::string& reason, DependencyChange change);
/// The consumer takes a value of the producer, so it is deployed after it.
void addReferenceDependency(Stack& consumer, Stack& producer, const std::string& reason);
/// The resources of other stacks that the resource depends on.
std::vector<CfnResource*> dependenciesElsewhere(const CfnResource& source);
/// Turns dependencies between constructs below `root` into ones between resources and stacks.
void reifyDependencies(Construct& root);

}  // namespace cdk::detail
