#pragma once
#include <cdk/cfn_element.hpp>
#include <cdk/value.hpp>

namespace cdk {

struct CfnHookProps {
  /// As they stand in the template. Default: none
  Map<Json> properties = {};
  /// Type of the hook, such as `AWS::CodeDeploy::BlueGreen`.
  Req<Str, "type"> type;
};

/// Something that CloudFormation calls while it deploys the template.
class CfnHook : public CfnElement {
 public:
  using Props = CfnHookProps;
  CfnHook(Scope scope, std::string_view id, const CfnHookProps& props);
  Str type() const { return type_; }

  const char* section() const override { return "Hooks"; }
  bool render(detail::TemplateWriter& out) override;

 protected:
  ~CfnHook() = default;
  /// The properties as they stand in the template; a subclass may make others.
  virtual Json renderProperties() const { return properties_; }

 private:
  Str type_;
  Map<Json> properties_;
};

}  // namespace cdk
