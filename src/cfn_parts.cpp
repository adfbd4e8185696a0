// The elements of a template besides resources.
#include <algorithm>
#include <cctype>
#include <string>

#include <cdk/annotations.hpp>
#include <cdk/cfn_condition.hpp>
#include <cdk/cfn_include.hpp>
#include <cdk/cfn_mapping.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/cfn_rule.hpp>
#include <cdk/fn.hpp>
#include <cdk/stack.hpp>

#include "detail/template_writer.hpp"

namespace cdk {

using namespace detail;

namespace {

void checkExportName(const CfnOutput& output, const Str& name) {
  if (!name || !isText(name.val())) return;
  const std::string_view text = name.text();
  const bool ok = !text.empty() && text.size() <= 255 &&
                  text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-:") == std::string_view::npos;
  if (ok) return;
  throw Error(output, "the export name must be 1 to 255 letters, digits, '-' or ':', got '" + std::string(text) + "'", "export-name");
}

}  // namespace

CfnOutput::CfnOutput(Scope scope, std::string_view id, const CfnOutputProps& props) : CfnElement(scope, id), props_(props) {
  if (!props.value) throw Error(*this, "the output has no value; give it one", "no-value");
  checkExportName(*this, props.exportName);
}

void CfnOutput::setExportName(const Str& name) {
  checkExportName(*this, name);
  props_.exportName = name;
}

Str CfnOutput::importValue() const {
  return Fn::importValue(lazy<&CfnOutput::exportNameFor>(const_cast<CfnOutput*>(this)));
}

Str CfnOutput::exportNameFor(const ResolveContext& resolve) {
  if (resolve.stack == &stack()) throw Error(*this, "importValue is for other stacks than the output's own; use value here", "import-in-own-stack");
  if (!props_.exportName) throw Error(*this, "cannot be imported without an export name; give it exportName", "no-export-name");
  return props_.exportName;
}

bool CfnInclude::render(TemplateWriter& out) {
  return out.value(template_.val());
}

bool CfnOutput::render(TemplateWriter& out) {
  out.beginObject();
  out.member("Description", props_.description);
  out.member("Value", props_.value);
  if (props_.exportName) {
    out.key("Export");
    out.beginObject();
    out.member("Name", props_.exportName);
    out.end();
  }
  if (props_.condition) out.member("Condition", Str(props_.condition->logicalIdText()));
  out.end();
  return true;
}

CfnParameter::CfnParameter(Scope scope, std::string_view id, const CfnParameterProps& props) : CfnRefElement(scope, id), props_(props) {
  if (!props_.type) props_.type = "String";
}

namespace {

bool isListType(std::string_view type) {
  return type.find("List<") != std::string_view::npos || type.find("CommaDelimitedList") != std::string_view::npos;
}

}  // namespace

Str CfnParameter::valueAsString() const {
  const std::string_view type = props_.type.text(this);
  if (type == "Number" || isListType(type)) {
    throw Error(*this, "parameter of type " + std::string(type) + " is no text; use valueAsNumber or valueAsList", "parameter-type");
  }
  return ref();
}

Num CfnParameter::valueAsNumber() const {
  if (!props_.type.is("Number")) {
    throw Error(*this, "parameter of type " + std::string(props_.type.text(this)) + " is no number; give it type Number", "parameter-type");
  }
  return Num(makeRef(const_cast<CfnParameter&>(*this), kNumberHint));
}

List<Str> CfnParameter::valueAsList() const {
  if (!isListType(props_.type.text(this))) {
    throw Error(*this, "parameter of type " + std::string(props_.type.text(this)) + " is no list; give it type CommaDelimitedList or List<...>", "parameter-type");
  }
  return List<Str>(makeRef(const_cast<CfnParameter&>(*this), kListHint));
}

bool CfnParameter::render(TemplateWriter& out) {
  out.beginObject();
  out.member("Type", props_.type);
  out.member("Default", props_.default_);
  out.member("AllowedPattern", props_.allowedPattern);
  out.member("AllowedValues", props_.allowedValues);
  out.member("ConstraintDescription", props_.constraintDescription);
  out.member("Description", props_.description);
  out.member("MaxLength", props_.maxLength);
  out.member("MaxValue", props_.maxValue);
  out.member("MinLength", props_.minLength);
  out.member("MinValue", props_.minValue);
  out.member("NoEcho", props_.noEcho);
  out.end();
  return true;
}

CfnCondition::CfnCondition(Scope scope, std::string_view id, const CfnConditionProps& props) : CfnElement(scope, id), expression_(props.expression) {}

Json CfnCondition::expression() const {
  return Json::obj({{"Condition", const_cast<CfnCondition*>(this)->logicalId()}});
}

bool CfnCondition::render(TemplateWriter& out) {
  return expression_ && out.value(expression_->expression().val());
}

namespace {

void checkAttribute(const CfnMapping& mapping, std::string_view name) {
  const auto fits = [](unsigned char c) { return std::isalnum(c) != 0; };
  if (std::all_of(name.begin(), name.end(), fits)) return;
  throw Error(mapping, "a second key of a mapping has letters and digits only, got '" + std::string(name) + "'", "mapping-key");
}

}  // namespace

CfnMapping::CfnMapping(Scope scope, std::string_view id, const CfnMappingProps& props)
    : CfnElement(scope, id),
      mapping_(props.mapping ? props.mapping : Map<Map<Json>>({})),
      lazy_(props.lazy),
      needed_(!lazy_.isTrue()),
      advises_(!lazy_.isSet()) {
  for (std::size_t i = 0; i < mapping_.size(); ++i) {
    const Map<Json> inner = mapping_.at(i).value;
    for (std::size_t j = 0; j < inner.size(); ++j) checkAttribute(*this, inner.at(j).key.text(this));
  }
}

void CfnMapping::setValue(const Str& key1, const Str& key2, const Json& value) {
  checkAttribute(*this, key2.text(this));
  const auto put = [](const Val* map, const Str& key, const Val* member) {
    std::size_t count = 0;
    const MapEntry* entries = map ? entriesOf(map, count) : nullptr;
    auto* all = static_cast<MapEntry*>(allocate((count + 1) * sizeof(MapEntry)));
    for (std::size_t i = 0; i < count; ++i) all[i] = entries[i];
    all[count] = {key.val(), member};
    return makeMap(all, count + 1);
  };
  const Val* inner = findEntry(mapping_.val(), key1.text(this));
  mapping_ = Map<Map<Json>>(put(mapping_.val(), key1, put(inner, key2, value.val())));
}

Str CfnMapping::findInMap(const Str& key1, const Str& key2, const Str& defaultValue) {
  const Val* inner = key1.isToken() ? nullptr : findEntry(mapping_.val(), key1.text());
  const Json found(!inner || key2.isToken() ? nullptr : findEntry(inner, key2.text()));
  const bool missing = !key1.isToken() && (!inner || (!key2.isToken() && !found));
  if (missing && !defaultValue) {
    const std::string second = inner ? ", '" + std::string(key2.text()) + "'" : "";
    throw Error(*this, "the mapping has no value for '" + std::string(key1.text()) + "'" + second, "no-mapping-value");
  }
  if (lazy_.isTrue() && found) return found.asStr();
  if (lazy_.isTrue() && missing) return defaultValue;
  needed_ = true;
  advises_ = !lazy_.isSet() && inner && !key2.isToken();
  return Fn::findInMap(lazy<&CfnMapping::nameIn>(this), key1, key2, defaultValue);
}

Str CfnMapping::nameIn(const ResolveContext& resolve) {
  if (resolve.stack == &stack()) return logicalId();
  const std::string id = "MappingCopy-" + std::string(node().id()) + "-" + std::string(node().addr());
  Construct* known = resolve.stack->node().tryFindChild(id);
  if (!known) known = &resolve.stack->add<CfnMapping>(id, CfnMappingProps{.mapping = mapping_});
  return static_cast<CfnMapping*>(known)->logicalId();
}

bool CfnMapping::render(TemplateWriter& out) {
  if (advises_) {
    Annotations::of(*this).addInfo("no lookup needs the mapping in the template; with lazy: true it is left out then");
    advises_ = false;
  }
  return needed_ && out.value(mapping_.val());
}

CfnRule::CfnRule(Scope scope, std::string_view id, const CfnRuleProps& props) : CfnRefElement(scope, id), condition_(props.ruleCondition), hasAssertions_(props.assertions.isSet()) {
  for (const CfnRuleAssertion& assertion : props.assertions) assertions_.push(assertion);
}

void CfnRule::addAssertion(Use<ICfnConditionExpression> condition, const Str& description) {
  assertions_.push({.assert_ = condition, .assertDescription = description});
  hasAssertions_ = true;
}

bool CfnRule::render(TemplateWriter& out) {
  out.beginObject();
  if (condition_) out.member("RuleCondition", condition_->expression());
  if (hasAssertions_) {
    out.key("Assertions");
    out.beginArray();
    for (const CfnRuleAssertion& assertion : assertions_) {
      out.beginObject();
      out.member("Assert", assertion.assert_->expression());
      out.member("AssertDescription", assertion.assertDescription);
      out.end();
    }
    out.end();
  }
  out.end();
  return true;
}

}  // namespace cdk
