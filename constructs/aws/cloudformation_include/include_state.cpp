#include "include_state.hpp"

#include <algorithm>
#include <vector>

#include <cdk/cfn_condition.hpp>
#include <cdk/cfn_hook.hpp>
#include <cdk/cfn_mapping.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/cfn_rule.hpp>

namespace cdk::cloudformation_include {

namespace {

[[noreturn]] void forbidden(const char* what, const char* place) {
  throw Error(std::string(what) + " cannot stand in a " + place, "template-value");
}

/// For definitions that refer to nothing.
class NothingFinder final : public ElementFinder {
 public:
  explicit NothingFinder(const char* place) : place_(place) {}
  CfnElement* refTarget(std::string_view) override { forbidden("Ref", place_); }
  CfnResource* resource(std::string_view) override { forbidden("Fn::GetAtt", place_); }
  CfnCondition* condition(std::string_view) override { forbidden("a condition", place_); }
  CfnMapping* mapping(std::string_view) override { forbidden("a mapping", place_); }

 private:
  const char* place_;
};

/// For conditions and rules, which know no resources; conditions are made as they are needed.
class ParameterFinder final : public StateFinder {
 public:
  ParameterFinder(IncludeState& state, const char* place) : StateFinder(state), place_(place) {}
  CfnElement* refTarget(std::string_view name) override { return state_.parameters.find(name); }
  CfnResource* resource(std::string_view) override { forbidden("Fn::GetAtt", place_); }
  CfnCondition* condition(std::string_view name) override { return state_.condition(name); }

 private:
  const char* place_;
};

/// Runs `make` for each entry; errors name the entry.
template <class F>
void each(const CfnInclude& include, const Map<Json>& entries, const char* what, F&& make) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const std::string_view name = entries.at(i).key.text();
    try {
      make(name, entries.at(i).value);
    } catch (const Error& error) {
      if (error.located()) throw;
      throw Error(include, std::string(what) + " '" + std::string(name) + "' of the template: " + error.what(), error.code());
    }
  }
}

}  // namespace

IncludeState::IncludeState(CfnInclude& owner, const CfnIncludeProps& props, const Json& read)
    : include(owner), given(props), content(read), nestedProps_(props.loadNestedStacks) {}

Map<Json> IncludeState::section(const char* name) const {
  const Json found = content[name];
  return found.isObject() ? found.asObject() : Map<Json>({});
}

void IncludeState::keepId(CfnElement& element, std::string_view name) {
  if (given.preserveLogicalIds.valueOr(true)) element.overrideLogicalId(name);
}

void IncludeState::checkNames() {
  const auto check = [&](std::string_view name, const char* in, const char* what) {
    if (section(in).contains(name)) return;
    throw Error(include, std::string(what) + " '" + std::string(name) + "' is not in " + in + " of the template", "not-in-template");
  };
  for (Str id : given.dehydratedResources) check(id.text(&include), "Resources", "the dehydrated resource");
  for (std::size_t i = 0; i < given.parameters.size(); ++i) check(given.parameters.at(i).key.text(), "Parameters", "the parameter");
  for (std::size_t i = 0; i < nestedProps_.size(); ++i) check(nestedProps_.at(i).key.text(), "Resources", "the nested stack");
}

void IncludeState::createAll() {
  checkNames();
  auto& mappingScope = include.add<Construct>("$Mappings");
  each(include, section("Mappings"), "mapping", [&](auto name, const Json& value) { createMapping(mappingScope, name, value); });
  each(include, section("Parameters"), "parameter", [&](auto name, const Json& value) { createParameter(name, value); });
  conditionScope_ = &include.add<Construct>("$Conditions");
  each(include, section("Conditions"), "condition", [&](auto name, const Json&) { condition(name); });
  auto& ruleScope = include.add<Construct>("$Rules");
  each(include, section("Rules"), "rule", [&](auto name, const Json& value) { createRule(ruleScope, name, value); });
  each(include, section("Resources"), "resource", [&](auto name, const Json&) { resource(name, nullptr); });
  auto& hookScope = include.add<Construct>("$Hooks");
  each(include, section("Hooks"), "hook", [&](auto name, const Json& value) { createHook(hookScope, name, value); });
  auto& outputScope = include.add<Construct>("$Outputs");
  each(include, section("Outputs"), "output", [&](auto name, const Json& value) { createOutput(outputScope, name, value); });
}

Json IncludeState::fragment() {
  constexpr std::string_view kElements[] = {"Conditions", "Mappings", "Resources", "Parameters", "Rules", "Hooks", "Outputs"};
  StateFinder finder(*this);
  TemplateParser parser(finder, given.parameters);
  std::vector<Json::Entry> rest;
  const Map<Json> all = content.asObject();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto entry = all.at(i);
    const bool elements = std::find(std::begin(kElements), std::end(kElements), entry.key.text()) != std::end(kElements);
    if (!elements) rest.push_back({entry.key, parser.parse(entry.value)});
  }
  return Json(Map<Json>(rest));
}

void IncludeState::createMapping(Construct& scope, std::string_view name, const Json& value) {
  NothingFinder finder("mapping");
  const Json parsed = TemplateParser(finder, {}).parse(value);
  auto& mapping = scope.add<CfnMapping>(name, CfnMappingProps{.mapping = Map<Map<Json>>(parsed.val())}, include.location());
  mappings.put(name, mapping);
  keepId(mapping, name);
}

void IncludeState::createParameter(std::string_view name, const Json& value) {
  if (given.parameters && given.parameters.contains(name)) return;
  NothingFinder finder("parameter");
  const Json p = TemplateParser(finder, {}).parse(value);
  auto& parameter = include.add<CfnParameter>(name,
                                              CfnParameterProps{.allowedPattern = p["AllowedPattern"].asStr(),
                                                                .allowedValues = List<Str>(p["AllowedValues"].val()),
                                                                .constraintDescription = p["ConstraintDescription"].asStr(),
                                                                .default_ = p["Default"],
                                                                .description = p["Description"].asStr(),
                                                                .maxLength = p["MaxLength"].asNum(),
                                                                .maxValue = p["MaxValue"].asNum(),
                                                                .minLength = p["MinLength"].asNum(),
                                                                .minValue = p["MinValue"].asNum(),
                                                                .noEcho = p["NoEcho"].asBool(),
                                                                .type = p["Type"].asStr()},
                                              include.location());
  keepId(parameter, name);
  parameters.put(name, parameter);
}

CfnCondition* IncludeState::condition(std::string_view name) {
  if (CfnCondition* known = conditions.find(name)) return known;
  const Map<Json> all = section("Conditions");
  if (!all.contains(name)) return nullptr;
  ParameterFinder finder(*this, "condition");
  const Json expression = TemplateParser(finder, given.parameters, Part::CONDITIONS).parse(all.get(name));
  auto& made = conditionScope_->add<CfnCondition>(name, CfnConditionProps{.expression = conditionOf(expression)}, include.location());
  keepId(made, name);
  conditions.put(name, made);
  return &made;
}

void IncludeState::createRule(Construct& scope, std::string_view name, const Json& value) {
  ParameterFinder finder(*this, "rule");
  const Json parsed = TemplateParser(finder, given.parameters, Part::RULES).parse(value);
  std::vector<CfnRuleAssertion> assertions;
  if (parsed["Assertions"].isArray()) {
    for (Json one : parsed["Assertions"].asArray()) {
      assertions.push_back({.assert_ = conditionOf(one["Assert"]), .assertDescription = one["AssertDescription"].asStr()});
    }
  }
  const Json condition = parsed["RuleCondition"];
  auto& rule = scope.add<CfnRule>(name,
                                  CfnRuleProps{.assertions = List<CfnRuleAssertion>(assertions),
                                               .ruleCondition = condition ? conditionOf(condition) : Use<ICfnConditionExpression>()},
                                  include.location());
  rules.put(name, rule);
  keepId(rule, name);
}

void IncludeState::createHook(Construct& scope, std::string_view name, const Json& value) {
  StateFinder finder(*this);
  const Json properties = TemplateParser(finder, given.parameters).parse(value["Properties"]);
  auto& hook = scope.add<CfnHook>(
      name, CfnHookProps{.properties = properties.isObject() ? properties.asObject() : Map<Json>({}), .type = value["Type"].asStr()},
      include.location());
  hooks.put(name, hook);
  keepId(hook, name);
}

void IncludeState::createOutput(Construct& scope, std::string_view name, const Json& value) {
  StateFinder finder(*this);
  const Json parsed = TemplateParser(finder, given.parameters).parse(value);
  const Json named = parsed["Condition"];
  CfnCondition* condition = named.isText() ? conditions.find(named.asStr().text()) : nullptr;
  if (named && !condition) throw Error("its condition is not in the template", "not-in-template");
  auto& output = scope.add<CfnOutput>(name,
                                      CfnOutputProps{.condition = condition,
                                                     .description = parsed["Description"].asStr(),
                                                     .exportName = parsed["Export"]["Name"].asStr(),
                                                     .value = parsed["Value"].asStr()},
                                      include.location());
  keepId(output, name);
  outputs.put(name, output);
}

CfnElement* IncludeState::refTarget(std::string_view name, const Chain* chain) {
  if (CfnParameter* parameter = parameters.find(name)) return parameter;
  return resource(name, chain);
}

}  // namespace cdk::cloudformation_include
