#include <constructs/aws/cloudwatch/composite_alarm.hpp>

#include <string>

#include <cdk/cfn/cloudwatch/composite_alarm.hpp>
#include <cdk/names.hpp>
#include <cdk/value/format.hpp>

#include "imported_alarm.hpp"

namespace cdk::cloudwatch {
namespace {

constexpr std::size_t kMaxRule = 10240;

Num seconds(const Opt<Duration>& given, bool suppressed) {
  if (!suppressed) return {};
  return given.valueOr(Duration::minutes(1)).toSeconds();
}

}  // namespace

CompositeAlarm::CompositeAlarm(Scope scope, std::string_view id, const CompositeAlarmProps& props)
    : IAlarm(
          scope, id,
          ResourceProps{.physicalName = props.compositeAlarmName ? props.compositeAlarmName : lazy<&CompositeAlarm::generatedName>(this)}) {
  const Str rule = props.alarmRule->renderAlarmRule();
  if (!rule.isToken() && rule.text().size() > kMaxRule) {
    throw Error(
        *this,
        format("an alarm rule has at most {} characters, got {}; use fewer conditions", Num(kMaxRule), Num(rule.text().size())).text(),
        "alarm-rule");
  }
  const bool suppressed = props.actionsSuppressor.isSet();
  if (!suppressed && (props.actionsSuppressorExtensionPeriod || props.actionsSuppressorWaitPeriod)) {
    throw Error(*this,
                "actionsSuppressorExtensionPeriod and actionsSuppressorWaitPeriod need an actionsSuppressor; set it or leave them out",
                "alarm-suppressor");
  }
  auto& alarm = add<CfnCompositeAlarm>(
      "Resource", CfnCompositeAlarm::Props{.actionsEnabled = props.actionsEnabled,
                                           .actionsSuppressor = suppressed ? props.actionsSuppressor->alarmArn() : Str(),
                                           .actionsSuppressorExtensionPeriod = seconds(props.actionsSuppressorExtensionPeriod, suppressed),
                                           .actionsSuppressorWaitPeriod = seconds(props.actionsSuppressorWaitPeriod, suppressed),
                                           .alarmActions = lazy<&CompositeAlarm::renderAlarmActions>(this),
                                           .alarmDescription = props.alarmDescription,
                                           .alarmName = physicalName(),
                                           .alarmRule = rule,
                                           .insufficientDataActions = lazy<&CompositeAlarm::renderInsufficientDataActions>(this),
                                           .okActions = lazy<&CompositeAlarm::renderOkActions>(this)});
  alarmArn_ = getResourceArnAttribute(
      alarm.attrArn(),
      {.arnFormat = ArnFormat::COLON_RESOURCE_NAME, .resource = "alarm", .resourceName = physicalName(), .service = "cloudwatch"});
  alarmName_ = getResourceNameAttribute(alarm.ref());
}

Str CompositeAlarm::generatedName() {
  const std::string_view name = Names::uniqueId(*this);
  if (name.size() <= 240) return name;
  return std::string(name.substr(0, 120)).append(name.substr(name.size() - 120));
}

IAlarm& CompositeAlarm::fromCompositeAlarmName(Construct& scope, std::string_view id, const Str& compositeAlarmName, Location at) {
  return fromCompositeAlarmArn(scope, id, detail::alarmArn(scope, compositeAlarmName), at);
}

IAlarm& CompositeAlarm::fromCompositeAlarmArn(Construct& scope, std::string_view id, const Str& compositeAlarmArn, Location at) {
  return scope.add<detail::ImportedAlarm>(id, {compositeAlarmArn}, at);
}

}  // namespace cdk::cloudwatch
