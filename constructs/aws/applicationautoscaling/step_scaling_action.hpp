#pragma once
#include <cdk/construct.hpp>
#include <cdk/duration.hpp>

namespace cdk::applicationautoscaling {

class CfnScalingPolicy;
class IScalableTarget;

/// What the number of a step means.
enum class AdjustmentType {
  CHANGE_IN_CAPACITY,          ///< added to the capacity
  PERCENT_CHANGE_IN_CAPACITY,  ///< added, as a share of the capacity
  EXACT_CAPACITY,              ///< the new capacity
};

/// How the data points of a metric become one.
enum class MetricAggregationType { AVERAGE, MINIMUM, MAXIMUM };

/// A step: what happens while the metric, less the threshold of the alarm, is within the bounds.
struct AdjustmentTier {
  Req<Num, "adjustment"> adjustment;
  /// Default: no bound
  Num lowerBound = {};
  /// Default: no bound
  Num upperBound = {};
};

struct StepScalingActionProps {
  /// Default: not written
  Opt<AdjustmentType> adjustmentType = {};
  /// Time until the next step. Default: not written
  Opt<Duration> cooldown = {};
  /// Default: AVERAGE
  Opt<MetricAggregationType> metricAggregationType = {};
  /// Least change with PERCENT_CHANGE_IN_CAPACITY. Default: none
  Num minAdjustmentMagnitude = {};
  /// Default: unique in the app
  Str policyName = {};
  Req<Use<IScalableTarget>, "scalingTarget"> scalingTarget;
};

/// A policy that changes the capacity in steps; an alarm runs it.
class StepScalingAction : public Construct {
 public:
  using Props = StepScalingActionProps;
  StepScalingAction(Scope scope, std::string_view id, const StepScalingActionProps& props);

  Str scalingPolicyArn() const { return scalingPolicyArn_; }
  /// Adds a step. Raises an error when both bounds are left out.
  void addAdjustment(const AdjustmentTier& adjustment);

 private:
  Json renderAdjustments();
  Vec<AdjustmentTier> adjustments_;
  Str scalingPolicyArn_;
};

}  // namespace cdk::applicationautoscaling
