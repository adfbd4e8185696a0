// Expected values come from the TypeScript reference application.
#include <constructs/delivery/encryption_key/encryption_key.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/kms/key.hpp>

namespace cdk::delivery {
namespace {

using assertions::Match;
using assertions::Template;

class EncryptionKeyTest : public testing::Test {
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

  /// Does the key's policy have such a statement?
  void expectStatement(const Json& statement) {
    EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
        "AWS::KMS::Key", Json::obj({{"KeyPolicy", Json::obj({{"Statement", Match::arrayWith({statement})}})}})));
  }
  void expectNoSid(std::string_view sid) {
    EXPECT_TEMPLATE(Template::fromStack(stack).resourcePropertiesCountIs(
        "AWS::KMS::Key",
        Json::obj({{"KeyPolicy", Json::obj({{"Statement", Match::arrayWith({Match::objectLike(Json::obj({{"Sid", sid}}))})}})}}), 0));
  }
};

TEST_F(EncryptionKeyTest, isRotatedAndGoesAfterAWeek) {
  stack.add<EncryptionKey>("K", EncryptionKeyProps{.aliasName = "kms-operations-tools-main", .description = "Logs"});
  const auto written = Template::fromStack(stack);
  EXPECT_TEMPLATE(written.hasResource("AWS::KMS::Key", Json::parse(R"({
    "Properties": {"Description": "Logs", "EnableKeyRotation": true, "PendingWindowInDays": 7},
    "DeletionPolicy": "Delete", "UpdateReplacePolicy": "Delete"})")));
  EXPECT_TEMPLATE(written.hasResourceProperties("AWS::KMS::Alias", Json::obj({{"AliasName", "alias/kms-operations-tools-main"}})));
}

TEST_F(EncryptionKeyTest, deniesGrantsToAllButServices) {
  stack.add<EncryptionKey>("K", EncryptionKeyProps{.aliasName = "a", .description = "d"});
  expectStatement(Json::parse(R"({"Action": "kms:CreateGrant", "Condition": {"Bool": {"kms:GrantIsForAWSResource": "false"}},
    "Effect": "Deny", "Principal": {"AWS": "*"}, "Resource": "*", "Sid": "DenyGrantsToOthers"})"));
}

TEST_F(EncryptionKeyTest, letsNoServiceInByDefault) {
  stack.add<EncryptionKey>("K", EncryptionKeyProps{.aliasName = "a", .description = "d"});
  expectNoSid("AllowCloudWatchLogs");
  expectNoSid("AllowPublishers");
  expectNoSid("AllowEventBridge");
}

TEST_F(EncryptionKeyTest, logsOfItsOwnAccountAndRegionMayUseIt) {
  stack.add<EncryptionKey>("K", EncryptionKeyProps{.aliasName = "a", .description = "d", .forLogs = true});
  expectStatement(Json::parse(R"({"Action": ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
    "Condition": {"ArnLike": {"kms:EncryptionContext:aws:logs:arn": "arn:aws:logs:us-east-1:111111111111:*"}},
    "Effect": "Allow", "Principal": {"Service": "logs.us-east-1.amazonaws.com"}, "Resource": "*", "Sid": "AllowCloudWatchLogs"})"));
}

TEST_F(EncryptionKeyTest, publishersAreBoundToTheAccount) {
  stack.add<EncryptionKey>("K", EncryptionKeyProps{.aliasName = "a", .description = "d", .publishers = {"cloudwatch.amazonaws.com"}});
  expectStatement(Json::parse(R"({"Action": ["kms:Decrypt", "kms:GenerateDataKey*"],
    "Condition": {"StringEquals": {"aws:SourceAccount": "111111111111"}}, "Effect": "Allow",
    "Principal": {"Service": "cloudwatch.amazonaws.com"}, "Resource": "*", "Sid": "AllowPublishers"})"));
  expectNoSid("AllowEventBridge");
}

TEST_F(EncryptionKeyTest, eventBridgeHasAStatementWithoutCondition) {
  stack.add<EncryptionKey>("K", EncryptionKeyProps{.aliasName = "a", .description = "d", .publishers = {"events.amazonaws.com"}});
  expectStatement(Json::parse(R"({"Action": ["kms:Decrypt", "kms:GenerateDataKey*"], "Effect": "Allow",
    "Principal": {"Service": "events.amazonaws.com"}, "Resource": "*", "Sid": "AllowEventBridge"})"));
  expectNoSid("AllowPublishers");
}

}  // namespace
}  // namespace cdk::delivery
