#pragma once
#include <cdk/cfn_element.hpp>
#include <cdk/fn.hpp>
#include <cdk/value.hpp>

namespace cdk {

struct CfnConditionProps {
  Use<ICfnConditionExpression> expression = {};
};

/// A named condition of the template.
class CfnCondition : public CfnElement, public ICfnConditionExpression {
 public:
  using Props = CfnConditionProps;
  CfnCondition(Scope scope, std::string_view id, const CfnConditionProps& props = {});

  void setExpression(Use<ICfnConditionExpression> expression) { expression_ = expression; }
  /// `{Condition: id}`: the condition as a part of others.
  Json expression() const override;

  const char* section() const override { return "Conditions"; }
  bool render(detail::TemplateWriter& out) override;

 private:
  Use<ICfnConditionExpression> expression_;
};

}  // namespace cdk
