#pragma once
#include <cdk/cfn_dynamic_reference.hpp>
#include <cdk/cfn_parameter.hpp>
#include <constructs/aws/ssm/parameter.hpp>

namespace cdk::ssm {

/// How the value of an imported parameter comes to be: by a dynamic reference that is given, or by a parameter of the template that is
/// made when the value is asked for.
class ImportedValue {
 public:
  ImportedValue() = default;
  explicit ImportedValue(const Str& reference) : reference_(reference) {}
  /// `type` without `AWS::SSM::Parameter::Value<>`; `source` is the parameter's name or ARN.
  ImportedValue(Construct& scope, std::string_view id, const Str& type, const Str& source)
      : scope_(&scope), id_(id), type_(type), source_(source) {}

  /// The given reference; empty when there is none.
  Str reference() const { return reference_; }
  /// The template's parameter.
  cdk::CfnParameter& parameter();

 private:
  Str reference_ = {};
  Construct* scope_ = nullptr;
  Str id_ = {};
  Str type_ = {};
  Str source_ = {};
  cdk::CfnParameter* parameter_ = nullptr;
};

/// A dynamic reference to `name`, or to `name:version`; a token, so that nothing looks into its text.
Str dynamicReference(CfnDynamicReferenceService service, const Str& name, const Num& version);

}  // namespace cdk::ssm
