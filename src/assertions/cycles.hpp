#pragma once
#include <string>

#include <cdk/value/json.hpp>

namespace cdk::assertions {

/// Describes a circle of dependencies between the resources of a template; empty when there is none.
std::string findCycle(const Json& resources);

}  // namespace cdk::assertions
