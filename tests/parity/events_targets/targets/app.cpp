#include <cdk/app.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/codebuild/build_spec.hpp>
#include <constructs/aws/codebuild/project.hpp>
#include <constructs/aws/codepipeline/pipeline.hpp>
#include <constructs/aws/events/api_destination.hpp>
#include <constructs/aws/events/event_bus.hpp>
#include <constructs/aws/events/rule.hpp>
#include <constructs/aws/events_targets/api_destination.hpp>
#include <constructs/aws/events_targets/code_build_project.hpp>
#include <constructs/aws/events_targets/code_pipeline.hpp>
#include <constructs/aws/events_targets/event_bus.hpp>
#include <constructs/aws/events_targets/lambda_function.hpp>
#include <constructs/aws/events_targets/sns_topic.hpp>
#include <constructs/aws/events_targets/sqs_queue.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/lambda/function.hpp>
#include <constructs/aws/sns/topic.hpp>
#include <constructs/aws/sqs/queue.hpp>

using namespace cdk;
namespace targets = cdk::events_targets;
using events::EventField;
using events::RuleTargetInput;

namespace {

events::Rule& rule(Stack& stack, std::string_view id) {
  return stack.add<events::Rule>(id, {.eventPattern = {.source = {"aws.x"}}});
}

void messages(Stack& stack, iam::Role& role, sqs::Queue& letters) {
  const RuleTargetInput message = RuleTargetInput::fromText(format("state {}", EventField::fromPath("$.detail.state")));
  auto& key = stack.add<kms::Key>("Key");
  auto& topic = stack.add<sns::Topic>("Topic", {.masterKey = key});
  auto& topical = rule(stack, "Topical");
  topical.addTarget(
      targets::SnsTopic(topic, {.deadLetterQueue = letters, .maxEventAge = Duration::hours(1), .message = message, .retryAttempts = 3}));
  topical.addTarget(targets::SnsTopic(topic, {.authorizeUsingRole = true, .retryAttempts = 0}));
  topical.addTarget(targets::SnsTopic(topic, {.maxEventAge = Duration::minutes(5), .role = role}));

  auto& queue = stack.add<sqs::Queue>("Queue");
  auto& encrypted = stack.add<sqs::Queue>("Encrypted", {.encryptionMasterKey = key});
  auto& queued = rule(stack, "Queued");
  queued.addTarget(
      targets::SqsQueue(queue, {.deadLetterQueue = letters, .maxEventAge = Duration::hours(1), .message = message, .retryAttempts = 3}));
  queued.addTarget(targets::SqsQueue(encrypted));
  queued.addTarget(targets::SqsQueue(stack.add<sqs::Queue>("Fifo", {.fifo = true}), {.messageGroupId = "g"}));
}

void compute(Stack& stack, iam::Role& role, sqs::Queue& letters) {
  auto& function = stack.add<lambda::Function>("Function", {.code = lambda::Code::fromInline("def handler(event, context): return \"ok\""),
                                                            .handler = "index.handler",
                                                            .runtime = lambda::Runtime::PYTHON_3_14});
  auto& called = rule(stack, "Called");
  called.addTarget(targets::LambdaFunction(function, {.deadLetterQueue = letters,
                                                      .event = RuleTargetInput::fromEventPath("$.detail"),
                                                      .maxEventAge = Duration::hours(1),
                                                      .retryAttempts = 3}));
  called.addTarget(targets::LambdaFunction(function));
  rule(stack, "Latest").addTarget(targets::LambdaFunction(function.currentVersion()));

  auto& project =
      stack.add<codebuild::Project>("Project", {.buildSpec = codebuild::BuildSpec::fromObject(Json::obj({{"version", "0.2"}}))});
  auto& built = rule(stack, "Built");
  built.addTarget(targets::CodeBuildProject(
      project, {.deadLetterQueue = letters,
                .event = RuleTargetInput::fromObject(Json::obj({{"sourceVersion", EventField::fromPath("$.detail.commit")}})),
                .maxEventAge = Duration::hours(1),
                .retryAttempts = 3}));
  built.addTarget(targets::CodeBuildProject(project, {.eventRole = role}));

  auto& pipeline = codepipeline::Pipeline::fromPipelineArn(stack, "Pipeline", "arn:aws:codepipeline:eu-west-1:111111111111:pipe");
  auto& started = rule(stack, "Started");
  started.addTarget(targets::CodePipeline(pipeline, {.deadLetterQueue = letters, .maxEventAge = Duration::hours(1), .retryAttempts = 3}));
  started.addTarget(targets::CodePipeline(pipeline, {.eventRole = role}));
}

void outside(Stack& stack, iam::Role& role, sqs::Queue& letters) {
  auto& connection =
      stack.add<events::Connection>("Connection", {.authorization = events::Authorization::apiKey("k", SecretValue::secretsManager("s"))});
  auto& destination = stack.add<events::ApiDestination>("Destination", {.connection = connection, .endpoint = "https://example.com/*"});
  auto& hooked = rule(stack, "Hooked");
  hooked.addTarget(targets::ApiDestination(
      destination,
      {.deadLetterQueue = letters,
       .event = RuleTargetInput::fromObject(Json::obj({{"type", EventField::detailType()}, {"detail", EventField::fromPath("$.detail")}})),
       .headerParameters = {{"h", "v"}},
       .maxEventAge = Duration::hours(1),
       .pathParameterValues = {"p", "$.detail.id"},
       .queryStringParameters = {{"q", "1"}},
       .retryAttempts = 3}));
  hooked.addTarget(targets::ApiDestination(destination, {.eventRole = role}));

  auto& bus = stack.add<events::EventBus>("Bus");
  auto& passed = rule(stack, "Passed");
  passed.addTarget(targets::EventBus(bus, {.deadLetterQueue = letters}));
  passed.addTarget(targets::EventBus(events::EventBus::fromEventBusArn(stack, "Far", "arn:aws:events:us-east-1:222222222222:event-bus/far"),
                                     {.role = role}));
}

void build(App& app) {
  auto& stack = app.add<Stack>("Targets", {.env = {.account = "111111111111", .region = "eu-west-1"}});
  auto& open = app.add<Stack>("Open");
  auto& role = stack.add<iam::Role>("Role", {.assumedBy = iam::ServicePrincipal("events.amazonaws.com")});
  auto& letters = stack.add<sqs::Queue>("Letters");
  messages(stack, role, letters);
  compute(stack, role, letters);
  outside(stack, role, letters);
  auto& openRule = rule(open, "OpenRule");
  auto& openQueue = open.add<sqs::Queue>("Queue");
  openRule.addTarget(targets::SqsQueue(openQueue, {.deadLetterQueue = open.add<sqs::Queue>("Letters")}));
}

}  // namespace

int main() {
  return run(build);
}
