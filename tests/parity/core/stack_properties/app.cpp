#include <string>

#include <cdk/app.hpp>
#include <cdk/aspects.hpp>
#include <cdk/aws.hpp>
#include <cdk/cfn/sqs/queue.hpp>
#include <cdk/cfn_condition.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/fn.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>
#include <cdk/tags.hpp>
#include <cdk/template_options.hpp>
#include <constructs/aws/sqs/queue.hpp>

using namespace cdk;

namespace {

const Environment& env() {
  static const Environment here{.account = "111111111111", .region = "us-east-1"};
  return here;
}

class MarksQueues : public IAspect {
 public:
  void visit(Construct& node) override {
    if (auto* queue = dynamic_cast<sqs::CfnQueue*>(&node)) queue->addMetadata("Seen", true);
  }
};

CfnResource& thing(Construct& scope, std::string_view id, const Map<Json>& properties = {}) {
  return scope.add<CfnResource>(id, CfnResourceProps{.properties = properties, .type = "AWS::Test::Thing"});
}

void full(App& app) {
  auto& stack = app.add<Stack>(
      "Full", StackProps{.analyticsReporting = false,
                         .description = std::string(512, 'd'),
                         .env = env(),
                         .notificationArns = {"arn:aws:sns:us-east-1:111111111111:one", "arn:aws:sns:us-east-1:111111111111:two"},
                         .stackName = "full-name",
                         .suppressTemplateIndentation = true,
                         .tags = {{"zeta", "1"}, {"Alpha", "2"}, {"aws-like:key", "a b"}, {"empty", ""}},
                         .terminationProtection = true});
  stack.addStackTag("later", "x");
  stack.addStackTag("Alpha", "3");
  stack.removeStackTag("zeta");
  thing(stack, "R", {{"Arns", stack.notificationArns()}, {"Name", stack.stackName()}, {"Text", "ünïcödé \"quoted\" \\ / \u2028 <&>"}});
  auto& queue = stack.add<sqs::Queue>("Queue");
  Tags::of(queue).add("own", "queue");
  Tags::of(stack).add("below", "yes");
  Tags::of(stack).add("Alpha", "of the resources");
}

void late(App& app) {
  auto& stack = app.add<Stack>("Late", StackProps{.env = env()});
  stack.setTerminationProtection(true);
  stack.templateOptions().description = "given later";
  stack.templateOptions().templateFormatVersion = "2010-09-09";
  stack.templateOptions().metadata = {{"Author", "me"}, {"Nested", Json::obj({{"List", Json::arr({1, "two", Aws::REGION})}})}};
  stack.addMetadata("Added", Json::obj({{"By", Fn::join("-", {"a", Aws::STACK_NAME})}}));
  stack.addTransform("AWS::Serverless-2016-10-31");
  stack.addTransform("AWS::Serverless-2016-10-31");
  stack.addTransform("Own::Macro");
  stack.add<CfnParameter>("P");
  stack.add<CfnCondition>("C", CfnConditionProps{.expression = Fn::conditionEquals(1, 2)});
  stack.add<CfnOutput>("O", CfnOutputProps{.value = "x"});
  stack.add<NestedStack>("Nested", NestedStackProps{.description = "below", .suppressTemplateIndentation = true}).add<sqs::Queue>("Queue");
  stack.node().addMetadata("own-kind", Json::obj({{"a", Json::arr({1, Aws::REGION})}}));
}

void build(App& app) {
  full(app);
  late(app);
  auto& off = app.add<Stack>("Off", StackProps{.description = "", .env = env(), .tags = {{"plain", "p"}}, .terminationProtection = true});
  off.setTerminationProtection(false);
  off.add<sqs::Queue>("Queue");
  auto& noTopics = app.add<Stack>("NoTopics", StackProps{.notificationArns = List<Str>({})});
  thing(noTopics, "R");
  app.add<Stack>("OneTransform", StackProps{.env = env()}).templateOptions().transforms = {"Only::One"};
  app.add<Stack>("Nothing");
  auto& excluded = app.add<Stack>("Excluded", StackProps{.env = env(), .tags = {{"kept", "kept"}, {"gone", "gone"}}});
  excluded.add<sqs::Queue>("Queue");
  Tags::of(excluded).remove("gone", {.includeResourceTypes = {"aws:cdk:stack"}});
  Tags::of(excluded).add("both", "1", {.includeResourceTypes = {"aws:cdk:stack", "AWS::SQS::Queue"}});
  Tags::of(excluded).add("neither", "1", {.excludeResourceTypes = {"AWS::SQS::Queue"}});
  Aspects::of(app).add(make<MarksQueues>());
  app.node().addMetadata("of-the-app", "x");
}

}  // namespace

int main() {
  return run(build, AppProps{.analyticsReporting = false});
}
