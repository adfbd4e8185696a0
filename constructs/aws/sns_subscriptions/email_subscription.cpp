#include <constructs/aws/sns_subscriptions/email_subscription.hpp>

namespace cdk::sns_subscriptions {
namespace {

class Email final : public sns::ITopicSubscription {
 public:
  Email(const Str& address, const EmailSubscriptionProps& props) : address_(address), props_(props) {}
  sns::TopicSubscriptionConfig bind(sns::ITopic&) override {
    return {.deadLetterQueue = props_.deadLetterQueue,
            .endpoint = address_,
            .filterPolicy = props_.filterPolicy,
            .filterPolicyWithMessageBody = props_.filterPolicyWithMessageBody,
            .protocol = props_.json.isTrue() ? sns::SubscriptionProtocol::EMAIL_JSON : sns::SubscriptionProtocol::EMAIL,
            .subscriberId = address_};
  }

 private:
  Str address_;
  EmailSubscriptionProps props_;
};

}  // namespace

EmailSubscription::EmailSubscription(const Str& emailAddress, const EmailSubscriptionProps& props)
    : Use(make<Email>(emailAddress, props)) {}

}  // namespace cdk::sns_subscriptions
