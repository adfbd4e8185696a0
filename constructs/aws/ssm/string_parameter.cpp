#include <constructs/aws/ssm/string_parameter.hpp>

#include <string>
#include <vector>

#include <cdk/annotations.hpp>
#include <cdk/cfn/ssm/parameter.hpp>
#include <cdk/context_provider.hpp>
#include <cdk/stack.hpp>
#include <cdk/value/enum_text.hpp>

#include "imported_parameter.hpp"
#include "parameter_rules.hpp"

namespace cdk::ssm {
namespace {

constexpr std::string_view kTypes[] = {"String", "SecureString", "StringList", "AWS::EC2::Image::Id"};
constexpr std::string_view kDataTypes[] = {"text", "aws:ec2:image"};

}  // namespace

StringParameter::StringParameter(Scope scope, std::string_view id, const StringParameterProps& props)
    : IStringParameter(scope, id, {.physicalName = props.parameterName}) {
  checkPattern(*this, props.stringValue, props.allowedPattern);
  checkOptions(*this, props.parameterName, props.description);
  if (props.type == ParameterType::AWS_EC2_IMAGE_ID) {
    throw Error(*this, "type must be STRING or STRING_LIST; for an image set dataType to AWS_EC2_IMAGE", "parameter-type");
  }
  auto& parameter =
      add<CfnParameter>("Resource", CfnParameter::Props{.allowedPattern = props.allowedPattern,
                                                        .dataType = detail::enumText(props.dataType, kDataTypes),
                                                        .description = props.description,
                                                        .name = physicalName(),
                                                        .tier = tierText(props.tier),
                                                        .type = detail::enumText(props.type.valueOr(ParameterType::STRING), kTypes),
                                                        .value = props.stringValue});
  parameterName_ = getResourceNameAttribute(parameter.ref());
  parameterArn_ =
      arnForParameterName(*this, parameterName_, props.parameterName ? props.parameterName : Str(kGeneratedName), props.simpleName);
  parameterType_ = parameter.attrType();
  stringValue_ = parameter.attrValue();
}

namespace {

class Imported final : public IStringParameter {
 public:
  struct Props {
    Str arn = {};
    Use<kms::IKey> encryptionKey = {};
    Str name = {};
    Bool simpleName = {};
    std::string_view type = {};
    ImportedValue value = {};
  };
  Imported(Scope scope, std::string_view id, const Props& props) : IStringParameter(scope, id), value_(props.value) {
    parameterName_ = props.name;
    parameterArn_ = props.arn ? props.arn : arnForParameterName(*this, props.name, {}, props.simpleName);
    parameterType_ = props.type;
    encryptionKey_ = props.encryptionKey;
  }
  Str stringValue() override { return value_.reference() ? value_.reference() : value_.parameter().valueAsString(); }

 private:
  ImportedValue value_;
};

/// The parts of `arn:...:parameter/name`, divided by colons.
std::vector<std::string> partsOf(std::string_view arn) {
  std::vector<std::string> parts(1);
  for (const char c : arn) {
    if (c == ':') {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

void checkRegion(Construct& scope, std::string_view region) {
  const Str stackRegion = Stack::of(scope).region();
  if (stackRegion.isToken()) {
    Annotations::of(scope).addWarningV2("aws-cdk-lib/aws-ssm:crossAccountReferenceSameRegion",
                                        "the parameter is found only when the stack is deployed to the region of stringParameterArn");
  } else if (!stackRegion.is(region)) {
    throw Error(scope, format("stringParameterArn must be of the stack's region '{}', got '{}'", stackRegion, Str(region)).text(),
                "parameter-arn");
  }
}

bool takesDynamicReference(const StringParameterAttributes& attrs) {
  const detail::Val* name = attrs.parameterName.val();
  return attrs.version.isSet() || attrs.forceDynamicReference.isTrue() || name->kind == detail::Kind::Fn;
}

void checkImport(const Construct& scope, const StringParameterAttributes& attrs) {
  if (!attrs.parameterName || attrs.parameterName.is("")) throw Error(scope, "parameterName must not be empty", "parameter-name");
  if (attrs.type && attrs.type != ParameterType::STRING && attrs.type != ParameterType::AWS_EC2_IMAGE_ID) {
    throw Error(scope, "type must be STRING or AWS_EC2_IMAGE_ID here; for a list use StringListParameter::fromListParameterAttributes",
                "parameter-type");
  }
}

}  // namespace

IStringParameter& StringParameter::fromStringParameterName(Construct& scope, std::string_view id, const Str& stringParameterName,
                                                           Location at) {
  return fromStringParameterAttributes(scope, id, {.parameterName = stringParameterName}, at);
}

IStringParameter& StringParameter::fromStringParameterArn(Construct& scope, std::string_view id, const Str& stringParameterArn,
                                                          Location at) {
  const std::string_view arn = stringParameterArn.text(&scope);
  const std::vector<std::string> parts = partsOf(arn);
  if (parts.size() != 6) {
    throw Error(scope,
                format("stringParameterArn must look like arn:aws:ssm:region:account:parameter/name, got '{}'", stringParameterArn).text(),
                "parameter-arn");
  }
  checkRegion(scope, parts[3]);
  return scope.add<Imported>(id,
                             {.arn = stringParameterArn,
                              .name = arn.substr(arn.rfind('/') + 1),
                              .type = "String",
                              .value = ImportedValue(scope, id, "String", stringParameterArn)},
                             at);
}

IStringParameter& StringParameter::fromStringParameterAttributes(Construct& scope, std::string_view id,
                                                                 const StringParameterAttributes& attrs, Location at) {
  checkImport(scope, attrs);
  const Str type = attrs.type ? detail::enumText(attrs.type, kTypes) : valueTypeText(attrs.valueType.valueOr(ParameterValueType::STRING));
  const ImportedValue value = takesDynamicReference(attrs)
                                  ? ImportedValue(dynamicReference(CfnDynamicReferenceService::SSM, attrs.parameterName, attrs.version))
                                  : ImportedValue(scope, id, type, attrs.parameterName);
  return scope.add<Imported>(id, {.name = attrs.parameterName, .simpleName = attrs.simpleName, .type = "String", .value = value}, at);
}

IStringParameter& StringParameter::fromSecureStringParameterAttributes(Construct& scope, std::string_view id,
                                                                       const SecureStringParameterAttributes& attrs, Location at) {
  const Str reference = dynamicReference(CfnDynamicReferenceService::SSM_SECURE, attrs.parameterName, attrs.version);
  return scope.add<Imported>(id,
                             {.encryptionKey = attrs.encryptionKey,
                              .name = attrs.parameterName,
                              .simpleName = attrs.simpleName,
                              .type = "SecureString",
                              .value = ImportedValue(reference)},
                             at);
}

Str StringParameter::valueFromLookup(Construct& scope, const Str& parameterName, const Str& defaultValue,
                                     const StringParameterLookupOptions& options) {
  const Str dummy = defaultValue && !defaultValue.is("") ? defaultValue : format("dummy-value-for-{}", parameterName);
  return ContextProvider::getValue(scope, {.additionalCacheKey = options.additionalCacheKey,
                                           .dummyValue = dummy,
                                           .mustExist = !defaultValue.isSet(),
                                           .props = {{"parameterName", parameterName}},
                                           .provider = "ssm"})
      .value.asStr();
}

Str StringParameter::valueForStringParameter(Construct& scope, const Str& parameterName, const Num& version) {
  return valueForTypedStringParameterV2(scope, parameterName, ParameterValueType::STRING, version);
}

Str StringParameter::valueForTypedStringParameterV2(Construct& scope, const Str& parameterName, ParameterValueType type,
                                                    const Num& version) {
  Stack& stack = Stack::of(scope);
  const Str id = importId(parameterName);
  if (auto* made = dynamic_cast<IStringParameter*>(stack.node().tryFindChild(id.text(&scope)))) return made->stringValue();
  return fromStringParameterAttributes(stack, id.text(), {.parameterName = parameterName, .valueType = type, .version = version})
      .stringValue();
}

}  // namespace cdk::ssm
