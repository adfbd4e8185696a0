#include <cdk/app.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>

using namespace cdk;

namespace {

CfnResource& thing(Construct& scope, std::string_view id, const Map<Json>& properties = {}) {
  return scope.add<CfnResource>(id, CfnResourceProps{.properties = properties, .type = "AWS::Test::Thing"});
}

const StackProps& here() {
  static const StackProps props{.env = {.account = "111111111111", .region = "us-east-1"}};
  return props;
}

void inOneScope(Construct& scope) {
  auto& a = scope.add<Stack>("A", here());
  auto& b = scope.add<Stack>("B", here());
  auto& c = scope.add<Stack>("C", here());
  auto& d = scope.add<Stack>("D", here());
  auto& e = scope.add<Stack>("E", here());
  auto& ra = thing(a, "R");
  auto& rb = thing(b, "R");
  auto& rc = thing(c, "R");
  auto& rd = thing(d, "R");
  thing(e, "R", {{"Reference", rd.ref()}});
  b.addStackDependency(a, "by hand");
  b.addStackDependency(a);
  c.addStackDependency(b);
  c.addStackDependency(a);
  rd.addResourceDependency(rc);
  rd.addResourceDependency(ra);
  rc.addResourceDependency(rb);
  auto& other = scope.add<Stack>("F", here());
  auto& rf = thing(other, "R");
  rf.addResourceDependency(ra);
  rf.removeResourceDependency(ra);
  rf.addResourceDependency(rb);
  rf.replaceDependency(rb, rd);
  Use<DependencyGroup> group = make<DependencyGroup>();
  group->add(ra);
  auto& last = scope.add<Stack>("Last", here());
  auto& holder = last.add<Construct>("Holder");
  thing(holder, "One");
  thing(holder.add<Construct>("Deep"), "Two");
  holder.node().addDependency(group);
  group->add(other);
  last.node().addDependency(e);
  last.addStackDependency(last);
}

void nestedOnes(App& app, Stack& one, CfnResource& first, CfnResource& fourth, CfnResource& p2) {
  auto& nested = one.add<NestedStack>("Nested");
  auto& inNested = thing(nested, "InNested");
  auto& deep = nested.add<NestedStack>("Deep");
  auto& inDeep = thing(deep, "InDeep");
  auto& sibling = one.add<NestedStack>("Sibling");
  auto& inSibling = thing(sibling, "InSibling");
  inSibling.addResourceDependency(inDeep);
  inNested.addResourceDependency(first);
  fourth.addResourceDependency(inSibling);
  thing(one, "After").node().addDependency(deep);
  inDeep.node().addDependency(inNested);
  sibling.node().addDependency(p2);
  auto& outside = app.add<Stack>("Outside", here());
  thing(outside, "Waits").addResourceDependency(inDeep);
  auto& outsideNested = outside.add<NestedStack>("N");
  thing(outsideNested, "Waits").node().addDependency(sibling);
  outsideNested.addStackDependency(one);
  auto& below = outside.add<Stack>("Below", here());
  thing(below, "R").node().addDependency(first);
  outside.node().addDependency(one);
}

void build(App& app) {
  inOneScope(app);
  inOneScope(app.add<Stage>("Stage"));
  auto& one = app.add<Stack>("One", here());
  auto& first = thing(one, "First");
  auto& second = thing(one, "Second");
  auto& third = thing(one, "Third");
  third.addResourceDependency(second);
  third.addResourceDependency(first);
  third.addResourceDependency(third);
  second.addResourceDependency(first);
  third.removeResourceDependency(first);
  third.replaceDependency(second, first);
  auto& fourth = thing(one, "Fourth");
  auto& part = one.add<Construct>("Part");
  auto& p1 = thing(part, "P1");
  auto& p2 = thing(part, "P2");
  p2.addResourceDependency(p1);
  fourth.node().addDependency(part, third);
  part.node().addDependency(first);
  first.node().addDependency(make<DependencyGroup>());
  nestedOnes(app, one, first, fourth, p2);
}

}  // namespace

int main() {
  return run(build);
}
