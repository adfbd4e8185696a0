#include <utility>
#include <vector>

#include <cdk/app.hpp>
#include <cdk/aws.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/fn.hpp>
#include <cdk/stack.hpp>

using namespace cdk;

namespace {

void add(Stack& stack, std::string_view id, const Map<Json>& properties) {
  stack.add<CfnResource>(id, CfnResourceProps{.properties = properties, .type = "AWS::Test::Thing"});
}

void formatted(Stack& stack, const Str& token, const Str& attribute) {
  const Str r = "r";
  const Str s3 = "s3";
  add(stack, "Formatted",
      {{"Plain", stack.formatArn({.resource = r, .service = s3})},
       {"Named", stack.formatArn({.resource = r, .resourceName = "n", .service = s3})},
       {"Colon", stack.formatArn({.arnFormat = ArnFormat::COLON_RESOURCE_NAME, .resource = r, .resourceName = "n", .service = s3})},
       {"NoName", stack.formatArn({.arnFormat = ArnFormat::NO_RESOURCE_NAME, .resource = r, .service = s3})},
       {"SlashSlash",
        stack.formatArn({.arnFormat = ArnFormat::SLASH_RESOURCE_SLASH_RESOURCE_NAME, .resource = r, .resourceName = "n/m", .service = s3})},
       {"Sep", stack.formatArn({.resource = r, .resourceName = "n", .sep = ":", .service = s3})},
       {"SepEmpty", stack.formatArn({.resource = r, .resourceName = "n", .sep = "", .service = s3})},
       {"EmptyName", stack.formatArn({.resource = r, .resourceName = "", .service = s3})},
       {"Bucket", stack.formatArn({.account = "", .region = "", .resource = r, .service = s3})},
       {"Token", stack.formatArn(
                     {.account = token, .partition = token, .region = token, .resource = token, .resourceName = attribute, .service = s3})},
       {"NoScope", Arn::format({.account = "", .partition = "aws", .region = "", .resource = "b", .service = "a"})},
       {"Star", stack.formatArn({.account = "*", .region = "*", .resource = "*", .service = "*"})}});
}

Json parts(const Stack& stack, const Str& arn, ArnFormat format) {
  const ArnComponents split = stack.splitArn(arn, format);
  const auto orNone = [](const Str& part) { return part ? part : Str("none"); };
  return Json::arr(
      {split.partition, split.service, split.region, split.account, split.resource, orNone(split.resourceName), orNone(split.sep)});
}

void about(Stack& stack) {
  const Str token = stack.add<CfnParameter>("Given").valueAsString();
  const Str attribute = stack.add<CfnResource>("Thing", CfnResourceProps{.type = "AWS::Test::Thing"}).getAtt("Arn");
  formatted(stack, token, attribute);
  const std::vector<std::pair<Str, Str>> arns{{"Slash", "arn:aws:dynamodb:us-east-1:123456789012:table/a/b"},
                                              {"Colon", "arn:aws:lambda:us-east-1:123456789012:function:f:1"},
                                              {"Bucket", "arn:aws:s3:::bucket/key:with:colons"},
                                              {"Leading", "arn:aws:apigateway:us-east-1::/restapis/x/y"},
                                              {"Topic", "arn:aws:sns:us-east-1:123456789012:topic"},
                                              {"Parameter", token},
                                              {"Attribute", attribute},
                                              {"Select", Fn::select(0, Fn::split(",", token))},
                                              {"Import", Fn::importValue("an-arn")}};
  std::vector<Map<Json>::Entry> split;
  for (const auto& [name, arn] : arns) {
    split.push_back({name, Json::obj({{"Slash", parts(stack, arn, ArnFormat::SLASH_RESOURCE_NAME)},
                                      {"Colon", parts(stack, arn, ArnFormat::COLON_RESOURCE_NAME)},
                                      {"None", parts(stack, arn, ArnFormat::NO_RESOURCE_NAME)},
                                      {"SlashSlash", parts(stack, arn, ArnFormat::SLASH_RESOURCE_SLASH_RESOURCE_NAME)}})});
  }
  add(stack, "Split", Map<Json>(split));
  add(stack, "Extracted",
      {{"Literal", Arn::extractResourceName("arn:aws:iam::123456789012:role/path/to/name", "role")},
       {"Token", Arn::extractResourceName(token, "role")},
       {"Attribute", Arn::extractResourceName(attribute, "instance-profile")},
       {"Mixed", Fn::join("", {"arn:", Aws::PARTITION, ":iam::", stack.account(), ":role/x"})}});
}

void build(App& app) {
  about(app.add<Stack>("Fixed", StackProps{.env = {.account = "111111111111", .region = "us-east-1"}}));
  about(app.add<Stack>("Open"));
  about(app.add<Stack>("China", StackProps{.env = {.account = "111111111111", .region = "cn-north-1"}}));
  about(app.add<Stack>("OnlyRegion", StackProps{.env = {.region = "us-gov-east-1"}}));
  about(app.add<Stack>("OnlyAccount", StackProps{.env = {.account = "111111111111"}}));
}

}  // namespace

int main() {
  return run(build);
}
