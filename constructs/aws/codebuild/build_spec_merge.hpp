#pragma once
#include <cdk/value/json.hpp>

namespace cdk::codebuild::detail {

/// Both specifications in one.
Json mergedSpec(const Json& lhs, const Json& rhs);

}  // namespace cdk::codebuild::detail
