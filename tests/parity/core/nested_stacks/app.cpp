#include <cdk/app.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/tags.hpp>

using cdk::NestedStack;
using cdk::Stack;

namespace {

cdk::CfnResource& thing(cdk::Construct& scope, std::string_view id, const cdk::Map<cdk::Json>& properties = {}) {
  return scope.add<cdk::CfnResource>(id, cdk::CfnResourceProps{.properties = properties, .type = "AWS::Test::Thing"});
}

void build(cdk::App& app) {
  const cdk::StackProps here{.env = {.account = "111111111111", .region = "us-east-1"}};
  auto& top = app.add<Stack>("Top", here);
  auto& outside = thing(top, "Outside");
  auto& nested = top.add<NestedStack>("Nested", cdk::NestedStackProps{.description = "inside", .parameters = {{"Given", "value"}}, .timeout = cdk::Duration::minutes(5)});
  auto& inner = thing(nested, "Inner", {{"From", outside.ref()}, {"Arn", outside.getAtt("Arn")}, {"Name", nested.stackName()}, {"Id", nested.stackId()}});
  auto& sibling = top.add<NestedStack>("Sibling");
  thing(sibling, "Uses", {{"Inner", inner.getAtt("Arn")}, {"Again", inner.getAtt("Arn")}, {"Ref", inner.ref()}});
  auto& deep = nested.add<NestedStack>("Deep");
  auto& bottom = thing(deep, "Bottom", {{"Outside", outside.ref()}, {"Inner", inner.ref()}});
  thing(top, "AtTop", {{"Bottom", bottom.ref()}, {"Name", nested.stackName()}});
  nested.add<cdk::CfnOutput>("Shown", cdk::CfnOutputProps{.value = inner.ref()});
  auto& other = app.add<Stack>("Other", here);
  thing(other, "Far", {{"Bottom", bottom.getAtt("Arn")}});
  auto& otherNested = other.add<NestedStack>("OtherNested");
  thing(otherNested, "Farther", {{"Outside", outside.getAtt("Name")}});
  thing(top, "Waits").node().addDependency(sibling);
  sibling.addStackDependency(nested);
  cdk::Tags::of(app).add("Team", "x");
  cdk::Tags::of(nested).add("Only", "nested", {.includeResourceTypes = {"aws:cdk:stack"}});
  auto& agnostic = app.add<Stack>("Agnostic");
  thing(agnostic.add<NestedStack>("N"), "R");
}

}  // namespace

int main() {
  return cdk::run(build);
}
