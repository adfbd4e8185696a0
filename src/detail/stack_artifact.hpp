#pragma once
#include <cdk/custom_stack_synthesizer.hpp>

namespace cdk::detail {

/// Adds the stack's part of the manifest.
void addStackArtifact(AssemblyBuilder& assembly, Stack& stack, const SynthesizeStackArtifactOptions& options);

}  // namespace cdk::detail
