#pragma once
#include <constructs/aws/applicationautoscaling/step_scaling_action.hpp>

namespace cdk::cloudwatch {
class Alarm;
class IMetric;
}  // namespace cdk::cloudwatch

namespace cdk::applicationautoscaling {

/// What happens while the metric is between two values.
struct ScalingInterval {
  /// By how much the capacity changes, as the adjustment type says.
  Req<Num, "change"> change;
  /// Default: the upper bound of the interval before
  Num lower = {};
  /// Default: the lower bound of the interval after
  Num upper = {};
};

struct BasicStepScalingPolicyProps {
  /// Default: CHANGE_IN_CAPACITY
  Opt<AdjustmentType> adjustmentType = {};
  /// Time until the next step. Default: not written
  Opt<Duration> cooldown = {};
  /// Data points of evaluationPeriods that must be beyond. Default: all
  Num datapointsToAlarm = {};
  /// Default: 1
  Num evaluationPeriods = {};
  /// What is watched.
  Req<Use<cloudwatch::IMetric>, "metric"> metric;
  /// Default: by the statistic of the metric
  Opt<MetricAggregationType> metricAggregationType = {};
  /// Least change with PERCENT_CHANGE_IN_CAPACITY. Default: none
  Num minAdjustmentMagnitude = {};
  /// 2 to 40 intervals that do not overlap; where none is, nothing happens.
  Req<List<ScalingInterval>, "scalingSteps"> scalingSteps;
};

struct StepScalingPolicyProps {
  Opt<AdjustmentType> adjustmentType = {};
  Opt<Duration> cooldown = {};
  Num datapointsToAlarm = {};
  Num evaluationPeriods = {};
  Req<Use<cloudwatch::IMetric>, "metric"> metric;
  Opt<MetricAggregationType> metricAggregationType = {};
  Num minAdjustmentMagnitude = {};
  Req<List<ScalingInterval>, "scalingSteps"> scalingSteps;
  Req<Use<IScalableTarget>, "scalingTarget"> scalingTarget;
};

/// Follows a metric in steps: an alarm with an action for either side.
class StepScalingPolicy : public Construct {
 public:
  using Props = StepScalingPolicyProps;
  StepScalingPolicy(Scope scope, std::string_view id, const StepScalingPolicyProps& props);

  /// The parts for low values; null when no step scales there. Likewise the next ones.
  cloudwatch::Alarm* lowerAlarm() const { return lowerAlarm_; }
  StepScalingAction* lowerAction() const { return lowerAction_; }
  cloudwatch::Alarm* upperAlarm() const { return upperAlarm_; }
  StepScalingAction* upperAction() const { return upperAction_; }

 private:
  cloudwatch::Alarm* lowerAlarm_ = nullptr;
  StepScalingAction* lowerAction_ = nullptr;
  cloudwatch::Alarm* upperAlarm_ = nullptr;
  StepScalingAction* upperAction_ = nullptr;
};

}  // namespace cdk::applicationautoscaling
