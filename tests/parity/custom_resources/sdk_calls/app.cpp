#include <string>

#include <cdk/app.hpp>
#include <cdk/aws.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/custom_resources/aws_custom_resource.hpp>
#include <constructs/aws/custom_resources/custom_resource_config.hpp>
#include <constructs/aws/logs/log_group.hpp>

using namespace cdk;
using namespace cdk::custom_resources;

namespace {

struct Call {
  const char* service;
  const char* action;
};

constexpr Call kCalls[] = {
    {"CloudWatchLogs", "createLogGroup"},
    {"StepFunctions", "startExecution"},
    {"CognitoIdentityServiceProvider", "listUsers"},
    {"ECS", "ExecuteCommand"},
    {"ECS", "ExecuteCommandCommand"},
    {"SSM", "SendCommand"},
    {"iot", "GetCommand"},
    {"api-gateway", "getApi"},
    {"ELBv2", "describeRules"},
    {"EFS", "tagResource"},
    {"neptune", "listTagsForResource"},
    {"Mine", "doCommand"},
    {"EventBridge", "PutEventsCommand"},
};

const StackProps kProps = {.env = {.account = "111111111111", .region = "us-east-1"}};

AwsCustomResourcePolicy any() {
  return AwsCustomResourcePolicy::fromSdkCalls({.resources = AwsCustomResourcePolicy::anyResource()});
}

void addCalls(App& app) {
  auto& calls = app.add<Stack>("Calls", kProps);
  const Json parameters = {
      {"Name", "a"}, {"Value", Aws::ACCOUNT_ID}, {"Count", 3}, {"On", true}, {"List", Json::arr({"x", Aws::REGION})}, {"None", nullptr}};
  auto& all = calls.add<AwsCustomResource>(
      "All", {.functionName = "calls",
              .installLatestAwsSdk = true,
              .onCreate = AwsSdkCall{.action = "PutParameterCommand",
                                     .apiVersion = "2014-11-06",
                                     .logging = Logging::withDataHidden(),
                                     .outputPaths = {"Version", "Tier"},
                                     .parameters = parameters,
                                     .physicalResourceId = PhysicalResourceId::fromResponse("Version"),
                                     .region = "eu-west-1",
                                     .service = "@aws-sdk/client-ssm"},
              .onDelete = AwsSdkCall{.action = "deleteParameter", .ignoreErrorCodesMatching = "ParameterNotFound", .service = "ssm"},
              .onUpdate = AwsSdkCall{.action = "putParameter",
                                     .assumedRoleArn = "arn:aws:iam::222222222222:role/other",
                                     .externalId = "secret",
                                     .parameters = {{"Name", PhysicalResourceIdReference()}},
                                     .service = "SSM"},
              .policy = any(),
              .removalPolicy = RemovalPolicy::RETAIN,
              .resourceType = "Custom::Parameter",
              .serviceTimeout = Duration::minutes(5),
              .timeout = Duration::minutes(3)});
  calls.add<CfnOutput>("Version", {.value = all.getResponseField("Version")});
  calls.add<CfnOutput>("Tier", {.value = all.getResponseFieldReference("Tier").asStr()});
  all.grantPrincipal()->addToPrincipalPolicy(iam::PolicyStatement({.actions = {"ssm:Get*"}, .resources = {"*"}}));

  const iam::PolicyStatement buckets({.actions = {"s3:*"}, .resources = {"*"}});
  calls.add<AwsCustomResource>("DeleteOnly",
                               {.installLatestAwsSdk = false,
                                .onDelete = AwsSdkCall{.action = "deleteBucket", .parameters = {{"Bucket", "b"}}, .service = "S3"},
                                .policy = AwsCustomResourcePolicy::fromStatements({buckets})});
}

void addNames(App& app) {
  auto& names = app.add<Stack>("Names", kProps);
  names.node().setContext("@aws-cdk/customresources:installLatestAwsSdkDefault", true);
  Use<logs::ILogGroup> group = names.add<logs::LogGroup>("Group");
  int i = 0;
  for (const Call& call : kCalls) {
    names.add<AwsCustomResource>(
        "Call" + std::to_string(i),
        {.logGroup = i == 0 ? group : Use<logs::ILogGroup>(),
         .onUpdate =
             AwsSdkCall{.action = call.action, .physicalResourceId = PhysicalResourceId::of(std::to_string(i)), .service = call.service},
         .policy = any()});
    ++i;
  }
}

void addChanged(App& app) {
  auto& changed = app.add<Stack>("Changed", kProps);
  changed.add<AwsCustomResource>(
      "Call", {.installLatestAwsSdk = false,
               .onCreate = AwsSdkCall{.action = "getCallerIdentity", .physicalResourceId = PhysicalResourceId::of("x"), .service = "STS"},
               .policy = any()});
  CustomResourceConfig::of(changed).addLogRetentionLifetime(logs::RetentionDays::TEN_YEARS);
  CustomResourceConfig::of(changed).addRemovalPolicy(RemovalPolicy::DESTROY);
  CustomResourceConfig::of(changed).addLambdaRuntime(lambda::Runtime::NODEJS_22_X);
}

}  // namespace

void build(App& app) {
  addCalls(app);
  addNames(app);
  addChanged(app);
}

int main() {
  return run(build);
}
