#include <constructs/aws/ssm/string_list_parameter.hpp>

#include <cdk/cfn/ssm/parameter.hpp>
#include <cdk/fn.hpp>
#include <cdk/stack.hpp>

#include "imported_parameter.hpp"
#include "parameter_rules.hpp"

namespace cdk::ssm {
namespace {

void checkTexts(const Construct& parameter, const StringListParameterProps& props) {
  if (props.stringListValue.isToken()) return;
  for (const Str& text : props.stringListValue) {
    if (!text.isToken() && text.text().find(',') != std::string_view::npos) {
      throw Error(parameter, format("a text of stringListValue must have no comma, got '{}'; use a StringParameter", text).text(), "comma");
    }
    checkPattern(parameter, text, props.allowedPattern);
  }
}

}  // namespace

StringListParameter::StringListParameter(Scope scope, std::string_view id, const StringListParameterProps& props)
    : IStringListParameter(scope, id, {.physicalName = props.parameterName}) {
  checkTexts(*this, props);
  checkOptions(*this, props.parameterName, props.description);
  auto& parameter = add<CfnParameter>("Resource", CfnParameter::Props{.allowedPattern = props.allowedPattern,
                                                                      .description = props.description,
                                                                      .name = physicalName(),
                                                                      .tier = tierText(props.tier),
                                                                      .type = "StringList",
                                                                      .value = Fn::join(",", props.stringListValue)});
  parameterName_ = getResourceNameAttribute(parameter.ref());
  parameterArn_ =
      arnForParameterName(*this, parameterName_, props.parameterName ? props.parameterName : Str(kGeneratedName), props.simpleName);
  parameterType_ = parameter.attrType();
  stringListValue_ = Fn::split(",", parameter.attrValue());
}

namespace {

class Imported final : public IStringListParameter {
 public:
  struct Props {
    Str name = {};
    Bool simpleName = {};
    List<Str> texts = {};
    Str type = {};
    /// Used when `texts` is empty.
    ImportedValue value = {};
  };
  Imported(Scope scope, std::string_view id, const Props& props)
      : IStringListParameter(scope, id), texts_(props.texts), value_(props.value) {
    parameterName_ = props.name;
    parameterArn_ = arnForParameterName(*this, props.name, {}, props.simpleName);
    parameterType_ = props.type;
  }
  List<Str> stringListValue() override { return texts_ ? texts_ : value_.parameter().valueAsList(); }

 private:
  List<Str> texts_;
  ImportedValue value_;
};

}  // namespace

IStringListParameter& StringListParameter::fromStringListParameterName(Construct& scope, std::string_view id,
                                                                       const Str& stringListParameterName, Location at) {
  return scope.add<Imported>(id,
                             {.name = stringListParameterName,
                              .texts = Fn::split(",", dynamicReference(CfnDynamicReferenceService::SSM, stringListParameterName, {})),
                              .type = "StringList"},
                             at);
}

IStringListParameter& StringListParameter::fromListParameterAttributes(Construct& scope, std::string_view id,
                                                                       const ListParameterAttributes& attrs, Location at) {
  if (!attrs.parameterName || attrs.parameterName.is("")) throw Error(scope, "parameterName must not be empty", "parameter-name");
  const Str type = format("List<{}>", valueTypeText(attrs.elementType.valueOr(ParameterValueType::STRING)));
  if (attrs.version) {
    const List<Str> texts(dynamicReference(CfnDynamicReferenceService::SSM, attrs.parameterName, attrs.version).val());
    return scope.add<Imported>(id, {.name = attrs.parameterName, .simpleName = attrs.simpleName, .texts = texts, .type = type}, at);
  }
  return scope.add<Imported>(id,
                             {.name = attrs.parameterName,
                              .simpleName = attrs.simpleName,
                              .type = type,
                              .value = ImportedValue(scope, id, type, attrs.parameterName)},
                             at);
}

List<Str> StringListParameter::valueForTypedListParameter(Construct& scope, const Str& parameterName, ParameterValueType type,
                                                          const Num& version) {
  Stack& stack = Stack::of(scope);
  const Str id = importId(parameterName);
  if (auto* made = dynamic_cast<IStringListParameter*>(stack.node().tryFindChild(id.text(&scope)))) return made->stringListValue();
  return fromListParameterAttributes(stack, id.text(), {.elementType = type, .parameterName = parameterName, .version = version})
      .stringListValue();
}

}  // namespace cdk::ssm
