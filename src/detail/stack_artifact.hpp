#pragma once
#include <string>
#include <vector>

#include "asset_manifest.hpp"

namespace cdk {
class Stack;
}

namespace cdk::detail {

class AssemblyBuilder;

/// What a synthesizer says of a stack in the manifest; empty texts are left out.
struct StackArtifact {
  RoleToAssume deployRole;
  std::string executionRole;
  RoleToAssume lookupRole;
  std::string templateUrl;
  int bootstrapVersion = 0;
  int lookupVersion = 0;
  std::string ssmParameter;
  std::vector<std::string> dependencies;  // artifacts of the synthesizer's own
};

void addStackArtifact(AssemblyBuilder& assembly, Stack& stack, const StackArtifact& artifact);

}  // namespace cdk::detail
