#include <cdk/app.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/fn.hpp>
#include <cdk/stack.hpp>

using cdk::Stack;
using cdk::StackProps;

namespace {

cdk::CfnResource& thing(cdk::Construct& scope, std::string_view id, const cdk::Map<cdk::Json>& properties = {}) {
  return scope.add<cdk::CfnResource>(id, cdk::CfnResourceProps{.properties = properties, .type = "AWS::Test::Thing"});
}

void build(cdk::App& app) {
  const cdk::Environment here{.account = "111111111111", .region = "us-east-1"};
  auto& producer = app.add<Stack>("P", StackProps{.env = here, .stackName = "producer-name"});
  auto& r = thing(producer, "R");
  auto& parameter = producer.add<cdk::CfnParameter>("Param", cdk::CfnParameterProps{.default_ = "x"});
  auto& same = app.add<Stack>("Same", StackProps{.env = here});
  thing(same, "U",
        {{"Ref", r.ref()},
         {"Arn", r.getAtt("Arn")},
         {"Text", r.ref() + "/x"},
         {"P", parameter.valueAsString()},
         {"Id", producer.stackId()},
         {"Both", cdk::Fn::join("-", {r.ref(), r.getAtt("Name")})}});
  auto& weak = thing(producer, "Weak");
  weak.applyCrossStackReferenceStrength(cdk::ReferenceStrength::WEAK);
  auto& both = thing(producer, "Both");
  both.applyCrossStackReferenceStrength(cdk::ReferenceStrength::BOTH);
  thing(same, "W", {{"Weak", weak.ref()}, {"Both", both.getAtt("Arn")}});
  thing(app.add<Stack>("OtherAccount", StackProps{.env = {.account = "222222222222", .region = "us-east-1"}}), "U", {{"V", r.ref()}});
  thing(app.add<Stack>("OtherBoth", StackProps{.env = {.account = "333333333333", .region = "eu-west-1"}}), "U", {{"V", r.getAtt("Arn")}});
  thing(app.add<Stack>("OtherRegion", StackProps{.env = {.account = "111111111111", .region = "eu-west-1"}}), "U", {{"V", weak.ref()}});
  producer.exportValue(r.getAtt("Kept"));
  producer.exportValue(r.getAtt("Named"), {.name = "by-name"});
  auto& group = producer.add<cdk::CfnResource>("Group", cdk::CfnResourceProps{.type = "AWS::Test::Group"});
  group.node().addDependency(r, weak);
  same.addStackDependency(app.add<Stack>("Empty", StackProps{.env = here}));
  same.add<cdk::CfnOutput>("Out", cdk::CfnOutputProps{.exportName = "again", .value = r.ref()});
}

}  // namespace

int main() {
  return cdk::run(build);
}
