#include <constructs/aws/cloudwatch_actions/lambda_action.hpp>

#include <cdk/annotations.hpp>
#include <cdk/cfn/lambda/permission.hpp>
#include <cdk/feature_flags.hpp>
#include <cdk/names.hpp>
#include <cdk/stack.hpp>
#include <cdk/value/format.hpp>
#include <constructs/aws/iam/principal.hpp>
#include <constructs/aws/lambda/function_base.hpp>

namespace cdk::cloudwatch_actions {
namespace {

class Action final : public cloudwatch::IAlarmAction {
 public:
  Action(Use<lambda::IFunction> function, bool unique) : function_(function), unique_(unique) {}

  cloudwatch::AlarmActionConfig bind(Construct& scope, cloudwatch::IAlarm& alarm) override {
    const Str id = format("{}AlarmPermission", prefix(scope, alarm));
    auto* known = dynamic_cast<lambda::CfnPermission*>(function_->permissionsNode().node().tryFindChild(id.text()));
    if (!known || !(known->props().sourceArn == alarm.alarmArn())) {
      if (known && !unique_) {
        Annotations::of(scope).addWarningV2("@aws-cdk/aws-cloudwatch-actions:LambdaActionPermissionId",
                                            "another alarm of this id calls the same function; set useUniquePermissionId");
      }
      function_->addPermission(id.text(), {.action = "lambda:InvokeFunction",
                                           .principal = iam::ServicePrincipal("lambda.alarms.cloudwatch.amazonaws.com"),
                                           .sourceAccount = Stack::of(scope).account(),
                                           .sourceArn = alarm.alarmArn()});
    }
    return {.alarmActionArn = function_->functionArn()};
  }

 private:
  Str prefix(const Construct& scope, const cloudwatch::IAlarm& alarm) const {
    if (unique_) return Names::uniqueId(alarm);
    const bool named = FeatureFlags::of(scope).isEnabled("@aws-cdk/aws-cloudwatch-actions:changeLambdaPermissionLogicalIdForLambdaAction");
    return named ? Str(alarm.node().id()) : Str("");
  }
  Use<lambda::IFunction> function_;
  bool unique_;
};

}  // namespace

LambdaAction::LambdaAction(Use<lambda::IFunction> lambdaFunction, const LambdaActionProps& props)
    : Use(make<Action>(lambdaFunction, props.useUniquePermissionId.isTrue())) {}

}  // namespace cdk::cloudwatch_actions
