#include <vector>

#include <cdk/app.hpp>
#include <cdk/aws.hpp>
#include <cdk/cfn_condition.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/cfn_rule.hpp>
#include <cdk/fn.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>
#include <cdk/token.hpp>

using namespace cdk;

namespace {

using Condition = Use<ICfnConditionExpression>;

List<Condition> many(const Str& value, int count) {
  std::vector<Condition> all;
  for (int i = 0; i < count; ++i) all.push_back(Fn::conditionEquals(value, format("s{}", Num(i))));
  return List<Condition>(all);
}

Json ref(const char* name) {
  return Json::obj({{"Ref", name}});
}

void conditions(Stack& stack) {
  const Str stage = stack.add<CfnParameter>("StageName", CfnParameterProps{.allowedValues = {"test", "prod"}}).valueAsString();
  const List<Str> zones =
      stack.add<CfnParameter>("Zones", CfnParameterProps{.type = "List<AWS::EC2::AvailabilityZone::Name>"}).valueAsList();
  const auto add = [&](std::string_view id, Condition expression) -> CfnCondition& {
    return stack.add<CfnCondition>(id, CfnConditionProps{.expression = expression});
  };
  auto& prod = add("IsProd", Fn::conditionEquals(stage, "prod"));
  auto& here = add("IsHere", Fn::conditionEquals(Aws::REGION, "us-east-1"));
  add("Both", Fn::conditionAnd({prod, here}));
  add("Either", Fn::conditionOr({prod, Fn::conditionNot(here)}));
  add("One", Fn::conditionAnd({prod}));
  for (int n : {2, 10, 11, 20, 21, 101}) add(format("And{}", Num(n)).text(), Fn::conditionAnd(many(stage, n)));
  add("Or12", Fn::conditionOr(many(stage, 12)));
  const Condition inner = Fn::conditionAnd({prod, Fn::conditionNot(Fn::conditionNot(here))});
  add("Deep", Fn::conditionNot(Fn::conditionOr({inner, Fn::conditionEquals(stage, "s1")})));
  add("Numbers", Fn::conditionEquals(1, 1.5));
  add("Kinds", Fn::conditionEquals(true, ref("AWS::NoValue")));
  add("Contains", Fn::conditionContains({"a", "b"}, stage));
  add("Members", Fn::conditionEachMemberEquals(zones, "us-east-1a"));
  add("In", Fn::conditionEachMemberIn(zones, Fn::getAzs()));
  auto& late = stack.add<CfnCondition>("Late");
  stack.add<CfnCondition>("WithoutExpression");
  late.setExpression(Fn::conditionOr({here, add("Later", Fn::conditionNot(Fn::conditionEquals(stage, "")))}));
  prod.overrideLogicalId("Production");

  const Json size = Fn::conditionIf(prod.logicalIdText(), "large", "small");
  auto& first = stack.add<CfnResource>(
      "First",
      CfnResourceProps{.properties = {{"If", size},
                                      {"Text", Token::asString(size) + "-size"},
                                      {"Nested", Fn::conditionIf("Both", Json::obj({{"A", 1}, {"B", Json::arr({Aws::REGION})}}),
                                                                 Fn::conditionIf("Either", Json::arr({1, 2}), Aws::NO_VALUE))},
                                      {"List", Token::asList(Fn::conditionIf("Deep", Json::arr({"a"}), zones))},
                                      {"Objects", Json::arr({Fn::conditionIf("Deep", Json::obj({{"Key", "k"}}), ref("AWS::NoValue"))})}},
                       .type = "My::Test::Thing"});
  first.cfnOptions().condition = &prod;
  auto& second = stack.add<CfnResource>("Second", CfnResourceProps{.type = "My::Test::Other"});
  second.cfnOptions().condition = &late;
  second.addDependency(first);
  stack.add<CfnOutput>("Out", CfnOutputProps{.condition = &prod, .description = "only in production", .value = first.ref()});
  CfnResource::from(*stack.add<NestedStack>("Nested").nestedStackResource())->cfnOptions().condition = &here;
}

void rules(Stack& stack) {
  const Str vpc = stack.add<CfnParameter>("Vpc", CfnParameterProps{.type = "AWS::EC2::VPC::Id"}).valueAsString();
  const List<Str> subnets = stack.add<CfnParameter>("Subnets", CfnParameterProps{.type = "List<AWS::EC2::Subnet::Id>"}).valueAsList();
  const Str kind = stack.add<CfnParameter>("Kind", CfnParameterProps{.default_ = "a"}).valueAsString();
  const Condition elsewhere = Fn::conditionNot(Fn::conditionEquals(Aws::REGION, "us-west-1"));
  auto& full = stack.add<CfnRule>(
      "Full", CfnRuleProps{.assertions = {{.assert_ = Fn::conditionContains({"a", "b"}, kind), .assertDescription = "a or b"},
                                          {.assert_ = Fn::conditionEachMemberEquals(Fn::valueOfAll("AWS::EC2::Subnet::Id", "VpcId"),
                                                                                    Fn::valueOf("Vpc", "Id")),
                                           .assertDescription = "in the network"}},
                           .ruleCondition = Fn::conditionAnd({Fn::conditionEquals(kind, "a"), elsewhere})});
  full.addAssertion(Fn::conditionEachMemberIn(Fn::refAll("AWS::EC2::VPC::Id"), {"vpc-1", "vpc-2"}), "known networks");
  full.addAssertion(Fn::conditionEachMemberIn(Fn::valueOfAll("AWS::EC2::Subnet::Id", "AvailabilityZone"), Fn::getAzs("eu-west-1")), "");
  stack.add<CfnRule>("NoCondition",
                     CfnRuleProps{.assertions = {{.assert_ = Fn::conditionEquals(Fn::valueOf("Vpc", "Tags.Department"), "IT"),
                                                  .assertDescription = "of IT"}}});
  stack.add<CfnRule>("Empty");
  stack.add<CfnRule>("NoAssertions", CfnRuleProps{.assertions = List<CfnRuleAssertion>(nullptr, 0)});
  const std::vector<Condition> same(11, Fn::conditionEquals(vpc, "x"));
  auto& later = stack.add<CfnRule>("LaterOnly", CfnRuleProps{.ruleCondition = Fn::conditionOr(List<Condition>(same))});
  later.overrideLogicalId("Renamed");
  later.addAssertion(Fn::conditionNot(Fn::conditionContains(subnets, "subnet-1")), "not this one");
  stack.add<CfnOutput>("RuleRef", CfnOutputProps{.value = later.ref()});
}

}  // namespace

int main() {
  return run([](App& app) {
    conditions(app.add<Stack>("Conditions"));
    rules(app.add<Stack>("Rules"));
  });
}
