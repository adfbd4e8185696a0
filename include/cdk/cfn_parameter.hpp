#pragma once
#include <cdk/cfn_element.hpp>
#include <cdk/value.hpp>

namespace cdk {

struct CfnParameterProps {
  Str allowedPattern = {};
  List<Str> allowedValues = {};
  Str constraintDescription = {};
  /// Default value; named `default` in the CDK.
  Json default_ = {};
  Str description = {};
  Num maxLength = {};
  Num maxValue = {};
  Num minLength = {};
  Num minValue = {};
  Bool noEcho = {};
  /// Default: String
  Str type = {};
};

/// A value asked for at deployment.
class CfnParameter : public CfnRefElement {
 public:
  using Props = CfnParameterProps;
  CfnParameter(Scope scope, std::string_view id, const CfnParameterProps& props = {});

  Json value() const { return ref(); }
  /// Error when the type is a number or a list.
  Str valueAsString() const;
  Num valueAsNumber() const;
  List<Str> valueAsList() const;
  Str type() const { return props_.type; }
  void setType(const Str& type) { props_.type = type; }
  Json default_() const { return props_.default_; }
  void setDefault(const Json& value) { props_.default_ = value; }
  Str allowedPattern() const { return props_.allowedPattern; }
  void setAllowedPattern(const Str& pattern) { props_.allowedPattern = pattern; }
  List<Str> allowedValues() const { return props_.allowedValues; }
  void setAllowedValues(const List<Str>& values) { props_.allowedValues = values; }
  Str constraintDescription() const { return props_.constraintDescription; }
  void setConstraintDescription(const Str& text) { props_.constraintDescription = text; }
  Str description() const { return props_.description; }
  void setDescription(const Str& text) { props_.description = text; }
  Num maxLength() const { return props_.maxLength; }
  void setMaxLength(const Num& length) { props_.maxLength = length; }
  Num maxValue() const { return props_.maxValue; }
  void setMaxValue(const Num& value) { props_.maxValue = value; }
  Num minLength() const { return props_.minLength; }
  void setMinLength(const Num& length) { props_.minLength = length; }
  Num minValue() const { return props_.minValue; }
  void setMinValue(const Num& value) { props_.minValue = value; }
  Bool noEcho() const { return props_.noEcho; }
  void setNoEcho(bool value) { props_.noEcho = value; }

  const char* section() const override { return "Parameters"; }
  bool render(detail::TemplateWriter& out) override;

 private:
  CfnParameterProps props_;
};

}  // namespace cdk
