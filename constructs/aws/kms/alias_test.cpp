// Expected templates were taken from aws-cdk-lib 2.276.0.
#include <constructs/aws/kms/alias.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/role.hpp>

namespace cdk::kms {
namespace {

using assertions::Template;

class AliasTest : public testing::Test {
 protected:
  std::string refusal(std::string_view name) {
    try {
      stack.add<Alias>("A", AliasProps{.aliasName = name, .targetKey = key});
    } catch (const Error& error) {
      return error.code();
    }
    return "";
  }

  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S");
  IKey& key = Key::fromKeyArn(stack, "K", "arn:aws:kms:us-east-1:123456789012:key/k");
};

TEST_F(AliasTest, prefixIsAddedOnce) {
  stack.add<Alias>("A", AliasProps{.aliasName = "x", .targetKey = key});
  stack.add<Alias>("B", AliasProps{.aliasName = "alias/y", .targetKey = key});
  const auto written = Template::fromStack(stack);
  EXPECT_TEMPLATE(written.hasResourceProperties(
      "AWS::KMS::Alias", Json::obj({{"AliasName", "alias/x"}, {"TargetKeyId", "arn:aws:kms:us-east-1:123456789012:key/k"}})));
  EXPECT_TEMPLATE(written.hasResourceProperties("AWS::KMS::Alias", Json::obj({{"AliasName", "alias/y"}})));
}

TEST_F(AliasTest, nameIsALiteralWithoutTheFlagForReferences) {
  auto& alias = stack.add<Alias>("A", AliasProps{.aliasName = "x", .targetKey = key});
  stack.add<CfnOutput>("O", CfnOutputProps{.value = alias.aliasName()});
  EXPECT_TEMPLATE(Template::fromStack(stack).hasOutput("O", Json::obj({{"Value", "alias/x"}})));
}

TEST_F(AliasTest, generatedNameHasThePrefix) {
  auto& home = app.add<Stack>("Home", StackProps{.env = {.account = "123456789012", .region = "us-east-1"}});
  auto& alias = home.add<Alias>("B", AliasProps{.aliasName = PhysicalName::GENERATE_IF_NEEDED, .targetKey = key});
  auto& other = app.add<Stack>("T", StackProps{.env = {.account = "999999999999", .region = "us-east-1"}});
  other.add<CfnOutput>("N", CfnOutputProps{.value = alias.aliasName()});
  EXPECT_TEMPLATE(Template::fromStack(other).hasOutput("N", Json::obj({{"Value", "alias/homehomeb6f42ccf1089ff6fe9b3f"}})));
}

TEST_F(AliasTest, refusesNamesThatKmsRefuses) {
  for (const char* name : {"alias/", "alias/aws/x", "alias/AWS/x", "aws/x", "a b", "ä"}) {
    EXPECT_EQ(refusal(name), "alias-name") << name;
  }
  EXPECT_EQ(refusal(std::string(251, 'a')), "alias-name");
  EXPECT_EQ(refusal(std::string(250, 'a')), "");
}

TEST_F(AliasTest, secondAliasOfAKeyHasAnIdOfItsOwn) {
  EXPECT_EQ(key.addAlias("x").node().id(), "Alias");
  EXPECT_EQ(key.addAlias("y").node().id(), "Aliasy");
}

TEST_F(AliasTest, namedAliasKnowsNothingOfItsKey) {
  auto& alias = Alias::fromAliasName(stack, "A", "alias/x");
  EXPECT_TRUE(alias.keyId().is("alias/x"));
  EXPECT_THROW(alias.aliasTargetKey(), Error);
  EXPECT_THROW(alias.addAlias("y"), Error);
  EXPECT_FALSE(
      alias.addToResourcePolicy(iam::PolicyStatement({.actions = {"kms:A"}, .principals = {iam::AnyPrincipal()}, .resources = {"*"}}))
          .statementAdded);
}

TEST_F(AliasTest, grantOnANamedAliasNeedsTheFlag) {
  auto& role = stack.add<iam::Role>("R", iam::RoleProps{.assumedBy = iam::ServicePrincipal("lambda.amazonaws.com")});
  EXPECT_FALSE(Alias::fromAliasName(stack, "A", "alias/a").grantDecrypt(role).success());
  EXPECT_TEMPLATE(Template::fromStack(stack).resourceCountIs("AWS::IAM::Policy", 0));
}

TEST_F(AliasTest, everythingElseGoesToTheTarget) {
  auto& target = stack.add<Key>("Target");
  auto& imported = Alias::fromAliasAttributes(stack, "I", {.aliasName = "alias/i", .aliasTargetKey = target});
  auto& own = stack.add<Alias>("A", AliasProps{.aliasName = "x", .targetKey = imported});
  EXPECT_TRUE(own.addToResourcePolicy(iam::PolicyStatement({.actions = {"kms:A"}, .principals = {iam::AnyPrincipal()}, .resources = {"*"}}))
                  .statementAdded);
  EXPECT_EQ(own.addAlias("more").node().scope(), &target);
  EXPECT_EQ(&imported.aliasTargetKey(), &target);
}

}  // namespace
}  // namespace cdk::kms
