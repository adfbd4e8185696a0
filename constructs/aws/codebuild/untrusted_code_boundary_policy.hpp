#pragma once
#include <constructs/aws/iam/managed_policy.hpp>

namespace cdk::codebuild {

struct UntrustedCodeBoundaryPolicyProps {
  List<iam::PolicyStatement> additionalStatements = {};
  /// Default: chosen by CloudFormation
  Str managedPolicyName = {};
};

/// A boundary for roles of projects that build code of strangers: what a build needs, and nothing else.
class UntrustedCodeBoundaryPolicy : public iam::ManagedPolicy {
 public:
  using Props = UntrustedCodeBoundaryPolicyProps;
  UntrustedCodeBoundaryPolicy(Scope scope, std::string_view id, const UntrustedCodeBoundaryPolicyProps& props = {});
};

}  // namespace cdk::codebuild
