#include <cdk/app.hpp>
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/cfn_condition.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/fn.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>
#include <cdk/tags.hpp>
#include <constructs/aws/cloudformation_include/cfn_include.hpp>

using namespace cdk;
using cloudformation_include::CfnInclude;

void existing(App& app) {
  auto& stack = app.add<Stack>("Existing", StackProps{.description = "around it"});
  stack.add<CfnResource>("Before", CfnResourceProps{.type = "My::Test::Res"});
  auto& include = stack.add<CfnInclude>(
      "Template", {.parameters = {{"Replaced", "given"}, {"Token", Fn::ref("AWS::Region")}}, .templateFile = "template.yaml"});
  auto& bucket = include.getResource<s3::CfnBucket>("Bucket");
  bucket.props().accessControl = "Private";
  bucket.tags()->setTag("more", "tags");
  include.getCondition("Either").overrideLogicalId("Renamed");
  include.getOutput("Name").setDescription("set");
  include.getParameter("Env").setDefault("prod");
  stack.add<CfnOutput>("Refers", CfnOutputProps{.value = bucket.attrArn()});
  app.add<Stack>("Other").add<CfnOutput>("FromOther", CfnOutputProps{.value = bucket.ref()});
}

int main() {
  return run([](App& app) {
    existing(app);
    app.add<Stack>("Moved").add<CfnInclude>("Template", {.preserveLogicalIds = false, .templateFile = "nested.json"});
    auto& nests = app.add<Stack>("Nests");
    auto& parent =
        nests.add<CfnInclude>("Parent", {.allowCyclicalReferences = true,
                                         .dehydratedResources = {"Raw"},
                                         .loadNestedStacks = {{"First", {{.parameters = {{"Q", 7}}, .templateFile = "nested.json"}}}},
                                         .templateFile = "parent.json"});
    parent.loadNestedStack("Second", {.templateFile = "nested.json"});
    nests.add<CfnOutput>("FromNested",
                         CfnOutputProps{.value = parent.getNestedStack("Second").includedTemplate.getResource("Inner").ref()});
  });
}
