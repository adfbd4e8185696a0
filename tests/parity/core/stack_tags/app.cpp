#include <cdk/app.hpp>
#include <cdk/cfn/sqs/queue.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>
#include <cdk/tags.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/sqs/queue.hpp>

using namespace cdk;

namespace {

void fill(Construct& scope) {
  scope.add<sqs::Queue>("Queue");
  scope.add<sqs::CfnQueue>("L1", sqs::CfnQueue::Props{.tags = {{.key = "own", .value = "l1"}, {.key = "team", .value = "l1"}}});
  scope.add<Construct>("Part").add<s3::Bucket>("Bucket");
  scope.add<CfnResource>("Untagged", CfnResourceProps{.type = "AWS::Test::Thing"});
}

void one(App& app, const Environment& env) {
  auto& stack = app.add<Stack>("One", StackProps{.env = env, .tags = {{"team", "given"}, {"zone", "stack"}}});
  fill(stack);
  auto& nested = stack.add<NestedStack>("Nested");
  fill(nested);
  auto& deep = nested.add<NestedStack>("Deep");
  fill(deep);
  Tags::of(stack).add("team", "added");
  Tags::of(stack).add("only-queues", "yes", {.includeResourceTypes = {"AWS::SQS::Queue"}});
  Tags::of(stack).add("no-queues", "yes", {.excludeResourceTypes = {"AWS::SQS::Queue"}});
  Tags::of(stack).add("no-stacks", "yes", {.excludeResourceTypes = {"aws:cdk:stack"}});
  Tags::of(nested).add("nested", "yes");
  Tags::of(nested).remove("team");
  Tags::of(deep).add("team", "deep", {.priority = 300});
  Tags::of(deep).add("low", "no", {.priority = 1});
  Tags::of(stack.node().findChild("Part")).add("team", "part");
  stack.addStackTag("by-hand", "yes");
  stack.removeStackTag("zone");
  nested.addStackTag("nested-by-hand", "yes");
}

void build(App& app) {
  const Environment env{.account = "111111111111", .region = "us-east-1"};
  one(app, env);
  auto& two = app.add<Stack>("Two", StackProps{.env = env, .tags = {{"kept", "kept"}, {"removed", "given"}}});
  fill(two);
  Tags::of(two).remove("removed");
  Tags::of(two).add("removed", "again", {.priority = 250});
  Tags::of(two).remove("L1", {.priority = 10});
  Tags::of(app).add("app", "yes");
  Tags::of(app).add("team", "app");
  auto& stage = app.add<Stage>("Stage", StageProps{.env = env});
  auto& inStage = stage.add<Stack>("Three", StackProps{.tags = {{"of", "three"}}});
  fill(inStage);
  fill(inStage.add<NestedStack>("Nested"));
  Tags::of(stage).add("stage", "yes");
  Tags::of(stage).add("stack-only", "yes", {.includeResourceTypes = {"aws:cdk:stack"}});
  Tags::of(inStage).remove("of", {.includeResourceTypes = {"aws:cdk:stack"}});
}

}  // namespace

int main() {
  return run(build);
}
