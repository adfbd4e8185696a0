// Expected templates were taken from aws-cdk-lib 2.276.0.
#include <constructs/aws/sqs/queue.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/aws.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>

namespace cdk::sqs {
namespace {

using assertions::Match;
using assertions::Template;

class QueueTest : public testing::Test {
 protected:
  std::string refusal(const QueueProps& props) {
    try {
      stack.add<Queue>("Q" + std::to_string(++count), props);
    } catch (const Error& error) {
      return error.code();
    }
    return "";
  }
  Json writtenQueue() { return Template::fromStack(stack).toJSON()["Resources"].asObject().at(0).value; }

  ArenaScope arena;
  App app{AppProps{.context = {{"@aws-cdk/core:enablePartitionLiterals", true}}}};
  Stack& stack = app.add<Stack>("S", StackProps{.env = {.account = "111111111111", .region = "eu-west-1"}});
  int count = 0;
};

TEST_F(QueueTest, isDeletedWithTheAppAndHasNoPropertiesByDefault) {
  stack.add<Queue>("Q");
  EXPECT_EQ(writtenQueue(), Json::obj({{"Type", "AWS::SQS::Queue"}, {"UpdateReplacePolicy", "Delete"}, {"DeletionPolicy", "Delete"}}));
}

TEST_F(QueueTest, refusesValuesOutOfRange) {
  EXPECT_EQ(refusal({.deliveryDelay = Duration::seconds(901)}), "queue-props");
  EXPECT_EQ(refusal({.maxMessageSizeBytes = 1023}), "queue-props");
  EXPECT_EQ(refusal({.maxMessageSizeBytes = 1048577}), "queue-props");
  EXPECT_EQ(refusal({.retentionPeriod = Duration::seconds(59)}), "queue-props");
  EXPECT_EQ(refusal({.receiveMessageWaitTime = Duration::seconds(21)}), "queue-props");
  EXPECT_EQ(refusal({.visibilityTimeout = Duration::seconds(43201)}), "queue-props");
  EXPECT_EQ(refusal({.deadLetterQueue = DeadLetterQueue{.maxReceiveCount = 0, .queue = stack.add<Queue>("Dead")}}), "queue-props");
  EXPECT_EQ(refusal({.deliveryDelay = Duration::seconds(900), .visibilityTimeout = Duration::hours(12)}), "");
}

TEST_F(QueueTest, errorNamesEverythingOutOfRange) {
  try {
    stack.add<Queue>("Q", QueueProps{.deliveryDelay = Duration::seconds(901), .maxMessageSizeBytes = 1});
    FAIL();
  } catch (const Error& error) {
    const std::string text = error.what();
    EXPECT_NE(text.find("deliveryDelay must be 0 to 900 seconds, got 901; maxMessageSizeBytes must be 1024 to 1048576, got 1"),
              std::string::npos)
        << text;
  }
}

TEST_F(QueueTest, sourceQueuesGoWithByQueueOnly) {
  auto& source = stack.add<Queue>("Source");
  const std::vector<Use<IQueue>> eleven(11, Use<IQueue>(source));
  EXPECT_EQ(refusal({.redriveAllowPolicy = {.redrivePermission = RedrivePermission::BY_QUEUE}}), "queue-props");
  EXPECT_EQ(refusal({.redriveAllowPolicy = {.redrivePermission = RedrivePermission::DENY_ALL, .sourceQueues = {source}}}), "queue-props");
  EXPECT_EQ(refusal({.redriveAllowPolicy = {.redrivePermission = RedrivePermission::BY_QUEUE, .sourceQueues = List<Use<IQueue>>(eleven)}}),
            "queue-props");
}

TEST_F(QueueTest, nameAndFifoMustAgree) {
  EXPECT_EQ(refusal({.fifo = true, .queueName = "plain"}), "fifo-name");
  EXPECT_EQ(refusal({.fifo = false, .queueName = "x.fifo"}), "fifo-name");
  EXPECT_EQ(refusal({.fifo = true, .queueName = Aws::STACK_NAME + "-x"}), "fifo-name");
  EXPECT_EQ(refusal({.fifo = true, .queueName = Aws::STACK_NAME + "-x.fifo"}), "");
}

TEST_F(QueueTest, propertiesOfFifoQueuesMakeOne) {
  EXPECT_TRUE(stack.add<Queue>("A", QueueProps{.contentBasedDeduplication = true}).fifo());
  EXPECT_TRUE(stack.add<Queue>("B", QueueProps{.queueName = "b.fifo"}).fifo());
  EXPECT_FALSE(stack.add<Queue>("C").fifo());
  EXPECT_EQ(refusal({.fifo = false, .fifoThroughputLimit = FifoThroughputLimit::PER_QUEUE}), "fifo-only");
}

TEST_F(QueueTest, keyIsMadeWhereNoneIsGiven) {
  auto& queue = stack.add<Queue>("Q", QueueProps{.encryption = QueueEncryption::KMS});
  ASSERT_TRUE(queue.encryptionMasterKey());
  EXPECT_EQ(queue.encryptionMasterKey()->node().path(), "S/Q/Key");
  const auto written = Template::fromStack(stack);
  EXPECT_TEMPLATE(written.hasResourceProperties("AWS::KMS::Key", Json::obj({{"Description", "Created by S/Q"}})));
}

TEST_F(QueueTest, aGivenKeyChangesTheEncryption) {
  auto& key = stack.add<kms::Key>("K");
  auto& queue = stack.add<Queue>("Q", QueueProps{.encryptionMasterKey = key});
  EXPECT_TRUE(queue.encryptionType() == QueueEncryption::KMS);
  EXPECT_EQ(refusal({.encryption = QueueEncryption::SQS_MANAGED, .encryptionMasterKey = key}), "encryption-key");
}

TEST_F(QueueTest, grantsToOtherAccountsGoIntoItsPolicy) {
  auto& queue = stack.add<Queue>("Q");
  queue.grantPurge(iam::AccountPrincipal("222222222222"));
  const Json statement = Json::obj({{"Action", Json::arr({"sqs:PurgeQueue", "sqs:GetQueueAttributes", "sqs:GetQueueUrl"})},
                                    {"Effect", "Allow"},
                                    {"Principal", Json::obj({{"AWS", "arn:aws:iam::222222222222:root"}})},
                                    {"Resource", queue.queueArn()}});
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::SQS::QueuePolicy",
      Json::obj({{"PolicyDocument", Json::obj({{"Statement", Json::arr({statement})}})}, {"Queues", Json::arr({queue.queueUrl()})}})));
}

TEST_F(QueueTest, importedQueueHasNoPolicyToGrantOn) {
  auto& queue = Queue::fromQueueArn(stack, "Q", "arn:aws:sqs:us-east-1:333333333333:far.fifo");
  EXPECT_FALSE(queue.addToResourcePolicy(iam::PolicyStatement({.actions = {"sqs:*"}, .resources = {"*"}})).statementAdded);
  EXPECT_EQ(queue.queueName(), Str("far.fifo"));
  EXPECT_EQ(queue.queueUrl(), format("https://sqs.us-east-1.{}/333333333333/far.fifo", stack.urlSuffix()));
  EXPECT_TRUE(queue.fifo());
  EXPECT_EQ(queue.env().region, Str("us-east-1"));
}

struct Recorded : Queue {
  using Queue::Queue;
  iam::AddToResourcePolicyResult addToResourcePolicy(iam::PolicyStatement statement) override {
    ++statements;
    return Queue::addToResourcePolicy(statement);
  }
  int statements = 0;
};

TEST_F(QueueTest, aSubclassSeesTheGrants) {
  auto& queue = stack.add<Recorded>("Q");
  queue.grantSendMessages(iam::ServicePrincipal("events.amazonaws.com"));
  EXPECT_EQ(queue.statements, 1);
}

}  // namespace
}  // namespace cdk::sqs
