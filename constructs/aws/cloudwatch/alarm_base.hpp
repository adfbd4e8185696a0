#pragma once
#include <cdk/resource.hpp>

namespace cdk::cloudwatch {

class AlarmMuteRule;
class IAlarm;
struct AlarmMuteRuleOptions;

/// A condition over alarms, for composite alarms.
class IAlarmRule {
 public:
  /// As CloudWatch writes it, such as `ALARM("arn") AND OK("arn")`.
  virtual Str renderAlarmRule() = 0;

 protected:
  ~IAlarmRule() = default;
};

struct AlarmActionConfig {
  Req<Str, "alarmActionArn"> alarmActionArn;
};

/// What an alarm does when its state changes; derive to make an action of your own, and pass make<Mine>(...).
class IAlarmAction {
 public:
  virtual AlarmActionConfig bind(Construct& scope, IAlarm& alarm) = 0;

 protected:
  ~IAlarmAction() = default;
};

/// An alarm of any kind, made here or imported. Actions of an import have no effect.
class IAlarm : public Resource, public IAlarmRule {
 public:
  using Resource::Resource;
  Str alarmArn() const { return alarmArn_; }
  Str alarmName() const { return alarmName_; }
  Str renderAlarmRule() override;

  /// Done when the alarm goes off.
  template <std::convertible_to<Use<IAlarmAction>>... A>
  void addAlarmAction(const A&... actions) {
    addActions(alarmActions_, {actions...});
  }
  /// Done when there is too little data.
  template <std::convertible_to<Use<IAlarmAction>>... A>
  void addInsufficientDataAction(const A&... actions) {
    addActions(insufficientDataActions_, {actions...});
  }
  /// Done when all is well again.
  template <std::convertible_to<Use<IAlarmAction>>... A>
  void addOkAction(const A&... actions) {
    addActions(okActions_, {actions...});
  }
  /// Keeps the actions of the alarm still at certain times.
  AlarmMuteRule& addAlarmMuteRule(std::string_view id, const AlarmMuteRuleOptions& options, Location at = Location::current());

 protected:
  ~IAlarm() = default;
  /// Error when the alarm cannot do this.
  virtual void checkAlarmAction(const Str&) {}
  List<Str> renderAlarmActions() { return rendered(alarmActions_); }
  List<Str> renderInsufficientDataActions() { return rendered(insufficientDataActions_); }
  List<Str> renderOkActions() { return rendered(okActions_); }

  Str alarmArn_ = {};
  Str alarmName_ = {};

 private:
  void addActions(Vec<Str>& to, std::initializer_list<Use<IAlarmAction>> actions);
  static List<Str> rendered(const Vec<Str>& arns) { return arns.empty() ? List<Str>() : List<Str>(arns); }

  Vec<Str> alarmActions_;
  Vec<Str> insufficientDataActions_;
  Vec<Str> okActions_;
};
using AlarmBase = IAlarm;

}  // namespace cdk::cloudwatch
