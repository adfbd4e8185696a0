#pragma once
#include <constructs/aws/ssm/parameter.hpp>

namespace cdk::ssm {

/// `AWS::SSM::Parameter::Value<type>`, the type of a template's parameter that is read from Parameter Store.
Str valueTypeText(ParameterValueType type);
Str tierText(const Opt<ParameterTier>& tier);

/// Error for a literal name or description that Parameter Store would refuse.
void checkOptions(const Construct& parameter, const Str& name, const Str& description);
/// Error for a literal value that the regular expression does not match.
void checkPattern(const Construct& parameter, const Str& value, const Str& allowedPattern);

/// The ARN of a parameter. `givenName` decides where the name itself is known only at deployment; kGeneratedName stands for one that
/// CloudFormation chooses. Error when nothing tells whether the name begins with `/`.
Str arnForParameterName(const Construct& scope, const Str& name, const Str& givenName, const Bool& simpleName);
inline constexpr std::string_view kGeneratedName = "$$autogen$$";

/// Id of the construct behind a value that is asked for by the name of its parameter.
Str importId(const Str& parameterName);

}  // namespace cdk::ssm
