#pragma once
#include <constructs/aws/ssm/parameter.hpp>

namespace cdk::ssm {

/// A parameter that holds a list of texts.
class IStringListParameter : public IParameter {
 public:
  using IParameter::IParameter;
  /// The value; on some imports, the first call makes the parameter of the template by which CloudFormation reads it.
  virtual List<Str> stringListValue() = 0;

 protected:
  ~IStringListParameter() = default;
};

struct StringListParameterProps {
  /// Regular expression that each text must match. Default: any text
  Str allowedPattern = {};
  /// At most 1024 characters.
  Str description = {};
  /// At most 2048 letters, digits and `.-_/`; with a `/` in it, it begins with one. Default: chosen by CloudFormation
  Str parameterName = {};
  /// Is the name without `/`? Needed when the name is known only at deployment. Default: by the name
  Bool simpleName = {};
  /// Texts without commas.
  Req<List<Str>, "stringListValue"> stringListValue;
  /// Default: chosen by Parameter Store
  Opt<ParameterTier> tier = {};
};

struct ListParameterAttributes {
  /// Default: STRING
  Opt<ParameterValueType> elementType = {};
  Req<Str, "parameterName"> parameterName;
  /// Is the name without `/`? Needed when the name is known only at deployment. Default: by the name
  Bool simpleName = {};
  /// Reads this version by a dynamic reference. Default: the latest
  Num version = {};
};

/// A parameter of this app that holds a list of texts.
class StringListParameter : public IStringListParameter {
 public:
  using Props = StringListParameterProps;
  /// Error for a wrong name, a long description, and a text that has a comma or that the pattern refuses.
  StringListParameter(Scope scope, std::string_view id, const StringListParameterProps& props);
  static IStringListParameter& fromStringListParameterName(Construct& scope, std::string_view id, const Str& stringListParameterName,
                                                           Location at = Location::current());
  static IStringListParameter& fromListParameterAttributes(Construct& scope, std::string_view id, const ListParameterAttributes& attrs,
                                                           Location at = Location::current());
  /// The value as CloudFormation reads it at deployment.
  static List<Str> valueForTypedListParameter(Construct& scope, const Str& parameterName,
                                              ParameterValueType type = ParameterValueType::STRING, const Num& version = {});

  List<Str> stringListValue() override { return stringListValue_; }

 private:
  List<Str> stringListValue_;
};

}  // namespace cdk::ssm
