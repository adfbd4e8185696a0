#include <cdk/app.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/cloudwatch/alarm.hpp>
#include <constructs/aws/cloudwatch/math_expression.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/sqs/queue.hpp>
#include <constructs/aws/sqs/queue_policy.hpp>

using namespace cdk;
using sqs::Queue;
using sqs::QueueEncryption;
using sqs::QueueProps;

namespace {

void queues(Stack& stack) {
  auto& role = stack.add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::ServicePrincipal("ec2.amazonaws.com")});
  auto& key = stack.add<kms::Key>("MasterKey");
  auto& plain = stack.add<Queue>("Plain");
  auto& dead = stack.add<Queue>(
      "Dead", QueueProps{.enforceSSL = true, .redriveAllowPolicy = {.sourceQueues = {plain}}, .removalPolicy = RemovalPolicy::RETAIN});
  auto& all = stack.add<Queue>("All", QueueProps{.dataKeyReuse = Duration::hours(2),
                                                 .deadLetterQueue = sqs::DeadLetterQueue{.maxReceiveCount = 3, .queue = dead},
                                                 .deliveryDelay = Duration::minutes(1),
                                                 .encryption = QueueEncryption::KMS,
                                                 .encryptionMasterKey = key,
                                                 .enforceSSL = true,
                                                 .maxMessageSizeBytes = 2048,
                                                 .queueName = "all-queue",
                                                 .receiveMessageWaitTime = Duration::seconds(20),
                                                 .retentionPeriod = Duration::days(4),
                                                 .visibilityTimeout = Duration::hours(1)});
  auto& ownKey = stack.add<Queue>("OwnKey", QueueProps{.encryption = QueueEncryption::KMS});
  stack.add<Queue>("Managed", QueueProps{.dataKeyReuse = Duration::minutes(5), .encryption = QueueEncryption::KMS_MANAGED});
  stack.add<Queue>("SqsManaged", QueueProps{.encryption = QueueEncryption::SQS_MANAGED});
  stack.add<Queue>("Open", QueueProps{.encryption = QueueEncryption::UNENCRYPTED});
  stack.add<Queue>("Changed", QueueProps{.encryption = QueueEncryption::KMS_MANAGED, .encryptionMasterKey = key});
  stack.add<Queue>("Fifo", QueueProps{.contentBasedDeduplication = true,
                                      .deduplicationScope = sqs::DeduplicationScope::MESSAGE_GROUP,
                                      .fifo = true,
                                      .fifoThroughputLimit = sqs::FifoThroughputLimit::PER_MESSAGE_GROUP_ID});
  stack.add<Queue>("NamedFifo", QueueProps{.deduplicationScope = sqs::DeduplicationScope::QUEUE,
                                           .fifoThroughputLimit = sqs::FifoThroughputLimit::PER_QUEUE,
                                           .queueName = "named.fifo"});
  stack.add<Queue>("TokenFifo", QueueProps{.fifo = true, .queueName = stack.stackId() + "-x.fifo"});
  stack.add<Queue>("AllowAll", QueueProps{.redriveAllowPolicy = {.redrivePermission = sqs::RedrivePermission::ALLOW_ALL}});
  stack.add<Queue>("DenyAll", QueueProps{.redriveAllowPolicy = {.redrivePermission = sqs::RedrivePermission::DENY_ALL}});

  plain.grantSendMessages(role);
  plain.grantPurge(iam::AccountPrincipal("222222222222"));
  all.grantConsumeMessages(role);
  ownKey.grants().sendMessages(role);
  ownKey.grant(iam::ServicePrincipal("events.amazonaws.com"), "sqs:SendMessage", "sqs:GetQueueUrl");
  dead.addToResourcePolicy(iam::PolicyStatement(
      {.actions = {"sqs:SendMessage"}, .principals = {iam::ServicePrincipal("sns.amazonaws.com")}, .resources = {dead.queueArn()}}));

  auto& imported = Queue::fromQueueArn(stack, "Imported", "arn:aws:sqs:us-east-1:333333333333:far");
  imported.grantSendMessages(role);
  auto& withKey = Queue::fromQueueAttributes(
      stack, "WithKey",
      {.fifo = true, .keyArn = "arn:aws:kms:us-east-1:111111111111:key/k", .queueArn = "arn:aws:sqs:us-east-1:111111111111:near.fifo"});
  withKey.grantConsumeMessages(role);
  auto& policy = stack.add<sqs::QueuePolicy>("Policy", sqs::QueuePolicyProps{.queues = List<Use<sqs::IQueue>>{plain, imported}});
  policy.document().addStatements(
      iam::PolicyStatement({.actions = {"sqs:*"}, .principals = {iam::AccountPrincipal("444444444444")}, .resources = {"*"}}));

  stack.add<CfnOutput>("ImportedUrl", CfnOutputProps{.value = imported.queueUrl()});
  stack.add<CfnOutput>("ImportedName", CfnOutputProps{.value = imported.queueName()});
  const char* encryption = ownKey.encryptionType() == QueueEncryption::KMS ? "KMS" : "other";
  stack.add<CfnOutput>("Facts", CfnOutputProps{.value = format("{} {} {} {} {} {}", all.queueArn(), all.queueName(), all.queueUrl(),
                                                               Str(withKey.fifo() ? "true" : "false"), Str(plain.fifo() ? "true" : "false"),
                                                               Str(encryption))});

  all.metricApproximateNumberOfMessagesVisible().createAlarm(stack, "Visible", {.evaluationPeriods = 1, .threshold = 1});
  all.metricSentMessageSize({.period = Duration::minutes(1), .statistic = "p90"})
      .createAlarm(stack, "Size", {.evaluationPeriods = 2, .threshold = 1});
  plain.metricApproximateNumberOfMessagesOutstanding().createAlarm(stack, "Outstanding", {.evaluationPeriods = 1, .threshold = 10});
  imported.metricNumberOfMessagesSent().createAlarm(stack, "Sent", {.evaluationPeriods = 1, .threshold = 10});
}

}  // namespace

int main() {
  return run([](App& app) {
    queues(app.add<Stack>("Open"));
    auto& fixed = app.add<Stack>("Fixed", StackProps{.env = {.account = "111111111111", .region = "eu-west-1"}});
    queues(fixed);
    auto& other = app.add<Stack>("Other", StackProps{.env = {.account = "555555555555", .region = "us-east-1"}});
    auto& far = other.add<Queue>("Far", QueueProps{.queueName = "far-queue"});
    auto& user =
        fixed.add<iam::Role>("Cross", iam::RoleProps{.assumedBy = iam::ServicePrincipal("ec2.amazonaws.com"), .roleName = "cross"});
    far.grantSendMessages(user);
  });
}
