#pragma once
// Private to the module: what the options of a service must be.
#include <constructs/aws/ecs/base_service.hpp>

namespace cdk::ecs::detail {

bool isGiven(const DeploymentCircuitBreaker& circuitBreaker);
bool isGiven(const ServiceConnectProps& config);
bool isGiven(const TrafficShiftConfig& config);
/// Raises an error for options that do not go together.
void checkService(const BaseService& service, const BaseServiceOptions& props, bool ecsController);
/// Says what is allowed but seldom meant.
void warnAboutService(BaseService& service, const BaseServiceOptions& props, bool ecsController);

}  // namespace cdk::ecs::detail
