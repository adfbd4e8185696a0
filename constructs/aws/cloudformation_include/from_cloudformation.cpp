#include "from_cloudformation.hpp"

#include <algorithm>
#include <charconv>

#include <cdk/cfn_tag.hpp>
#include <cdk/error.hpp>

#include "../../../src/value/val.hpp"

namespace cdk::cloudformation_include {

using cdk::detail::as;
using cdk::detail::Kind;
using cdk::detail::makeList;
using cdk::detail::makeMap;
using cdk::detail::makeStruct;
using cdk::detail::makeText;
using cdk::detail::MapEntry;
using cdk::detail::textOf;
using cdk::detail::Val;

namespace {

using Extra = std::vector<std::pair<std::string, Json>>;

const Val* text(const Val* value) {
  if (value->kind == Kind::Bool) return makeText(value->aux ? "true" : "false");
  return cdk::detail::numberText(value);
}

const Val* number(const Val* value) {
  if (value->kind != Kind::Text) return value;
  double made = 0;
  const std::string_view given = textOf(value);
  const auto [end, code] = std::from_chars(given.data(), given.data() + given.size(), made);
  return code == std::errc() ? Json(made).val() : value;
}

const Val* truth(const Val* value) {
  if (value->kind != Kind::Text) return value;
  if (textOf(value) == "true") return Json(true).val();
  if (textOf(value) == "false") return Json(false).val();
  throw Error("expected true or false, got '" + std::string(textOf(value)) + "'", "template-value");
}

const Val* structure(const TypeInfo& type, const Val* value, const std::string& path, Extra& extra) {
  if (value->kind != Kind::Map) return value;
  const TypedProperties made = typedProperties(type, Json(value));
  for (const auto& [inner, member] : made.extra) extra.emplace_back(path + "." + inner, member);
  return makeStruct(type, made.slots.data());
}

template <class F>
const Val* eachItem(const Val* value, F&& convert) {
  if (value->kind != Kind::List) return value;
  std::vector<const Val*> items;
  for (std::size_t i = 0; i < value->size; ++i) {
    const Val* item = as<cdk::detail::ListVal>(value).items()[i];
    items.push_back(item ? convert(item, std::to_string(i)) : item);
  }
  return makeList(items.data(), items.size());
}

template <class F>
const Val* eachMember(const Val* value, F&& convert) {
  if (value->kind != Kind::Map) return value;
  std::vector<MapEntry> entries(as<cdk::detail::MapVal>(value).entries(), as<cdk::detail::MapVal>(value).entries() + value->size);
  for (MapEntry& entry : entries) entry.value = entry.value ? convert(entry.value, std::string(textOf(entry.key))) : nullptr;
  return makeMap(entries.data(), entries.size());
}

const Val* tag(const Val* value) {
  if (value->kind != Kind::Map) return value;
  const Val* slots[] = {cdk::detail::findEntry(value, "Key"), cdk::detail::findEntry(value, "Value")};
  return makeStruct(CfnTag::typeInfo, slots);
}

const Val* converted(const PropInfo& prop, const Val* value, Extra& extra) {
  const std::string name(prop.name);
  const auto part = [&](const Val* item, const std::string& at) { return structure(*prop.type, item, name + "." + at, extra); };
  const auto asText = [](const Val* item, const std::string&) { return text(item); };
  const auto asNumber = [](const Val* item, const std::string&) { return number(item); };
  switch (prop.kind) {
    case PropKind::Str: return text(value);
    case PropKind::Num:
    case PropKind::Int: return number(value);
    case PropKind::Bool: return truth(value);
    case PropKind::Struct: return structure(*prop.type, value, name, extra);
    case PropKind::StrList: return eachItem(value, asText);
    case PropKind::NumList: return eachItem(value, asNumber);
    case PropKind::StructList: return eachItem(value, part);
    case PropKind::StrMap: return eachMember(value, asText);
    case PropKind::NumMap: return eachMember(value, asNumber);
    case PropKind::StructMap: return eachMember(value, part);
    case PropKind::Tags: return eachItem(value, [](const Val* item, const std::string&) { return tag(item); });
    default: return value;
  }
}

constexpr std::string_view kPolicyNumbers[] = {"Count",
                                               "MinSuccessfulInstancesPercent",
                                               "MaxBatchSize",
                                               "MinActiveInstancesPercent",
                                               "MinInstancesInService",
                                               "MinHealthyPercentage",
                                               "MaxHealthyPercentage",
                                               "InstanceWarmup",
                                               "CheckpointPercentages",
                                               "CheckpointDelay",
                                               "BakeTime"};
constexpr std::string_view kPolicyTruths[] = {"SkipMatching", "IgnoreUnmodifiedGroupSizeProperties"};

template <std::size_t N>
bool among(const std::string& name, const std::string_view (&names)[N]) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

const Val* policyMember(const Val* value, const std::string& name) {
  if (value->kind == Kind::Map) return eachMember(value, policyMember);
  if (value->kind == Kind::List) return eachItem(value, [&](const Val* item, const std::string&) { return policyMember(item, name); });
  if (among(name, kPolicyNumbers)) return number(value);
  return among(name, kPolicyTruths) ? truth(value) : value;
}

}  // namespace

TypedProperties typedProperties(const TypeInfo& type, const Json& properties) {
  TypedProperties made;
  made.slots.resize(type.count);
  const Map<Json> object = properties.isObject() ? properties.asObject() : Map<Json>();
  for (std::size_t i = 0; i < object.size(); ++i) {
    const auto entry = object.at(i);
    const auto* end = type.props + type.count;
    const auto* prop = std::find_if(type.props, end, [&](const PropInfo& one) { return entry.key.is(one.name); });
    if (prop == end) {
      made.extra.emplace_back(entry.key.text(), entry.value);
    } else {
      made.slots[prop->slot] = converted(*prop, entry.value.val(), made.extra);
    }
  }
  return made;
}

Json typedPolicy(const Json& policy) {
  return policy ? Json(policyMember(policy.val(), "")) : Json();
}

}  // namespace cdk::cloudformation_include
