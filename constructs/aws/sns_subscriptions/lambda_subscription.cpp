#include <constructs/aws/sns_subscriptions/lambda_subscription.hpp>

#include <cdk/names.hpp>
#include <constructs/aws/lambda/function_base.hpp>
#include <constructs/aws/sns/topic.hpp>

#include "topic_region.hpp"

namespace cdk::sns_subscriptions {
namespace {

class Lambda final : public sns::ITopicSubscription {
 public:
  Lambda(Use<lambda::IFunction> function, const LambdaSubscriptionProps& props) : function_(function), props_(props) {}

  sns::TopicSubscriptionConfig bind(sns::ITopic& topic) override {
    function_->addPermission(format("AllowInvoke:{}", Str(Names::nodeUniqueId(topic.node()))).text(),
                             {.principal = iam::ServicePrincipal("sns.amazonaws.com"), .sourceArn = topic.topicArn()});
    deployAfter(topic, *function_);
    return {.deadLetterQueue = props_.deadLetterQueue,
            .endpoint = function_->functionArn(),
            .filterPolicy = props_.filterPolicy,
            .filterPolicyWithMessageBody = props_.filterPolicyWithMessageBody,
            .protocol = sns::SubscriptionProtocol::LAMBDA,
            .region = regionOf(topic, *function_),
            .subscriberId = topic.node().id(),
            .subscriberScope = function_.get()};
  }

 private:
  Use<lambda::IFunction> function_;
  LambdaSubscriptionProps props_;
};

}  // namespace

LambdaSubscription::LambdaSubscription(Use<lambda::IFunction> fn, const LambdaSubscriptionProps& props) : Use(make<Lambda>(fn, props)) {}

}  // namespace cdk::sns_subscriptions
