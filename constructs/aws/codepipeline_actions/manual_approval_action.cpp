#include <constructs/aws/codepipeline_actions/manual_approval_action.hpp>

#include <string>

#include <constructs/aws/codepipeline/pipeline.hpp>
#include <constructs/aws/sns/topic.hpp>
#include <constructs/aws/sns_subscriptions/email_subscription.hpp>

#include "action_parts.hpp"

namespace cdk::codepipeline_actions {

namespace {

codepipeline::ActionProperties describe(const ManualApprovalActionProps& p) {
  auto made = detail::common(p, codepipeline::ActionCategory::APPROVAL, "Manual", detail::kNone);
  made.timeout = p.timeout;
  return made;
}

class Approval final : public codepipeline::Action {
 public:
  explicit Approval(const ManualApprovalActionProps& props) : Action(describe(props)), props_(props) {
    if (!props.timeout || props.timeout->isUnresolved()) return;
    const Num minutes = props.timeout->toMinutes();
    if (minutes.number() < 5 || minutes.number() > 86400) {
      throw Error("the timeout of a ManualApprovalAction must be 5 to 86400 minutes (60 days), got " + std::string(minutes.str().text()),
                  "approval-timeout");
    }
  }

  Use<sns::ITopic> topic() const { return topic_; }

  void grant(iam::IPrincipal& principal) const {
    if (!stage_) throw Error("add the ManualApprovalAction to a stage before granting", "approval-unbound");
    const Str pipeline = stage_->pipeline().pipelineArn();
    const auto allow = [&](const List<Str>& actions, const Str& resource) {
      principal.addToPrincipalPolicy(iam::PolicyStatement({.actions = actions, .resources = {resource}}));
    };
    allow({"codepipeline:ListPipelines"}, "*");
    allow({"codepipeline:GetPipeline", "codepipeline:GetPipelineState", "codepipeline:GetPipelineExecution"}, pipeline);
    allow({"codepipeline:PutApprovalResult"}, format("{}/{}/{}", pipeline, stage_->stageName(), props_.actionName));
  }

 protected:
  codepipeline::ActionConfig bound(Construct& scope, codepipeline::IStage& stage, const codepipeline::ActionBindOptions& options) override {
    stage_ = &stage;
    topic_ = props_.notificationTopic;
    if (!topic_ && !props_.notifyEmails.empty()) topic_ = scope.add<sns::Topic>("TopicResource");
    if (topic_) {
      topic_->grantPublish(options.role);
      for (Str address : props_.notifyEmails) topic_->addSubscription(sns_subscriptions::EmailSubscription(address));
    }
    if (!topic_ && !props_.additionalInformation && !props_.externalEntityLink) return {};
    return {Json::obj({{"NotificationArn", topic_ ? topic_->topicArn() : Str()},
                       {"CustomData", props_.additionalInformation},
                       {"ExternalEntityLink", props_.externalEntityLink}})};
  }

 private:
  ManualApprovalActionProps props_;
  Use<sns::ITopic> topic_ = {};
  codepipeline::IStage* stage_ = nullptr;
};

}  // namespace

ManualApprovalAction::ManualApprovalAction(const ManualApprovalActionProps& props) : Use(make<Approval>(props)) {}
Use<sns::ITopic> ManualApprovalAction::notificationTopic() const {
  return static_cast<const Approval*>(get())->topic();
}
void ManualApprovalAction::grantManualApproval(Use<iam::IGrantable> grantable) const {
  static_cast<const Approval*>(get())->grant(*grantable->grantPrincipal());
}

}  // namespace cdk::codepipeline_actions
