#include <cdk/app.hpp>
#include <cdk/aws.hpp>
#include <cdk/cfn_condition.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/fn.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>
#include <cdk/tags.hpp>
#include <cdk/template_options.hpp>
#include <constructs/aws/sns/topic.hpp>
#include <constructs/aws/sqs/queue.hpp>

using namespace cdk;

namespace {

CfnResource& thing(Construct& scope, std::string_view id, const Map<Json>& properties = {}) {
  return scope.add<CfnResource>(id, CfnResourceProps{.properties = properties, .type = "AWS::Test::Thing"});
}

CfnResource& resourceOf(NestedStack& nested) {
  return *CfnResource::from(*nested.nestedStackResource());
}

NestedStack& fullIn(Stack& top, CfnParameter& size, CfnResource& outer, sns::Topic& topic) {
  auto& full =
      top.add<NestedStack>("Full", NestedStackProps{.description = "everything given",
                                                    .notificationArns = {topic.topicArn(), "arn:aws:sns:us-east-1:111111111111:fixed"},
                                                    .parameters = {{"Size", Fn::join("", {size.logicalId(), "!"})},
                                                                   {"Name", outer.ref()},
                                                                   {"Text", "a-" + Aws::REGION + "-" + outer.getAtt("Arn")},
                                                                   {"Literal", "x"}},
                                                    .removalPolicy = RemovalPolicy::RETAIN,
                                                    .timeout = Duration::hours(2)});
  for (const char* name : {"Size", "Name", "Text", "Literal"}) full.add<CfnParameter>(name);
  return full;
}

void changeResource(Stack& top, NestedStack& full) {
  auto& condition = top.add<CfnCondition>("Condition", CfnConditionProps{.expression = Fn::conditionEquals(Aws::REGION, "us-east-1")});
  CfnResource& resource = resourceOf(full);
  resource.cfnOptions().condition = &condition;
  resource.addMetadata("Own", "metadata");
  resource.addOverride("UpdatePolicy.Nothing", true);
  resource.applyRemovalPolicy(RemovalPolicy::RETAIN_ON_UPDATE_OR_DELETE);
}

void nestedIn(Stack& top) {
  auto& size = top.add<CfnParameter>("Size", CfnParameterProps{.default_ = 3, .type = "Number"});
  auto& outer = thing(top, "Outer");
  auto& topic = top.add<sns::Topic>("Topic");
  auto& full = fullIn(top, size, outer, topic);
  auto& inFull = full.add<sqs::Queue>("Queue", sqs::QueueProps{.retentionPeriod = Duration::days(2)});
  full.setParameter("Literal", "changed");
  full.setParameter("Added", outer.getAtt("Added"));
  full.add<CfnParameter>("Added");
  full.add<CfnOutput>("Shown", CfnOutputProps{.exportName = top.stackName() + "-nested-export", .value = inFull.queueUrl()});
  changeResource(top, full);

  auto& destroyed =
      full.add<NestedStack>("Destroyed", NestedStackProps{.removalPolicy = RemovalPolicy::DESTROY, .timeout = Duration::minutes(1)});
  auto& deep = destroyed.add<NestedStack>(
      "Deepest", NestedStackProps{.notificationArns = Aws::NOTIFICATION_ARNS, .suppressTemplateIndentation = true});
  auto& deepest = deep.add<sqs::Queue>("Queue", sqs::QueueProps{.deadLetterQueue = {{.maxReceiveCount = 2, .queue = inFull}}});
  auto& empty = top.add<NestedStack>("Empty");
  empty.nestedStackResource()->node().addDependency(full);
  top.add<CfnOutput>("Deepest", CfnOutputProps{.value = deepest.queueArn()});
  top.add<CfnOutput>("Direct", CfnOutputProps{.value = resourceOf(full).getAtt("Outputs.Own")});
  thing(top, "About",
        {{"Nested", full.nested()},
         {"Parent", full.nestedStackParent()->stackName()},
         {"Account", full.account()},
         {"Region", deep.region()},
         {"Environment", deep.environment()},
         {"Arn", deep.formatArn({.resource = "b", .service = "a"})}});
  thing(deep, "About",
        {{"Account", full.account()},
         {"Name", deep.stackName()},
         {"Top", top.stackName()},
         {"Partition", deep.partition()},
         {"Zones", deep.availabilityZones()}});
  Tags::of(top).add("top", "yes");
  Tags::of(full).add("full", "yes");
  Tags::of(full).add("stack", "yes", {.includeResourceTypes = {"aws:cdk:stack"}});
  Tags::of(destroyed).remove("top");
  full.addStackTag("by-hand", "yes");
  deep.templateOptions().metadata = {{"Deep", true}};
  destroyed.addTransform("Own::Macro");
}

void build(App& app) {
  nestedIn(app.add<Stack>(
      "Fixed", StackProps{.description = "above", .env = {.account = "111111111111", .region = "us-east-1"}, .tags = {{"of", "stack"}}}));
  nestedIn(app.add<Stack>("Open"));
}

}  // namespace

int main() {
  return run(build);
}
