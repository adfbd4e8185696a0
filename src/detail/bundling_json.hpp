#pragma once
#include <string>

#include <cdk/bundling.hpp>

namespace cdk::detail {

/// Bundling options as JSON, for the hash: in the order in which the CDK documents them.
std::string bundlingJson(const BundlingOptions& options);

}  // namespace cdk::detail
