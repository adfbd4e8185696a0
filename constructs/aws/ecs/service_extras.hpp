#pragma once
// Private to the module: what each kind of service says about itself.
#include <cdk/value.hpp>
#include <constructs/aws/ecs/deployment.hpp>

namespace cdk::ecs::detail {

/// Properties of the resource that are not common to all services.
struct ServiceExtras {
  Str availabilityZoneRebalancing = {};
  LaunchType launchType = LaunchType::FARGATE;
  Str platformVersion = {};
};

}  // namespace cdk::ecs::detail
