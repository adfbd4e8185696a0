#pragma once
#include <string_view>

namespace cdk::delivery {

/// Source of the function that publishes duration and outcome of deployments; runs on each end of a stage.
extern const std::string_view metricsCode;

}  // namespace cdk::delivery
