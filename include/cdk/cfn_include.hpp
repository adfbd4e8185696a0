#pragma once
#include <cdk/cfn_element.hpp>
#include <cdk/value.hpp>

namespace cdk {

struct CfnIncludeProps {
  /// A template as an object, or a part of one; it goes into the stack's as it is. CDK: `template`.
  Req<Json, "template"> template_;
};

/// An existing template inside a stack's, word by word. Error at synthesis for a logical id that the stack has, too.
/// cloudformation_include::CfnInclude makes elements of it, which can be referred to and changed.
class CfnInclude : public CfnElement {
 public:
  using Props = CfnIncludeProps;
  CfnInclude(Scope scope, std::string_view id, const CfnIncludeProps& props) : CfnElement(scope, id), template_(props.template_) {}

  const char* section() const override { return ""; }
  bool render(detail::TemplateWriter& out) override;

 private:
  Json template_;
};

}  // namespace cdk
