#include "policy_json.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include <cdk/value/vec.hpp>

#include "../../../src/detail/json_print.hpp"

namespace cdk::iam::detail {
namespace {

std::string textOf(const Json& value) {
  std::string text;
  cdk::detail::printJson(text, value.val(), 0);
  return text;
}

/// Order of UTF-16 code units; differs from that of bytes for characters beyond the basic plane only.
bool codeUnitLess(const std::string& a, const std::string& b) {
  const auto rank = [](unsigned char c) { return c >= 0xF0 ? 0xEDA0 : c >= 0xEE ? 0xEDFF + c : static_cast<int>(c) << 8; };
  return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                      [&](char x, char y) { return rank(static_cast<unsigned char>(x)) < rank(static_cast<unsigned char>(y)); });
}

Json sortedByText(const Json& value) {
  if (!value.isArray()) return value;
  if (value.asArray().size() == 1) return *value.asArray().begin();
  std::vector<std::pair<std::string, Json>> items;
  for (Json item : value.asArray()) {
    std::string text = textOf(item);
    const bool known = std::any_of(items.begin(), items.end(), [&](const auto& other) { return other.first == text; });
    if (!known) items.emplace_back(std::move(text), item);
  }
  std::stable_sort(items.begin(), items.end(), [](const auto& a, const auto& b) { return codeUnitLess(a.first, b.first); });
  if (items.size() == 1) return items[0].second;
  std::vector<Json> sorted;
  for (const auto& item : items) sorted.push_back(item.second);
  return Json(List<Json>(sorted));
}

Json sortedPrincipal(const Json& principal) {
  if (!principal.isObject()) return principal;
  std::vector<Json::Entry> entries;
  for (std::size_t i = 0; i < principal.asObject().size(); ++i) {
    const auto entry = principal.asObject().at(i);
    entries.push_back({entry.key, sortedByText(entry.value)});
  }
  std::stable_sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.key.text() < b.key.text(); });
  return Json(Map<Json>(entries));
}

Json processed(const Json& statement, std::size_t index, bool assignSids, bool sort) {
  std::vector<Json::Entry> entries;
  for (std::size_t i = 0; i < statement.asObject().size(); ++i) {
    auto entry = statement.asObject().at(i);
    if (sort && (entry.key.is("Action") || entry.key.is("Resource"))) entry.value = sortedByText(entry.value);
    if (sort && entry.key.is("Principal")) entry.value = sortedPrincipal(entry.value);
    entries.push_back(entry);
  }
  if (assignSids && !statement["Sid"]) entries.push_back({"Sid", std::to_string(index)});
  return Json(Map<Json>(entries));
}

}  // namespace

Json postProcess(const Json& statements, bool assignSids, bool sort) {
  std::vector<Json> out;
  std::unordered_set<std::string> seen;
  const bool several = statements.asArray().size() > 1;
  for (Json statement : statements.asArray()) {
    if (!several || seen.insert(textOf(statement)).second) out.push_back(processed(statement, out.size(), assignSids, sort));
  }
  return Json(List<Json>(out));
}

}  // namespace cdk::iam::detail
