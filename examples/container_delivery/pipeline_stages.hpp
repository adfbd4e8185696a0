#pragma once
#include <cdk/value.hpp>

namespace container_delivery {

/// Name of the stage that deploys to an environment.
cdk::Str deployStage(const cdk::Str& environment);
/// Name of the stage that asks for the approval of a deployment.
cdk::Str approveStage(const cdk::Str& environment);

}  // namespace container_delivery
