#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/custom_resources/aws_custom_resource.hpp>
#include <constructs/aws/custom_resources/custom_resource_config.hpp>
#include <constructs/aws/custom_resources/provider.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/lambda/function.hpp>
#include <constructs/aws/logs/log_group.hpp>

#include "sdk_actions.hpp"

namespace cdk::custom_resources {
namespace {

using assertions::Match;
using assertions::Template;

AwsCustomResourcePolicy any() {
  return AwsCustomResourcePolicy::fromSdkCalls({.resources = AwsCustomResourcePolicy::anyResource()});
}

AwsSdkCall call(const char* id = "id") {
  return {.action = "getParameter", .physicalResourceId = PhysicalResourceId::of(id), .service = "SSM"};
}

struct CustomResourcesTest : testing::Test {
  App app;
  Stack& stack = app.add<Stack>("S");
  lambda::Function& handler = stack.add<lambda::Function>(
      "F", {.code = lambda::Code::fromInline("x"), .handler = "index.handler", .runtime = lambda::Runtime::NODEJS_22_X});

  template <class F>
  static std::string code(const F& f) {
    try {
      f();
    } catch (const Error& error) {
      return std::string(error.code());
    }
    return "no error";
  }
  std::string codeOf(const AwsCustomResourceProps& props) {
    return code([&] { stack.add<Construct>(scopeName()).add<AwsCustomResource>("A", props); });
  }
  std::string codeOf(const ProviderProps& props) {
    return code([&] { stack.add<Construct>(scopeName()).add<Provider>("P", props); });
  }

 private:
  /// What was refused stays in the tree, so each has a scope of its own.
  std::string scopeName() { return "Scope" + std::to_string(++scopes_); }
  int scopes_ = 0;
};

TEST_F(CustomResourcesTest, ActionsOfCalls) {
  EXPECT_EQ(awsSdkToIamAction("SSM", "getParameter"), "ssm:GetParameter");
  EXPECT_EQ(awsSdkToIamAction("@aws-sdk/client-ssm", "GetParameterCommand"), "ssm:GetParameter");
  EXPECT_EQ(awsSdkToIamAction("SSM", "SendCommand"), "ssm:SendCommand");
  EXPECT_EQ(awsSdkToIamAction("SSM", "SendCommandCommand"), "ssm:SendCommand");
  EXPECT_EQ(awsSdkToIamAction("CloudWatchLogs", "createLogGroup"), "logs:CreateLogGroup");
  EXPECT_EQ(awsSdkToIamAction("ELBv2", "describeRules"), "elasticloadbalancing:DescribeRules");
  EXPECT_EQ(awsSdkToIamAction("ACMPCA", "tag"), "acm-pca:Tag");
  EXPECT_EQ(awsSdkToIamAction("my-service", "doIt"), "my-service:DoIt");
  EXPECT_EQ(awsSdkToIamAction("s3", ""), "s3:");
}

TEST_F(CustomResourcesTest, CallsThatMakeNoSense) {
  EXPECT_EQ(codeOf({.policy = any()}), "MissingLifecycleHandlers");
  EXPECT_EQ(codeOf({.onCreate = call()}), "MissingRoleOrPolicy");
  AwsSdkCall bare = call();
  bare.physicalResourceId = {};
  EXPECT_EQ(codeOf({.onCreate = bare, .policy = any()}), "MissingPhysicalResourceIdOnCreate");
  EXPECT_EQ(codeOf({.onUpdate = bare, .policy = any()}), "MissingPhysicalResourceIdOnUpdate");
  AwsSdkCall ignoring = call();
  ignoring.ignoreErrorCodesMatching = "NotFound";
  ignoring.physicalResourceId = PhysicalResourceId::fromResponse("A.B");
  EXPECT_EQ(codeOf({.onDelete = ignoring, .policy = any()}), "IgnoreErrorCodesMatchingNotAllowed");
  AwsSdkCall external = call();
  external.externalId = "x";
  EXPECT_EQ(codeOf({.onCreate = external, .policy = any()}), "ExternalIdWithoutAssumedRole");
  AwsSdkCall self = call();
  self.parameters = {{"A", Json::arr({Json::obj({{"B", PhysicalResourceIdReference()}})})}};
  EXPECT_EQ(codeOf({.onCreate = self, .policy = any()}), "PhysicalResourceIdRefInOnCreate");
}

TEST_F(CustomResourcesTest, NoAnswerAfterIgnoredErrors) {
  AwsSdkCall ignoring = call();
  ignoring.ignoreErrorCodesMatching = "NotFound";
  auto& resource = stack.add<AwsCustomResource>("A", {.onUpdate = ignoring, .policy = any()});
  EXPECT_EQ(code([&] { resource.getResponseField("X"); }), "IgnoreErrorCodesMatchingNotAllowed");
  EXPECT_EQ(code([&] { resource.getResponseFieldReference("X"); }), "IgnoreErrorCodesMatchingNotAllowed");
}

TEST_F(CustomResourcesTest, OneFunctionOfAStackMakesAllCalls) {
  stack.add<AwsCustomResource>("A", {.onCreate = call(), .policy = any()});
  stack.add<AwsCustomResource>("B", {.onDelete = call(), .policy = any()});
  const Template rendered = Template::fromStack(stack);
  rendered.resourceCountIs("AWS::Lambda::Function", 2);
  rendered.resourceCountIs("Custom::AWS", 2);
}

TEST_F(CustomResourcesTest, AWarningWhereTheNewestSdkIsInstalledByDefault) {
  stack.add<AwsCustomResource>("A", {.onCreate = call(), .policy = any()});
  stack.add<AwsCustomResource>("B", {.installLatestAwsSdk = true, .onCreate = call(), .policy = any()});
  const auto warnings = assertions::Annotations::fromStack(stack).findWarning("*", Match::stringLikeRegexp("installLatestAwsSdk"));
  EXPECT_EQ(warnings.size(), 1U);
}

TEST_F(CustomResourcesTest, WaitingNeedsAFunctionToAsk) {
  EXPECT_EQ(codeOf({.onEventHandler = handler, .queryInterval = Duration::seconds(1)}), "InvalidConfigurationWithoutIsCompleteHandler");
  EXPECT_EQ(codeOf({.disableWaiterStateMachineLogging = true, .onEventHandler = handler}), "InvalidConfigurationWithoutIsCompleteHandler");
  auto& role = stack.add<iam::Role>("R", {.assumedBy = iam::ServicePrincipal("lambda.amazonaws.com")});
  EXPECT_EQ(codeOf({.frameworkCompleteAndTimeoutRole = role, .onEventHandler = handler}),
            "FrameworkCompleteAndTimeoutRoleWithoutIsCompleteHandler");
}

TEST_F(CustomResourcesTest, TheTimeoutIsAMultipleOfTheInterval) {
  EXPECT_EQ(codeOf({.isCompleteHandler = handler, .onEventHandler = handler, .queryInterval = Duration::seconds(7)}),
            "CannotDetermineRetryCountSince");
}

TEST_F(CustomResourcesTest, TheWaiterAsksAsOftenAsTheTimeoutAllows) {
  stack.add<Provider>("P", {.isCompleteHandler = handler, .onEventHandler = handler});
  const Template rendered = Template::fromStack(stack);
  rendered.resourceCountIs("AWS::Lambda::Function", 4);
  rendered.hasResourceProperties(
      "AWS::StepFunctions::StateMachine",
      {{"LoggingConfiguration", Match::absent()},
       {"DefinitionString", Json::obj({{"Fn::Join", Match::arrayWith({Match::arrayWith({Match::stringLikeRegexp(
                                                        "\"IntervalSeconds\":5,\"MaxAttempts\":360,\"BackoffRate\":1")})})}})}});
}

TEST_F(CustomResourcesTest, DescriptionsAreCutAtCharacters) {
  std::string id;
  for (int i = 0; i < 300; ++i) id += "é";
  stack.add<Provider>(id, {.onEventHandler = handler});
  const std::string start = "AWS CDK resource provider framework - onEvent (S/";
  const std::string description = start + id.substr(0, 2 * (256 - start.size()));
  Template::fromStack(stack).hasResourceProperties("AWS::Lambda::Function", {{"Description", description}});
}

TEST_F(CustomResourcesTest, LogGroupsAreMadeOnlyForTheLibrarysFunctions) {
  stack.add<AwsCustomResource>("A", {.onCreate = call(), .policy = any()});
  CustomResourceConfig::of(app).addLogRetentionLifetime(logs::RetentionDays::ONE_WEEK);
  CustomResourceConfig::of(app).addRemovalPolicy(RemovalPolicy::DESTROY);
  CustomResourceConfig::of(app).addLambdaRuntime(lambda::Runtime::PYTHON_3_12);
  const Template rendered = Template::fromStack(stack);
  rendered.resourceCountIs("AWS::Logs::LogGroup", 1);
  rendered.hasResource("AWS::Logs::LogGroup", {{"DeletionPolicy", "Delete"}});
  rendered.hasResourceProperties("AWS::Lambda::Function", {{"Runtime", "nodejs22.x"}, {"LoggingConfig", Match::absent()}});
}

}  // namespace
}  // namespace cdk::custom_resources
