#include <constructs/aws/sns_subscriptions/url_subscription.hpp>

#include <cdk/error.hpp>

namespace cdk::sns_subscriptions {
namespace {

sns::SubscriptionProtocol protocolOf(const Str& url, const Opt<sns::SubscriptionProtocol>& given) {
  if (url.isToken()) {
    if (!given) throw Error("the URL is known only at deployment; give its protocol", "url-protocol");
    return *given;
  }
  if (url.text().starts_with("https://")) return sns::SubscriptionProtocol::HTTPS;
  if (url.text().starts_with("http://")) return sns::SubscriptionProtocol::HTTP;
  throw Error(format("the URL must begin with http:// or https://, got '{}'", url).text(), "url-protocol");
}

class Url final : public sns::ITopicSubscription {
 public:
  Url(const Str& url, const UrlSubscriptionProps& props) : url_(url), props_(props), protocol_(protocolOf(url, props.protocol)) {}
  sns::TopicSubscriptionConfig bind(sns::ITopic&) override {
    return {.deadLetterQueue = props_.deadLetterQueue,
            .deliveryPolicy = props_.deliveryPolicy,
            .endpoint = url_,
            .filterPolicy = props_.filterPolicy,
            .filterPolicyWithMessageBody = props_.filterPolicyWithMessageBody,
            .protocol = protocol_,
            .rawMessageDelivery = props_.rawMessageDelivery,
            .subscriberId = url_};
  }

 private:
  Str url_;
  UrlSubscriptionProps props_;
  sns::SubscriptionProtocol protocol_;
};

}  // namespace

UrlSubscription::UrlSubscription(const Str& url, const UrlSubscriptionProps& props) : Use(make<Url>(url, props)) {}

}  // namespace cdk::sns_subscriptions
