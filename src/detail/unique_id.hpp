#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace cdk::detail {

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
