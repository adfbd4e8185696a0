#include <cdk/app.hpp>
#include <cdk/aws.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/fn.hpp>
#include <cdk/lazy.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>
#include <cdk/token.hpp>

using namespace cdk;

namespace {

CfnResource& thing(Construct& scope, std::string_view id, const Map<Json>& properties) {
  return scope.add<CfnResource>(id, CfnResourceProps{.properties = properties, .type = "My::Test::Thing"});
}

struct Values {
  Str text;
  List<Str> list;
  Num number;
};

void joins(Stack& stack, const Values& v, CfnResource& source) {
  const Str& text = v.text;
  thing(stack, "Joins",
        {{"Literals", Fn::join("-", {"a", "b", "c"})},
         {"Mixed", Fn::join("-", {"a", "b", text, "c", "d", "", text})},
         {"SameInner", Fn::join("/", {"x", Fn::join("/", {"a", text, "b"}), "y"})},
         {"OtherInner", Fn::join("/", {"x", Fn::join(":", {"a", text, "b"}), "y"})},
         {"OfList", Fn::join(", ", v.list)},
         {"OfSplit", Fn::join("-", Fn::split(",", text))},
         {"One", Fn::join("-", {text})},
         {"Empty", Fn::join("", {"", text, ""})},
         {"LongDelimiter", Fn::join("::", {"AWS", text, "x", "y"})},
         {"TokenDelimiter", Fn::join(text, {"a", "b", text})},
         {"Lazy", Fn::join("-", Lazy::list([] {
                             return List<Str>{"a", "b"};
                           }))},
         {"Numbers", Fn::join("-", {"a", Token::asString(v.number), v.number.str()})},
         {"Concat", format("{}{}-{}/{}{}", text, source.ref(), source.getAtt("Arn"), Aws::REGION, Aws::REGION)},
         {"Nested", "<" + Fn::join("", {"(", text, ")"}) + ">"}});
}

void splits(Stack& stack, const Values& v) {
  const Str& text = v.text;
  const Str inner = Fn::select(1, Fn::split("://", Fn::select(0, v.list)));
  thing(stack, "Splits",
        {{"Literal", Fn::split(",", "a,b,,c")},
         {"NoDelimiter", Fn::split("|", "abc")},
         {"Letters", Fn::split("", "xyz")},
         {"Token", Fn::split(",", text)},
         {"Assumed", Fn::split(",", text, 3)},
         {"AssumedLiteral", Fn::split(",", "a,b,c", 2)},
         {"SelectOfLiteral", Fn::select(1, Fn::split(",", "a,b,c"))},
         {"SelectOfToken", Fn::select(1, Fn::split(",", text))},
         {"SelectTokenIndex", Fn::select(v.number, {"a", "b"})},
         {"SelectTokenItem", Fn::select(1, {"a", text, "c"})},
         {"SelectOut", Json::arr({Fn::select(5, {"a"}), "kept"})},
         {"Deep", Fn::select(0, Fn::split("/", inner))},
         {"Domain", Fn::parseDomainName("https://example.com/path/x")},
         {"DomainOfToken", Fn::parseDomainName(text)}});
}

void subs(Stack& stack, const Values& v) {
  thing(stack, "Subs",
        {{"Plain", Fn::sub("${AWS::StackName}-${!Literal}-${Text}")},
         {"With", Fn::sub("${One}-${Two}-${AWS::Region}", {{"One", v.text}, {"Two", Fn::select(0, v.list)}, {"Unused", "x"}})},
         {"EmptyMap", Fn::sub("x", Map<Json>(nullptr, 0))},
         {"OfLiteral", Fn::sub("${A}", {{"A", "a"}})},
         {"Base64", Fn::base64("text")},
         {"Base64Sub", Fn::base64(Fn::sub("#!/bin/bash\necho ${AWS::Region}\n"))},
         {"Base64Join", Fn::base64("a" + v.text + "\tb\\")},
         {"InText", "before " + Fn::sub("${A}", {{"A", v.text}}) + " after"}});
}

void lists(Stack& stack, const Values& v) {
  const Str& text = v.text;
  thing(stack, "Lists",
        {{"Cidr", Fn::cidr("10.0.0.0/16", 4)},
         {"CidrMask", Fn::cidr(text, 256, "8")},
         {"CidrToken", Fn::select(2, Fn::cidr(text, 3, text))},
         {"Azs", Fn::getAzs()},
         {"AzsOf", Fn::getAzs("us-east-1")},
         {"AzsOfToken", Fn::select(0, Fn::getAzs(Aws::REGION))},
         {"Import", Fn::importValue("shared-name")},
         {"ImportToken", Fn::importValue(text + "-export")},
         {"ImportList", Fn::importListValue("shared-list", 3)},
         {"ImportListBy", Fn::importListValue(Fn::sub("${AWS::StackName}-x"), 2, "|")},
         {"Ref", Fn::ref("Other")},
         {"GetAtt", Fn::getAtt("Other", "Nested.Attribute")},
         {"Output", Fn::getStackOutput("Stack", "Name")},
         {"OutputAll", Fn::getStackOutput("Stack", "Name", "eu-west-1", "arn:aws:iam::111111111111:role/x")},
         {"Find", Fn::findInMap("Map", Aws::REGION, "Key")},
         {"Transform", Fn::transform("AWS::Include", {{"Location", "s3://" + text + "/x.yaml"}})},
         {"TransformEmpty", Fn::transform("Macro", Map<Json>(nullptr, 0))},
         {"Id", Aws::STACK_ID},
         {"Arns", Aws::NOTIFICATION_ARNS},
         {"Suffix", "x." + Aws::URL_SUFFIX},
         {"None", Aws::NO_VALUE}});
}

void extended(Stack& stack) {
  const List<Str> items = stack.add<CfnParameter>("Items", CfnParameterProps{.type = "CommaDelimitedList"}).valueAsList();
  const Str word = stack.add<CfnParameter>("Word").valueAsString();
  const Json loop = Json::arr(
      {"Name", Json::arr({"A", "B"}), Json::obj({{"Key${Name}", Json::obj({{"Value", Json::obj({{"Ref", "Name"}})}, {"Text", word}})}})});
  const Json mixed = Json::obj({{"a", 1}, {"b", Json::arr({word, true, nullptr})}, {"c", Json::obj({{"d", "x\"y"}})}});
  thing(stack, "Uses",
        {{"Length", Fn::len(items)},
         {"LengthOfSplit", Fn::len(Fn::split(",", word))},
         {"Known", Fn::len(Json::arr({1, 2, 3}))},
         {"Json", Fn::toJsonString(mixed)},
         {"JsonOfToken", Fn::toJsonString(Fn::split(",", word))},
         {"JsonText", Fn::toJsonString(Json::obj({{"only", "literal"}, {"list", Json::arr({"a", 1.5})}}))},
         {"Default", Fn::findInMap("M", "a", word, "default")},
         {"Fn::ForEach::Names", loop}});
}

void build(App& app) {
  const Environment env{.account = "111111111111", .region = "eu-west-1"};
  auto& stack = app.add<Stack>("Main", StackProps{.env = env});
  const Values values = {.text = stack.add<CfnParameter>("Text").valueAsString(),
                         .list = stack.add<CfnParameter>("List", CfnParameterProps{.type = "CommaDelimitedList"}).valueAsList(),
                         .number = stack.add<CfnParameter>("Number", CfnParameterProps{.type = "Number"}).valueAsNumber()};
  auto& source = thing(stack, "Source", {});
  joins(stack, values, source);
  splits(stack, values);
  subs(stack, values);
  lists(stack, values);
  stack.add<CfnOutput>("Lengths", CfnOutputProps{.value = Fn::join(",", {Token::asString(Fn::len(Json::arr({"a", "b"})))})});
  extended(app.add<Stack>("Extended", StackProps{.env = env}));

  thing(stack.add<NestedStack>("Nested"), "Uses",
        {{"Joined", Fn::join("/", {values.text, source.ref(), Fn::select(0, values.list)})},
         {"Number", values.number},
         {"Length", Fn::len(values.list)},
         {"Sub", Fn::sub("${A}", {{"A", source.getAtt("Arn")}})}});
  thing(app.add<Stack>("Consumer", StackProps{.env = env}), "Uses",
        {{"Joined", Fn::join("/", {values.text, source.ref()})},
         {"List", Fn::select(1, source.getAttList("List"))},
         {"Encoded", Fn::base64(source.ref())},
         {"Sub", Fn::sub("${A}-${B}", {{"A", source.ref()}, {"B", Fn::join("", {"<", source.getAtt("Name"), ">"})}})}});
}

}  // namespace

int main() {
  return run(build);
}
