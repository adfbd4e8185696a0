#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace cdk::detail {

/// Is it an ASCII letter or digit? Ids in templates are made of them.
constexpr bool isAlphanumeric(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
/// Can it be a logical id?
bool isLogicalId(std::string_view text);

/// The CDK's id for a path: readable parts and, for more than one part, 8 hex digits of a hash.
std::string makeUniqueId(const std::vector<std::string_view>& components);

struct ResourceNameStyle {
  std::string_view prefix = "";
  std::string_view separator = "";
  std::string_view allowedSpecial = "";
  std::size_t maxLength = 256;
};
/// As makeUniqueId, with a style and a limit; too long a name is cut in the middle.
std::string makeUniqueResourceName(const std::vector<std::string_view>& components, const ResourceNameStyle& style);

}  // namespace cdk::detail
