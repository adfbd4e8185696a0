#include <cdk/app.hpp>
#include <cdk/aws.hpp>
#include <cdk/cfn_mapping.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/fn.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>

using namespace cdk;

namespace {

void thing(Construct& scope, std::string_view id, const Map<Json>& properties) {
  scope.add<CfnResource>(id, CfnResourceProps{.properties = properties, .type = "My::Test::Thing"});
}

Map<Map<Json>> table() {
  return {{"us-east-1", {{"regionName", "Virginia"}, {"size", 1}, {"on", true}}},
          {"eu-west-1", {{"regionName", "Ireland"}, {"size", 2}, {"on", false}}}};
}

Map<Map<Json>> small(const Json& value) {
  return {{"first", {{"a", value}}}};
}

void plain(Stack& stack) {
  const Str key = stack.add<CfnParameter>("Key", CfnParameterProps{.default_ = "us-east-1"}).valueAsString();
  auto& regions = stack.add<CfnMapping>("Regions", CfnMappingProps{.mapping = table()});
  regions.setValue("ap-south-1", "regionName", "Mumbai");
  regions.setValue("ap-south-1", "zones", Json::arr({"a", "b"}));
  regions.setValue("us-east-1", "regionName", "N. Virginia");
  regions.setValue("10", "number", 10);
  regions.setValue("2", "number", 2);
  thing(stack, "Uses",
        {{"Literal", regions.findInMap("us-east-1", "regionName")},
         {"ByRegion", regions.findInMap(Aws::REGION, "regionName")},
         {"ByKey", regions.findInMap(key, "size")},
         {"BothTokens", regions.findInMap(key, Fn::select(0, Fn::split(".", key)))},
         {"Second", regions.findInMap("eu-west-1", key)},
         {"Joined", "in " + regions.findInMap(Aws::REGION, "regionName")}});
  auto& known = stack.add<CfnMapping>("Known", CfnMappingProps{.mapping = small("A")});
  stack.add<CfnOutput>("KnownOnly", CfnOutputProps{.value = known.findInMap("first", "a")});
  stack.add<CfnMapping>("Unused", CfnMappingProps{.mapping = small("A")});
  stack.add<CfnMapping>("Empty");
  stack.add<CfnMapping>("NotLazy", CfnMappingProps{.lazy = false, .mapping = small(1)});
  auto& renamed = stack.add<CfnMapping>("Renamed", CfnMappingProps{.mapping = small("A")});
  renamed.overrideLogicalId("OtherName");
  stack.add<CfnOutput>("OfRenamed", CfnOutputProps{.value = renamed.findInMap(Aws::REGION, "a")});
}

CfnMapping& lazyOnes(Stack& stack) {
  const CfnMappingProps props{.lazy = true, .mapping = table()};
  auto& resolved = stack.add<CfnMapping>("Resolved", props);
  auto& used = stack.add<CfnMapping>("Used", props);
  auto& partly = stack.add<CfnMapping>("Partly", props);
  stack.add<CfnMapping>("Never", props);
  thing(stack, "Uses",
        {{"Resolved", resolved.findInMap("us-east-1", "regionName")},
         {"Default", resolved.findInMap("us-east-1", "none", "default")},
         {"NoTop", resolved.findInMap("nowhere", "none", "top default")},
         {"Late", used.findInMap(Aws::REGION, "regionName")},
         {"Partly", Json::arr({partly.findInMap("us-east-1", "regionName"), partly.findInMap(Aws::REGION, "regionName"),
                               partly.findInMap("eu-west-1", "regionName")})}});
  return used;
}

void defaults(Stack& stack) {
  auto& some = stack.add<CfnMapping>("Some", CfnMappingProps{.mapping = table()});
  thing(stack, "Uses",
        {{"Known", some.findInMap("us-east-1", "regionName", "unused")},
         {"Missing", some.findInMap("us-east-1", "none", "second")},
         {"NoTop", some.findInMap("nowhere", "none", "first")},
         {"Token", some.findInMap(Aws::REGION, "regionName", Aws::REGION)},
         {"Bare", Fn::findInMap("Other", Aws::REGION, "regionName", "plain")},
         {"BareWithout", Fn::findInMap("Other", "x", Aws::REGION)}});
}

void build(App& app) {
  const Environment env{.account = "111111111111", .region = "us-east-1"};
  auto& first = app.add<Stack>("Plain", StackProps{.env = env});
  plain(first);
  auto& used = lazyOnes(app.add<Stack>("Lazy", StackProps{.env = env}));
  defaults(app.add<Stack>("Defaults", StackProps{.env = env}));

  auto& shared =
      first.add<CfnMapping>("Shared", CfnMappingProps{.mapping = {{"prod", {{"size", "large"}}}, {"test", {{"size", "small"}}}}});
  thing(app.add<Stack>("Consumer"), "Uses",
        {{"One", shared.findInMap(Aws::REGION, "size")},
         {"Two", shared.findInMap("prod", "size")},
         {"Lazy", used.findInMap(Aws::REGION, "size")}});
  thing(first.add<NestedStack>("Nested"), "Uses",
        {{"One", shared.findInMap(Aws::REGION, "size")}, {"Same", shared.findInMap(Aws::ACCOUNT_ID, "size") + "!"}});
}

}  // namespace

int main() {
  return run(build);
}
