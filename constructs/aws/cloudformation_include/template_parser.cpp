#include "template_parser.hpp"

#include <cdk/aws.hpp>
#include <cdk/cfn_condition.hpp>
#include <cdk/cfn_mapping.hpp>
#include <cdk/cfn_resource.hpp>

#include <algorithm>
#include <charconv>
#include <vector>

#include "../../../src/value/val.hpp"

namespace cdk::cloudformation_include {

using cdk::detail::makeAttribute;
using cdk::detail::makeFn;
using cdk::detail::makeRef;
using cdk::detail::Val;

namespace {

[[noreturn]] void unknown(const std::string& what, std::string_view name) {
  throw Error(what + " '" + std::string(name) + "' is not in the template", "not-in-template");
}

class Given final : public ICfnConditionExpression {
 public:
  explicit Given(const Json& value) : value_(value) {}
  Json expression() const override { return value_; }

 private:
  Json value_;
};

std::string_view textOf(const Json& value, const char* what) {
  if (!value.isText()) throw Error(std::string(what) + " must be a text", "template-value");
  return value.asStr().text();
}

/// The function itself, with a parsed argument.
Json plainFn(const char* name, const Json& argument) {
  return Json(makeFn(name, argument.val()));
}

/// Functions whose arguments are parsed and otherwise left alone.
constexpr const char* kPlain[] = {"Fn::Base64", "Fn::Cidr", "Fn::Equals", "Fn::ImportValue", "Fn::Join", "Fn::Not", "Fn::Transform"};

struct Pseudo {
  std::string_view name;
  const Str& value;
};

Json pseudo(std::string_view name) {
  const Pseudo all[] = {{"AWS::AccountId", Aws::ACCOUNT_ID}, {"AWS::NoValue", Aws::NO_VALUE}, {"AWS::Partition", Aws::PARTITION},
                        {"AWS::Region", Aws::REGION},        {"AWS::StackId", Aws::STACK_ID}, {"AWS::StackName", Aws::STACK_NAME},
                        {"AWS::URLSuffix", Aws::URL_SUFFIX}};
  if (name == "AWS::NotificationARNs") return Aws::NOTIFICATION_ARNS;
  const auto* at = std::find_if(std::begin(all), std::end(all), [&](const Pseudo& one) { return one.name == name; });
  return at == std::end(all) ? Json() : Json(at->value);
}

std::string trimmed(std::string_view text) {
  const auto space = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  while (!text.empty() && space(text.front())) text.remove_prefix(1);
  while (!text.empty() && space(text.back())) text.remove_suffix(1);
  return std::string(text);
}

}  // namespace

Use<ICfnConditionExpression> conditionOf(const Json& value) {
  return make<Given>(value);
}

Json TemplateParser::parse(const Json& value) {
  if (!value || value.isNull()) return {};
  if (value.isArray()) {
    std::vector<Json> items;
    for (Json item : value.asArray()) items.push_back(parse(item));
    return Json(List<Json>(items));
  }
  if (!value.isObject()) return value;
  const std::string_view name = functionOf(value);
  if (!name.empty()) {
    if (const Json made = function(name, value)) return made;
  }
  std::vector<Json::Entry> entries;
  const Map<Json> object = value.asObject();
  for (std::size_t i = 0; i < object.size(); ++i) {
    if (const Json member = parse(object.at(i).value)) entries.push_back({object.at(i).key, member});
  }
  return Json(Map<Json>(entries));
}

std::string_view TemplateParser::functionOf(const Json& object) const {
  if (!object.isObject() || object.asObject().size() != 1) return {};
  const std::string_view key = object.asObject().at(0).key.text();
  const bool is = key == "Ref" || key.starts_with("Fn::") || (part_ == Part::CONDITIONS && key == "Condition");
  return is ? key : std::string_view();
}

TemplateParser::Handler TemplateParser::handlerFor(std::string_view function) {
  constexpr struct {
    std::string_view name;
    Handler handler;
  } all[] = {{"Ref", &TemplateParser::ref},           {"Condition", &TemplateParser::condition},
             {"Fn::And", &TemplateParser::and_},      {"Fn::FindInMap", &TemplateParser::findInMap},
             {"Fn::GetAZs", &TemplateParser::getAzs}, {"Fn::GetAtt", &TemplateParser::getAtt},
             {"Fn::If", &TemplateParser::if_},        {"Fn::Or", &TemplateParser::or_},
             {"Fn::Select", &TemplateParser::select}, {"Fn::Split", &TemplateParser::split},
             {"Fn::Sub", &TemplateParser::sub}};
  const auto* at = std::find_if(std::begin(all), std::end(all), [&](const auto& one) { return one.name == function; });
  return at == std::end(all) ? nullptr : at->handler;
}

Json TemplateParser::function(std::string_view name, const Json& object) {
  const Json argument = object.asObject().at(0).value;
  if (const Handler handler = handlerFor(name)) return (this->*handler)(argument);
  for (const char* plain : kPlain) {
    if (name == plain) return plainFn(plain, parse(argument));
  }
  if (part_ != Part::RULES)
    throw Error("the function '" + std::string(name) + "' is not supported in included templates", "template-function");
  return name == "Fn::ValueOf" ? valueOf(argument) : Json();
}

Json TemplateParser::replacement(std::string_view name) const {
  return parameters_ && parameters_.contains(name) ? parameters_.get(name) : Json();
}

Json TemplateParser::ref(const Json& argument) {
  const std::string_view name = textOf(argument, "what Ref names");
  if (const Json given = replacement(name)) return given;
  if (const Json known = pseudo(name)) return known;
  if (CfnElement* element = finder_.refTarget(name)) return Json(makeRef(*element));
  unknown("what Ref names,", name);
}

Json TemplateParser::getAtt(const Json& argument) {
  const bool oneText = argument.isText();
  const std::string_view whole = oneText ? argument.asStr().text() : std::string_view();
  const std::size_t dot = whole.find('.');
  if (oneText && dot == std::string_view::npos)
    throw Error("Fn::GetAtt needs a dot between resource and attribute, got '" + std::string(whole) + "'", "template-value");
  const List<Json> parts = oneText ? List<Json>() : argument.asArray();
  if (!oneText && parts.size() != 2) throw Error("Fn::GetAtt takes a resource and an attribute", "template-value");
  const std::string_view id = oneText ? whole.substr(0, dot) : textOf(parts[0], "the resource of Fn::GetAtt");
  CfnResource* resource = finder_.resource(id);
  if (!resource) unknown("the resource of Fn::GetAtt,", id);
  if (oneText) return plainFn("Fn::GetAtt", resource->logicalId() + whole.substr(dot));
  const Json attribute = parse(parts[1]);
  if (attribute.isText()) return Json(makeAttribute(*resource, attribute.asStr().text()));
  return plainFn("Fn::GetAtt", Json::arr({resource->logicalId(), attribute}));
}

Json TemplateParser::findInMap(const Json& argument) {
  const Json parsed = parse(argument);
  std::vector<Json> items;
  for (Json item : parsed.asArray()) items.push_back(item);
  if (items.size() < 3) throw Error("Fn::FindInMap takes a mapping and two keys", "template-value");
  if (items[0].isText()) {
    CfnMapping* mapping = finder_.mapping(items[0].asStr().text());
    if (!mapping) unknown("the mapping of Fn::FindInMap,", items[0].asStr().text());
    items[0] = mapping->logicalId();
  }
  return plainFn("Fn::FindInMap", Json(List<Json>(items)));
}

Json TemplateParser::getAzs(const Json& argument) {
  const Json region = parse(argument);
  return plainFn("Fn::GetAZs", region ? region : Json(""));
}

Json TemplateParser::select(const Json& argument) {
  const Json parsed = parse(argument);
  if (!parsed.isArray() || parsed.asArray().size() != 2) throw Error("Fn::Select takes an index and a list", "template-value");
  const Json index = parsed.asArray()[0], list = parsed.asArray()[1];
  if (!list.isArray() || list.isToken() || index.isToken()) return plainFn("Fn::Select", parsed);
  std::size_t at = 0;
  const std::string text(index.isText() ? index.asStr().text() : index.asNum().str().text());
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), at);
  if (code != std::errc() || end != text.data() + text.size() || at >= list.asArray().size()) {
    throw Error("Fn::Select cannot take '" + text + "' of a list of " + std::to_string(list.asArray().size()), "template-value");
  }
  return list.asArray()[at];
}

Json TemplateParser::split(const Json& argument) {
  const Json parsed = parse(argument);
  if (!parsed.isArray() || parsed.asArray().size() != 2) throw Error("Fn::Split takes a delimiter and a text", "template-value");
  return Fn::split(parsed.asArray()[0].asStr(), parsed.asArray()[1].asStr());
}

Json TemplateParser::if_(const Json& argument) {
  if (!argument.isArray() || argument.asArray().size() != 3) throw Error("Fn::If takes a condition and two values", "template-value");
  const std::string_view name = textOf(argument.asArray()[0], "the condition of Fn::If");
  CfnCondition* condition = finder_.condition(name);
  if (!condition) unknown("the condition of Fn::If,", name);
  const Json yes = parse(argument.asArray()[1]), no = parse(argument.asArray()[2]);
  return plainFn("Fn::If", Json::arr({condition->logicalId(), yes, no}));
}

namespace {

List<Use<ICfnConditionExpression>> conditionsOf(const Json& parsed, const char* name) {
  if (!parsed.isArray()) throw Error(std::string(name) + " takes a list of conditions", "template-value");
  std::vector<Use<ICfnConditionExpression>> all;
  for (Json one : parsed.asArray()) all.push_back(conditionOf(one));
  return List<Use<ICfnConditionExpression>>(all);
}

}  // namespace

Json TemplateParser::and_(const Json& argument) {
  return Fn::conditionAnd(conditionsOf(parse(argument), "Fn::And"))->expression();
}
Json TemplateParser::or_(const Json& argument) {
  return Fn::conditionOr(conditionsOf(parse(argument), "Fn::Or"))->expression();
}

Json TemplateParser::condition(const Json& argument) {
  const std::string_view name = textOf(argument, "a condition");
  CfnCondition* condition = finder_.condition(name);
  if (!condition) unknown("the condition", name);
  return condition->expression();
}

Json TemplateParser::valueOf(const Json& argument) {
  const Json parsed = parse(argument);
  if (!parsed.isArray() || parsed.asArray().size() != 2) throw Error("Fn::ValueOf takes a parameter and an attribute", "template-value");
  const std::string_view name = textOf(parsed.asArray()[0], "the parameter of Fn::ValueOf");
  if (replacement(name))
    throw Error("the parameter '" + std::string(name) + "' is asked for an attribute and cannot be replaced by a value", "template-value");
  CfnElement* parameter = finder_.refTarget(name);
  if (!parameter) unknown("the parameter of Fn::ValueOf,", name);
  return plainFn("Fn::ValueOf", Json::arr({parameter->logicalId(), parsed.asArray()[1]}));
}

Json TemplateParser::sub(const Json& argument) {
  const Json parsed = parse(argument);
  const bool both = parsed.isArray();
  if (both && parsed.asArray().size() != 2) throw Error("Fn::Sub takes a text, or a text and its variables", "template-value");
  const Json text = both ? parsed.asArray()[0] : parsed;
  Map<Json> variables = both ? parsed.asArray()[1].asObject() : Map<Json>();
  if (!text.isText()) return plainFn("Fn::Sub", parsed);
  const Str body = subText(text.asStr().text(), variables);
  return Fn::sub(body, variables);
}

Str TemplateParser::subText(std::string_view text, Map<Json>& variables) {
  Str out("");
  while (true) {
    const std::size_t open = text.find("${");
    const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
    if (close == std::string_view::npos) return out + Str(text);
    const std::string_view whole = text.substr(open, close + 1 - open);
    const std::string name = trimmed(whole.substr(2, whole.size() - 3));
    out = out + Str(text.substr(0, open));
    text = text.substr(close + 1);
    const Json given = replacement(name);
    const std::size_t dot = name.find('.');
    if (name.starts_with("!")) {
      out = out + Str(whole);
    } else if ((variables && variables.contains(name)) || (!given && name.find("::") != std::string::npos)) {
      out = out + "${" + name + "}";
    } else if (given && given.isToken()) {
      std::vector<Json::Entry> all;
      for (std::size_t i = 0; i < variables.size(); ++i) all.push_back(variables.at(i));
      all.push_back({name, given});
      variables = Map<Json>(all);
      out = out + "${" + name + "}";
    } else if (given) {
      out = out + given.asStr();
    } else {
      CfnElement* element = dot == std::string::npos ? finder_.refTarget(name) : finder_.resource(name.substr(0, dot));
      if (!element) unknown("what Fn::Sub names,", name.substr(0, dot));
      out = out + "${" + element->logicalId() + (dot == std::string::npos ? "" : name.substr(dot)) + "}";
    }
  }
}

}  // namespace cdk::cloudformation_include
