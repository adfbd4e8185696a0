// Expected templates were taken from aws-cdk-lib 2.276.0.
#include <constructs/aws/sns/topic.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/sns/topic_policy.hpp>
#include <constructs/aws/sns/topic_subscription.hpp>

namespace cdk::sns {
namespace {

using assertions::Template;

class TopicTest : public testing::Test {
 protected:
  template <class F>
  std::string codeOf(F&& call) {
    try {
      call();
    } catch (const Error& error) {
      return error.code();
    }
    return "";
  }
  std::string refusal(const TopicProps& props) {
    return codeOf([&] { stack.add<Topic>("T" + std::to_string(++count), props); });
  }

  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S", StackProps{.env = {.account = "111111111111", .region = "eu-west-1"}});
  int count = 0;
};

TEST_F(TopicTest, hasNoPropertiesByDefault) {
  stack.add<Topic>("T");
  EXPECT_EQ(Template::fromStack(stack).findResources("AWS::SNS::Topic").at(0).value, Json::obj({{"Type", "AWS::SNS::Topic"}}));
}

TEST_F(TopicTest, someOptionsAreForFifoTopicsOnly) {
  EXPECT_EQ(refusal({.contentBasedDeduplication = true}), "fifo-only");
  EXPECT_EQ(refusal({.messageRetentionPeriodInDays = 7}), "fifo-only");
  EXPECT_EQ(refusal({.fifoThroughputScope = FifoThroughputScope::TOPIC}), "fifo-only");
  EXPECT_EQ(refusal({.contentBasedDeduplication = true, .fifo = true, .messageRetentionPeriodInDays = 7}), "");
}

TEST_F(TopicTest, refusesValuesOutOfRange) {
  EXPECT_EQ(refusal({.fifo = true, .messageRetentionPeriodInDays = 366}), "retention");
  EXPECT_EQ(refusal({.fifo = true, .messageRetentionPeriodInDays = 1.5}), "retention");
  EXPECT_EQ(refusal({.signatureVersion = "3"}), "signature-version");
  EXPECT_EQ(refusal({.displayName = std::string(101, 'a')}), "display-name");
  EXPECT_EQ(refusal({.loggingConfigs = {LoggingConfig{.protocol = LoggingProtocol::SQS, .successFeedbackSampleRate = 101}}}),
            "sample-rate");
  EXPECT_EQ(refusal({.displayName = std::string(100, 'a'), .signatureVersion = "2"}), "");
}

TEST_F(TopicTest, namesOfFifoTopicsEndInFifo) {
  stack.add<Topic>("A", TopicProps{.fifo = true});
  stack.add<Topic>("B", TopicProps{.fifo = true, .topicName = "b"});
  stack.add<Topic>("C", TopicProps{.fifo = true, .topicName = "c.fifo"});
  const auto written = Template::fromStack(stack);
  EXPECT_TEMPLATE(written.hasResourceProperties("AWS::SNS::Topic", Json::obj({{"TopicName", "S-A-1275EFB0.fifo"}})));
  EXPECT_TEMPLATE(written.hasResourceProperties("AWS::SNS::Topic", Json::obj({{"TopicName", "b.fifo"}})));
  EXPECT_TEMPLATE(written.hasResourceProperties("AWS::SNS::Topic", Json::obj({{"TopicName", "c.fifo"}})));
}

TEST_F(TopicTest, tlsIsEnforcedByTheFirstStatement) {
  auto& topic = stack.add<Topic>("T", TopicProps{.enforceSSL = true});
  topic.addToResourcePolicy(iam::PolicyStatement(
      {.actions = {"sns:Publish"}, .principals = {iam::ServicePrincipal("s3.amazonaws.com")}, .resources = {topic.topicArn()}}));
  const Json tls = Json::obj({{"Action", "sns:Publish"},
                              {"Condition", Json::obj({{"Bool", Json::obj({{"aws:SecureTransport", "false"}})}})},
                              {"Effect", "Deny"},
                              {"Principal", "*"},
                              {"Resource", topic.topicArn()},
                              {"Sid", "AllowPublishThroughSSLOnly"}});
  const Json given = Json::obj({{"Action", "sns:Publish"},
                                {"Effect", "Allow"},
                                {"Principal", Json::obj({{"Service", "s3.amazonaws.com"}})},
                                {"Resource", topic.topicArn()},
                                {"Sid", "1"}});
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::SNS::TopicPolicy",
      Json::obj({{"PolicyDocument", Json::obj({{"Statement", Json::arr({tls, given})}})}, {"Topics", Json::arr({topic.topicArn()})}})));
}

TEST_F(TopicTest, publishersMayUseTheKey) {
  auto& key = stack.add<kms::Key>("K");
  auto& topic = stack.add<Topic>("T", TopicProps{.masterKey = key});
  auto& role = stack.add<iam::Role>("R", iam::RoleProps{.assumedBy = iam::ServicePrincipal("ec2.amazonaws.com")});
  topic.grantPublish(role);
  const Json publish = Json::obj({{"Action", "sns:Publish"}, {"Effect", "Allow"}, {"Resource", topic.topicArn()}});
  const Json encrypt =
      Json::obj({{"Action", Json::arr({"kms:Decrypt", "kms:GenerateDataKey*"})}, {"Effect", "Allow"}, {"Resource", key.keyArn()}});
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::IAM::Policy", Json::obj({{"PolicyDocument", Json::obj({{"Statement", Json::arr({publish, encrypt})}})}})));
}

TEST_F(TopicTest, importedTopicKnowsItselfByItsArn) {
  auto& topic = Topic::fromTopicArn(stack, "T", "arn:aws:sns:us-east-1:333333333333:far.fifo");
  EXPECT_EQ(topic.topicName(), Str("far.fifo"));
  EXPECT_TRUE(topic.fifo());
  EXPECT_EQ(topic.env().account, Str("333333333333"));
  EXPECT_FALSE(topic.addToResourcePolicy(iam::PolicyStatement({.actions = {"sns:*"}, .resources = {"*"}})).statementAdded);
  EXPECT_EQ(codeOf([&] {
              Topic::fromTopicAttributes(stack, "P",
                                         {.contentBasedDeduplication = true, .topicArn = "arn:aws:sns:us-east-1:333333333333:far"});
            }),
            "fifo-only");
}

class Mine final : public ITopicSubscription {
 public:
  explicit Mine(const Str& id) : id_(id) {}
  TopicSubscriptionConfig bind(ITopic&) override {
    return {.endpoint = "arn:mine", .protocol = SubscriptionProtocol::APPLICATION, .subscriberId = id_};
  }

 private:
  Str id_;
};

TEST_F(TopicTest, takesSubscriptionsOfTheUserOnceEach) {
  auto& topic = stack.add<Topic>("T");
  EXPECT_EQ(topic.addSubscription(make<Mine>("a")).node().path(), "S/T/a");
  EXPECT_EQ(codeOf([&] { topic.addSubscription(make<Mine>("a")); }), "subscription-exists");
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::SNS::Subscription", Json::obj({{"Endpoint", "arn:mine"}, {"Protocol", "application"}, {"TopicArn", topic.topicArn()}})));
}

TEST_F(TopicTest, subscribersKnownOnlyAtDeploymentAreNumbered) {
  auto& topic = stack.add<Topic>("T");
  EXPECT_EQ(topic.addSubscription(make<Mine>(stack.stackId())).node().id(), "TokenSubscription:1");
  EXPECT_EQ(topic.addSubscription(make<Mine>(stack.stackId())).node().id(), "TokenSubscription:2");
}

}  // namespace
}  // namespace cdk::sns
