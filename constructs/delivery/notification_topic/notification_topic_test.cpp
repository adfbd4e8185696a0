// Expected values come from the TypeScript reference application.
#include <constructs/delivery/notification_topic/notification_topic.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/sns/topic.hpp>

namespace cdk::delivery {
namespace {

using assertions::Template;

class NotificationTopicTest : public testing::Test {
 protected:
  /// The message of the error that the call ends with.
  template <class F>
  static std::string refusal(F&& call) {
    try {
      call();
    } catch (const Error& error) {
      return error.what();
    }
    return "";
  }

  ArenaScope arena;
  App app{AppProps{.context = {{"@aws-cdk/core:enablePartitionLiterals", true}}}};
  Stack& stack = app.add<Stack>("S", StackProps{.env = {.account = "111111111111", .region = "us-east-1"}});
  kms::Key& key = stack.add<kms::Key>("K");

  Template written(const List<Str>& publishers = {}, const List<Str>& emails = {}) {
    topic = &stack
                 .add<NotificationTopic>("N", NotificationTopicProps{.displayName = "Pipeline failures",
                                                                     .emails = emails,
                                                                     .key = key,
                                                                     .publishers = publishers,
                                                                     .topicName = "sns-failures-tools-main"})
                 .topic();
    return Template::fromStack(stack);
  }
  Json statements(const List<Json>& all) const {
    return Json::obj({{"PolicyDocument", Json::obj({{"Statement", all}})}, {"Topics", Json::arr({topic->topicArn()})}});
  }
  Json tls() const {
    return Json::obj({{"Action", "sns:Publish"},
                      {"Condition", Json::parse(R"({"Bool": {"aws:SecureTransport": "false"}})")},
                      {"Effect", "Deny"},
                      {"Principal", "*"},
                      {"Resource", topic->topicArn()},
                      {"Sid", "AllowPublishThroughSSLOnly"}});
  }
  sns::Topic* topic = nullptr;
};

TEST_F(NotificationTopicTest, isEncryptedWithTheGivenKey) {
  EXPECT_TEMPLATE(written().hasResourceProperties(
      "AWS::SNS::Topic",
      Json::obj({{"DisplayName", "Pipeline failures"}, {"KmsMasterKeyId", key.keyArn()}, {"TopicName", "sns-failures-tools-main"}})));
}

TEST_F(NotificationTopicTest, takesTlsOnlyAndLetsNoServiceInByDefault) {
  const auto all = written();
  EXPECT_TEMPLATE(all.hasResourceProperties("AWS::SNS::TopicPolicy", statements({tls()})));
  EXPECT_TEMPLATE(all.resourceCountIs("AWS::SNS::Subscription", 0));
}

TEST_F(NotificationTopicTest, publishersAreBoundToTheAccount) {
  const auto all = written({"cloudwatch.amazonaws.com", "codestar-notifications.amazonaws.com"});
  const Json publish =
      Json::obj({{"Action", "sns:Publish"},
                 {"Condition", Json::parse(R"({"StringEquals": {"aws:SourceAccount": "111111111111"}})")},
                 {"Effect", "Allow"},
                 {"Principal", Json::parse(R"({"Service": ["cloudwatch.amazonaws.com", "codestar-notifications.amazonaws.com"]})")},
                 {"Resource", topic->topicArn()},
                 {"Sid", "AllowPublishers"}});
  EXPECT_TEMPLATE(all.hasResourceProperties("AWS::SNS::TopicPolicy", statements({tls(), publish})));
}

TEST_F(NotificationTopicTest, everyAddressIsSubscribed) {
  const auto all = written({}, {"a@example.com", "b@example.com"});
  EXPECT_TEMPLATE(all.resourceCountIs("AWS::SNS::Subscription", 2));
  for (const char* address : {"a@example.com", "b@example.com"}) {
    EXPECT_TEMPLATE(all.hasResourceProperties("AWS::SNS::Subscription",
                                              Json::obj({{"Endpoint", address}, {"Protocol", "email"}, {"TopicArn", topic->topicArn()}})));
  }
}

}  // namespace
}  // namespace cdk::delivery
