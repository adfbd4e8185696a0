#pragma once
#include <cdk/value.hpp>
#include <constructs/aws/ecs/cluster.hpp>

namespace cdk::ecs {

/// Are tasks moved so that the zones stay even?
enum class AvailabilityZoneRebalancing { ENABLED, DISABLED };

/// For the imports of services by cluster and name or ARN.
struct ServiceAttributes {
  Req<Use<ICluster>, "cluster"> cluster;
  /// This or serviceName.
  Str serviceArn = {};
  /// This or serviceArn.
  Str serviceName = {};
};

}  // namespace cdk::ecs
