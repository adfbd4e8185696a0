#include "parameter_rules.hpp"

#include <algorithm>
#include <cctype>
#include <regex>
#include <string>

#include <cdk/stack.hpp>
#include <cdk/value/enum_text.hpp>

namespace cdk::ssm {
namespace {

constexpr std::string_view kValueTypes[] = {"String",
                                            "AWS::EC2::AvailabilityZone::Name",
                                            "AWS::EC2::Image::Id",
                                            "AWS::EC2::Instance::Id",
                                            "AWS::EC2::KeyPair::KeyName",
                                            "AWS::EC2::SecurityGroup::GroupName",
                                            "AWS::EC2::SecurityGroup::Id",
                                            "AWS::EC2::Subnet::Id",
                                            "AWS::EC2::Volume::Id",
                                            "AWS::EC2::VPC::Id",
                                            "AWS::Route53::HostedZone::Id"};
constexpr std::string_view kTiers[] = {"Advanced", "Intelligent-Tiering", "Standard"};
constexpr std::size_t kMaxName = 2048;
constexpr std::size_t kMaxDescription = 1024;

bool isNameCharacter(unsigned char c) {
  return std::isalnum(c) || c == '_' || c == '.' || c == '-' || c == '/';
}

bool isLiteral(const Str& text) {
  return text && !text.isToken();
}

}  // namespace

Str valueTypeText(ParameterValueType type) {
  return detail::enumText(type, kValueTypes);
}

Str tierText(const Opt<ParameterTier>& tier) {
  return detail::enumText(tier, kTiers);
}

void checkOptions(const Construct& parameter, const Str& name, const Str& description) {
  if (isLiteral(name)) {
    const std::string_view text = name.text();
    if (text.size() > kMaxName) throw Error(parameter, "parameterName may have at most 2048 characters", "parameter-name");
    if (text.empty() || !std::all_of(text.begin(), text.end(), isNameCharacter)) {
      throw Error(parameter, format("parameterName may have letters, digits and .-_/ only, got '{}'", name).text(), "parameter-name");
    }
  }
  if (isLiteral(description) && description.text().size() > kMaxDescription) {
    throw Error(parameter, "description may have at most 1024 characters", "description");
  }
}

void checkPattern(const Construct& parameter, const Str& value, const Str& allowedPattern) {
  if (!isLiteral(value) || !isLiteral(allowedPattern)) return;
  bool matches = true;
  try {
    const std::string text(value.text());
    matches = std::regex_search(text, std::regex(std::string(allowedPattern.text())));
  } catch (const std::regex_error&) {
    // A syntax that only Parameter Store knows: it checks the value at deployment.
  }
  if (!matches)
    throw Error(parameter, format("stringValue '{}' does not match allowedPattern '{}'", value, allowedPattern).text(), "allowed-pattern");
}

namespace {

/// Does the name stand without `/` at its beginning?
bool isSimple(const Construct& scope, const Str& name, const Bool& simpleName) {
  if (!isLiteral(name)) {
    if (simpleName.isSet()) return simpleName.isTrue();
    throw Error(scope, "the parameter's name is known only at deployment; say by simpleName whether it is one without '/'", "simple-name");
  }
  const bool simple = !name.text().starts_with('/');
  if (!simpleName.isSet() || simpleName.isTrue() == simple) return simple;
  if (name.is(kGeneratedName))
    throw Error(scope, "simpleName must be true for a name that CloudFormation chooses; leave it out", "simple-name");
  throw Error(scope, format("parameterName '{}' contradicts simpleName; leave simpleName out", name).text(), "simple-name");
}

}  // namespace

Str arnForParameterName(const Construct& scope, const Str& name, const Str& givenName, const Bool& simpleName) {
  const Str known = givenName ? givenName : name;
  if (isLiteral(known) && known.text().find('/') != std::string_view::npos && !known.text().starts_with('/')) {
    throw Error(scope, format("a parameterName with '/' in it must begin with '/', got '{}'", known).text(), "parameter-name");
  }
  Stack& stack = Stack::of(scope);
  if (isSimple(scope, name.isToken() ? givenName : name, simpleName)) {
    return stack.formatArn({.arnFormat = ArnFormat::SLASH_RESOURCE_NAME, .resource = "parameter", .resourceName = name, .service = "ssm"});
  }
  return stack.formatArn({.resource = "parameter" + name, .service = "ssm"});
}

Str importId(const Str& parameterName) {
  return format("SsmParameterValue:{}:C96584B6-F00A-464E-AD19-53AFF4B05118", parameterName);
}

}  // namespace cdk::ssm
