// Expected templates were taken from aws-cdk-lib 2.276.0.
#include <constructs/aws/lambda/function.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/lambda/alias.hpp>
#include <constructs/aws/lambda/event_source_mapping.hpp>
#include <constructs/aws/lambda/function_url.hpp>
#include <constructs/aws/lambda/layer_version.hpp>
#include <constructs/aws/sns/topic.hpp>
#include <constructs/aws/sqs/queue.hpp>

namespace cdk::lambda {
namespace {

using assertions::Match;
using assertions::Template;

class FunctionTest : public testing::Test {
 protected:
  template <class F>
  std::string refusal(F make) {
    try {
      make();
    } catch (const Error& error) {
      return error.code();
    }
    return "";
  }
  static FunctionProps python() { return {.code = Code::fromInline("x"), .handler = "index.handler", .runtime = Runtime::PYTHON_3_14}; }
  template <class F>
  Function& function(F change) {
    FunctionProps props = python();
    change(props);
    return stack.add<Function>("F" + std::to_string(++count), props);
  }
  Function& function() { return stack.add<Function>("F", python()); }
  template <class F>
  std::string refusalOf(F change) {
    return refusal([&] { function(change); });
  }
  Template made() { return Template::fromStack(stack); }

  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S", {.env = {.account = "111111111111", .region = "eu-west-1"}});
  int count = 0;
};

TEST_F(FunctionTest, hasARoleThatMayWriteLogs) {
  function();
  EXPECT_TEMPLATE(made().hasResource(
      "AWS::Lambda::Function",
      Json::obj({{"Properties", Json::obj({{"Code", Json::obj({{"ZipFile", "x"}})},
                                           {"Handler", "index.handler"},
                                           {"Role", Json::obj({{"Fn::GetAtt", Json::arr({"FServiceRole3AC82EE1", "Arn"})}})},
                                           {"Runtime", "python3.14"}})},
                 {"DependsOn", Json::arr({"FServiceRole3AC82EE1"})}})));
  EXPECT_TEMPLATE(made().hasResourceProperties("AWS::IAM::Role", Json::obj({{"ManagedPolicyArns", Json::arr({Match::anyValue()})}})));
}

TEST_F(FunctionTest, makesItsLogGroupUnderTheFlagOnly) {
  function();
  EXPECT_TEMPLATE(made().resourceCountIs("AWS::Logs::LogGroup", 0));
  auto& flagged = app.add<Stack>("Flagged");
  flagged.node().setContext("@aws-cdk/aws-lambda:useCdkManagedLogGroup", true);
  flagged.add<Function>("F", python());
  EXPECT_TEMPLATE(Template::fromStack(flagged).hasResourceProperties(
      "AWS::Logs::LogGroup",
      Json::obj({{"LogGroupName",
                  Json::obj({{"Fn::Join", Json::arr({"", Json::arr({"/aws/lambda/", Json::obj({{"Ref", Match::anyValue()}})})})}})}})));
}

TEST_F(FunctionTest, sendsFailedEventsToAQueueItMayUse) {
  function([](auto& p) { p.deadLetterQueueEnabled = true; });
  EXPECT_TEMPLATE(made().hasResourceProperties("AWS::SQS::Queue", Json::obj({{"MessageRetentionPeriod", 1209600}})));
  EXPECT_TEMPLATE(made().hasResourceProperties(
      "AWS::IAM::Policy",
      Json::obj(
          {{"PolicyDocument", Json::obj({{"Statement", Json::arr({Match::objectLike(Json::obj({{"Action", "sqs:SendMessage"}}))})}})}})));
}

TEST_F(FunctionTest, tracesOnlyWhenAsked) {
  function([](auto& p) { p.tracing = Tracing::DISABLED; });
  EXPECT_TEMPLATE(made().hasResourceProperties("AWS::Lambda::Function", Json::obj({{"TracingConfig", Match::absent()}})));
  function([](auto& p) { p.tracing = Tracing::ACTIVE; });
  EXPECT_TEMPLATE(made().hasResourceProperties("AWS::Lambda::Function", Json::obj({{"TracingConfig", Json::obj({{"Mode", "Active"}})}})));
}

TEST_F(FunctionTest, refusesWhatLambdaRefuses) {
  EXPECT_EQ(refusalOf([](auto& p) { p.functionName = "a b"; }), "function-name");
  EXPECT_EQ(refusalOf([](auto& p) { p.functionName = std::string(65, 'x'); }), "function-name");
  EXPECT_EQ(refusalOf([](auto& p) { p.description = std::string(257, 'x'); }), "function-description");
  EXPECT_EQ(refusalOf([](auto& p) { p.runtime = Runtime::JAVA_21; }), "function-code");
  EXPECT_EQ(refusalOf([](auto& p) { p.handler = Handler::FROM_IMAGE; }), "function-code");
  EXPECT_EQ(refusalOf([](auto& p) { p.environment = {{"AWS_REGION", "x"}}; }), "function-environment");
  EXPECT_EQ(refusalOf([](auto& p) {
              p.snapStart = SnapStartConf::ON_PUBLISHED_VERSIONS;
              p.runtime = Runtime::NODEJS_22_X;
            }),
            "function-snap-start");
  EXPECT_EQ(refusalOf([](auto& p) { p.applicationLogLevelV2 = ApplicationLogLevel::WARN; }), "function-logs");
  EXPECT_EQ(refusalOf([](auto& p) { p.allowAllOutbound = true; }), "function-vpc");
  EXPECT_EQ(refusalOf([](auto& p) { p.ephemeralStorageSize = Size::mebibytes(511); }), "function-storage");
  EXPECT_EQ(refusal([] { Code::fromInline(""); }), "code-inline");
}

TEST_F(FunctionTest, refusesAQueueTogetherWithATopic) {
  auto& queue = stack.add<sqs::Queue>("Q");
  auto& topic = stack.add<sns::Topic>("T");
  EXPECT_EQ(refusalOf([&](auto& p) {
              p.deadLetterQueue = queue;
              p.deadLetterTopic = topic;
            }),
            "function-dead-letters");
  EXPECT_EQ(refusalOf([&](auto& p) {
              p.deadLetterQueue = queue;
              p.deadLetterQueueEnabled = false;
            }),
            "function-dead-letters");
}

TEST_F(FunctionTest, grantsARoleByItsPolicyAndAServiceByOnePermission) {
  auto& callee = function();
  auto& role = stack.add<iam::Role>("R", {.assumedBy = iam::ServicePrincipal("ec2.amazonaws.com")});
  EXPECT_TRUE(callee.grantInvoke(role).success());
  callee.grantInvoke(iam::ServicePrincipal("apigateway.amazonaws.com"));
  callee.grantInvoke(iam::ServicePrincipal("apigateway.amazonaws.com"));
  EXPECT_TEMPLATE(made().resourcePropertiesCountIs(
      "AWS::Lambda::Permission", Json::obj({{"Action", "lambda:InvokeFunction"}, {"Principal", "apigateway.amazonaws.com"}}), 1));
  EXPECT_TEMPLATE(made().resourceCountIs("AWS::Lambda::Permission", 1));
}

TEST_F(FunctionTest, takesTheConditionsThatPermissionsKnow) {
  auto& callee = function();
  const auto permit = [&](const char* id, const char* operation, const char* key) {
    callee.addPermission(id,
                         {.principal = iam::ServicePrincipal("s3.amazonaws.com").withConditions({{operation, Json::obj({{key, "v"}})}})});
  };
  permit("A", "ArnLike", "aws:SourceArn");
  EXPECT_TEMPLATE(
      made().hasResourceProperties("AWS::Lambda::Permission", Json::obj({{"Principal", "s3.amazonaws.com"}, {"SourceArn", "v"}})));
  EXPECT_EQ(refusal([&] { permit("B", "StringLike", "aws:SourceArn"); }), "permission-condition");
}

TEST_F(FunctionTest, cannotChangePermissionsOfImportsOfOtherAccounts) {
  auto& far = Function::fromFunctionArn(stack, "Far", "arn:aws:lambda:eu-west-1:222222222222:function:f");
  EXPECT_EQ(refusal([&] { far.grantInvoke(iam::ServicePrincipal("apigateway.amazonaws.com")); }), "function-permission");
  auto& trusted = Function::fromFunctionAttributes(
      stack, "Trusted", {.functionArn = "arn:aws:lambda:eu-west-1:222222222222:function:f", .skipPermissions = true});
  EXPECT_EQ(refusal([&] { trusted.grantInvoke(iam::ServicePrincipal("apigateway.amazonaws.com")); }), "");
  auto& near = Function::fromFunctionArn(stack, "Near", "arn:aws:lambda:eu-west-1:111111111111:function:f");
  EXPECT_EQ(near.functionName(), Str("f"));
  near.grantInvoke(iam::ServicePrincipal("apigateway.amazonaws.com"));
  EXPECT_TEMPLATE(made().resourceCountIs("AWS::Lambda::Permission", 1));
}

TEST_F(FunctionTest, takesFiveLayersOfItsRuntime) {
  auto& fn = function();
  auto& other = LayerVersion::fromLayerVersionAttributes(stack, "Other",
                                                         {.compatibleRuntimes = {Runtime::NODEJS_22_X}, .layerVersionArn = "arn:layer"});
  EXPECT_EQ(refusal([&] { fn.addLayers(other); }), "function-layers");
  for (int i = 0; i < 5; ++i)
    fn.addLayers(LayerVersion::fromLayerVersionArn(stack, "L" + std::to_string(i), "arn:layer:" + std::to_string(i)));
  EXPECT_EQ(refusal([&] { fn.addLayers(LayerVersion::fromLayerVersionArn(stack, "L5", "arn:layer:5")); }), "function-layers");
}

TEST_F(FunctionTest, getsAnotherVersionWhenItChangesAndOnlyThen) {
  const auto idOf = [](const char* description, int concurrency) {
    App own;
    auto& at = own.add<Stack>("S");
    FunctionProps props = python();
    props.description = description;
    props.reservedConcurrentExecutions = concurrency;
    at.add<Function>("F", props).currentVersion();
    return std::string(Template::fromStack(at).getResourceId("AWS::Lambda::Version"));
  };
  const std::string first = idOf("a", 1);
  EXPECT_EQ(idOf("a", 2), first);
  EXPECT_NE(idOf("b", 1), first);
}

TEST_F(FunctionTest, anOldFlagMakesAllOfItCountForTheVersion) {
  const auto idOf = [](bool chosen) {
    App own({.context = {{"@aws-cdk/aws-lambda:recognizeLayerVersion", true},
                         {"@aws-cdk/aws-lambda:recognizeVersionProps", chosen},
                         {"@aws-cdk/aws-lambda:useCdkManagedLogGroup", true}}});
    auto& at = own.add<Stack>("S");
    at.add<Function>("F", FunctionProps{.code = Code::fromInline("x"),
                                        .handler = "index.handler",
                                        .reservedConcurrentExecutions = 3,
                                        .runtime = Runtime::NODEJS_22_X})
        .currentVersion();
    return std::string(Template::fromStack(at).getResourceId("AWS::Lambda::Version"));
  };
  EXPECT_EQ(idOf(true), "FCurrentVersion58B8A55Df3b948c9ea81444ac878fc72fd9fa840");
  EXPECT_EQ(idOf(false), "FCurrentVersion58B8A55De24570651ffa4e75d05da7f07f553780");
}

TEST_F(FunctionTest, asynchronousCallsAreConfiguredOnce) {
  auto& fn = function([](auto& p) { p.retryAttempts = 1; });
  EXPECT_TEMPLATE(
      made().hasResourceProperties("AWS::Lambda::EventInvokeConfig", Json::obj({{"MaximumRetryAttempts", 1}, {"Qualifier", "$LATEST"}})));
  EXPECT_EQ(refusal([&] { fn.configureAsyncInvoke({.retryAttempts = 0}); }), "function-async");
  EXPECT_EQ(refusalOf([](auto& p) { p.retryAttempts = 3; }), "invoke-retries");
  EXPECT_EQ(refusalOf([](auto& p) { p.maxEventAge = Duration::seconds(59); }), "invoke-age");
}

TEST_F(FunctionTest, versionsHaveNoUrlAndLatestDoesNotRunAtTheEdge) {
  auto& fn = function();
  EXPECT_EQ(refusal([&] { fn.currentVersion().addFunctionUrl(); }), "url-version");
  EXPECT_EQ(refusal([&] { fn.latestVersion().edgeArn(); }), "version-edge");
}

TEST_F(FunctionTest, edgeVersionsDropTheVariablesMarkedForIt) {
  auto& fn = function();
  fn.addEnvironment("A", "a", {.removeInEdge = true});
  EXPECT_EQ(refusal([&] { fn.checkEdgeCompatibility(); }), "");
  fn.addEnvironment("B", "b");
  EXPECT_EQ(refusal([&] { fn.checkEdgeCompatibility(); }), "function-edge");
}

TEST_F(FunctionTest, aliasesRefuseWeightsBeyondOne) {
  auto& fn = function();
  auto& other = stack.add<Version>("V", {.lambda = fn});
  EXPECT_EQ(refusal([&] {
              stack.add<Alias>(
                  "A", {.additionalVersions = {{.version = other, .weight = 1.5}}, .aliasName = "a", .version = fn.currentVersion()});
            }),
            "alias-weight");
}

TEST_F(FunctionTest, eventSourcesRefuseMissingAndExtremeValues) {
  auto& fn = function();
  EXPECT_EQ(refusal([&] { fn.addEventSourceMapping("A", {}); }), "event-source");
  EXPECT_EQ(refusal([&] { fn.addEventSourceMapping("B", {.eventSourceArn = "arn", .maxConcurrency = 1}); }), "event-source");
  EXPECT_EQ(refusal([&] { fn.addEventSourceMapping("C", {.eventSourceArn = "arn", .startingPosition = StartingPosition::AT_TIMESTAMP}); }),
            "event-source");
  EXPECT_EQ(refusal([&] { fn.addEventSourceMapping("D", {.eventSourceArn = "arn", .maxRecordAge = Duration::days(8)}); }), "event-source");
}

TEST_F(FunctionTest, runtimesOfOnesOwnKeepWhatTheyWereGiven) {
  const Runtime own("mine1.0", RuntimeFamily::OTHER, {.supportsInlineCode = true});
  EXPECT_EQ(own.name(), Str("mine1.0"));
  EXPECT_TRUE(own.supportsInlineCode());
  EXPECT_EQ(own.bundlingImage(), Str("public.ecr.aws/sam/build-mine1.0"));
  EXPECT_TRUE(own.runtimeEquals(Runtime("mine1.0", RuntimeFamily::OTHER, {.supportsInlineCode = true})));
  EXPECT_FALSE(own.runtimeEquals(Runtime("mine1.0", RuntimeFamily::OTHER)));
}

}  // namespace
}  // namespace cdk::lambda
