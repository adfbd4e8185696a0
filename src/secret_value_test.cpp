#include <cdk/secret_value.hpp>

#include <concepts>
#include <fstream>
#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cdk/app.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/error.hpp>
#include <cdk/fn.hpp>
#include <cdk/stack.hpp>

#include "core/compared.hpp"

namespace cdk {
namespace {

using nlohmann::json;

// Recorded from aws-cdk-lib.
json expected(const char* name) {
  static const json rows = [] {
    std::ifstream in(CDKPP_SOURCE_DIR "/tests/core/vectors/values.json");
    return json::parse(in)["secretValues"];
  }();
  core_test::compared("values", "secretValues", name);
  return rows.at(name);
}

std::string wrapped(const SecretValue& secret) {
  return std::string(secret.unsafeUnwrap().text());
}

template <class F>
std::string errorCode(F action) {
  try {
    action();
  } catch (const Error& error) {
    return error.code();
  }
  return "no error";
}

TEST(SecretValue, RefersToSecretsAsTheCdk) {
  EXPECT_EQ(wrapped(SecretValue::unsafePlainText("pw")), expected("plain"));
  EXPECT_EQ(wrapped(SecretValue::secretsManager("my-secret")), expected("sm"));
  EXPECT_EQ(wrapped(SecretValue::secretsManager("my-secret", {.jsonField = "k"})), expected("smJson"));
  EXPECT_EQ(wrapped(SecretValue::secretsManager("s", {.versionStage = "AWSPREVIOUS"})), expected("smStage"));
  EXPECT_EQ(wrapped(SecretValue::secretsManager("s", {.jsonField = "f", .versionId = "v1"})), expected("smId"));
  EXPECT_EQ(wrapped(SecretValue::secretsManager("arn:aws:secretsmanager:us-east-1:1:secret:x-abcdef", {.jsonField = "k"})),
            expected("smArn"));
  EXPECT_EQ(wrapped(SecretValue::ssmSecure("/p/x")), expected("ssm"));
  EXPECT_EQ(wrapped(SecretValue::ssmSecure("/p/x", "3")), expected("ssmV"));
}

TEST(SecretValue, TakesAnyDynamicReference) {
  const CfnDynamicReference plain(CfnDynamicReferenceService::SSM, "a:1");
  EXPECT_EQ(std::string(plain.text()), expected("dyn"));
  EXPECT_EQ(wrapped(SecretValue::cfnDynamicReference(plain)), expected("dyn"));
  EXPECT_EQ(wrapped(SecretValue::cfnDynamicReference({CfnDynamicReferenceService::SSM_SECURE, "a"})), expected("dynSecure"));
}

TEST(SecretValue, RefusesIdsThatNoSecretHas) {
  EXPECT_EQ(errorCode([] { SecretValue::secretsManager("a:b"); }), "secret-id-colon");
  EXPECT_EQ(errorCode([] { SecretValue::secretsManager(""); }), "empty-secret-id");
  EXPECT_EQ(errorCode([] { SecretValue::secretsManager("s", {.versionId = "b", .versionStage = "a"}); }), "secret-version");
}

TEST(SecretValue, ConvertsToNothingThatIsShown) {
  EXPECT_FALSE((std::convertible_to<SecretValue, Str>));
  EXPECT_FALSE((std::convertible_to<SecretValue, Json>));
  EXPECT_TRUE(SecretValue::isSecretValue(SecretValue::unsafePlainText("pw")));
  EXPECT_FALSE(SecretValue::isSecretValue(Str("pw")));
  EXPECT_FALSE(SecretValue{}.isSet());
  EXPECT_TRUE(SecretValue::unsafePlainText("pw"));
}

TEST(SecretValue, KeepsTokens) {
  App app;
  Stack& stack = app.add<Stack>("S");
  const SecretValue secret = SecretValue::secretsManager(Fn::ref("X"), {.jsonField = "k"});
  EXPECT_TRUE(sameValue(stack.resolve(secret.unsafeUnwrap()), Json::parse(expected("smToken").dump())));
}

TEST(SecretValue, TakesParametersThatHideTheirValue) {
  App app;
  Stack& stack = app.add<Stack>("S");
  const SecretValue secret = SecretValue::cfnParameter(stack.add<CfnParameter>("P", CfnParameterProps{.noEcho = true}));
  EXPECT_TRUE(sameValue(stack.resolve(secret.unsafeUnwrap()), Json::parse(expected("cfnParamNoEcho").dump())));
  CfnParameter& open = stack.add<CfnParameter>("Open");
  EXPECT_EQ(errorCode([&] { SecretValue::cfnParameter(open); }), "secret-echo");
}

TEST(SecretValue, TakesAttributesOfResourcesOnly) {
  App app;
  Stack& stack = app.add<Stack>("S");
  const CfnResource& resource = stack.add<CfnResource>("R", CfnResourceProps{.type = "A::B::C"});
  const SecretValue secret = SecretValue::resourceAttribute(resource.getAtt("Pw"));
  EXPECT_TRUE(sameValue(stack.resolve(secret.unsafeUnwrap()), Json::parse(expected("resourceAttr").dump())));
  EXPECT_EQ(errorCode([] { SecretValue::resourceAttribute("x"); }), "secret-attribute");
  EXPECT_EQ(errorCode([&] { SecretValue::resourceAttribute(stack.add<CfnParameter>("P").ref()); }), "secret-attribute");
}

}  // namespace
}  // namespace cdk
