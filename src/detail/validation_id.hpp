#pragma once
#include <string>
#include <string_view>

namespace cdk::detail {

/// Prefix of rules that stand for annotations.
inline constexpr std::string_view kAnnotationPrefix = "Annotation";

/// `prefix::rule` with dashes for spaces; a rule without a prefix gets the given one. Error for more than one `::`.
std::string normalizedRule(std::string_view id, std::string_view prefix);
/// The prefix of a plug-in's rules.
std::string rulePrefix(std::string_view pluginName);

}  // namespace cdk::detail
