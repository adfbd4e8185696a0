#include <constructs/aws/elasticloadbalancingv2/listener_condition.hpp>

#include <cdk/cfn/elasticloadbalancingv2/listener_rule.hpp>

namespace cdk::elasticloadbalancingv2 {
namespace {

using Rule = CfnListenerRule;

class Condition final : public ListenerCondition {
 public:
  explicit Condition(const Rule::RuleConditionProperty& rule) : rule_(rule) {}
  Json renderRawCondition() const override { return rule_; }

 private:
  Rule::RuleConditionProperty rule_;
};

}  // namespace

Use<ListenerCondition> ListenerCondition::hostHeaders(const List<Str>& values) {
  return make<Condition>(
      Rule::RuleConditionProperty{.field = "host-header", .hostHeaderConfig = Rule::HostHeaderConfigProperty{.values = values}});
}

Use<ListenerCondition> ListenerCondition::httpHeader(const Str& name, const List<Str>& values) {
  return make<Condition>(Rule::RuleConditionProperty{
      .field = "http-header", .httpHeaderConfig = Rule::HttpHeaderConfigProperty{.httpHeaderName = name, .values = values}});
}

Use<ListenerCondition> ListenerCondition::httpRequestMethods(const List<Str>& values) {
  return make<Condition>(Rule::RuleConditionProperty{.field = "http-request-method",
                                                     .httpRequestMethodConfig = Rule::HttpRequestMethodConfigProperty{.values = values}});
}

Use<ListenerCondition> ListenerCondition::pathPatterns(const List<Str>& values) {
  if (!values.isToken() && values.size() > 5) {
    throw Error(format("a condition takes 5 path patterns at most, got {}; use several rules", Num(values.size())).text(),
                "listener-condition");
  }
  return make<Condition>(
      Rule::RuleConditionProperty{.field = "path-pattern", .pathPatternConfig = Rule::PathPatternConfigProperty{.values = values}});
}

Use<ListenerCondition> ListenerCondition::queryStrings(const List<QueryStringCondition>& values) {
  Vec<Rule::QueryStringKeyValueProperty> pairs;
  for (const QueryStringCondition& value : values) pairs.push({.key = value.key, .value = value.value});
  return make<Condition>(Rule::RuleConditionProperty{
      .field = "query-string",
      .queryStringConfig = Rule::QueryStringConfigProperty{.values = List<Rule::QueryStringKeyValueProperty>(pairs)}});
}

Use<ListenerCondition> ListenerCondition::sourceIps(const List<Str>& values) {
  return make<Condition>(
      Rule::RuleConditionProperty{.field = "source-ip", .sourceIpConfig = Rule::SourceIpConfigProperty{.values = values}});
}

}  // namespace cdk::elasticloadbalancingv2
