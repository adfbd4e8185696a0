#pragma once
#include <constructs/aws/iam/policy_document.hpp>

namespace cdk::logs {

/// The policy as the service wants it: as text. Statements stand in it as they were added, neither merged nor sorted.
Str policyText(const iam::PolicyDocument& document, const Stack& stack);

}  // namespace cdk::logs
