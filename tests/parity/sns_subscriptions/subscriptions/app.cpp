#include <cdk/app.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/lambda/function.hpp>
#include <constructs/aws/sns/topic.hpp>
#include <constructs/aws/sns_subscriptions/email_subscription.hpp>
#include <constructs/aws/sns_subscriptions/lambda_subscription.hpp>
#include <constructs/aws/sns_subscriptions/sms_subscription.hpp>
#include <constructs/aws/sns_subscriptions/sqs_subscription.hpp>
#include <constructs/aws/sns_subscriptions/url_subscription.hpp>
#include <constructs/aws/sqs/queue.hpp>

using namespace cdk;
using namespace cdk::sns_subscriptions;
using sns::FilterOrPolicy;
using sns::SubscriptionFilter;
using sns::Topic;
using sqs::Queue;
using sqs::QueueProps;

namespace {

void subscriptions(Stack& stack) {
  auto& topic = stack.add<Topic>("Topic");
  auto& dead = stack.add<Queue>("Dead");
  const Map<SubscriptionFilter> filterPolicy = {{"colour", SubscriptionFilter::stringFilter({.allowlist = {"red"}})}};
  const Map<FilterOrPolicy> byBody = {{"here", FilterOrPolicy::filter(SubscriptionFilter::existsFilter())}};
  topic.addSubscription(EmailSubscription("one@example.com"));
  topic.addSubscription(EmailSubscription("two@example.com", {.deadLetterQueue = dead, .filterPolicy = filterPolicy, .json = true}));
  topic.addSubscription(SmsSubscription("+15551231234", {.deadLetterQueue = dead, .filterPolicyWithMessageBody = byBody}));
  topic.addSubscription(UrlSubscription("http://example.com/a"));
  topic.addSubscription(
      UrlSubscription("https://example.com/a",
                      {.deadLetterQueue = dead,
                       .deliveryPolicy = {.healthyRetryPolicy = {.backoffFunction = sns::BackoffFunction::LINEAR, .numRetries = 2}},
                       .filterPolicy = filterPolicy,
                       .rawMessageDelivery = true}));
  const Str address = stack.add<CfnParameter>("Address").valueAsString();
  topic.addSubscription(UrlSubscription(address, {.protocol = sns::SubscriptionProtocol::HTTPS}));
  topic.addSubscription(EmailSubscription(address));
  topic.addSubscription(EmailSubscription(address + ".org"));

  auto& plain = stack.add<Queue>("Plain");
  auto& key = stack.add<kms::Key>("Key");
  auto& own = stack.add<Queue>("Own", QueueProps{.encryption = sqs::QueueEncryption::KMS, .encryptionMasterKey = key});
  topic.addSubscription(SqsSubscription(plain));
  topic.addSubscription(SqsSubscription(own, {.deadLetterQueue = dead, .filterPolicy = filterPolicy, .rawMessageDelivery = true}));
  auto& imported = Topic::fromTopicArn(stack, "Imported", "arn:aws:sns:us-east-1:222222222222:far");
  imported.addSubscription(SqsSubscription(plain));
  imported.addSubscription(EmailSubscription("three@example.com"));
  auto& fn =
      stack.add<lambda::Function>("Function", lambda::FunctionProps{.code = lambda::Code::fromInline("def handler(event, context): pass"),
                                                                    .handler = "index.handler",
                                                                    .runtime = lambda::Runtime::PYTHON_3_14});
  topic.addSubscription(LambdaSubscription(fn, {.deadLetterQueue = dead, .filterPolicy = filterPolicy}));
  imported.addSubscription(LambdaSubscription(fn));
  topic.addSubscription(SqsSubscription(Queue::fromQueueArn(stack, "FarQueue", "arn:aws:sqs:us-east-1:222222222222:far")));
}

}  // namespace

int main() {
  return run([](App& app) {
    const auto in = [](const char* region) { return StackProps{.env = {.account = "111111111111", .region = region}}; };
    subscriptions(app.add<Stack>("Open"));
    subscriptions(app.add<Stack>("Fixed", in("eu-west-1")));
    auto& topics = app.add<Stack>("Topics", in("us-east-1"));
    auto& queues = app.add<Stack>("Queues", in("us-east-1"));
    auto& afar = app.add<Stack>("Afar", in("ap-east-1"));
    auto& shared = topics.add<Topic>("Shared", sns::TopicProps{.topicName = "shared"});
    shared.addSubscription(SqsSubscription(queues.add<Queue>("Queue")));
    shared.addSubscription(SqsSubscription(afar.add<Queue>("Queue", QueueProps{.queueName = "afar"})));
    auto& optIn = afar.add<Topic>("OptIn", sns::TopicProps{.topicName = "opt-in"});
    auto& near = app.add<Stack>("Near", in("us-east-1"));
    optIn.addSubscription(SqsSubscription(near.add<Queue>("Queue", QueueProps{.queueName = "near"})));
  });
}
