#pragma once
#include <constructs/aws/cloudwatch/alarm_base.hpp>

namespace cdk::sns {
class ITopic;
}

namespace cdk::cloudwatch_actions {

/// Publishes to a topic when the alarm changes.
struct SnsAction : Use<cloudwatch::IAlarmAction> {
  explicit SnsAction(Use<sns::ITopic> topic);
};

}  // namespace cdk::cloudwatch_actions
