#include <cdk/app.hpp>
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
  const StackProps here{.env = {.account = "111111111111", .region = "us-east-1"}};
  auto& producer = app.add<Stack>("Producer", here);
  auto& one = thing(producer, "One");
  auto& subnets = producer.add<CfnParameter>("Subnets", CfnParameterProps{.type = "List<AWS::EC2::Subnet::Id>"});
  auto& names = producer.add<CfnParameter>("Names", CfnParameterProps{.default_ = "a,b", .type = "CommaDelimitedList"});
  auto& two = thing(producer.add<NestedStack>("Inner"), "Two");
  const List<Str> zones = one.getAttList("Zones");

  thing(producer, "Here",
        {{"Zones", zones}, {"First", Fn::select(0, zones)}, {"Joined", Fn::join("-", zones)}, {"Subnets", subnets.valueAsList()}});
  auto& same = app.add<Stack>("Same", here);
  thing(same, "Values",
        {{"Zones", zones},
         {"First", Fn::select(0, zones)},
         {"Joined", Fn::join("-", zones)},
         {"Nested", two.getAttList("Zones")},
         {"Subnets", subnets.valueAsList()},
         {"Third", Fn::select(2, names.valueAsList())},
         {"Names", Fn::join("|", names.valueAsList())},
         {"Deep", Json::arr({Json::obj({{"Of", one.getAttList("Other")}})})}});
  thing(same.add<NestedStack>("SameNested"), "Values", {{"Text", Fn::join(",", zones)}, {"Nested", Fn::select(1, two.getAttList("Zones"))}});
  auto& weak = app.add<Stack>("Weak", here);
  thing(weak, "Values",
        {{"Zones", Stack::consumeListReference(zones, ReferenceStrength::WEAK)},
         {"First", Fn::select(0, Stack::consumeListReference(zones, ReferenceStrength::WEAK))},
         {"Both", Stack::consumeListReference(one.getAttList("Third"))}});
  weak.add<CfnOutput>("Count", CfnOutputProps{.value = Fn::join("+", Stack::consumeListReference(zones, ReferenceStrength::STRONG))});

  const List<Str> exported = producer.exportStringListValue(one.getAttList("Kept"));
  const List<Str> named = producer.exportStringListValue(one.getAttList("Named"), {.description = "a list", .name = "the-list"});
  const List<Str> described = producer.exportStringListValue(one.getAttList("Told"), {.description = "told"});
  const List<Str> inside = producer.exportStringListValue(two.getAttList("Kept"));
  producer.exportStringListValue(zones);
  thing(app.add<Stack>("ByName", here), "Values",
        {{"Exported", exported},
         {"Named", named},
         {"Described", described},
         {"Inside", inside},
         {"Imported", Fn::importListValue("the-list", 3, "||")}});
  auto& otherAccount = app.add<Stack>("OtherAccount", StackProps{.env = {.account = "222222222222", .region = "eu-west-1"}});
  thing(otherAccount, "Values", {{"Zones", zones}, {"Text", Fn::join("/", zones)}});
}

}  // namespace

int main() {
  return run(build, AppProps{.postCliContext = {{"@aws-cdk/core:defaultCrossStackReferences", "strong"}}});
}
