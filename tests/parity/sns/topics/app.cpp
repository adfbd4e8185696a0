#include <cdk/app.hpp>
#include <cdk/aws.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/cloudwatch/alarm.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/sns/subscription.hpp>
#include <constructs/aws/sns/topic.hpp>
#include <constructs/aws/sns/topic_policy.hpp>
#include <constructs/aws/sqs/queue.hpp>

using namespace cdk;
using sns::FilterOrPolicy;
using sns::Subscription;
using sns::SubscriptionFilter;
using sns::SubscriptionProps;
using sns::SubscriptionProtocol;
using sns::Topic;
using sns::TopicProps;

namespace {

void subscriptions(Stack& stack, iam::Role& role, Topic& plain, Topic& all, sns::ITopic& imported) {
  auto& dead = stack.add<sqs::Queue>("Dead");
  stack.add<Subscription>(
      "Url",
      SubscriptionProps{
          .deadLetterQueue = dead,
          .deliveryPolicy = {.healthyRetryPolicy = {.backoffFunction = sns::BackoffFunction::EXPONENTIAL,
                                                    .maxDelayTarget = Duration::minutes(1),
                                                    .minDelayTarget = Duration::seconds(5),
                                                    .numMaxDelayRetries = 3,
                                                    .numMinDelayRetries = 2,
                                                    .numNoDelayRetries = 1,
                                                    .numRetries = 6},
                             .requestPolicy = {.headerContentType = "application/json"},
                             .throttlePolicy = {.maxReceivesPerSecond = 10}},
          .endpoint = "https://example.com/",
          .filterPolicy = {{"colour",
                            SubscriptionFilter::stringFilter(
                                {.allowlist = {"red", "green"}, .denylist = {"blue"}, .matchPrefixes = {"bl"}, .matchSuffixes = {"ue"}})},
                           {"price", SubscriptionFilter::numericFilter({.allowlist = {1, 2.5},
                                                                        .between = sns::BetweenCondition{.start = 3, .stop = 4},
                                                                        .betweenStrict = sns::BetweenCondition{.start = 5, .stop = 6},
                                                                        .greaterThan = 10,
                                                                        .greaterThanOrEqualTo = 11,
                                                                        .lessThan = -1,
                                                                        .lessThanOrEqualTo = -2})},
                           {"here", SubscriptionFilter::existsFilter()},
                           {"gone", SubscriptionFilter::notExistsFilter()}},
          .protocol = SubscriptionProtocol::HTTPS,
          .rawMessageDelivery = true,
          .topic = plain});
  stack.add<Subscription>("Short", SubscriptionProps{.deliveryPolicy = {.healthyRetryPolicy = {.numRetries = 1}},
                                                     .endpoint = "http://example.com/",
                                                     .protocol = SubscriptionProtocol::HTTP,
                                                     .topic = all});
  const auto deep = FilterOrPolicy::policy({{"size", FilterOrPolicy::filter(SubscriptionFilter::numericFilter({.allowlist = {1}}))}});
  const auto colour = FilterOrPolicy::filter(SubscriptionFilter::stringFilter({.allowlist = {"red"}}));
  stack.add<Subscription>(
      "Body",
      SubscriptionProps{.endpoint = "arn:aws:firehose:us-east-1:111111111111:deliverystream/x",
                        .filterPolicyWithMessageBody = {{"background", FilterOrPolicy::policy({{"colour", colour}, {"deep", deep}})},
                                                        {"here", FilterOrPolicy::filter(SubscriptionFilter::existsFilter())}},
                        .protocol = SubscriptionProtocol::FIREHOSE,
                        .region = "us-east-1",
                        .subscriptionRoleArn = role.roleArn(),
                        .topic = imported});
}

void topics(Stack& stack) {
  auto& role = stack.add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::ServicePrincipal("ec2.amazonaws.com")});
  auto& key = stack.add<kms::Key>("MasterKey");
  auto& plain = stack.add<Topic>("Plain");
  auto& all = stack.add<Topic>("All", TopicProps{.displayName = "All of it",
                                                 .enforceSSL = true,
                                                 .loggingConfigs = {sns::LoggingConfig{.failureFeedbackRole = role,
                                                                                       .protocol = sns::LoggingProtocol::HTTP,
                                                                                       .successFeedbackRole = role,
                                                                                       .successFeedbackSampleRate = 50}},
                                                 .masterKey = key,
                                                 .signatureVersion = "2",
                                                 .topicName = "all-topic",
                                                 .tracingConfig = sns::TracingConfig::ACTIVE});
  all.addLoggingConfig({.protocol = sns::LoggingProtocol::SQS, .successFeedbackRole = role});
  auto& fifo = stack.add<Topic>("Fifo", TopicProps{.contentBasedDeduplication = true,
                                                   .fifo = true,
                                                   .fifoThroughputScope = sns::FifoThroughputScope::MESSAGE_GROUP,
                                                   .messageRetentionPeriodInDays = 7});
  stack.add<Topic>("NamedFifo", TopicProps{.fifo = true, .topicName = "named"});
  stack.add<Topic>("EndsInFifo", TopicProps{.fifo = true, .topicName = "ends.fifo", .tracingConfig = sns::TracingConfig::PASS_THROUGH});
  stack.add<Topic>("TokenFifo", TopicProps{.fifo = true, .topicName = Aws::STACK_NAME + "-x.fifo"});

  plain.grantPublish(role);
  plain.grantPublish(iam::ServicePrincipal("events.amazonaws.com"));
  all.grantPublish(role);
  all.grants().subscribe(iam::AccountPrincipal("222222222222"));
  all.addToResourcePolicy(iam::PolicyStatement(
      {.actions = {"sns:Publish"}, .principals = {iam::ServicePrincipal("s3.amazonaws.com")}, .resources = {all.topicArn()}}));

  auto& imported = Topic::fromTopicArn(stack, "Imported", "arn:aws:sns:us-east-1:333333333333:far");
  imported.grantPublish(role);
  auto& withKey = Topic::fromTopicAttributes(stack, "WithKey",
                                             {.contentBasedDeduplication = true,
                                              .keyArn = "arn:aws:kms:us-east-1:111111111111:key/k",
                                              .topicArn = "arn:aws:sns:us-east-1:111111111111:near.fifo"});
  withKey.grantPublish(role);
  auto& policy =
      stack.add<sns::TopicPolicy>("Policy", sns::TopicPolicyProps{.enforceSSL = true, .topics = List<Use<sns::ITopic>>{plain, imported}});
  policy.document().addStatements(
      iam::PolicyStatement({.actions = {"sns:Subscribe"}, .principals = {iam::AccountPrincipal("444444444444")}, .resources = {"*"}}));
  const iam::PolicyStatement everything({.actions = {"sns:*"}, .principals = {iam::AccountPrincipal("444444444444")}, .resources = {"*"}});
  stack.add<sns::TopicPolicy>("GivenPolicy", sns::TopicPolicyProps{.policyDocument = iam::PolicyDocument({.statements = {everything}}),
                                                                   .topics = List<Use<sns::ITopic>>{fifo}});

  subscriptions(stack, role, plain, all, imported);

  stack.add<CfnOutput>(
      "Facts",
      CfnOutputProps{.value = format("{} {} {} {} {} {}", all.topicArn(), all.topicName(), Str(fifo.fifo() ? "true" : "false"),
                                     Str(withKey.contentBasedDeduplication() ? "true" : "false"), imported.topicName(), fifo.topicName())});
  all.metricNumberOfMessagesPublished().createAlarm(stack, "Published", {.evaluationPeriods = 1, .threshold = 1});
  imported.metricNumberOfNotificationsFilteredOutNoMessageAttributes({.label = "none"})
      .createAlarm(stack, "None", {.evaluationPeriods = 1, .threshold = 1});
  plain.metricSMSMonthToDateSpentUSD({.statistic = "Average"}).createAlarm(stack, "Dollars", {.evaluationPeriods = 1, .threshold = 1});
}

}  // namespace

int main() {
  return run([](App& app) {
    topics(app.add<Stack>("Open"));
    topics(app.add<Stack>("Fixed", StackProps{.env = {.account = "111111111111", .region = "eu-west-1"}}));
  });
}
