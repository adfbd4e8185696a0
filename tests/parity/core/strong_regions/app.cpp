#include <cdk/app.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>

using namespace cdk;

void build(App& app) {
  constexpr const char* account = "111111111111";
  auto& producer = app.add<Stack>("Producer", StackProps{.env = {.account = account, .region = "us-east-1"}});
  auto& west = app.add<Stack>("West", StackProps{.env = {.account = account, .region = "eu-west-1"}});
  auto& south = app.add<Stack>("South", StackProps{.env = {.account = account, .region = "sa-east-1"}, .stackName = "the-south"});
  auto& one = producer.add<CfnResource>("One", CfnResourceProps{.type = "My::Test::Res"});
  auto& two = producer.add<NestedStack>("Inner").add<CfnResource>("Two", CfnResourceProps{.type = "My::Test::Res"});
  west.add<CfnOutput>("A", CfnOutputProps{.value = one.ref()});
  west.add<CfnOutput>("B", CfnOutputProps{.value = one.getAtt("Arn")});
  west.add<CfnOutput>("Again", CfnOutputProps{.value = "x-" + one.ref()});
  west.add<CfnOutput>("Nested", CfnOutputProps{.value = two.getAtt("Arn")});
  south.add<CfnOutput>("C", CfnOutputProps{.value = one.getAtt("Arn")});
  south.add<NestedStack>("Deep").add<CfnOutput>("D", CfnOutputProps{.value = one.getAtt("Other")});
  south.add<CfnOutput>("Weak", CfnOutputProps{.value = Stack::consumeReference(one.getAtt("W"), ReferenceStrength::WEAK)});
  south.add<CfnOutput>("Both", CfnOutputProps{.value = Stack::consumeReference(one.getAtt("X"), ReferenceStrength::BOTH)});
  south.add<CfnResource>("List",
                         CfnResourceProps{.properties = {{"L", Stack::consumeListReference(one.getAttList("L"), ReferenceStrength::WEAK)}},
                                          .type = "My::Test::Res"});
}

int main() {
  return run(build, AppProps{.postCliContext = {{"@aws-cdk/core:defaultCrossStackReferences", "strong"}}});
}
