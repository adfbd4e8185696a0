#pragma once
#include <constructs/aws/ssm/parameter.hpp>

namespace cdk::ssm {

/// A parameter that holds a text.
class IStringParameter : public IParameter {
 public:
  using IParameter::IParameter;
  /// The value; on most imports, the first call makes the parameter of the template by which CloudFormation reads it.
  virtual Str stringValue() = 0;

 protected:
  ~IStringParameter() = default;
};

struct StringParameterProps {
  /// Regular expression that the value must match. Default: any value
  Str allowedPattern = {};
  /// Default: TEXT
  Opt<ParameterDataType> dataType = {};
  /// At most 1024 characters.
  Str description = {};
  /// At most 2048 letters, digits and `.-_/`; with a `/` in it, it begins with one. Default: chosen by CloudFormation
  Str parameterName = {};
  /// Is the name without `/`? Needed when the name is known only at deployment. Default: by the name
  Bool simpleName = {};
  Req<Str, "stringValue"> stringValue;
  /// Default: chosen by Parameter Store
  Opt<ParameterTier> tier = {};
  /// Default: STRING
  Opt<ParameterType> type = {};
};

struct StringParameterAttributes {
  /// Reads the value by a dynamic reference instead of a parameter of the template. Default: false
  Bool forceDynamicReference = {};
  Req<Str, "parameterName"> parameterName;
  /// Is the name without `/`? Needed when the name is known only at deployment. Default: by the name
  Bool simpleName = {};
  /// STRING or AWS_EC2_IMAGE_ID; valueType says more. Default: STRING
  Opt<ParameterType> type = {};
  /// Default: STRING
  Opt<ParameterValueType> valueType = {};
  /// Reads this version by a dynamic reference. Default: the latest
  Num version = {};
};

struct SecureStringParameterAttributes {
  /// Grants let decrypt with it. Default: the key of the service
  Use<kms::IKey> encryptionKey = {};
  Req<Str, "parameterName"> parameterName;
  /// Is the name without `/`? Needed when the name is known only at deployment. Default: by the name
  Bool simpleName = {};
  /// Default: the latest
  Num version = {};
};

struct StringParameterLookupOptions {
  /// Part of the key under which the value found is kept; lets one parameter be looked up more than once. Default: none
  Str additionalCacheKey = {};
};

/// A parameter of this app that holds a text.
class StringParameter : public IStringParameter {
 public:
  using Props = StringParameterProps;
  /// Error for a wrong name, a long description and a value that the pattern refuses.
  StringParameter(Scope scope, std::string_view id, const StringParameterProps& props);
  static IStringParameter& fromStringParameterName(Construct& scope, std::string_view id, const Str& stringParameterName,
                                                   Location at = Location::current());
  /// By its literal ARN, in the region of the stack; may be one of another account.
  static IStringParameter& fromStringParameterArn(Construct& scope, std::string_view id, const Str& stringParameterArn,
                                                  Location at = Location::current());
  static IStringParameter& fromStringParameterAttributes(Construct& scope, std::string_view id, const StringParameterAttributes& attrs,
                                                         Location at = Location::current());
  static IStringParameter& fromSecureStringParameterAttributes(Construct& scope, std::string_view id,
                                                               const SecureStringParameterAttributes& attrs,
                                                               Location at = Location::current());

  /// The value as the CLI finds it before deployment; until then defaultValue, or a dummy, which is an error when the parameter is missing.
  static Str valueFromLookup(Construct& scope, const Str& parameterName, const Str& defaultValue = {},
                             const StringParameterLookupOptions& options = {});
  /// The value as CloudFormation reads it at deployment.
  static Str valueForStringParameter(Construct& scope, const Str& parameterName, const Num& version = {});
  /// As valueForStringParameter, with a type that CloudFormation checks.
  static Str valueForTypedStringParameterV2(Construct& scope, const Str& parameterName,
                                            ParameterValueType type = ParameterValueType::STRING, const Num& version = {});

  Str stringValue() override { return stringValue_; }

 private:
  Str stringValue_;
};

}  // namespace cdk::ssm
