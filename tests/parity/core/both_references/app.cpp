#include <cdk/app.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>

using namespace cdk;

namespace {

CfnResource& thing(Construct& scope, std::string_view id, const Map<Json>& properties = {}) {
  return scope.add<CfnResource>(id, CfnResourceProps{.properties = properties, .type = "AWS::Test::Thing"});
}

void build(App& app) {
  const Str account = "111111111111";
  const StackProps east{.env = {.account = account, .region = "us-east-1"}};
  auto& producer = app.add<Stack>("Producer", east);
  auto& one = thing(producer, "One");
  auto& weak = thing(producer, "Weak");
  weak.applyCrossStackReferenceStrength(ReferenceStrength::WEAK);
  auto& two = thing(producer.add<NestedStack>("Inner"), "Two");

  auto& same = app.add<Stack>("Same", east);
  thing(same, "Values",
        {{"Ref", one.ref()},
         {"Arn", one.getAtt("Arn")},
         {"Nested", two.ref()},
         {"NestedArn", two.getAtt("Arn")},
         {"Weak", weak.ref()},
         {"Zones", one.getAttList("Zones")},
         {"Strong", Stack::consumeReference(one.getAtt("Only"), ReferenceStrength::STRONG)},
         {"Again", Stack::consumeReference(one.getAtt("Arn"), ReferenceStrength::WEAK)}});
  auto& sameNested = same.add<NestedStack>("Deep");
  thing(sameNested.add<NestedStack>("Deeper"), "Values", {{"Ref", one.ref()}, {"Nested", two.getAtt("Other")}, {"New", one.getAtt("Fresh")}});

  auto& west = app.add<Stack>("West", StackProps{.env = {.account = account, .region = "eu-west-1"}});
  west.add<CfnOutput>("Ref", CfnOutputProps{.value = one.ref()});
  west.add<CfnOutput>("Text", CfnOutputProps{.value = "<" + one.getAtt("Arn") + ">"});
  west.add<CfnOutput>("Nested", CfnOutputProps{.value = two.getAtt("Arn")});
  thing(west.add<NestedStack>("In"), "Values", {{"Ref", one.ref()}});
  auto& south = app.add<Stack>("South", StackProps{.env = {.account = account, .region = "sa-east-1"}});
  thing(south, "Values", {{"Ref", one.ref()}, {"Weak", weak.getAtt("Arn")}});

  auto& other = app.add<Stack>("OtherAccount", StackProps{.env = {.account = "222222222222", .region = "us-east-1"}});
  thing(other, "Values", {{"Ref", one.ref()}, {"Nested", two.ref()}, {"Weak", weak.ref()}});
  auto& third = app.add<Stack>("ThirdAccount", StackProps{.env = {.account = "333333333333", .region = "eu-west-1"}});
  thing(third, "Values", {{"Ref", one.ref()}, {"List", one.getAttList("Zones")}});
}

}  // namespace

int main() {
  return run(build, AppProps{.postCliContext = {{"@aws-cdk/core:defaultCrossStackReferences", "both"}}});
}
