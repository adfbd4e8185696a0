#include <string>

#include <cdk/app.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/fn.hpp>
#include <cdk/stack.hpp>

using namespace cdk;

namespace {

CfnResource& thing(Construct& scope, std::string_view id, const Map<Json>& properties = {}) {
  return scope.add<CfnResource>(id, CfnResourceProps{.properties = properties, .type = "AWS::Test::Thing"});
}

Construct& deepIn(Construct& scope, int depth, const std::string& id) {
  return depth == 0 ? scope : deepIn(scope.add<Construct>(id + std::to_string(depth)), depth - 1, id);
}

std::string longName() {
  std::string name = "a-";
  for (int i = 0; i < 30; ++i) name += "long";
  return name + "-z";
}

void inStage(App& app, const Environment& env) {
  auto& stage = app.add<Stage>("Prod", StageProps{.env = env, .stageName = "production"});
  auto& data = stage.add<Stack>("Data");
  auto& resource = thing(deepIn(data, 3, "Part"), "Default");
  data.exportValue(resource.getAtt("Kept"));
  thing(stage.add<Stack>("Service", StackProps{.stackName = "service"}), "Takes",
        {{"Ref", resource.ref()}, {"Arn", resource.getAtt("Arn")}, {"Account", data.account()}, {"Region", data.region()}});
}

void build(App& app) {
  const Environment env{.account = "111111111111", .region = "us-east-1"};
  auto& producer = app.add<Stack>("Producer", StackProps{.env = env});
  auto& longNamed = app.add<Stack>("LongNamed", StackProps{.env = env, .stackName = longName()});
  auto& shortOne = thing(producer, "Short");
  auto& deep = thing(deepIn(producer, 12, "AVeryLongPartOfThePathOfAResource"), "Resource");
  auto& deeper = thing(deepIn(longNamed, 20, "AnotherQuiteLongPart"), "AndTheResourceItself");
  auto& odd = thing(producer, "odd.id-with_signs");
  auto& renamed = thing(producer, "Renamed");
  renamed.overrideLogicalId("GivenByHand");
  producer.renameLogicalId("BeforeRename", "AfterRename");
  auto& other = thing(producer, "BeforeRename");
  auto& parameter = producer.add<CfnParameter>("Parameter", CfnParameterProps{.default_ = "p"});

  const Str kept = producer.exportValue(shortOne.ref());
  producer.exportValue(shortOne.ref());
  const Str described = producer.exportValue(shortOne.getAtt("Arn"), {.description = "the ARN"});
  const Str named = producer.exportValue(shortOne.getAtt("Name"), {.description = "by a name", .name = "given-name"});
  const Str text = producer.exportValue(shortOne.ref() + "-and-" + odd.ref(), {.name = "of:two"});
  const Str ofParameter = producer.exportValue(parameter.valueAsString());
  auto& output = producer.add<CfnOutput>("Output", CfnOutputProps{.exportName = "by-output", .key = "GivenKey", .value = deep.ref()});
  auto& late = producer.add<CfnOutput>("Late", CfnOutputProps{.description = "first", .value = "first"});
  late.setValue(deep.getAtt("Late"));
  late.setExportName(Fn::join("-", {"a", "joined", "name"}));
  late.setDescription("changed");

  auto& consumer = app.add<Stack>("Consumer", StackProps{.env = env});
  thing(consumer, "Imports",
        {{"Kept", kept},
         {"Described", described},
         {"Named", named},
         {"Text", text},
         {"OfParameter", ofParameter},
         {"Output", output.importValue()},
         {"Own", Fn::importValue("from-elsewhere")},
         {"Joined", Fn::importValue(Fn::join("-", {"x", Fn::ref("AWS::Region")}))}});
  thing(consumer, "Takes",
        {{"Short", shortOne.ref()},
         {"Deep", deep.ref()},
         {"DeepArn", deep.getAtt("A.Nested.Attribute")},
         {"Deeper", deeper.ref()},
         {"DeeperArn", deeper.getAtt("Arn")},
         {"Odd", odd.ref()},
         {"Renamed", renamed.getAtt("Arn")},
         {"Other", other.ref()},
         {"Parameter", parameter.valueAsString()}});
  inStage(app, env);
}

}  // namespace

int main() {
  return run(build, AppProps{.postCliContext = {{"@aws-cdk/core:defaultCrossStackReferences", "strong"}}});
}
