#include <cdk/app.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/stack.hpp>
#include <cdk/tags.hpp>
#include <constructs/aws/cloudwatch/alarm.hpp>
#include <constructs/aws/iam/principal.hpp>
#include <constructs/aws/lambda/alias.hpp>
#include <constructs/aws/lambda/function.hpp>
#include <constructs/aws/lambda/function_url.hpp>
#include <constructs/aws/lambda/layer_version.hpp>
#include <constructs/aws/s3/bucket.hpp>

using namespace cdk;
using lambda::Code;
using lambda::Function;
using lambda::Runtime;

namespace {

void imports(Stack& stack, Function& plain) {
  auto& byArn = lambda::Version::fromVersionArn(stack, "ByArn", "arn:aws:lambda:eu-west-1:111111111111:function:mine:3");
  byArn.addPermission("P", {.principal = iam::ServicePrincipal("events.amazonaws.com")});
  stack.add<CfnOutput>("Imported", {.value = format("{} {} {}", byArn.functionName(), byArn.version(), byArn.lambda().functionArn())});
  auto& seventh = lambda::Version::fromVersionAttributes(stack, "ByAttributes", {.lambda = plain, .version = "7"});
  stack.add<CfnOutput>("Seventh", {.value = seventh.functionArn()});
  lambda::Alias::fromAliasAttributes(stack, "FarAlias", {.aliasName = "far", .aliasVersion = byArn})
      .grantInvoke(iam::AccountPrincipal("111111111111"));
  plain.latestVersion().addAlias("latest");
}

void build(App& app) {
  auto& stack = app.add<Stack>("Versions", {.env = {.account = "111111111111", .region = "eu-west-1"}});
  const Code code = Code::fromInline("def handler(event, context): return \"ok\"");
  auto& parameter = stack.add<CfnParameter>("Name");
  auto& bucket = stack.add<s3::Bucket>("Bucket");
  auto& layer = stack.add<lambda::LayerVersion>(
      "Layer", {.code = Code::fromBucket(bucket, "layer.zip", "1"), .compatibleRuntimes = {Runtime::PYTHON_3_14}});
  auto& far = lambda::LayerVersion::fromLayerVersionArn(stack, "Far", "arn:aws:lambda:eu-west-1:111111111111:layer:a:1");
  auto& open = lambda::LayerVersion::fromLayerVersionArn(stack, "OpenLayer", parameter.valueAsString());

  auto& plain = stack.add<Function>("Plain", {.code = code,
                                              .currentVersionOptions = {.description = "v",
                                                                        .provisionedConcurrentExecutions = 2,
                                                                        .removalPolicy = RemovalPolicy::RETAIN,
                                                                        .retryAttempts = 1},
                                              .environment = {{"B", "b"}, {"A", parameter.valueAsString()}},
                                              .handler = "index.handler",
                                              .reservedConcurrentExecutions = 1,
                                              .runtime = Runtime::PYTHON_3_14});
  auto& alias = plain.addAlias("live", {.description = "a", .maxEventAge = Duration::minutes(5), .provisionedConcurrentExecutions = 3});
  alias.grantInvoke(iam::ServicePrincipal("apigateway.amazonaws.com"));
  alias.metricErrors().createAlarm(stack, "AliasErrors", {.evaluationPeriods = 1, .threshold = 1});
  plain.currentVersion().metricInvocations().createAlarm(stack, "VersionCalls", {.evaluationPeriods = 1, .threshold = 1});
  alias.addFunctionUrl();
  plain.invalidateVersionBasedOn("mixed in");

  auto& layered = stack.add<Function>("Layered", {.code = code,
                                                  .description = "d",
                                                  .functionName = "layered",
                                                  .handler = "index.handler",
                                                  .layers = {open, layer, far},
                                                  .memorySize = 512,
                                                  .runtime = Runtime::PYTHON_3_14,
                                                  .timeout = Duration::seconds(9),
                                                  .tracing = lambda::Tracing::ACTIVE});
  Tags::of(layered).add("team", "x");
  auto& own = stack.add<lambda::Version>(
      "Own", {.codeSha256 = "abc", .lambda = layered, .maxExecutionEnvironments = 2, .minExecutionEnvironments = 1});
  stack.add<lambda::Alias>(
      "Split", {.additionalVersions = {{.version = own, .weight = 0.1}}, .aliasName = "split", .version = layered.currentVersion()});
  own.addAlias("named");
  stack.add<CfnOutput>("Edge", {.value = own.edgeArn()});
  imports(stack, plain);
}

}  // namespace

int main() {
  return run(build);
}
