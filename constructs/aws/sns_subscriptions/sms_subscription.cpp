#include <constructs/aws/sns_subscriptions/sms_subscription.hpp>

namespace cdk::sns_subscriptions {
namespace {

class Sms final : public sns::ITopicSubscription {
 public:
  Sms(const Str& number, const SmsSubscriptionProps& props) : number_(number), props_(props) {}
  sns::TopicSubscriptionConfig bind(sns::ITopic&) override {
    return {.endpoint = number_,
            .filterPolicy = props_.filterPolicy,
            .filterPolicyWithMessageBody = props_.filterPolicyWithMessageBody,
            .protocol = sns::SubscriptionProtocol::SMS,
            .subscriberId = number_};
  }

 private:
  Str number_;
  SmsSubscriptionProps props_;
};

}  // namespace

SmsSubscription::SmsSubscription(const Str& phoneNumber, const SmsSubscriptionProps& props) : Use(make<Sms>(phoneNumber, props)) {}

}  // namespace cdk::sns_subscriptions
