#pragma once
#include <concepts>

#include <cdk/value.hpp>

namespace cdk {

class ICfnConditionExpression;

/// The intrinsic functions of CloudFormation.
class Fn {
 public:
  static Str ref(std::string_view logicalName);
  static Str getAtt(std::string_view logicalNameOfResource, std::string_view attributeName);
  /// Parts joined by a delimiter; literals next to each other become one.
  static Str join(const Str& delimiter, const List<Str>& listOfValues);
  static List<Str> split(const Str& delimiter, const Str& source, int assumedLength = 0);
  static Str select(const Num& index, const List<Str>& array);
  static Str sub(const Str& body, const Map<Json>& variables = {});
  static Str base64(const Str& data);
  static List<Str> cidr(const Str& ipBlock, const Num& count, const Str& sizeMask = {});
  /// The zones of a region, of the stack's own when none is named.
  static List<Str> getAzs(const Str& region = {});
  static Str importValue(const Str& sharedValueToImport);
  static List<Str> importListValue(const Str& sharedValueToImport, int assumedLength, const Str& delimiter = ",");
  static Str findInMap(const Str& mapName, const Str& topLevelKey, const Str& secondLevelKey, const Str& defaultValue = {});
  static Json transform(const Str& macroName, const Map<Json>& parameters = {});
  /// The host of an address such as `https://host/path`.
  static Str parseDomainName(const Str& url);
  static Num len(const Json& array);
  /// JSON text of a value: written at once for literals, by CloudFormation for a value known only at deployment.
  static Str toJsonString(const Json& object);
  /// An output of another stack, which need not export it. Default region: that of the stack
  static Str getStackOutput(const Str& stackName, const Str& outputName, const Str& region = {}, const Str& roleArn = {});
  static List<Str> refAll(const Str& parameterType);
  static Str valueOf(const Str& parameterOrLogicalId, const Str& attribute);
  static List<Str> valueOfAll(const Str& parameterType, const Str& attribute);
  static Use<ICfnConditionExpression> conditionAnd(const List<Use<ICfnConditionExpression>>& conditions);
  static Use<ICfnConditionExpression> conditionOr(const List<Use<ICfnConditionExpression>>& conditions);
  static Use<ICfnConditionExpression> conditionNot(Use<ICfnConditionExpression> condition);
  static Use<ICfnConditionExpression> conditionEquals(const Json& lhs, const Json& rhs);
  static Use<ICfnConditionExpression> conditionContains(const List<Str>& listOfStrings, const Str& value);
  static Use<ICfnConditionExpression> conditionEachMemberEquals(const List<Str>& listOfStrings, const Str& value);
  static Use<ICfnConditionExpression> conditionEachMemberIn(const List<Str>& stringsToCheck, const List<Str>& stringsToMatch);
  static Json conditionIf(std::string_view conditionId, const Json& valueIfTrue, const Json& valueIfFalse);
};

/// Something that is true or false at deployment.
class ICfnConditionExpression {
 public:
  /// The condition as a value.
  virtual Json expression() const = 0;

 protected:
  ~ICfnConditionExpression() = default;
};

using ICfnRuleConditionExpression = ICfnConditionExpression;

}  // namespace cdk
