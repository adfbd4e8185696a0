#pragma once
// Private to this module: policies attached to an identity.
#include <constructs/aws/iam/policy.hpp>

namespace cdk::iam {

/// Adds a policy to the list of those attached; two of one name are an error.
void attachPolicy(Vec<Policy*>& attached, Policy& policy, const Construct& identity);
/// The ARNs of managed policies, each once; empty when there is none.
List<Str> managedPolicyArns(const Vec<Use<IManagedPolicy>>& policies);
/// The path of an identity as the beginning of its name in an ARN.
Str pathInArn(const Str& path);

}  // namespace cdk::iam
