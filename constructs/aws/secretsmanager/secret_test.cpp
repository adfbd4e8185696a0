// Expected templates were taken from aws-cdk-lib 2.276.0.
#include <constructs/aws/secretsmanager/secret.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/secretsmanager/rotation_schedule.hpp>
#include <constructs/aws/secretsmanager/secret_target_attachment.hpp>

namespace cdk::secretsmanager {
namespace {

using assertions::Match;
using assertions::Template;

class SecretTest : public testing::Test {
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
  std::string refusal(const SecretProps& props) {
    return codeOf([&] { stack.add<Secret>("R" + std::to_string(++count), props); });
  }
  iam::Role& role() { return stack.add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::ServicePrincipal("ec2.amazonaws.com")}); }

  ArenaScope arena;
  App app{AppProps{.context = {{"@aws-cdk/core:enablePartitionLiterals", true}}}};
  Stack& stack = app.add<Stack>("S", StackProps{.env = {.account = "111111111111", .region = "eu-west-1"}});
  int count = 0;
};

TEST_F(SecretTest, isGeneratedAndDeletedWithTheAppByDefault) {
  stack.add<Secret>("Secret");
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResource(
      "AWS::SecretsManager::Secret", Json::obj({{"DeletionPolicy", "Delete"},
                                                {"Properties", Match::objectEquals(Json::obj({{"GenerateSecretString", Json::obj()}}))},
                                                {"UpdateReplacePolicy", "Delete"}})));
}

TEST_F(SecretTest, hasOneValueOnly) {
  const SecretValue text = SecretValue::unsafePlainText("x");
  EXPECT_EQ(refusal({.generateSecretString = {.passwordLength = 10}, .secretStringValue = text}), "secret-value");
  EXPECT_EQ(refusal({.secretObjectValue = {{"a", text}}, .secretStringValue = text}), "secret-value");
  EXPECT_EQ(refusal({.secretStringValue = text}), "");
}

TEST_F(SecretTest, templateAndKeyGoTogether) {
  EXPECT_EQ(refusal({.generateSecretString = {.generateStringKey = "password"}}), "secret-generator");
  EXPECT_EQ(refusal({.generateSecretString = {.secretStringTemplate = "{}"}}), "secret-generator");
  EXPECT_EQ(refusal({.generateSecretString = {.generateStringKey = "password", .secretStringTemplate = "{}"}}), "");
}

TEST_F(SecretTest, objectIsWrittenAsJson) {
  stack.add<Secret>("Secret",
                    SecretProps{.secretObjectValue = {{"user", SecretValue::unsafePlainText("na\"me")},
                                                      {"password", SecretValue::secretsManager("other", {.jsonField = "field"})}}});
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::SecretsManager::Secret",
      Json::obj({{"SecretString", R"({"user":"na\"me","password":"{{resolve:secretsmanager:other:SecretString:field::}}"})"}})));
}

TEST_F(SecretTest, fieldsAreDynamicReferences) {
  auto& secret = Secret::fromSecretCompleteArn(stack, "Secret", "arn:aws:secretsmanager:eu-west-1:111111111111:secret:whole-f3gDy9");
  const Json expected =
      "{{resolve:secretsmanager:arn:aws:secretsmanager:eu-west-1:111111111111:secret:whole-f3gDy9:SecretString:password::}}";
  EXPECT_EQ(stack.resolve(secret.secretValueFromJson("password").unsafeUnwrap()), expected);
}

TEST_F(SecretTest, importsKnowAsMuchAsTheirArnSays) {
  auto& complete = Secret::fromSecretCompleteArn(stack, "C", "arn:aws:secretsmanager:us-east-1:222222222222:secret:my-name-f3gDy9");
  EXPECT_EQ(complete.secretName(), Str("my-name"));
  EXPECT_EQ(complete.secretFullArn(), complete.secretArn());
  EXPECT_EQ(complete.env().account, Str("222222222222"));
  auto& partial = Secret::fromSecretPartialArn(stack, "P", "arn:aws:secretsmanager:us-east-1:222222222222:secret:my-name");
  EXPECT_EQ(partial.secretName(), Str("my-name"));
  EXPECT_FALSE(partial.secretFullArn());
  auto& named = Secret::fromSecretNameV2(stack, "N", "my/name");
  EXPECT_EQ(named.secretArn(), Str("arn:aws:secretsmanager:eu-west-1:111111111111:secret:my/name"));
}

TEST_F(SecretTest, refusesWrongArns) {
  const auto import = [&](const SecretAttributes& attrs) {
    return codeOf([&] { Secret::fromSecretAttributes(stack, "I" + std::to_string(++count), attrs); });
  };
  EXPECT_EQ(import({}), "secret-arn");
  EXPECT_EQ(import({.secretCompleteArn = "arn:aws:secretsmanager:us-east-1:222222222222:secret:name"}), "secret-arn");
  EXPECT_EQ(import({.secretPartialArn = "arn:aws:secretsmanager:us-east-1:222222222222:secret"}), "secret-arn");
}

TEST_F(SecretTest, readersOfSomeStagesAreLimitedByACondition) {
  auto& secret = stack.add<Secret>("Secret");
  secret.grantRead(role(), {"AWSCURRENT"});
  const Json statement = Json::obj(
      {{"Action", Json::arr({"secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"})},
       {"Condition", Json::obj({{"ForAnyValue:StringEquals", Json::obj({{"secretsmanager:VersionStage", Json::arr({"AWSCURRENT"})}})}})},
       {"Effect", "Allow"},
       {"Resource", secret.secretArn()}});
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::IAM::Policy", Json::obj({{"PolicyDocument", Json::obj({{"Statement", Json::arr({statement})}})}})));
}

TEST_F(SecretTest, anotherAccountNeedsAKeyOfKms) {
  auto& secret = stack.add<Secret>("Secret");
  EXPECT_EQ(codeOf([&] { secret.grantRead(iam::AccountPrincipal("222222222222")); }), "cross-account-key");
  EXPECT_EQ(codeOf([&] { secret.grantWrite(iam::AccountPrincipal("222222222222")); }), "cross-account-key");
  auto& withKey = stack.add<Secret>("WithKey", SecretProps{.encryptionKey = stack.add<kms::Key>("Key")});
  EXPECT_EQ(codeOf([&] { withKey.grantRead(iam::AccountPrincipal("222222222222")); }), "");
}

TEST_F(SecretTest, replicasAreInOtherRegions) {
  auto& secret = stack.add<Secret>("Secret");
  EXPECT_EQ(codeOf([&] { secret.addReplicaRegion("eu-west-1"); }), "replica-region");
  secret.addReplicaRegion("us-east-2");
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::SecretsManager::Secret", Json::obj({{"ReplicaRegions", Json::arr({Json::obj({{"Region", "us-east-2"}})})}})));
}

class Database final : public ISecretAttachmentTarget {
 public:
  SecretAttachmentTargetProps asSecretAttachmentTarget() override {
    return {.targetId = "db", .targetType = AttachmentTargetType::REDSHIFT_CLUSTER};
  }
};

TEST_F(SecretTest, isAttachedOnce) {
  auto& secret = stack.add<Secret>("Secret");
  secret.attach(make<Database>());
  EXPECT_EQ(codeOf([&] { secret.attach(make<Database>()); }), "attached");
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::SecretsManager::SecretTargetAttachment",
      Json::obj({{"SecretId", secret.secretArn()}, {"TargetId", "db"}, {"TargetType", "AWS::Redshift::Cluster"}})));
}

TEST_F(SecretTest, rotatesEveryThirtyDaysAndMayNotBeDeletedThen) {
  stack.add<Secret>("Secret").addRotationSchedule("Rotation", {.hostedRotation = HostedRotation::mysqlSingleUser()});
  const auto written = Template::fromStack(stack);
  const Json hosted = Json::obj({{"ExcludeCharacters", " %+~`#$&*()|[]{}:;<>?!'/@\"\\"}, {"RotationType", "MySQLSingleUser"}});
  EXPECT_TEMPLATE(written.hasResourceProperties(
      "AWS::SecretsManager::RotationSchedule",
      Json::obj({{"HostedRotationLambda", hosted}, {"RotationRules", Json::obj({{"ScheduleExpression", "rate(30 days)"}})}})));
  EXPECT_TEMPLATE(written.resourceCountIs("AWS::SecretsManager::ResourcePolicy", 1));
}

TEST_F(SecretTest, refusesRotationsWithoutAWayOrOutOfRange) {
  auto& secret = stack.add<Secret>("Secret");
  const auto rotate = [&](const RotationScheduleOptions& options) {
    return codeOf([&] { secret.addRotationSchedule("R" + std::to_string(++count), options); });
  };
  EXPECT_EQ(rotate({}), "rotation-way");
  EXPECT_EQ(rotate({.automaticallyAfter = Duration::hours(3), .hostedRotation = HostedRotation::mysqlSingleUser()}), "rotation-interval");
  EXPECT_EQ(rotate({.automaticallyAfter = Duration::days(1001), .hostedRotation = HostedRotation::mysqlSingleUser()}), "rotation-interval");
  EXPECT_EQ(codeOf([] { HostedRotation::mysqlSingleUser().connections(); }), "rotation-vpc");
}

}  // namespace
}  // namespace cdk::secretsmanager
