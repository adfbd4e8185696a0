#include <constructs/aws/sns_subscriptions/sqs_subscription.hpp>

#include <cdk/feature_flags.hpp>
#include <cdk/names.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/sns/topic.hpp>
#include <constructs/aws/sqs/queue.hpp>

#include "topic_region.hpp"

namespace cdk::sns_subscriptions {
namespace {

class Sqs final : public sns::ITopicSubscription {
 public:
  Sqs(Use<sqs::IQueue> queue, const SqsSubscriptionProps& props) : queue_(queue), props_(props) {}

  sns::TopicSubscriptionConfig bind(sns::ITopic& topic) override {
    check(topic);
    const iam::ServicePrincipal service = servicePrincipalFor(topic, *queue_);
    const iam::Conditions fromTopic = {{"ArnEquals", Json::obj({{"aws:SourceArn", topic.topicArn()}})}};
    const Dependable policy =
        queue_
            ->addToResourcePolicy(iam::PolicyStatement(
                {.actions = {"sqs:SendMessage"}, .conditions = fromTopic, .principals = {service}, .resources = {queue_->queueArn()}}))
            .policyDependable;
    if (queue_->encryptionMasterKey()) {
      const bool narrow = FeatureFlags::of(topic).isEnabled("@aws-cdk/aws-sns-subscriptions:restrictSqsDescryption");
      queue_->encryptionMasterKey()->addToResourcePolicy(iam::PolicyStatement({.actions = {"kms:Decrypt", "kms:GenerateDataKey"},
                                                                               .conditions = narrow ? fromTopic : iam::Conditions(),
                                                                               .principals = {service},
                                                                               .resources = {"*"}}));
    }
    deployAfter(topic, *queue_);
    return {.deadLetterQueue = props_.deadLetterQueue,
            .endpoint = queue_->queueArn(),
            .filterPolicy = props_.filterPolicy,
            .filterPolicyWithMessageBody = props_.filterPolicyWithMessageBody,
            .protocol = sns::SubscriptionProtocol::SQS,
            .rawMessageDelivery = props_.rawMessageDelivery,
            .region = regionOf(topic, *queue_),
            .subscriberId = Names::nodeUniqueId(topic.node()),
            .subscriberScope = queue_.get(),
            .subscriptionDependency = policy};
  }

 private:
  void check(const Construct& topic) const {
    const auto refuse = [&](const sqs::IQueue& queue, const char* what) {
      if (queue.encryptionType() != sqs::QueueEncryption::KMS_MANAGED) return;
      throw Error(topic,
                  format("{} is encrypted by a key of the service, which SNS may not use; take another encryption", Str(what)).text(),
                  "queue-encryption");
    };
    refuse(*queue_, "the queue");
    if (props_.deadLetterQueue) refuse(*props_.deadLetterQueue, "the dead letter queue");
  }

  Use<sqs::IQueue> queue_;
  SqsSubscriptionProps props_;
};

}  // namespace

SqsSubscription::SqsSubscription(Use<sqs::IQueue> queue, const SqsSubscriptionProps& props) : Use(make<Sqs>(queue, props)) {}

}  // namespace cdk::sns_subscriptions
