#pragma once
#include <constructs/aws/cloudwatch/alarm_base.hpp>

namespace cdk::applicationautoscaling {
class StepScalingAction;
}

namespace cdk::cloudwatch_actions {

/// Scales when the alarm changes.
struct ApplicationScalingAction : Use<cloudwatch::IAlarmAction> {
  explicit ApplicationScalingAction(applicationautoscaling::StepScalingAction& stepScalingAction);
};

}  // namespace cdk::cloudwatch_actions
