#include <constructs/aws/cloudwatch_actions/sns_action.hpp>

#include <constructs/aws/sns/topic.hpp>

namespace cdk::cloudwatch_actions {
namespace {

class Action final : public cloudwatch::IAlarmAction {
 public:
  explicit Action(Use<sns::ITopic> topic) : topic_(topic) {}
  cloudwatch::AlarmActionConfig bind(Construct&, cloudwatch::IAlarm&) override { return {.alarmActionArn = topic_->topicArn()}; }

 private:
  Use<sns::ITopic> topic_;
};

}  // namespace

SnsAction::SnsAction(Use<sns::ITopic> topic) : Use(make<Action>(topic)) {}

}  // namespace cdk::cloudwatch_actions
