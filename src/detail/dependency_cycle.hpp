#pragma once
// Stacks that depend on each other: what is said of them.
#include <string>
#include <vector>

#include "app_data.hpp"

namespace cdk {
class CfnElement;
}

namespace cdk::detail {

/// A value of one stack that an element of another one takes.
struct CrossReference {
  Stack* consumer;
  Stack* producer;
  const Val* reference;
  const CfnElement* source;
};

/// One stack waits for another.
struct StackEdge {
  Stack* from;
  Stack* to;
  const std::vector<DependencyReason>* reasons;
};

/// The message for a dependency of `source` on `target` where `path` leads back from `target` to `source`: every reference in
/// the cycle with its line, and the place where it is cheapest to cut.
std::string cycleText(const std::vector<StackEdge>& path, Stack& source, Stack& target, const DependencyReason& reason);

}  // namespace cdk::detail
