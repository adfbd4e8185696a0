#include <string>
#include <vector>

#include <cdk/app.hpp>
#include <cdk/cfn_condition.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/fn.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>

using namespace cdk;

namespace {

class Prefixed : public Stack {
 public:
  using Stack::Stack;

 protected:
  Str allocateLogicalId(const CfnElement& element) override { return "Prefix" + Stack::allocateLogicalId(element); }
};

class ByType : public Stack {
 public:
  using Stack::Stack;

 protected:
  Str allocateLogicalId(const CfnElement& element) override {
    return CfnResource::isCfnResource(element) ? "Res" + Str(element.node().id()) : Stack::allocateLogicalId(element);
  }
};

CfnResource& thing(Construct& scope, std::string_view id, const Map<Json>& properties = {}) {
  return scope.add<CfnResource>(id, CfnResourceProps{.properties = properties, .type = "AWS::Test::Thing"});
}

void addAt(Construct& stack, const std::vector<std::string>& path) {
  Construct* scope = &stack;
  for (std::size_t i = 0; i + 1 < path.size(); ++i) {
    Construct* known = scope->node().tryFindChild(path[i]);
    scope = known ? known : &scope->add<Construct>(path[i]);
  }
  thing(*scope, path.back());
}

void manyIds(App& app, const StackProps& props) {
  auto& stack = app.add<Stack>("Ids", props);
  const auto many = [](std::size_t count, char c) { return std::string(count, c); };
  const std::vector<std::vector<std::string>> paths{{"One"},
                                                    {"With-Dash"},
                                                    {"With.Dot_and space"},
                                                    {"Default", "Inner"},
                                                    {"Inner2", "Default"},
                                                    {"Default", "Default", "Deep"},
                                                    {"Part", "Resource"},
                                                    {"Part", "Resource2"},
                                                    {"Foo", "oo"},
                                                    {"FooBar", "Bar"},
                                                    {"Same", "Same"},
                                                    {"a", "b", "c", "d"},
                                                    {"10", "2"},
                                                    {"2", "x"},
                                                    {"1"},
                                                    {"Ünï", "cödé"},
                                                    {many(250, 'L')},
                                                    {many(255, 'L')},
                                                    {many(256, 'L')},
                                                    {many(130, 'M'), many(130, 'N')},
                                                    {"Resource", "Resource"},
                                                    {"x/y", "z"},
                                                    {"Hidden", "Resource", "Default"}};
  for (const auto& path : paths) addAt(stack, path);
}

void build(App& app) {
  const StackProps here{.env = {.account = "111111111111", .region = "us-east-1"}};
  manyIds(app, here);
  auto& renames = app.add<Stack>("Renames", here);
  auto& a = thing(renames, "A");
  auto& b = thing(renames.add<Construct>("B"), "Inner");
  renames.renameLogicalId("A", "Renamed");
  renames.renameLogicalId("BInnerB187A9A5", "RenamedToo");
  auto& c = thing(
      renames, "C",
      {{"A", a.ref()}, {"B", b.getAtt("Arn")}, {"Sub", Fn::sub("${Renamed.Arn}")}, {"Id", a.logicalId()}, {"Text", "id:" + b.logicalId()}});
  c.overrideLogicalId("My.Weird-Id");
  c.addResourceDependency(a);
  c.node().addDependency(b);
  auto& parameter = renames.add<CfnParameter>("Parameter");
  parameter.overrideLogicalId("Given");
  auto& condition =
      renames.add<CfnCondition>("Condition", CfnConditionProps{.expression = Fn::conditionEquals(parameter.valueAsString(), "x")});
  condition.overrideLogicalId("GivenToo");
  a.cfnOptions().condition = &condition;
  auto& output = renames.add<CfnOutput>("Output", CfnOutputProps{.condition = &condition, .value = c.ref()});
  output.overrideLogicalId("GivenAsWell");
  renames.add<CfnOutput>("Keyed", CfnOutputProps{.key = "Key", .value = output.logicalId()});

  auto& prefixed = app.add<Prefixed>("Prefixed", here);
  auto& p = thing(prefixed, "One");
  prefixed.renameLogicalId("PrefixTwo", "Two");
  auto& q = thing(prefixed, "Two", {{"One", p.ref()}});
  q.addResourceDependency(p);
  prefixed.add<CfnParameter>("P");
  thing(prefixed.add<NestedStack>("Nested"), "Inner", {{"One", p.ref()}, {"Two", q.getAtt("Arn")}});
  auto& byType = app.add<ByType>("ByType", here);
  thing(byType.add<Construct>("Scope"), "Thing", {{"P", p.ref()}, {"C", c.ref()}, {"A", a.getAtt("Arn")}});
  byType.add<CfnOutput>("O", CfnOutputProps{.value = q.ref()});
}

}  // namespace

int main() {
  return run(build);
}
