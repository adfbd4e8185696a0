#include <constructs/aws/cloudwatch_actions/application_scaling_action.hpp>

#include <constructs/aws/applicationautoscaling/step_scaling_action.hpp>

namespace cdk::cloudwatch_actions {
namespace {

class Action final : public cloudwatch::IAlarmAction {
 public:
  explicit Action(applicationautoscaling::StepScalingAction& action) : action_(&action) {}
  cloudwatch::AlarmActionConfig bind(Construct&, cloudwatch::IAlarm&) override { return {.alarmActionArn = action_->scalingPolicyArn()}; }

 private:
  applicationautoscaling::StepScalingAction* action_;
};

}  // namespace

ApplicationScalingAction::ApplicationScalingAction(applicationautoscaling::StepScalingAction& stepScalingAction)
    : Use(make<Action>(stepScalingAction)) {}

}  // namespace cdk::cloudwatch_actions
