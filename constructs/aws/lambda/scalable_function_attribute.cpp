#include <constructs/aws/lambda/scalable_function_attribute.hpp>

#include <cdk/value/format.hpp>

namespace cdk::lambda {

void ScalableFunctionAttribute::scaleOnUtilization(const UtilizationScalingOptions& o) {
  const Num& target = o.utilizationTarget;
  if (!target.isToken() && (target.number() < 0.1 || target.number() > 0.9)) {
    throw Error(*this, format("utilizationTarget must be from 0.1 to 0.9, got {}", target).text(), "alias-scaling");
  }
  doScaleToTrackMetric("Tracking",
                       {.disableScaleIn = o.disableScaleIn,
                        .policyName = o.policyName,
                        .predefinedMetric = applicationautoscaling::PredefinedMetric::LAMBDA_PROVISIONED_CONCURRENCY_UTILIZATION,
                        .scaleInCooldown = o.scaleInCooldown,
                        .scaleOutCooldown = o.scaleOutCooldown,
                        .targetValue = target});
}

}  // namespace cdk::lambda
