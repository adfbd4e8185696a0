#include "validation_id.hpp"

#include <algorithm>
#include <vector>

#include <cdk/error.hpp>

namespace cdk::detail {
namespace {

constexpr std::string_view kAnnotationPlugin = "Construct-Annotations";

std::string dashed(std::string_view text) {
  std::string out(text);
  std::replace(out.begin(), out.end(), ' ', '-');
  return out;
}

[[noreturn]] void refuse(std::string_view id, std::string_view why) {
  throw Error("the validation rule '" + std::string(id) + "' " + std::string(why) + "; write plug-in::rule", "validation-id");
}

/// Where `::` divides the id, outside of brackets; npos when it does not.
std::size_t divider(std::string_view id) {
  std::size_t found = std::string_view::npos;
  std::vector<char> open;
  for (std::size_t i = 0; i < id.size(); ++i) {
    constexpr std::string_view kOpen = "([{", kClose = ")]}";
    if (id.substr(i).starts_with("::") && open.empty()) {
      if (found != std::string_view::npos) refuse(id, "holds '::' twice");
      found = i++;
    } else if (kOpen.find(id[i]) != std::string_view::npos) {
      open.push_back(kClose[kOpen.find(id[i])]);
    } else if (kClose.find(id[i]) != std::string_view::npos) {
      if (open.empty() || open.back() != id[i]) refuse(id, "closes a bracket that is not open");
      open.pop_back();
    }
  }
  if (found == 0) refuse(id, "names no plug-in before '::'");
  return found;
}

}  // namespace

std::string rulePrefix(std::string_view pluginName) {
  const std::string prefix = dashed(pluginName);
  return prefix == kAnnotationPlugin ? std::string(kAnnotationPrefix) : prefix;
}

std::string normalizedRule(std::string_view id, std::string_view prefix) {
  const std::size_t at = divider(id);
  std::string rule = at == std::string_view::npos ? std::string(prefix) : rulePrefix(id.substr(0, at));
  if (rule == "annotation") rule = kAnnotationPrefix;
  return rule.append("::").append(dashed(at == std::string_view::npos ? id : id.substr(at + 2)));
}

}  // namespace cdk::detail
