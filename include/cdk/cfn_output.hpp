#pragma once
#include <cdk/cfn_element.hpp>
#include <cdk/value.hpp>

namespace cdk {

class CfnCondition;

struct CfnOutputProps {
  /// The output exists only when this is true.
  CfnCondition* condition = nullptr;
  Str description = {};
  /// Name under which other stacks can import the value.
  Str exportName = {};
  /// Id in the template. Default: from the path
  Str key = {};
  Req<Str, "value"> value;
};

/// A value shown after the deployment, and perhaps exported.
class CfnOutput : public CfnElement {
 public:
  using Props = CfnOutputProps;
  CfnOutput(Scope scope, std::string_view id, const CfnOutputProps& props);

  /// Id in the template where it is not the logical id; empty else.
  Str key() const { return props_.key; }
  Str value() const { return props_.value; }
  void setValue(const Str& value) { static_cast<Str&>(props_.value) = value; }
  Str exportName() const { return props_.exportName; }
  void setExportName(const Str& name);
  Str description() const { return props_.description; }
  void setDescription(const Str& description) { props_.description = description; }
  CfnCondition* condition() const { return props_.condition; }
  void setCondition(CfnCondition* condition) { props_.condition = condition; }
  /// `Fn::ImportValue` of the exported value, for other stacks; error when the template is written in the output's own, or without an export name.
  Str importValue() const;

  const char* section() const override { return "Outputs"; }
  bool render(detail::TemplateWriter& out) override;

 private:
  Str exportNameFor(const ResolveContext& resolve);
  CfnOutputProps props_;
};

}  // namespace cdk
