#pragma once
// Private to this folder.
#include <constructs/aws/ecr/lifecycle_rule.hpp>

namespace cdk {
class Construct;
}

namespace cdk::ecr {

/// The rule with its tagStatus; errors where its parts do not fit each other or the rules before it.
LifecycleRule checkedRule(const Construct& repository, const LifecycleRule& rule, const Vec<LifecycleRule>& before);
/// The policy's document, priorities given out.
Json lifecyclePolicy(const Construct& repository, const Vec<LifecycleRule>& rules);

}  // namespace cdk::ecr
