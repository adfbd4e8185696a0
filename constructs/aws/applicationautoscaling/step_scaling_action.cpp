#include <constructs/aws/applicationautoscaling/step_scaling_action.hpp>

#include <cdk/cfn/applicationautoscaling/scaling_policy.hpp>
#include <cdk/names.hpp>
#include <constructs/aws/applicationautoscaling/scalable_target.hpp>

namespace cdk::applicationautoscaling {
namespace {
constexpr const char* adjustmentTypes[] = {"ChangeInCapacity", "PercentChangeInCapacity", "ExactCapacity"};
constexpr const char* aggregationTypes[] = {"Average", "Minimum", "Maximum"};
}  // namespace

StepScalingAction::StepScalingAction(Scope scope, std::string_view id, const StepScalingActionProps& props) : Construct(scope, id) {
  using Policy = CfnScalingPolicy;
  const Policy::StepScalingPolicyConfigurationProperty steps{
      .adjustmentType = props.adjustmentType ? Str(adjustmentTypes[static_cast<std::size_t>(*props.adjustmentType)]) : Str(),
      .cooldown = props.cooldown ? props.cooldown->toSeconds() : Num(),
      .metricAggregationType =
          props.metricAggregationType ? Str(aggregationTypes[static_cast<std::size_t>(*props.metricAggregationType)]) : Str(),
      .minAdjustmentMagnitude = props.minAdjustmentMagnitude,
      .stepAdjustments = List<Policy::StepAdjustmentProperty>(lazy<&StepScalingAction::renderAdjustments>(this).val())};
  const bool named = props.policyName && !props.policyName.is("");
  scalingPolicyArn_ = add<Policy>("Resource", Policy::Props{.policyName = named ? props.policyName : Str(Names::uniqueId(*this)),
                                                            .policyType = "StepScaling",
                                                            .scalingTargetId = props.scalingTarget->scalableTargetId(),
                                                            .stepScalingPolicyConfiguration = steps})
                          .ref();
}

void StepScalingAction::addAdjustment(const AdjustmentTier& adjustment) {
  if (!adjustment.lowerBound && !adjustment.upperBound) throw Error(*this, "a step needs lowerBound or upperBound", "scaling-step");
  adjustments_.push(adjustment);
}

Json StepScalingAction::renderAdjustments() {
  Vec<CfnScalingPolicy::StepAdjustmentProperty> steps;
  for (const AdjustmentTier& tier : adjustments_) {
    steps.push(
        {.metricIntervalLowerBound = tier.lowerBound, .metricIntervalUpperBound = tier.upperBound, .scalingAdjustment = tier.adjustment});
  }
  return Json(List<CfnScalingPolicy::StepAdjustmentProperty>(steps));
}

}  // namespace cdk::applicationautoscaling
