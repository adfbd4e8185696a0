#pragma once
#include <constructs/aws/iam/policy_statement.hpp>

namespace cdk::sns {

/// The statement that refuses publishing without TLS.
iam::PolicyStatement requireTls(const Str& topicArn);

}  // namespace cdk::sns
