#pragma once
// Alarms of elsewhere. Private to the module.
#include <cdk/stack.hpp>
#include <constructs/aws/cloudwatch/alarm_base.hpp>

namespace cdk::cloudwatch::detail {

class ImportedAlarm final : public IAlarm {
 public:
  struct Props {
    Str arn;
  };
  ImportedAlarm(Scope scope, std::string_view id, const Props& props) : IAlarm(scope, id) {
    alarmArn_ = props.arn;
    alarmName_ = stack().splitArn(props.arn, ArnFormat::COLON_RESOURCE_NAME).resourceName;
  }
};

inline Str alarmArn(const Construct& scope, const Str& alarmName) {
  return Stack::of(scope).formatArn(
      {.arnFormat = ArnFormat::COLON_RESOURCE_NAME, .resource = "alarm", .resourceName = alarmName, .service = "cloudwatch"});
}

}  // namespace cdk::cloudwatch::detail
