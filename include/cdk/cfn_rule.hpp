#pragma once
#include <cdk/cfn_element.hpp>
#include <cdk/fn.hpp>
#include <cdk/value.hpp>

namespace cdk {

struct CfnRuleAssertion {
  Req<Use<ICfnConditionExpression>, "assert"> assert_;
  Str assertDescription = {};
};

struct CfnRuleProps {
  List<CfnRuleAssertion> assertions = {};
  Use<ICfnConditionExpression> ruleCondition = {};
};

/// A check of parameters before a deployment.
class CfnRule : public CfnRefElement {
 public:
  using Props = CfnRuleProps;
  CfnRule(Scope scope, std::string_view id, const CfnRuleProps& props = {});

  void addAssertion(Use<ICfnConditionExpression> condition, const Str& description);

  const char* section() const override { return "Rules"; }
  bool render(detail::TemplateWriter& out) override;

 private:
  Use<ICfnConditionExpression> condition_;
  Vec<CfnRuleAssertion> assertions_;
  bool hasAssertions_;  // an empty list is written, none at all is not
};

}  // namespace cdk
