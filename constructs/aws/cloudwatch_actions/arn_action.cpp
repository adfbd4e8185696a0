// Actions that are an ARN of the stack's account and region and nothing more.
#include <cdk/stack.hpp>
#include <cdk/value/format.hpp>
#include <constructs/aws/cloudwatch_actions/ec2_action.hpp>
#include <constructs/aws/cloudwatch_actions/ssm_action.hpp>

namespace cdk::cloudwatch_actions {
namespace {

constexpr const char* kInstanceActions[] = {"stop", "terminate", "recover", "reboot"};
constexpr const char* kCategories[] = {"Availability", "Cost", "Performance", "Recovery", "Security"};

class InstanceAction final : public cloudwatch::IAlarmAction {
 public:
  explicit InstanceAction(Ec2InstanceAction action) : action_(action) {}
  cloudwatch::AlarmActionConfig bind(Construct& scope, cloudwatch::IAlarm&) override {
    const Stack& stack = Stack::of(scope);
    return {.alarmActionArn =
                format("arn:{}:automate:{}:ec2:{}", stack.partition(), stack.region(), kInstanceActions[static_cast<int>(action_)])};
  }

 private:
  Ec2InstanceAction action_;
};

class OpsItemAction final : public cloudwatch::IAlarmAction {
 public:
  OpsItemAction(OpsItemSeverity severity, Opt<OpsItemCategory> category) : severity_(severity), category_(category) {}
  cloudwatch::AlarmActionConfig bind(Construct& scope, cloudwatch::IAlarm&) override {
    const Stack& stack = Stack::of(scope);
    const Str category = category_ ? format("#CATEGORY={}", kCategories[static_cast<int>(*category_)]) : Str("");
    return {.alarmActionArn = format("arn:{}:ssm:{}:{}:opsitem:{}{}", stack.partition(), stack.region(), stack.account(),
                                     Num(static_cast<int>(severity_) + 1), category)};
  }

 private:
  OpsItemSeverity severity_;
  Opt<OpsItemCategory> category_;
};

class IncidentAction final : public cloudwatch::IAlarmAction {
 public:
  explicit IncidentAction(const Str& plan) : plan_(plan) {}
  cloudwatch::AlarmActionConfig bind(Construct& scope, cloudwatch::IAlarm&) override {
    const Stack& stack = Stack::of(scope);
    return {.alarmActionArn = format("arn:{}:ssm-incidents::{}:response-plan/{}", stack.partition(), stack.account(), plan_)};
  }

 private:
  Str plan_;
};

}  // namespace

Ec2Action::Ec2Action(Ec2InstanceAction instanceAction) : Use(make<InstanceAction>(instanceAction)) {}
SsmAction::SsmAction(OpsItemSeverity severity, Opt<OpsItemCategory> category) : Use(make<OpsItemAction>(severity, category)) {}
SsmIncidentAction::SsmIncidentAction(const Str& responsePlanName) : Use(make<IncidentAction>(responsePlanName)) {}

}  // namespace cdk::cloudwatch_actions
