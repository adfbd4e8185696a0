#include <cdk/app.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/applicationautoscaling/scalable_target.hpp>
#include <constructs/aws/applicationautoscaling/step_scaling_action.hpp>
#include <constructs/aws/cloudwatch/alarm.hpp>
#include <constructs/aws/cloudwatch/metric.hpp>
#include <constructs/aws/cloudwatch_actions/application_scaling_action.hpp>
#include <constructs/aws/cloudwatch_actions/ec2_action.hpp>
#include <constructs/aws/cloudwatch_actions/lambda_action.hpp>
#include <constructs/aws/cloudwatch_actions/sns_action.hpp>
#include <constructs/aws/cloudwatch_actions/ssm_action.hpp>
#include <constructs/aws/lambda/function.hpp>
#include <constructs/aws/sns/topic.hpp>

using namespace cdk;
namespace cw = cdk::cloudwatch;
namespace actions = cdk::cloudwatch_actions;

int main() {
  return run([](App& app) {
    auto& stack = app.add<Stack>("Actions", {.env = {.account = "111111111111", .region = "eu-west-1"}});
    const cw::Metric metric({.dimensionsMap = {{"InstanceId", "i-1"}}, .metricName = "StatusCheckFailed", .namespace_ = "AWS/EC2"});
    auto& alarm = metric.createAlarm(stack, "Alarm", {.evaluationPeriods = 1, .threshold = 1});
    auto& other = metric.createAlarm(stack, "Other", {.evaluationPeriods = 1, .threshold = 1});
    auto& topic = stack.add<sns::Topic>("Topic");
    auto& function =
        stack.add<lambda::Function>("Function", {.code = lambda::Code::fromInline("def handler(event, context): return \"ok\""),
                                                 .handler = "index.handler",
                                                 .runtime = lambda::Runtime::PYTHON_3_14});

    alarm.addAlarmAction(actions::SnsAction(topic), actions::LambdaAction(function),
                         actions::Ec2Action(actions::Ec2InstanceAction::REBOOT));
    alarm.addOkAction(actions::SnsAction(topic), actions::LambdaAction(function));
    alarm.addInsufficientDataAction(actions::SsmAction(actions::OpsItemSeverity::HIGH, actions::OpsItemCategory::SECURITY),
                                    actions::SsmAction(actions::OpsItemSeverity::LOW), actions::SsmIncidentAction("plan"));
    other.addAlarmAction(actions::LambdaAction(function, {.useUniquePermissionId = true}),
                         actions::Ec2Action(actions::Ec2InstanceAction::STOP));
    namespace scaling = cdk::applicationautoscaling;
    auto& target = stack.add<scaling::ScalableTarget>("Target", {.maxCapacity = 2,
                                                                 .minCapacity = 1,
                                                                 .resourceId = "service/c/s",
                                                                 .scalableDimension = "ecs:service:DesiredCount",
                                                                 .serviceNamespace = scaling::ServiceNamespace::ECS});
    auto& step = stack.add<scaling::StepScalingAction>("Step", {.scalingTarget = target});
    step.addAdjustment({.adjustment = 1, .lowerBound = 0});
    other.addOkAction(actions::ApplicationScalingAction(step));
  });
}
