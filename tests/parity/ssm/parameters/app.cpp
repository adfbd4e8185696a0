#include <cdk/app.hpp>
#include <cdk/cfn/ssm/parameter.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/fn.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/ssm/string_list_parameter.hpp>
#include <constructs/aws/ssm/string_parameter.hpp>

using namespace cdk;
using ssm::ParameterValueType;
using ssm::StringListParameter;
using ssm::StringParameter;
using ssm::StringParameterProps;

namespace {

Str joined(std::initializer_list<Str> texts) {
  Str all("");
  for (const Str& text : texts) all = all.is("") ? text : format("{} {}", all, text);
  return all;
}

void parameters(Stack& stack, bool lookups) {
  auto& role = stack.add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::ServicePrincipal("ec2.amazonaws.com")});
  auto& key = stack.add<kms::Key>("Key");
  auto& plain = stack.add<StringParameter>("Plain", StringParameterProps{.stringValue = "value"});
  auto& all = stack.add<StringParameter>("All", StringParameterProps{.allowedPattern = "^[a-z]+\\d+$",
                                                                     .dataType = ssm::ParameterDataType::TEXT,
                                                                     .description = "all of it",
                                                                     .parameterName = "/all/of/it",
                                                                     .simpleName = false,
                                                                     .stringValue = "abc123",
                                                                     .tier = ssm::ParameterTier::INTELLIGENT_TIERING,
                                                                     .type = ssm::ParameterType::STRING});
  stack.add<StringParameter>("Image", StringParameterProps{.dataType = ssm::ParameterDataType::AWS_EC2_IMAGE,
                                                           .parameterName = "image",
                                                           .stringValue = "ami-1",
                                                           .tier = ssm::ParameterTier::ADVANCED});
  auto& token = stack.add<StringParameter>(
      "Token", StringParameterProps{.parameterName = stack.stackId() + "/x", .simpleName = false, .stringValue = role.roleArn()});
  auto& list =
      stack.add<StringListParameter>("List", ssm::StringListParameterProps{.allowedPattern = ".",
                                                                           .description = "a list",
                                                                           .parameterName = "a-list",
                                                                           .stringListValue = List<Str>{"one", role.roleName(), "three"},
                                                                           .tier = ssm::ParameterTier::STANDARD});

  auto& named = StringParameter::fromStringParameterName(stack, "Named", "/by/name");
  auto& byArn = StringParameter::fromStringParameterArn(stack, "ByArn", "arn:aws:ssm:eu-west-1:222222222222:parameter/by/arn");
  auto& version = StringParameter::fromStringParameterAttributes(stack, "Version", {.parameterName = "versioned", .version = 3});
  auto& typed = StringParameter::fromStringParameterAttributes(
      stack, "Typed", {.parameterName = "typed", .simpleName = true, .valueType = ParameterValueType::AWS_EC2_VPC_ID});
  auto& image = StringParameter::fromStringParameterAttributes(stack, "ImageImport",
                                                               {.parameterName = "image2", .type = ssm::ParameterType::AWS_EC2_IMAGE_ID});
  auto& dynamic =
      StringParameter::fromStringParameterAttributes(stack, "Dynamic", {.forceDynamicReference = true, .parameterName = "dynamic"});
  auto& imported =
      StringParameter::fromStringParameterAttributes(stack, "ImportedName", {.parameterName = Fn::importValue("name"), .simpleName = true});
  auto& ref =
      StringParameter::fromStringParameterAttributes(stack, "RefName", {.parameterName = plain.parameterName(), .simpleName = true});
  auto& secure = StringParameter::fromSecureStringParameterAttributes(stack, "Secure",
                                                                      {.encryptionKey = key, .parameterName = "/secure", .version = 2});
  auto& latest = StringParameter::fromSecureStringParameterAttributes(stack, "Latest", {.parameterName = "/latest"});
  auto& listNamed = StringListParameter::fromStringListParameterName(stack, "ListNamed", "/list");
  auto& listTyped = StringListParameter::fromListParameterAttributes(
      stack, "ListTyped", {.elementType = ParameterValueType::AWS_EC2_SUBNET_ID, .parameterName = "/subnets"});
  auto& listVersion = StringListParameter::fromListParameterAttributes(stack, "ListVersion", {.parameterName = "/list2", .version = 4});

  all.grantRead(role);
  plain.grantWrite(role);
  secure.grantRead(role);
  secure.grantWrite(role);
  named.grantRead(role);

  const auto out = [&](const char* name, const Str& value) { stack.add<CfnOutput>(name, CfnOutputProps{.value = value}); };
  const Str values[] = {plain.stringValue(), all.stringValue(),     named.stringValue(),
                        byArn.stringValue(), version.stringValue(), typed.stringValue()};
  const Str more[] = {image.stringValue(), dynamic.stringValue(), imported.stringValue(), ref.stringValue(), latest.stringValue()};
  out("Values", joined({values[0], values[1], values[2], values[3], values[4], values[5], more[0], more[1], more[2], more[3], more[4]}));
  out("Arns", joined({plain.parameterArn(), all.parameterArn(), token.parameterArn(), list.parameterArn(), named.parameterArn(),
                      byArn.parameterArn(), typed.parameterArn(), imported.parameterArn(), secure.parameterArn(), listNamed.parameterArn(),
                      listTyped.parameterArn()}));
  out("Names", joined({plain.parameterName(), all.parameterName(), token.parameterName(), list.parameterName(), named.parameterName(),
                       byArn.parameterName(), imported.parameterName(), listNamed.parameterName()}));
  out("Types", joined({plain.parameterType(), all.parameterType(), list.parameterType(), named.parameterType(), byArn.parameterType(),
                       image.parameterType(), secure.parameterType(), listNamed.parameterType(), listTyped.parameterType()}));
  out("Lists", joined({Fn::join("-", list.stringListValue()), Fn::select(1, listNamed.stringListValue()),
                       Fn::select(0, listTyped.stringListValue())}));
  stack.add<ssm::CfnParameter>("WholeList",
                               ssm::CfnParameter::Props{.type = "StringList", .value = Fn::join(",", listVersion.stringListValue())});
  out("Again", named.stringValue());
  out("ValueFor", StringParameter::valueForStringParameter(stack, "/a/b"));
  out("ValueForAgain", StringParameter::valueForStringParameter(role, "/a/b"));
  out("ValueForVersion", StringParameter::valueForStringParameter(stack, "/versioned", 7));
  out("ValueForTyped", StringParameter::valueForTypedStringParameterV2(stack, "/image", ParameterValueType::AWS_EC2_IMAGE_ID));
  out("ValueForList",
      Fn::join("|", StringListParameter::valueForTypedListParameter(stack, "/zones", ParameterValueType::AWS_EC2_AVAILABILITYZONE_NAME)));
  if (lookups) {
    out("Lookup", StringParameter::valueFromLookup(stack, "/looked/up"));
    out("LookupDefault", StringParameter::valueFromLookup(stack, "/looked/up/2", "instead"));
    out("LookupTwice", StringParameter::valueFromLookup(stack, "/looked/up", {}, {.additionalCacheKey = "again"}));
  }
}

}  // namespace

int main() {
  return run([](App& app) {
    parameters(app.add<Stack>("Open"), false);
    parameters(app.add<Stack>("Fixed", StackProps{.env = {.account = "111111111111", .region = "eu-west-1"}}), true);
  });
}
