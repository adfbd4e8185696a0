// Expected templates were taken from aws-cdk-lib 2.276.0.
#include <constructs/aws/kms/key.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/cfn/kms/key.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/alias.hpp>
#include <constructs/aws/kms/via_service_principal.hpp>

namespace cdk::kms {
namespace {

using assertions::Match;
using assertions::Template;

constexpr const char* kKeyType = "AWS::KMS::Key";

template <class F>
std::string codeOf(F&& run) {
  try {
    run();
  } catch (const Error& error) {
    return error.code();
  }
  return "";
}

Json statement(const Json& action, const Json& principal, const Json& resource = "*") {
  return Json::obj({{"Action", action}, {"Effect", "Allow"}, {"Principal", principal}, {"Resource", resource}});
}

class KeyTest : public testing::Test {
 protected:
  std::string refusal(const char* id, const KeyProps& props) {
    return codeOf([&] { stack.add<Key>(id, props); });
  }
  iam::Role& role(Stack& where, const char* id = "R") {
    return where.add<iam::Role>(id, iam::RoleProps{.assumedBy = iam::ServicePrincipal("lambda.amazonaws.com")});
  }
  void expectStatements(Stack& where, const Json& statements) {
    EXPECT_TEMPLATE(
        Template::fromStack(where).hasResourceProperties(kKeyType, Json::obj({{"KeyPolicy", Json::obj({{"Statement", statements}})}})));
  }

  ArenaScope arena;
  App app{AppProps{.context = {{"@aws-cdk/core:defaultCrossStackReferences", "strong"}}}};
  Stack& stack = app.add<Stack>("S", StackProps{.env = {.account = "123456789012", .region = "us-east-1"}});
  Json root = Json::obj(
      {{"AWS", Json::obj({{"Fn::Join",
                           Json::arr({"", Json::arr({"arn:", Json::obj({{"Ref", "AWS::Partition"}}), ":iam::123456789012:root"})})}})}});
};

TEST_F(KeyTest, grantInTheSameAccountLeavesTheKeyPolicyAlone) {
  EXPECT_TRUE(stack.add<Key>("K").grantDecrypt(role(stack)).success());
  expectStatements(stack, Json::arr({statement("kms:*", root)}));
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::IAM::Policy",
      Json::obj({{"PolicyDocument",
                  Match::objectLike(Json::obj(
                      {{"Statement",
                        Json::arr({Json::obj({{"Action", "kms:Decrypt"},
                                              {"Effect", "Allow"},
                                              {"Resource", Json::obj({{"Fn::GetAtt", Json::arr({"K485CC42E", "Arn"})}})}})})}}))}})));
}

TEST_F(KeyTest, servicesAreLetInByTheKeyPolicy) {
  stack.add<Key>("K").grantEncrypt(iam::ServicePrincipal("s3.amazonaws.com"));
  expectStatements(stack,
                   Json::arr({statement("kms:*", root), statement(Json::arr({"kms:Encrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*"}),
                                                                  Json::obj({{"Service", "s3.amazonaws.com"}}))}));
}

TEST_F(KeyTest, policyOfTheUserReplacesTheDefault) {
  stack.add<Key>("K", KeyProps{.policy = iam::PolicyDocument(
                                   {.statements = {iam::PolicyStatement(
                                        {.actions = {"kms:Describe*"}, .principals = {iam::AnyPrincipal()}, .resources = {"*"}})}})});
  expectStatements(stack, Json::arr({statement("kms:Describe*", Json::obj({{"AWS", "*"}}))}));
}

TEST_F(KeyTest, refusesUsesThatTheSpecDoesNotHave) {
  EXPECT_EQ(refusal("A", {.keySpec = KeySpec::HMAC_256}), "key-spec");
  EXPECT_EQ(refusal("B", {.keyUsage = KeyUsage::SIGN_VERIFY}), "key-spec");
  EXPECT_EQ(refusal("C", {.keySpec = KeySpec::RSA_2048, .keyUsage = KeyUsage::GENERATE_VERIFY_MAC}), "key-spec");
  EXPECT_EQ(refusal("D", {.keySpec = KeySpec::ECC_SECG_P256K1, .keyUsage = KeyUsage::KEY_AGREEMENT}), "key-spec");
  EXPECT_EQ(refusal("E", {.keySpec = KeySpec::SM2, .keyUsage = KeyUsage::KEY_AGREEMENT}), "");
  EXPECT_EQ(refusal("F", {.keySpec = KeySpec::ML_DSA_87, .keyUsage = KeyUsage::SIGN_VERIFY}), "");
  EXPECT_EQ(refusal("G", {.keySpec = KeySpec::RSA_4096}), "");
}

TEST_F(KeyTest, onlySymmetricKeysRotate) {
  EXPECT_EQ(refusal("A", {.enableKeyRotation = true, .keySpec = KeySpec::RSA_2048}), "key-rotation");
  EXPECT_EQ(refusal("B", {.enableKeyRotation = true, .keySpec = KeySpec::HMAC_224, .keyUsage = KeyUsage::GENERATE_VERIFY_MAC}),
            "key-rotation");
  EXPECT_EQ(refusal("C", {.enableKeyRotation = false, .rotationPeriod = Duration::days(100)}), "key-rotation");
}

TEST_F(KeyTest, checksLengthsOfTime) {
  EXPECT_EQ(refusal("A", {.rotationPeriod = Duration::days(89)}), "key-duration");
  EXPECT_EQ(refusal("B", {.rotationPeriod = Duration::days(2561)}), "key-duration");
  EXPECT_EQ(refusal("C", {.rotationPeriod = Duration::days(2560)}), "");
  EXPECT_EQ(refusal("D", {.pendingWindow = Duration::days(6)}), "key-duration");
  EXPECT_EQ(refusal("E", {.pendingWindow = Duration::days(31)}), "key-duration");
  EXPECT_EQ(refusal("F", {.pendingWindow = Duration::days(7)}), "");
}

TEST_F(KeyTest, statementWithoutPrincipalStopsTheSynthesis) {
  stack.add<Key>("K").addToResourcePolicy(iam::PolicyStatement({.actions = {"kms:A"}, .resources = {"*"}}));
  EXPECT_EQ(codeOf([&] { app.synth(); }), "validation");
}

TEST_F(KeyTest, importedKeyKeepsItsPolicy) {
  auto& key = Key::fromKeyArn(stack, "K", "arn:aws:kms:eu-west-1:999999999999:key/1234");
  const iam::PolicyStatement any({.actions = {"kms:A"}, .principals = {iam::AnyPrincipal()}, .resources = {"*"}});
  EXPECT_TRUE(key.keyId().is("1234"));
  EXPECT_TRUE(key.env().region.is("eu-west-1"));
  EXPECT_FALSE(key.addToResourcePolicy(any).statementAdded);
  EXPECT_EQ(codeOf([&] { key.addToResourcePolicy(any, false); }), "imported-key");
  EXPECT_EQ(codeOf([&] { Key::fromKeyArn(stack, "Bad", "arn:aws:kms:eu-west-1:999999999999:key"); }), "key-arn");
}

TEST_F(KeyTest, generatedKeyNamesTheAccountOfARoleThatComesLater) {
  const Json policy = Json::obj(
      {{"Version", "2012-10-17"}, {"Statement", Json::arr({statement("kms:*", Json::obj({{"AWS", "arn:aws:iam::123456789012:root"}}))})}});
  auto& l1 = stack.add<CfnKey>("K", CfnKey::Props{.keyPolicy = policy});
  auto& later = app.add<Stack>("T", StackProps{.env = {.account = "123456789012", .region = "us-east-1"}});
  later.addStackDependency(stack);
  IKey& key = Key::fromCfnKey(l1);
  EXPECT_EQ(&key, &Key::fromCfnKey(l1));
  key.grantDecrypt(role(later));
  expectStatements(stack,
                   Json::arr({statement("kms:*", Json::obj({{"AWS", "arn:aws:iam::123456789012:root"}})), statement("kms:Decrypt", root)}));
  EXPECT_EQ(codeOf([&] { Key::fromCfnKey(stack.add<CfnKey>("Bare")); }), "key-policy");
}

TEST_F(KeyTest, lookupGivesADummyAndAsksTheCli) {
  auto& key = Key::fromLookup(stack, "K", {.aliasName = "alias/x"});
  EXPECT_TRUE(Key::isLookupDummy(key));
  stack.add<CfnOutput>("O", CfnOutputProps{.value = key.keyArn()});
  const Json arn =
      Json::obj({{"Fn::Join", Json::arr({"", Json::arr({"arn:", Json::obj({{"Ref", "AWS::Partition"}}),
                                                        ":kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"})})}});
  EXPECT_TEMPLATE(Template::fromStack(stack).hasOutput("O", Json::obj({{"Value", arn}})));
}

TEST_F(KeyTest, lookupTakesWhatTheCliFound) {
  App found(
      AppProps{.context = {{"key-provider:account=123456789012:aliasName=alias/x:region=us-east-1", Json::obj({{"keyId", "real"}})}}});
  auto& key = Key::fromLookup(found.add<Stack>("S", StackProps{.env = {.account = "123456789012", .region = "us-east-1"}}), "K",
                              {.aliasName = "alias/x"});
  EXPECT_TRUE(key.keyId().is("real"));
  EXPECT_FALSE(Key::isLookupDummy(key));
}

TEST_F(KeyTest, viaServiceAddsToTheConditionsOfItsPrincipal) {
  const auto base = iam::AnyPrincipal().withConditions({{"Bool", Json::obj({{"a", "b"}})}, {"StringEquals", Json::obj({{"x", "y"}})}});
  stack.add<Key>("K").addToResourcePolicy(
      iam::PolicyStatement({.actions = {"kms:A"}, .principals = {ViaServicePrincipal("s", base)}, .resources = {"*"}}));
  const Json conditions =
      Json::obj({{"Bool", Json::obj({{"a", "b"}})}, {"StringEquals", Json::obj({{"kms:ViaService", "s"}, {"x", "y"}})}});
  expectStatements(stack, Match::arrayWith({Json::obj({{"Action", "kms:A"},
                                                       {"Condition", conditions},
                                                       {"Effect", "Allow"},
                                                       {"Principal", Json::obj({{"AWS", "*"}})},
                                                       {"Resource", "*"}})}));
}

/// A key that counts what goes into its policy.
struct CountingKey : Key {
  using IKey::addToResourcePolicy;
  using Key::Key;
  iam::AddToResourcePolicyResult addToResourcePolicy(iam::PolicyStatement added, bool allowNoOp) override {
    ++count;
    return Key::addToResourcePolicy(added, allowNoOp);
  }
  int count = 0;
};

TEST_F(KeyTest, subclassSeesGrantsThatGoIntoThePolicy) {
  auto& key = stack.add<CountingKey>("K", KeyProps{});
  const int before = key.count;
  key.grantDecrypt(role(stack));
  EXPECT_EQ(key.count, before);
  key.grantDecrypt(iam::ServicePrincipal("s3.amazonaws.com"));
  EXPECT_EQ(key.count, before + 1);
}

}  // namespace
}  // namespace cdk::kms
