#pragma once
#include <cdk/stack_synthesizer.hpp>

namespace cdk {

/// As the CDK's version 1 did by default: no roles, no asset manifest; the CLI uploads assets and gives their places as parameters.
struct LegacyStackSynthesizer : Use<IStackSynthesizer> {
  LegacyStackSynthesizer();
};

}  // namespace cdk
