#include <cdk/app.hpp>
#include <cdk/aws.hpp>
#include <cdk/cfn/lambda/function.hpp>
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/cfn/sqs/queue.hpp>
#include <cdk/cfn_condition.hpp>
#include <cdk/cfn_hook.hpp>
#include <cdk/cfn_mapping.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/cfn_rule.hpp>
#include <cdk/fn.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>
#include <cdk/tags.hpp>
#include <cdk/token.hpp>
#include <constructs/aws/cloudformation_include/cfn_include.hpp>
#include <constructs/aws/sqs/queue.hpp>

using namespace cdk;
using cloudformation_include::CfnInclude;
using cloudformation_include::CfnIncludeProps;

namespace {

void replaced(Stack& stack) {
  auto& first = stack.add<CfnInclude>(
      "First", CfnIncludeProps{.parameters = {{"Name", "prod"}, {"Count", 3}, {"Items", Token::asList(Fn::ref("Elsewhere"))}},
                               .templateFile = "moved.yaml"});
  first.getResource<lambda::CfnFunction>("Function").props().runtime = "nodejs24.x";
  first.getResource("Queue").applyRemovalPolicy(RemovalPolicy::RETAIN);
  first.getResource("Bucket").addPropertyOverride("Tags", Json::arr({Json::obj({{"Key", "over"}, {"Value", "ridden"}})}));
  first.getResource("Bucket").addDependency(stack.add<CfnResource>("Before", CfnResourceProps{.type = "My::Test::Thing"}));
  first.getRule("Check").overrideLogicalId("Checked");
  first.getMapping("Sizes").setValue("test", "count", 0);
  first.getOutput("Name").setExportName("other");
  first.getParameter("Kept").setNoEcho(false);
  Tags::of(first).add("all", "tagged");
}

CfnInclude& moved(Stack& stack) {
  auto& away =
      stack.add<Construct>("Scope").add<CfnInclude>("Away", CfnIncludeProps{.preserveLogicalIds = false, .templateFile = "moved.yaml"});
  away.getCondition("IsProd").overrideLogicalId("Production");
  away.getResource("Queue").overrideLogicalId("TheQueue");
  away.getMapping("Sizes").overrideLogicalId("Table");
  away.getHook("Hook").overrideLogicalId("Hooked");
  auto& queue = sqs::Queue::fromQueueArn(stack, "Imported", away.getResource<sqs::CfnQueue>("Queue").attrArn());
  stack.add<CfnOutput>("Uses", CfnOutputProps{.value = queue.queueName()});
  return away;
}

void nested(Stack& stack) {
  const CfnIncludeProps innermost = {.templateFile = "inner.json"};
  const CfnIncludeProps inside = {
      .loadNestedStacks = {{"Innermost", innermost}}, .parameters = {{"Static", "replaced"}}, .templateFile = "middle.json"};
  auto& outer = stack.add<CfnInclude>("Outer", CfnIncludeProps{.loadNestedStacks = {{"Middle", inside}},
                                                               .parameters = {{"Url", "https://example.com/given.json"}},
                                                               .templateFile = "outer.json"});
  const auto middle = outer.getNestedStack("Middle");
  CfnInclude& inner = middle.includedTemplate.getNestedStack("Innermost").includedTemplate;
  inner.getResource("Parameter").addMetadata("Reached", true);
  inner.getParameter("Number").setDefault(7);
  middle.stack.add<CfnResource>("Added",
                                CfnResourceProps{.properties = {{"Outer", outer.getResource("Topic").ref()}}, .type = "My::Test::Thing"});
  stack.add<CfnOutput>("Deep", CfnOutputProps{.value = inner.getResource("Parameter").ref()});
}

void build(App& app) {
  auto& values = app.add<Stack>("Values", StackProps{.description = "around"});
  values.addTransform("Around");
  values.add<CfnInclude>("Template", CfnIncludeProps{.templateFile = "values.yaml"});
  replaced(app.add<Stack>("Replaced"));
  const Map<Json> tokens = {{"Name", Aws::STACK_NAME},
                            {"Kept", Fn::join("-", {"a", Aws::REGION})},
                            {"Count", Token::asNumber(Fn::ref("N"))},
                            {"Items", Json::arr({"1", "2"})}};
  app.add<Stack>("Tokens").add<CfnInclude>("Template", CfnIncludeProps{.parameters = tokens, .templateFile = "moved.yaml"});
  auto& away = moved(app.add<Stack>("Moved"));
  const CfnIncludeProps again = {.parameters = {{"Name", "again"}}, .preserveLogicalIds = false, .templateFile = "moved.yaml"};
  app.add<Stack>("MovedAgain").add<CfnInclude>("Again", again);
  app.add<Stack>("Consumer").add<CfnOutput>("Uses", CfnOutputProps{.value = away.getResource<s3::CfnBucket>("Bucket").attrDomainName()});
  nested(app.add<Stack>("Nested"));
}

}  // namespace

int main() {
  return run(build);
}
