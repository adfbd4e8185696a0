#pragma once
#include <constructs/aws/applicationautoscaling/base_scalable_attribute.hpp>

namespace cdk::lambda {

struct AutoScalingOptions {
  /// Most environments kept warm.
  Req<Num, "maxCapacity"> maxCapacity;
  /// Fewest environments kept warm. Default: 1
  Num minCapacity = {};
};

struct UtilizationScalingOptions {
  /// Only scales out. Default: false
  Bool disableScaleIn = {};
  /// Default: unique in the app
  Str policyName = {};
  /// Time after scaling in until the next time. Default: by the service
  Opt<Duration> scaleInCooldown = {};
  /// Time after scaling out until the next time. Default: by the service
  Opt<Duration> scaleOutCooldown = {};
  /// Share of the warm environments in use, 0.1 to 0.9.
  Req<Num, "utilizationTarget"> utilizationTarget;
};

/// How many environments of an alias are kept warm.
class ScalableFunctionAttribute : public applicationautoscaling::BaseScalableAttribute {
 public:
  using BaseScalableAttribute::BaseScalableAttribute;
  void scaleOnUtilization(const UtilizationScalingOptions& options);
  void scaleOnSchedule(std::string_view id, const applicationautoscaling::ScalingSchedule& actions) { doScaleOnSchedule(id, actions); }
};
using IScalableFunctionAttribute = ScalableFunctionAttribute;

}  // namespace cdk::lambda
