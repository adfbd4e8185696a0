#include <string>

#include <cdk/app.hpp>
#include <cdk/aws.hpp>
#include <cdk/cfn_condition.hpp>
#include <cdk/cfn_mapping.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/cross_stack_references.hpp>
#include <cdk/fn.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>
#include <cdk/template_options.hpp>

using namespace cdk;

namespace {

CfnResource& thing(Construct& scope, std::string_view id, const Map<Json>& properties = {}) {
  return scope.add<CfnResource>(id, CfnResourceProps{.properties = properties, .type = "AWS::Test::Thing"});
}

struct Producer {
  Stack& stack;
  CfnResource& plain;
  CfnResource& strong;
  CfnResource& inner;
};

void takeAll(const Producer& from, Stack& consumer, CfnResource& renamed, CfnParameter& parameter, CfnMapping& mapping, CfnResource& longOne) {
  const auto& [stack, plain, strong, inner] = from;
  thing(consumer, "Values",
        {{"Ref", plain.ref()},
         {"Arn", plain.getAtt("Arn")},
         {"Text", "a-" + plain.ref() + "-b-" + plain.getAtt("Name")},
         {"Deep", Json::obj({{"List", Json::arr({plain.ref(), Json::obj({{"Fn", strong.ref()}}), Json::arr({inner.getAtt("Arn")})})}})},
         {"Renamed", renamed.ref()},
         {"Number", parameter.valueAsNumber()},
         {"Mapped", mapping.findInMap("small", "count")},
         {"Long", longOne.ref()},
         {"LongAttribute", longOne.getAtt("An.Attribute")},
         {"StackId", stack.stackId()},
         {"Name", stack.stackName()},
         {"Joined", Fn::join("/", {plain.ref(), "x", strong.getAtt("Arn")})},
         {"Sub", Fn::sub("${A}-${AWS::Region}", {{"A", plain.ref()}})},
         {"Select", Fn::select(1, Fn::split(":", plain.getAtt("Arn")))},
         {"key-x", Fn::base64(inner.ref())}});
}

void build(App& app) {
  const Environment env{.account = "111111111111", .region = "us-east-1"};
  auto& producer = app.add<Stack>("Producer", StackProps{.env = env, .stackName = "the-producer"});
  auto& plain = thing(producer, "Plain");
  auto& strong = thing(producer, "Strong");
  strong.applyCrossStackReferenceStrength(ReferenceStrength::STRONG);
  auto& holder = producer.add<Construct>("Holder");
  auto& inner = thing(holder, "Resource");
  CrossStackReferences::of(holder).produce(ReferenceStrength::BOTH);
  auto& renamed = thing(producer, "Renamed");
  renamed.overrideLogicalId("AnotherId");
  auto& parameter = producer.add<CfnParameter>("Size", CfnParameterProps{.default_ = 5, .type = "Number"});
  auto& mapping = producer.add<CfnMapping>("Sizes", CfnMappingProps{.mapping = {{"small", {{"count", 1}}}, {"large", {{"count", 9}}}}});
  auto& longScope = producer.add<Construct>(std::string(100, 'A')).add<Construct>(std::string(120, 'B'));
  auto& longOne = thing(longScope, std::string(90, 'C'));

  auto& consumer = app.add<Stack>("Consumer", StackProps{.env = env});
  takeAll({producer, plain, strong, inner}, consumer, renamed, parameter, mapping, longOne);
  auto& isBig = consumer.add<CfnCondition>("IsBig", CfnConditionProps{.expression = Fn::conditionEquals(plain.ref(), "big")});
  auto& shown = consumer.add<CfnOutput>(
      "Shown", CfnOutputProps{.condition = &isBig, .description = "of another stack", .exportName = "shown", .value = plain.ref()});
  consumer.templateOptions().metadata = {{"Here", plain.ref()}};
  thing(consumer, "Override").addPropertyOverride("Deep.Value", strong.getAtt("Arn"));
  auto& described = thing(consumer, "Described");
  described.cfnOptions().metadata = {{"Of", inner.ref()}};
  described.cfnOptions().condition = &isBig;
  thing(consumer, "Consumed",
        {{"Strong", Stack::consumeReference(plain.getAtt("One"), ReferenceStrength::STRONG)},
         {"Both", Stack::consumeReference(plain.getAtt("Two"))},
         {"Weak", Stack::consumeReference(strong.getAtt("Three"), ReferenceStrength::WEAK)}});

  auto& strongConsumer = app.add<Stack>("StrongConsumer", StackProps{.env = env});
  CrossStackReferences::of(strongConsumer).consume(ReferenceStrength::STRONG);
  thing(strongConsumer, "Values", {{"Ref", plain.ref()}, {"Other", inner.ref()}, {"Import", shown.importValue()}});
  auto& nested = consumer.add<NestedStack>("Nested");
  thing(nested, "Inside",
        {{"Ref", plain.ref()}, {"Strong", strong.ref()}, {"Arn", plain.getAtt("Arn")}, {"Scoped", ScopedAws(producer).stackId()}});
  auto& otherRegion = app.add<Stack>("OtherRegion", StackProps{.env = {.account = "111111111111", .region = "eu-west-1"}});
  thing(otherRegion, "Values", {{"Ref", plain.ref()}, {"Arn", plain.getAtt("Arn")}, {"Text", plain.ref() + "!"}});
}

}  // namespace

int main() {
  return run(build, AppProps{.postCliContext = {{"@aws-cdk/core:defaultCrossStackReferences", "weak"}}});
}
