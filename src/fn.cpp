#include <cdk/fn.hpp>

#include <string>
#include <vector>

#include <cdk/aws.hpp>
#include <cdk/error.hpp>
#include <cdk/stack.hpp>

#include "detail/app_data.hpp"
#include "detail/json_string.hpp"
#include "detail/resolve.hpp"
#include "detail/token_text.hpp"
#include "value/val.hpp"

namespace cdk {

using namespace detail;

namespace {

const Val* listOf(std::initializer_list<const Val*> items) {
  return makeList(items.begin(), items.size());
}

/// A condition that stands for one intrinsic function.
class Expression final : public ICfnConditionExpression {
 public:
  explicit Expression(const Val* value) : value_(value) {}
  Json expression() const override { return Json(value_); }

 private:
  const Val* value_;
};

Use<ICfnConditionExpression> condition(const char* name, const Val* arguments) {
  return make<Expression>(makeFn(name, arguments));
}

/// CloudFormation takes 2 to 10 operands: one stands for itself, more are grouped by ten.
Use<ICfnConditionExpression> grouped(const char* name, const List<Use<ICfnConditionExpression>>& given) {
  std::vector<Use<ICfnConditionExpression>> all;
  for (Use<ICfnConditionExpression> one : given) all.push_back(one);
  if (all.empty()) throw Error(std::string(name) + " needs at least one condition, got none", "no-condition");
  if (all.size() == 1) return all[0];
  if (all.size() > 10) {
    std::vector<Use<ICfnConditionExpression>> groups;
    for (std::size_t i = 0; i < all.size(); i += 10) {
      groups.push_back(grouped(name, List<Use<ICfnConditionExpression>>(all.data() + i, std::min<std::size_t>(10, all.size() - i))));
    }
    return grouped(name, List<Use<ICfnConditionExpression>>(groups));
  }
  std::vector<const Val*> items;
  for (Use<ICfnConditionExpression> one : all) items.push_back(one->expression().val());
  return condition(name, makeList(items.data(), items.size()));
}

/// Marks the stack that the value is written for as using the language extensions.
const Val* withExtensions(const Val* value) {
  return makeLazy(
      [](void* inner, const ResolveContext& resolve) {
        resolve.stack->addTransform("AWS::LanguageExtensions");
        return static_cast<const Val*>(inner);
      },
      const_cast<Val*>(value), false);
}

}  // namespace

Str Fn::ref(std::string_view logicalName) {
  return Str(makeFn("Ref", makeText(logicalName)));
}

Str Fn::getAtt(std::string_view logicalNameOfResource, std::string_view attributeName) {
  return Str(makeFn("Fn::GetAtt", listOf({makeText(logicalNameOfResource), makeText(attributeName)})));
}

Str Fn::join(const Str& delimiter, const List<Str>& listOfValues) {
  if (!listOfValues || (listOfValues.val()->kind == Kind::List && listOfValues.val()->size == 0)) {
    throw Error("Fn::join needs at least one value, got none", "no-values");
  }
  if (listOfValues.val()->kind != Kind::List) return Str(makeFn("Fn::Join", listOf({delimiter.val(), listOfValues.val()})));
  return Str(makeJoin(delimiter.val(), as<ListVal>(listOfValues.val()).items(), listOfValues.val()->size, false));
}

List<Str> Fn::split(const Str& delimiter, const Str& source, int assumedLength) {
  if (!source.isToken() && !delimiter.isToken()) {
    std::vector<Str> parts;
    const std::string_view text = source.text();
    const std::string_view by = delimiter.text();
    if (by.empty()) {
      for (char c : text) parts.emplace_back(std::string_view(&c, 1));
      return List<Str>(parts);
    }
    std::size_t at = 0;
    for (std::size_t next; (next = text.find(by, at)) != std::string_view::npos; at = next + by.size()) parts.emplace_back(text.substr(at, next - at));
    parts.emplace_back(text.substr(at));
    return List<Str>(parts);
  }
  if (delimiter.isToken()) throwForToken(delimiter.val(), "Fn::split cannot take a delimiter that is known only at deployment", "give a literal one", "token-delimiter");
  const List<Str> list(makeFn("Fn::Split", listOf({delimiter.val(), source.val()}), kListHint));
  if (assumedLength == 0) return list;
  std::vector<Str> parts;
  for (int i = 0; i < assumedLength; ++i) parts.push_back(select(i, list));
  return List<Str>(parts);
}

Str Fn::select(const Num& index, const List<Str>& array) {
  if (!index.isToken() && !array.isToken()) {
    const auto at = static_cast<std::size_t>(index.number());
    return at < array.size() ? array[at] : Str();
  }
  return Str(makeFn("Fn::Select", listOf({index.val(), array.val()})));
}

Str Fn::sub(const Str& body, const Map<Json>& variables) {
  return Str(makeFn("Fn::Sub", variables ? listOf({body.val(), variables.val()}) : body.val()));
}

Str Fn::base64(const Str& data) {
  return Str(makeFn("Fn::Base64", data.val()));
}

List<Str> Fn::cidr(const Str& ipBlock, const Num& count, const Str& sizeMask) {
  if (!count.isToken() && (count.number() < 1 || count.number() > 256)) {
    throw Error("Fn::cidr makes 1 to 256 blocks, got " + std::string(count.str().text()), "cidr-count");
  }
  return List<Str>(makeFn("Fn::Cidr", sizeMask ? listOf({ipBlock.val(), count.val(), sizeMask.val()}) : listOf({ipBlock.val(), count.val()}), kListHint));
}

List<Str> Fn::getAzs(const Str& region) {
  return List<Str>(makeFn("Fn::GetAZs", region ? region.val() : makeText(""), kListHint));
}

Str Fn::importValue(const Str& sharedValueToImport) {
  return Str(makeFn("Fn::ImportValue", sharedValueToImport.val()));
}

List<Str> Fn::importListValue(const Str& sharedValueToImport, int assumedLength, const Str& delimiter) {
  return split(delimiter, importValue(sharedValueToImport), assumedLength);
}

Str Fn::findInMap(const Str& mapName, const Str& topLevelKey, const Str& secondLevelKey, const Str& defaultValue) {
  if (!defaultValue) return Str(makeFn("Fn::FindInMap", listOf({mapName.val(), topLevelKey.val(), secondLevelKey.val()})));
  const Val* fallback = Json::obj({{"DefaultValue", defaultValue}}).val();
  return Str(withExtensions(makeFn("Fn::FindInMap", listOf({mapName.val(), topLevelKey.val(), secondLevelKey.val(), fallback}))));
}

Str Fn::parseDomainName(const Str& url) {
  return select(0, split("/", select(1, split("//", url))));
}

Json Fn::transform(const Str& macroName, const Map<Json>& parameters) {
  return Json(makeFn("Fn::Transform", Json::obj({{"Name", macroName}, {"Parameters", parameters}}).val()));
}

Num Fn::len(const Json& array) {
  if (array.isArray()) return Num(array.asArray().size());
  return Num(withExtensions(makeFn("Fn::Length", array.val(), kNumberHint)));
}

Str Fn::toJsonString(const Json& object) {
  if (!object.isToken() || object.isObject() || object.isArray() || object.val()->kind == Kind::Struct) return jsonString(object, 0);
  return Str(withExtensions(makeFn("Fn::ToJsonString", object.val())));
}

Str Fn::getStackOutput(const Str& stackName, const Str& outputName, const Str& region, const Str& roleArn) {
  return Str(makeFn("Fn::GetStackOutput", Json::obj({{"StackName", stackName}, {"Region", region}, {"RoleArn", roleArn}, {"OutputName", outputName}}).val()));
}

List<Str> Fn::refAll(const Str& parameterType) {
  return List<Str>(makeFn("Fn::RefAll", parameterType.val()));
}

Str Fn::valueOf(const Str& parameterOrLogicalId, const Str& attribute) {
  return Str(makeFn("Fn::ValueOf", listOf({parameterOrLogicalId.val(), attribute.val()})));
}

List<Str> Fn::valueOfAll(const Str& parameterType, const Str& attribute) {
  return List<Str>(makeFn("Fn::ValueOfAll", listOf({parameterType.val(), attribute.val()})));
}

Use<ICfnConditionExpression> Fn::conditionAnd(const List<Use<ICfnConditionExpression>>& conditions) {
  return grouped("Fn::And", conditions);
}

Use<ICfnConditionExpression> Fn::conditionOr(const List<Use<ICfnConditionExpression>>& conditions) {
  return grouped("Fn::Or", conditions);
}

Use<ICfnConditionExpression> Fn::conditionNot(Use<ICfnConditionExpression> inner) {
  return condition("Fn::Not", listOf({inner->expression().val()}));
}

Use<ICfnConditionExpression> Fn::conditionEquals(const Json& lhs, const Json& rhs) {
  return condition("Fn::Equals", listOf({lhs.val(), rhs.val()}));
}

Use<ICfnConditionExpression> Fn::conditionContains(const List<Str>& listOfStrings, const Str& value) {
  return condition("Fn::Contains", listOf({listOfStrings.val(), value.val()}));
}

Use<ICfnConditionExpression> Fn::conditionEachMemberEquals(const List<Str>& listOfStrings, const Str& value) {
  return condition("Fn::EachMemberEquals", listOf({listOfStrings.val(), value.val()}));
}

Use<ICfnConditionExpression> Fn::conditionEachMemberIn(const List<Str>& stringsToCheck, const List<Str>& stringsToMatch) {
  return condition("Fn::EachMemberIn", listOf({stringsToCheck.val(), stringsToMatch.val()}));
}

Json Fn::conditionIf(std::string_view conditionId, const Json& valueIfTrue, const Json& valueIfFalse) {
  return Json(makeFn("Fn::If", listOf({makeText(conditionId), valueIfTrue.val(), valueIfFalse.val()})));
}

}  // namespace cdk
