#include <constructs/aws/cloudwatch/alarm_rule.hpp>

#include <cdk/error.hpp>
#include <cdk/value/format.hpp>

namespace cdk::cloudwatch {
namespace {

constexpr const char* kStates[] = {"ALARM", "OK", "INSUFFICIENT_DATA"};
const char* text(AlarmState state) {
  return kStates[static_cast<int>(state)];
}

struct TextRule final : IAlarmRule {
  explicit TextRule(const Str& rule) : rule_(rule) {}
  Str renderAlarmRule() override { return rule_; }
  Str rule_;
};

struct NotRule final : IAlarmRule {
  explicit NotRule(Use<IAlarmRule> operand) : operand_(operand) {}
  Str renderAlarmRule() override { return format("(NOT ({}))", operand_->renderAlarmRule()); }
  Use<IAlarmRule> operand_;
};

struct StateRule final : IAlarmRule {
  StateRule(IAlarm& alarm, AlarmState state) : alarm_(&alarm), state_(state) {}
  Str renderAlarmRule() override { return format("{}(\"{}\")", text(state_), alarm_->alarmArn()); }
  IAlarm* alarm_;
  AlarmState state_;
};

void needOperands(bool any, const char* what) {
  if (!any) throw Error(format("{} needs at least one alarm or condition", what).text(), "alarm-rule");
}

struct JoinedRule final : IAlarmRule {
  JoinedRule(const char* op, const List<Use<IAlarmRule>>& operands) : op_(op), operands_(operands) {}
  Str renderAlarmRule() override {
    needOperands(!operands_.empty(), op_);
    Str out = "(";
    bool first = true;
    for (Use<IAlarmRule> operand : operands_) {
      out = out + (first ? Str("") : format(" {} ", op_)) + operand->renderAlarmRule();
      first = false;
    }
    return out + ")";
  }
  const char* op_;
  List<Use<IAlarmRule>> operands_;
};

struct AtLeastRule final : IAlarmRule {
  AtLeastRule(const Str& state, const AtLeastOptions& options) : state_(state), options_(options) {}
  Str renderAlarmRule() override {
    needOperands(!options_.operands.empty(), "AT_LEAST");
    Str alarms = "";
    bool first = true;
    for (Use<IAlarm> alarm : options_.operands) {
      alarms = alarms + (first ? "" : ", ") + format("\"{}\"", alarm->alarmArn());
      first = false;
    }
    return format("AT_LEAST({}, {}, ({}))", (*options_.threshold).render(options_.operands.size()), state_, alarms);
  }
  Str state_;
  AtLeastOptions options_;
};

}  // namespace

Str AtLeastThreshold::render(std::size_t operands) const {
  const Str shown = percent_ ? format("{}%", value_) : value_.str();
  if (value_.isToken()) return shown;
  const double number = value_.number();
  const double most = percent_ ? 100 : static_cast<double>(operands);
  if (number >= 1 && number <= most && number == static_cast<double>(static_cast<long long>(number))) return shown;
  throw Error(format("{} must be a whole number from 1 to {}, got {}", percent_ ? "percentage" : "count", Num(most), value_).text(),
              "alarm-rule");
}

AlarmRule AlarmRule::joined(const char* op, const List<Use<IAlarmRule>>& operands) {
  return AlarmRule(make<JoinedRule>(op, operands));
}
AlarmRule AlarmRule::not_(Use<IAlarmRule> operand) {
  return AlarmRule(make<NotRule>(operand));
}
AlarmRule AlarmRule::fromBoolean(bool value) {
  return AlarmRule(make<TextRule>(value ? "TRUE" : "FALSE"));
}
AlarmRule AlarmRule::fromAlarm(IAlarm& alarm, AlarmState alarmState) {
  return AlarmRule(make<StateRule>(alarm, alarmState));
}
AlarmRule AlarmRule::fromString(const Str& alarmRule) {
  return AlarmRule(make<TextRule>(alarmRule));
}

AlarmRule AlarmRule::atLeast(AlarmState alarmState, const AtLeastOptions& options) {
  return AlarmRule(make<AtLeastRule>(text(alarmState), options));
}
AlarmRule AlarmRule::atLeastNot(AlarmState alarmState, const AtLeastOptions& options) {
  return AlarmRule(make<AtLeastRule>(format("NOT {}", text(alarmState)), options));
}

}  // namespace cdk::cloudwatch
