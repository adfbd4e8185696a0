#include <constructs/aws/applicationautoscaling/step_scaling_policy.hpp>

#include <constructs/aws/applicationautoscaling/intervals.hpp>
#include <constructs/aws/applicationautoscaling/scalable_target.hpp>
#include <constructs/aws/cloudwatch/alarm.hpp>

namespace cdk::applicationautoscaling {
namespace {

class RunAction final : public cloudwatch::IAlarmAction {
 public:
  explicit RunAction(StepScalingAction& action) : arn_(action.scalingPolicyArn()) {}
  cloudwatch::AlarmActionConfig bind(Construct&, cloudwatch::IAlarm&) override { return {.alarmActionArn = arn_}; }

 private:
  Str arn_;
};

MetricAggregationType aggregationOf(const cloudwatch::IMetric& metric) {
  const Opt<cloudwatch::MetricStatConfig> stat = metric.toMetricConfig().metricStat;
  if (stat && stat->statistic.is("Minimum")) return MetricAggregationType::MINIMUM;
  if (stat && stat->statistic.is("Maximum")) return MetricAggregationType::MAXIMUM;
  return MetricAggregationType::AVERAGE;
}

Opt<MetricAggregationType> aggregation(const StepScalingPolicyProps& props) {
  if (props.metricAggregationType) return props.metricAggregationType;
  if (!props.metric->toMetricConfig().metricStat) return {};
  return aggregationOf(*props.metric);
}

void check(const Construct& policy, const StepScalingPolicyProps& props) {
  const std::size_t steps = props.scalingSteps.size();
  if (steps < 2 || steps > 40)
    throw Error(policy, format("scalingSteps must have 2 to 40 intervals, got {}", Num(steps)).text(), "scaling-steps");
  const Num& periods = props.evaluationPeriods;
  const Num& points = props.datapointsToAlarm;
  if (periods && !periods.isToken() && periods.number() < 1)
    throw Error(policy, format("evaluationPeriods must be 1 or more, got {}", periods).text(), "scaling-periods");
  if (!points) return;
  if (!periods) throw Error(policy, "datapointsToAlarm needs evaluationPeriods", "scaling-periods");
  if (!points.isToken() && points.number() < 1)
    throw Error(policy, format("datapointsToAlarm must be 1 or more, got {}", points).text(), "scaling-periods");
  if (!points.isToken() && !periods.isToken() && periods.number() < points.number()) {
    throw Error(policy, format("datapointsToAlarm must not be more than evaluationPeriods, got {} and {}", points, periods).text(),
                "scaling-periods");
  }
}

}  // namespace

StepScalingPolicy::StepScalingPolicy(Scope scope, std::string_view id, const StepScalingPolicyProps& props) : Construct(scope, id) {
  check(*this, props);
  const AdjustmentType type = props.adjustmentType.valueOr(AdjustmentType::CHANGE_IN_CAPACITY);
  const Vec<CompleteInterval> intervals = normalizeIntervals(props.scalingSteps, type == AdjustmentType::EXACT_CAPACITY);
  const Thresholds thresholds = findAlarmThresholds(intervals);
  const StepScalingActionProps action{.adjustmentType = type,
                                      .cooldown = props.cooldown,
                                      .metricAggregationType = aggregation(props),
                                      .minAdjustmentMagnitude = props.minAdjustmentMagnitude,
                                      .scalingTarget = props.scalingTarget};
  cloudwatch::AlarmProps alarm{.datapointsToAlarm = props.datapointsToAlarm,
                               .evaluationPeriods = props.evaluationPeriods ? props.evaluationPeriods : Num(1),
                               .metric = props.metric,
                               .threshold = 0};
  const std::size_t last = intervals.size() - 1;
  if (thresholds.lower) {
    const double threshold = intervals[*thresholds.lower].upper;
    lowerAction_ = &add<StepScalingAction>("LowerPolicy", action);
    for (std::size_t i = *thresholds.lower + 1; i-- > 0;) {
      lowerAction_->addAdjustment({.adjustment = *intervals[i].change,
                                   .lowerBound = i != 0 ? Num(intervals[i].lower - threshold) : Num(),
                                   .upperBound = intervals[i].upper - threshold});
    }
    alarm.alarmDescription = "Lower threshold scaling alarm";
    alarm.comparisonOperator = cloudwatch::ComparisonOperator::LESS_THAN_OR_EQUAL_TO_THRESHOLD;
    static_cast<Num&>(alarm.threshold) = threshold;
    lowerAlarm_ = &add<cloudwatch::Alarm>("LowerAlarm", alarm);
    lowerAlarm_->addAlarmAction(make<RunAction>(*lowerAction_));
  }
  if (thresholds.upper) {
    const double threshold = intervals[*thresholds.upper].lower;
    upperAction_ = &add<StepScalingAction>("UpperPolicy", action);
    for (std::size_t i = *thresholds.upper; i <= last; ++i) {
      upperAction_->addAdjustment({.adjustment = *intervals[i].change,
                                   .lowerBound = intervals[i].lower - threshold,
                                   .upperBound = i != last ? Num(intervals[i].upper - threshold) : Num()});
    }
    alarm.alarmDescription = "Upper threshold scaling alarm";
    alarm.comparisonOperator = cloudwatch::ComparisonOperator::GREATER_THAN_OR_EQUAL_TO_THRESHOLD;
    static_cast<Num&>(alarm.threshold) = threshold;
    upperAlarm_ = &add<cloudwatch::Alarm>("UpperAlarm", alarm);
    upperAlarm_->addAlarmAction(make<RunAction>(*upperAction_));
  }
}

}  // namespace cdk::applicationautoscaling
