#pragma once
#include <constructs/aws/cloudwatch/alarm_base.hpp>

namespace cdk::lambda {
class IFunction;
}

namespace cdk::cloudwatch_actions {

struct LambdaActionProps {
  /// Names the permission after the alarm's whole path, for a function that alarms of the same id use. Default: false
  Bool useUniquePermissionId = {};
};

/// Calls a function when the alarm changes.
struct LambdaAction : Use<cloudwatch::IAlarmAction> {
  explicit LambdaAction(Use<lambda::IFunction> lambdaFunction, const LambdaActionProps& props = {});
};

}  // namespace cdk::cloudwatch_actions
