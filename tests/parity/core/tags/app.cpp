#include <cdk/app.hpp>
#include <cdk/aws.hpp>
#include <cdk/cfn/autoscaling/auto_scaling_group.hpp>
#include <cdk/cfn/dynamodb/table.hpp>
#include <cdk/cfn/glue/job.hpp>
#include <cdk/cfn/kms/key.hpp>
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/cfn/ssm/parameter.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/fn.hpp>
#include <cdk/lazy.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>
#include <cdk/stage.hpp>
#include <cdk/tag_aspect.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/sqs/queue.hpp>

using namespace cdk;

namespace {

void fill(Construct& scope) {
  scope.add<s3::CfnBucket>(
      "Bucket",
      s3::CfnBucket::Props{.tags = {{.key = "own", .value = "bucket"}, {.key = "Zeta", .value = "z"}, {.key = "alpha", .value = "a"}}});
  scope.add<sqs::Queue>("Queue");
  scope.add<kms::CfnKey>("Key", kms::CfnKey::Props{.keyPolicy = Json::obj()});
  scope.add<ssm::CfnParameter>("Parameter", ssm::CfnParameter::Props{.tags = {{"own", "parameter"}}, .type = "String", .value = "x"});
  scope.add<glue::CfnJob>(
      "Job", glue::CfnJob::Props{.command = glue::CfnJob::JobCommandProperty{}, .role = "r", .tags = Json::obj({{"b", "B"}, {"a", "A"}})});
  scope.add<autoscaling::CfnAutoScalingGroup>(
      "Group", autoscaling::CfnAutoScalingGroup::Props{
                   .maxSize = "1", .minSize = "0", .tags = {{.key = "own", .propagateAtLaunch = false, .value = "group"}}});
  scope.add<CfnResource>("Generic", CfnResourceProps{.type = "My::Test::Thing"});
  scope.add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::ServicePrincipal("ec2.amazonaws.com")});
}

Stack& plain(App& app) {
  auto& stack = app.add<Stack>("Plain", StackProps{.tags = {{"stack", "given"}, {"own", "of the stack"}}});
  fill(stack);
  Tags tags = Tags::of(stack);
  tags.add("everywhere", "yes");
  tags.add("own", "overwritten");
  tags.add("Case", "upper");
  tags.add("case", "lower");
  tags.add("launched", "not", {.applyToLaunchedInstances = false});
  return stack;
}

void types(Stack& stack) {
  fill(stack);
  Tags tags = Tags::of(stack);
  tags.add("only", "queues", {.includeResourceTypes = {"AWS::SQS::Queue"}});
  tags.add("but", "queues", {.excludeResourceTypes = {"AWS::SQS::Queue"}});
  tags.add("both", "excluded",
           {.excludeResourceTypes = {"AWS::S3::Bucket"}, .includeResourceTypes = {"AWS::SQS::Queue", "AWS::S3::Bucket"}});
  tags.add("with", "stack", {.includeResourceTypes = {"aws:cdk:stack", "AWS::KMS::Key"}});
  tags.remove("own", {.includeResourceTypes = {"AWS::S3::Bucket"}});
  tags.remove("Zeta", {.excludeResourceTypes = {"AWS::KMS::Key"}});
}

void priorities(Stack& stack) {
  auto& inner = stack.add<Construct>("Inner");
  fill(inner);
  Tags outside = Tags::of(stack);
  Tags inside = Tags::of(inner);
  outside.add("a", "outer");
  inside.add("a", "inner");
  outside.add("b", "outer, high", {.priority = 300});
  inside.add("b", "inner, low");
  outside.add("c", "first");
  outside.add("c", "second");
  outside.add("d", "low", {.priority = 10});
  outside.add("own", "too low", {.priority = 40});
  inside.add("e", "removed");
  outside.remove("e");
  inside.add("f", "kept", {.priority = 250});
  outside.remove("f");
  outside.remove("g", {.priority = 1});
  inside.add("g", "kept too");
  Tags::of(inner.node().findChild("Queue")).add("h", "of the queue only");
  Aspects::of(inner).add(make<Tag>("by-aspect", "value", TagProps{.priority = 5}));
  Aspects::of(inner).add(make<RemoveTag>("alpha"));
}

void values(Stack& stack) {
  fill(stack);
  Tags tags = Tags::of(stack);
  tags.add("region", Aws::REGION);
  tags.add("joined", Fn::join("-", {"a", Aws::ACCOUNT_ID}));
  tags.add("lazy", Lazy::string([] { return Str("made late"); }));
  tags.add("empty", "");
  tags.add("üml äut", "ß");
  tags.add("_under", "1");
  tags.add("10", "ten");
  tags.add("9", "nine");
  stack.addStackTag("by-method", "x");
  stack.addStackTag("gone", "x");
  stack.removeStackTag("gone");
}

void managers(Stack& stack) {
  auto& vpc = stack.add<ec2::Vpc>("Vpc", ec2::VpcProps{.maxAzs = 1, .natGateways = 0});
  Tags::of(stack).add("Name", "stack name");
  Tags::of(*vpc.publicSubnets()[0]).add("Name", "subnet name");
  auto& table = stack.add<dynamodb::CfnTable>("Table", dynamodb::CfnTable::Props{.keySchema = {{.attributeName = "a", .keyType = "HASH"}}});
  TagManager& tags = *table.tags();
  tags.setTag("set", "directly");
  tags.setTag("set", "lower", -1);
  tags.setTag("never", "shown");
  tags.removeTag("never", 0);
  stack.add<CfnResource>(
      "Manager", CfnResourceProps{.properties = {{"Values", tags.tagValues()},
                                                 {"Has", tags.hasTags()},
                                                 {"Taggable", Json::arr({TagManager::isTaggable(table), TagManager::isTaggable(vpc)})}},
                                  .type = "My::Test::Thing"});
  auto own = make<TagManager>(TagKind::KeyValue, "My::Type");
  own->setTag("x", "y");
  own->setTag("b", "c");
  stack.add<CfnResource>(
      "Own", CfnResourceProps{.properties = {{"Tags", own->renderTags()}, {"Late", own->renderedTags()}}, .type = "My::Test::Thing"});
  own->setTag("late", "too");
}

}  // namespace

int main() {
  return run([](App& app) {
    auto& first = plain(app);
    types(app.add<Stack>("Types"));
    priorities(app.add<Stack>("Priorities"));
    values(app.add<Stack>("Values"));
    auto& stage = app.add<Stage>("Stage");
    fill(stage.add<Stack>("Inside"));
    Tags::of(stage).add("of-stage", "yes");
    Tags::of(app).add("of-app", "yes");
    auto& nested = first.add<NestedStack>("Nested");
    fill(nested);
    Tags::of(nested).add("of-nested", "yes");
    managers(app.add<Stack>("Network", StackProps{.env = {.account = "111111111111", .region = "us-east-1"}}));
  });
}
