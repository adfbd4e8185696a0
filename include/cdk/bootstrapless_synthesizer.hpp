#pragma once
#include <cdk/stack_synthesizer.hpp>

namespace cdk {

struct BootstraplessSynthesizerProps {
  /// Role that CloudFormation works with. Default: the bootstrapped one
  Str cloudFormationExecutionRoleArn = {};
  /// Role that the CLI deploys with. Default: the bootstrapped one
  Str deployRoleArn = {};
};

/// For accounts without `cdk bootstrap`: no assets, the template goes up with the call.
struct BootstraplessSynthesizer : Use<IStackSynthesizer> {
  explicit BootstraplessSynthesizer(const BootstraplessSynthesizerProps& props = {});
};

}  // namespace cdk
