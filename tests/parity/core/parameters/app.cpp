#include <cdk/app.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/fn.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/secret_value.hpp>
#include <cdk/stack.hpp>
#include <cdk/stage.hpp>
#include <cdk/token.hpp>

using namespace cdk;

namespace {

constexpr const char* kTexts[] = {"String",
                                  "AWS::EC2::AvailabilityZone::Name",
                                  "AWS::EC2::Image::Id",
                                  "AWS::EC2::Instance::Id",
                                  "AWS::EC2::KeyPair::KeyName",
                                  "AWS::EC2::SecurityGroup::GroupName",
                                  "AWS::EC2::SecurityGroup::Id",
                                  "AWS::EC2::Subnet::Id",
                                  "AWS::EC2::Volume::Id",
                                  "AWS::EC2::VPC::Id",
                                  "AWS::Route53::HostedZone::Id",
                                  "AWS::SSM::Parameter::Name",
                                  "AWS::SSM::Parameter::Value<String>",
                                  "AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>"};
constexpr const char* kLists[] = {"CommaDelimitedList",
                                  "List<Number>",
                                  "List<String>",
                                  "List<AWS::EC2::AvailabilityZone::Name>",
                                  "List<AWS::EC2::Subnet::Id>",
                                  "AWS::SSM::Parameter::Value<List<String>>",
                                  "AWS::SSM::Parameter::Value<CommaDelimitedList>"};

void thing(Construct& scope, const Str& id, const Map<Json>& properties) {
  scope.add<CfnResource>(id.text(), CfnResourceProps{.properties = properties, .type = "My::Test::Thing"});
}

void types(Stack& stack) {
  for (int i = 0; i < 14; ++i) {
    auto& one = stack.add<CfnParameter>(format("Text{}", Num(i)).text(), CfnParameterProps{.type = kTexts[i]});
    thing(stack, format("UsesText{}", Num(i)),
          {{"Value", one.valueAsString()}, {"Any", one.value()}, {"Part", "<" + one.valueAsString() + ">"}, {"Type", one.type()}});
  }
  for (int i = 0; i < 7; ++i) {
    const List<Str> value = stack.add<CfnParameter>(format("List{}", Num(i)).text(), CfnParameterProps{.type = kLists[i]}).valueAsList();
    thing(stack, format("UsesList{}", Num(i)), {{"Value", value}, {"First", Fn::select(0, value)}, {"Joined", Fn::join("|", value)}});
  }
  auto& count = stack.add<CfnParameter>("Count", CfnParameterProps{.default_ = 3, .type = "Number"});
  thing(stack, "UsesCount",
        {{"Value", count.valueAsNumber()}, {"Text", count.valueAsNumber().str() + " things"}, {"Same", Token::asString(count.value())}});
}

CfnParameter& options(Stack& stack) {
  stack.add<CfnParameter>("All", CfnParameterProps{.allowedPattern = "[a-z]+",
                                                   .allowedValues = {"abc", "def", ""},
                                                   .constraintDescription = "small letters",
                                                   .default_ = "abc",
                                                   .description = "Every \"option\" \\ of a text",
                                                   .maxLength = 3,
                                                   .minLength = 0,
                                                   .noEcho = false,
                                                   .type = "String"});
  stack.add<CfnParameter>("Range", CfnParameterProps{.default_ = 0.5, .maxValue = 1.25, .minValue = -1, .type = "Number"});
  stack.add<CfnParameter>("Empty", CfnParameterProps{.allowedPattern = "", .default_ = "", .description = ""});
  stack.add<CfnParameter>("NoValues", CfnParameterProps{.allowedValues = List<Str>(nullptr, 0)});
  stack.add<CfnParameter>("Zero", CfnParameterProps{.default_ = 0, .maxValue = 0, .minValue = 0, .type = "Number"});
  auto& changed = stack.add<CfnParameter>("Changed", CfnParameterProps{.default_ = "x", .description = "before", .type = "String"});
  changed.setType("CommaDelimitedList");
  changed.setDefault("x,y");
  changed.setDescription("after");
  changed.setNoEcho(true);
  changed.setAllowedPattern(".+");
  changed.setAllowedValues({"x,y", "z"});
  changed.setConstraintDescription("anything");
  changed.setMaxLength(9);
  changed.setMinLength(1);
  thing(stack, "UsesChanged", {{"Value", changed.valueAsList()}});
  return changed;
}

void build(App& app) {
  const Environment env{.account = "111111111111", .region = "us-east-1"};
  types(app.add<Stack>("Types", StackProps{.env = env}));
  auto& stack = app.add<Stack>("Options", StackProps{.env = env});
  auto& changed = options(stack);
  auto& ranged = stack.add<CfnParameter>("Ranged", CfnParameterProps{.type = "Number"});
  ranged.setMaxValue(10);
  ranged.setMinValue(5);

  auto& named = stack.add<CfnParameter>("Named", CfnParameterProps{.noEcho = true});
  named.overrideLogicalId("MyOwnName");
  thing(stack, "UsesNamed",
        {{"Value", named.valueAsString()}, {"Id", named.logicalId()}, {"Secret", SecretValue::cfnParameter(named).unsafeUnwrap()}});
  auto& deep = stack.add<Construct>("Deeper-level").add<CfnParameter>("Parameter");
  stack.add<CfnOutput>("Out", CfnOutputProps{.value = deep.valueAsString()});

  auto& nested = stack.add<NestedStack>(
      "Nested", NestedStackProps{.parameters = {{"Given", named.valueAsString()}, {"Listed", Fn::join(",", changed.valueAsList())}}});
  auto& given = nested.add<CfnParameter>("Given");
  auto& listed = nested.add<CfnParameter>("Listed", CfnParameterProps{.type = "CommaDelimitedList"});
  thing(nested, "Uses",
        {{"Given", given.valueAsString()},
         {"Listed", listed.valueAsList()},
         {"Outer", deep.valueAsString()},
         {"Range", ranged.valueAsNumber()}});
  nested.setParameter("Late", "set later");
  nested.add<CfnParameter>("Late");

  auto& consumer = app.add<Stack>("Consumer", StackProps{.env = env});
  thing(
      consumer, "Uses",
      {{"Text", deep.valueAsString()}, {"Number", ranged.valueAsNumber()}, {"Joined", deep.valueAsString() + "-" + named.valueAsString()}});
  auto& staged = app.add<Stage>("Stage").add<Stack>("Inner");
  auto& only = staged.add<CfnParameter>("Only", CfnParameterProps{.default_ = 1e21, .type = "Number"});
  thing(staged, "Uses", {{"Value", only.valueAsNumber()}});
}

}  // namespace

int main() {
  return run(build);
}
