#include <cdk/app.hpp>
#include <cdk/cfn_condition.hpp>
#include <cdk/cfn_mapping.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/fn.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>

using namespace cdk;

namespace {

CfnResource& thing(Construct& scope, std::string_view id, const Map<Json>& properties = {}) {
  return scope.add<CfnResource>(id, CfnResourceProps{.properties = properties, .type = "AWS::Test::Thing"});
}

void build(App& app) {
  const Environment env{.account = "111111111111", .region = "us-east-1"};
  auto& top = app.add<Stack>("Top", StackProps{.env = env, .stackName = "top-of-all"});
  auto& parameter = top.add<CfnParameter>("Parameter", CfnParameterProps{.default_ = "x"});
  auto& mapping = top.add<CfnMapping>("Mapping", CfnMappingProps{.mapping = {{"a", {{"b", "c"}}}}});
  auto& atTop = thing(top, "AtTop");
  auto& left = top.add<NestedStack>("Left");
  auto& leftLeft = left.add<Construct>("Part").add<NestedStack>("LeftLeft");
  auto& right = top.add<NestedStack>("Right");
  auto& rightRight = right.add<NestedStack>("RightRight");
  auto& inLeft =
      thing(left, "InLeft", {{"Top", atTop.ref()}, {"Parameter", parameter.valueAsString()}, {"Mapped", mapping.findInMap("a", "b")}});
  auto& inLeftLeft = thing(leftLeft, "InLeftLeft",
                           {{"Top", atTop.getAtt("Arn")}, {"Left", inLeft.ref()}, {"Stack", top.stackName()}, {"Id", top.stackId()}});
  auto& inRightRight = thing(rightRight, "InRightRight",
                             {{"LeftLeft", inLeftLeft.ref()},
                              {"Arn", inLeftLeft.getAtt("Arn")},
                              {"Text", inLeft.ref() + "/" + atTop.ref()},
                              {"Left", left.stackName()},
                              {"LeftId", leftLeft.stackId()}});
  thing(right, "InRight", {{"Below", inRightRight.getAtt("A.B")}, {"Across", inLeft.getAtt("Arn")}});
  thing(top, "Collects",
        {{"LeftLeft", inLeftLeft.ref()}, {"RightRight", inRightRight.ref()}, {"Name", rightRight.stackName()}, {"Id", rightRight.stackId()}});
  auto& inner = left.add<CfnParameter>("Inner", CfnParameterProps{.default_ = "y", .type = "String"});
  left.setParameter("Inner", Fn::join("-", {atTop.ref(), "z"}));
  thing(rightRight, "Takes", {{"Parameter", inner.valueAsString()}});
  leftLeft.add<CfnCondition>("Condition", CfnConditionProps{.expression = Fn::conditionEquals(atTop.getAtt("Kind"), "k")});
  leftLeft.add<CfnOutput>("Shown", CfnOutputProps{.description = "two levels", .value = Fn::join(":", {inLeft.ref(), atTop.ref()})});
  auto& quotedId = thing(left, "With-Dashes_And/Slashes");
  thing(right, "Quoted", {{"V", quotedId.getAtt("Some.Attribute")}});

  auto& other = app.add<Stack>("Other", StackProps{.env = env});
  thing(other, "Far",
        {{"Bottom", inRightRight.ref()}, {"Left", inLeft.getAtt("Arn")}, {"Id", leftLeft.stackId()}, {"Name", left.stackName()}});
  auto& otherNested = other.add<NestedStack>("One").add<NestedStack>("Two");
  thing(otherNested, "Farther", {{"Top", atTop.ref()}, {"Bottom", inRightRight.ref()}, {"Again", inLeftLeft.ref()}});
  top.exportValue(inLeft.ref());
  top.exportValue(inRightRight.getAtt("Kept"), {.description = "kept"});
}

}  // namespace

int main() {
  return run(build, AppProps{.postCliContext = {{"@aws-cdk/core:defaultCrossStackReferences", "strong"}}});
}
