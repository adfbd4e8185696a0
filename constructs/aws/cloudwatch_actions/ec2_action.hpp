#pragma once
#include <constructs/aws/cloudwatch/alarm_base.hpp>

namespace cdk::cloudwatch_actions {

/// What happens to the instance.
enum class Ec2InstanceAction { STOP, TERMINATE, RECOVER, REBOOT };

/// Acts on the EC2 instance of the alarm's metric, whose only dimension must be InstanceId.
struct Ec2Action : Use<cloudwatch::IAlarmAction> {
  explicit Ec2Action(Ec2InstanceAction instanceAction);
};

}  // namespace cdk::cloudwatch_actions
