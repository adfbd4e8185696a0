#include <cdk/app.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/cloudwatch/alarm.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/lambda/event_source_mapping.hpp>
#include <constructs/aws/lambda/function.hpp>
#include <constructs/aws/lambda/function_url.hpp>
#include <constructs/aws/lambda/layer_version.hpp>
#include <constructs/aws/lambda/singleton_function.hpp>
#include <constructs/aws/logs/log_group.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/sns/topic.hpp>
#include <constructs/aws/sqs/queue.hpp>

using namespace cdk;
using lambda::Code;
using lambda::Function;
using lambda::Runtime;

namespace {

lambda::FunctionProps python() {
  return {
      .code = Code::fromInline("def handler(event, context): return \"ok\""), .handler = "index.handler", .runtime = Runtime::PYTHON_3_14};
}

template <class F>
Function& function(Construct& scope, std::string_view id, F change) {
  lambda::FunctionProps props = python();
  change(props);
  return scope.add<Function>(id, props);
}

void permissions(Stack& stack, Function& plain, Function& full, Function& stored, iam::Role& role, s3::Bucket& bucket) {
  plain.addPermission(
      "Service", {.principal = iam::ServicePrincipal("events.amazonaws.com"), .sourceArn = "arn:aws:events:eu-west-1:111111111111:rule/r"});
  plain.addPermission("Account", {.action = "lambda:GetFunction", .principal = iam::AccountPrincipal("222222222222")});
  plain.addPermission(
      "Arn",
      {.eventSourceToken = "t", .principal = iam::ArnPrincipal("arn:aws:iam::222222222222:role/r"), .sourceAccount = "222222222222"});
  plain.addPermission("Org", {.principal = iam::OrganizationPrincipal("o-1234567890")});
  plain.addPermission("Conditions",
                      {.principal = iam::ServicePrincipal("s3.amazonaws.com")
                                        .withConditions({{"ArnLike", Json::obj({{"aws:SourceArn", bucket.bucketArn()}})},
                                                         {"StringEquals", Json::obj({{"aws:SourceAccount", "111111111111"}})}})});
  plain.grantInvoke(role);
  plain.grantInvoke(iam::ServicePrincipal("apigateway.amazonaws.com"));
  plain.grantInvoke(iam::ServicePrincipal("apigateway.amazonaws.com"));
  plain.grantInvoke(iam::AccountPrincipal("222222222222"));
  plain.grantInvoke(iam::OrganizationPrincipal("o-1234567890"));
  plain.grantInvoke(iam::ArnPrincipal("arn:aws:iam::222222222222:role/r"));
  plain.grantInvoke(iam::ServicePrincipal("sns.amazonaws.com")
                        .withConditions({{"ArnLike", Json::obj({{"aws:SourceArn", "arn:aws:sns:eu-west-1:111111111111:t"}})}}));
  plain.grantInvokeLatestVersion(role);
  full.grantInvokeUrl(role);
  full.grantInvokeUrl(iam::AccountPrincipal("222222222222"));
  plain.grantInvokeCompositePrincipal(
      iam::CompositePrincipal(iam::ServicePrincipal("a.amazonaws.com"), iam::ServicePrincipal("b.amazonaws.com")));
  plain.addToRolePolicy(iam::PolicyStatement({.actions = {"s3:ListBucket"}, .resources = {bucket.bucketArn()}}));
  stored.grantInvoke(plain);
  Function::fromFunctionName(stack, "ByName", "elsewhere").grantInvoke(iam::ServicePrincipal("apigateway.amazonaws.com"));
  Function::fromFunctionArn(stack, "ByArn", "arn:aws:lambda:eu-west-1:111111111111:function:mine").grantInvoke(role);
}

void sources(Stack& stack, Function& plain, Function& full, iam::Role& role, sqs::Queue& queue, kms::Key& key) {
  using lambda::FilterRule;
  full.addFunctionUrl({.authType = lambda::FunctionUrlAuthType::NONE,
                       .cors = lambda::FunctionUrlCorsOptions{.allowCredentials = true,
                                                              .allowedMethods = {lambda::HttpMethod::GET, lambda::HttpMethod::ALL},
                                                              .allowedOrigins = {"https://example.com"},
                                                              .maxAge = Duration::minutes(1)},
                       .invokeMode = lambda::InvokeMode::RESPONSE_STREAM});
  plain.addFunctionUrl({.cors = lambda::FunctionUrlCorsOptions{}}).grantInvokeUrl(role);
  plain.addEventSourceMapping("Queue", {.batchSize = 5,
                                        .eventSourceArn = queue.queueArn(),
                                        .filterEncryption = key,
                                        .filters = {lambda::FilterCriteria::filter(Json::obj(
                                            {{"body", Json::obj({{"n", FilterRule::isEqual(5)}, {"s", FilterRule::or_("a", "b")}})}}))},
                                        .maxBatchingWindow = Duration::seconds(30),
                                        .maxConcurrency = 2,
                                        .reportBatchItemFailures = true});
  plain.addEventSourceMapping("Kafka",
                              {.kafkaBootstrapServers = {"a:9092"},
                               .kafkaConsumerGroupId = "g",
                               .kafkaTopic = "t",
                               .logLevel = lambda::EventSourceMappingLogLevel::WARN,
                               .metricsConfig = lambda::MetricsConfig{.metrics = {lambda::MetricType::EVENT_COUNT}},
                               .provisionedPollerConfig = lambda::ProvisionedPollerConfig{.maximumPollers = 3, .minimumPollers = 1},
                               .sourceAccessConfigurations = {{.type = lambda::SourceAccessConfigurationType::BASIC_AUTH, .uri = "arn"}},
                               .startingPosition = lambda::StartingPosition::AT_TIMESTAMP,
                               .startingPositionTimestamp = 1640995200});
  full.metricErrors({.period = Duration::minutes(1)}).createAlarm(stack, "Alarm", {.evaluationPeriods = 1, .threshold = 1});
  plain.metricDuration().createAlarm(stack, "Slow", {.evaluationPeriods = 1, .threshold = 1000});
  Function::metricAllThrottles().createAlarm(stack, "Throttles", {.evaluationPeriods = 1, .threshold = 1});
}

void networks(Stack& stack) {
  auto& vpc = stack.add<ec2::Vpc>("Vpc", {.maxAzs = 2, .restrictDefaultSecurityGroup = false});
  auto& inside = function(stack, "Inside", [&](auto& p) {
    p.allowAllOutbound = false;
    p.vpc = vpc;
  });
  inside.connections().allowToAnyIpv4(ec2::Port::tcp(443));
  auto& group = stack.add<ec2::SecurityGroup>("Sg", {.vpc = vpc});
  function(stack, "Grouped", [&](auto& p) {
    p.allowPublicSubnet = true;
    p.ipv6AllowedForDualStack = false;
    p.securityGroups = {group};
    p.vpc = vpc;
    p.vpcSubnets = ec2::SubnetSelection{.subnetType = ec2::SubnetType::PUBLIC};
  });
  for (int i = 0; i < 2; ++i) {
    auto& single = stack.add<lambda::SingletonFunction>(
        format("Single{}", Num(i)).text(),
        {.code = python().code, .handler = "index.handler", .lambdaPurpose = "Once", .runtime = Runtime::PYTHON_3_14, .uuid = "a-b-c"});
    single.addPermission(format("P{}", Num(i)).text(), {.principal = iam::ServicePrincipal("events.amazonaws.com")});
  }
}

void build(App& app) {
  auto& stack = app.add<Stack>("Functions", {.env = {.account = "111111111111", .region = "eu-west-1"}});
  auto& open = app.add<Stack>("Open");

  // The least, and everything.
  auto& plain = stack.add<Function>("Plain", python());
  auto& key = stack.add<kms::Key>("Key");
  auto& queue = stack.add<sqs::Queue>("Queue");
  auto& topic = stack.add<sns::Topic>("Topic");
  auto& group = stack.add<logs::LogGroup>("Group");
  auto& parameter = stack.add<CfnParameter>("Name");
  auto& full =
      stack.add<Function>("Full", {.applicationLogLevelV2 = lambda::ApplicationLogLevel::WARN,
                                   .architecture = lambda::Architecture::ARM_64,
                                   .code = python().code,
                                   .deadLetterQueue = queue,
                                   .description = "all options",
                                   .environment = {{"B", "b"}, {"A", parameter.valueAsString()}},
                                   .environmentEncryption = key,
                                   .ephemeralStorageSize = Size::gibibytes(1),
                                   .functionName = "full",
                                   .handler = "index.handler",
                                   .initialPolicy = {iam::PolicyStatement({.actions = {"s3:GetObject"}, .resources = {"*"}})},
                                   .logGroup = group,
                                   .loggingFormat = lambda::LoggingFormat::JSON,
                                   .maxEventAge = Duration::hours(1),
                                   .memorySize = 256,
                                   .recursiveLoop = lambda::RecursiveLoop::ALLOW,
                                   .reservedConcurrentExecutions = 3,
                                   .retryAttempts = 1,
                                   .runtime = Runtime::PYTHON_3_14,
                                   .runtimeManagementMode = lambda::RuntimeManagementMode::manual("arn:aws:lambda:eu-west-1::runtime:x"),
                                   .systemLogLevelV2 = lambda::SystemLogLevel::DEBUG,
                                   .timeout = Duration::minutes(2),
                                   .tracing = lambda::Tracing::ACTIVE});
  full.addEnvironment("C", "c").addEnvironment("B", "b2");
  function(stack, "Topical", [&](auto& p) {
    p.deadLetterTopic = topic;
    p.tracing = lambda::Tracing::PASS_THROUGH;
  });
  function(stack, "OwnQueue", [&](auto& p) {
    p.deadLetterQueueEnabled = true;
    p.tracing = lambda::Tracing::DISABLED;
  });
  const auto node = [](auto& p) {
    p.code = Code::fromInline("exports.handler = async () => 1");
    p.runtime = Runtime::NODEJS_LATEST;
  };
  function(open, "Node", node);
  function(stack, "NodeHere", node);
  auto& role = stack.add<iam::Role>("Role", {.assumedBy = iam::ServicePrincipal("lambda.amazonaws.com")});
  function(stack, "WithRole", [&](auto& p) {
    p.role = role;
    p.runtimeManagementMode = lambda::RuntimeManagementMode::AUTO;
    p.tenancyConfig = lambda::TenancyConfig::PER_TENANT;
    p.insightsVersion =
        lambda::LambdaInsightsVersion::fromInsightVersionArn("arn:aws:lambda:eu-west-1:580247275435:layer:LambdaInsightsExtension:21");
  });
  function(stack, "Durable", [&](auto& p) {
    p.durableConfig = lambda::DurableConfig{.executionTimeout = Duration::hours(1), .retentionPeriod = Duration::days(7)};
  });
  function(stack, "Snap", [&](auto& p) { p.snapStart = lambda::SnapStartConf::ON_PUBLISHED_VERSIONS; });

  // Code in buckets, by parameters; layers.
  auto& bucket = stack.add<s3::Bucket>("Bucket", {.encryptionKey = key});
  auto& stored =
      stack.add<Function>("Stored", {.code = Code::fromBucket(bucket, "code.zip", "v1"), .handler = "x.y", .runtime = Runtime::JAVA_21});
  stack.add<Function>(
      "Referenced",
      {.code = Code::fromBucketV2(
           bucket, "code.zip", {.objectVersion = "v1", .s3ObjectStorageMode = lambda::S3ObjectStorageMode::REFERENCE, .sourceKMSKey = key}),
       .functionName = "referenced",
       .handler = "x.y",
       .runtime = Runtime::PROVIDED_AL2023});
  stack.add<Function>("Given", {.code = lambda::CfnParametersCode(), .handler = "x.y", .runtime = Runtime::DOTNET_8});
  auto& layer = stack.add<lambda::LayerVersion>("Layer", {.code = Code::fromBucket(bucket, "layer.zip", "1"),
                                                          .compatibleArchitectures = {lambda::Architecture::ARM_64},
                                                          .compatibleRuntimes = {Runtime::PYTHON_3_14},
                                                          .description = "l",
                                                          .layerVersionName = "layer",
                                                          .license = "MIT"});
  layer.addPermission("All", {.accountId = "*", .organizationId = "o-1234567890"});
  auto& imported = lambda::LayerVersion::fromLayerVersionArn(stack, "FarLayer", "arn:aws:lambda:eu-west-1:111111111111:layer:a:1");
  function(stack, "Layered", [&](auto& p) { p.layers = {layer, imported}; });

  permissions(stack, plain, full, stored, role, bucket);
  sources(stack, plain, full, role, queue, key);
  networks(stack);
}

}  // namespace

int main() {
  return run(build);
}
