#include <constructs/aws/events_targets/sqs_queue.hpp>

#include <cdk/cfn/events/rule.hpp>
#include <cdk/feature_flags.hpp>
#include <constructs/aws/sqs/queue.hpp>

#include "target_util.hpp"

namespace cdk::events_targets {
namespace {

/// A key in the way of the queue cannot tell rules apart, so only the account is checked then.
iam::Conditions conditions(const events::IRule& rule, const sqs::IQueue& queue) {
  if (!queue.encryptionMasterKey()) return {{"ArnEquals", Json::obj({{"aws:SourceArn", rule.ruleArn()}})}};
  if (!FeatureFlags::of(rule).isEnabled("@aws-cdk/aws-events:eventsTargetQueueSameAccount")) return {};
  return {{"StringEquals", Json::obj({{"aws:SourceAccount", rule.env().account}})}};
}

class Target final : public events::IRuleTarget {
 public:
  Target(Use<sqs::IQueue> queue, const SqsQueueProps& props) : queue_(queue), props_(props) {}

  events::RuleTargetConfig bind(events::IRule& rule, std::string_view) override {
    queue_->grantSendMessages(iam::ServicePrincipal("events.amazonaws.com", {.conditions = conditions(rule, *queue_)}));
    detail::permitDeadLetters(rule, props_.deadLetterQueue);
    events::RuleTargetConfig config{.arn = queue_->queueArn(),
                                    .deadLetterConfig = detail::deadLetterConfig(props_.deadLetterQueue),
                                    .input = props_.message,
                                    .retryPolicy = detail::retryPolicy(detail::base(props_)),
                                    .targetResource = queue_.get()};
    if (props_.messageGroupId) config.sqsParameters = events::CfnRule::SqsParametersProperty{.messageGroupId = props_.messageGroupId};
    return config;
  }

 private:
  Use<sqs::IQueue> queue_;
  SqsQueueProps props_;
};

}  // namespace

SqsQueue::SqsQueue(Use<sqs::IQueue> queue, const SqsQueueProps& props) : Use(make<Target>(queue, props)) {}

}  // namespace cdk::events_targets
