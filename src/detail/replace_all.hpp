#pragma once
#include <string>
#include <string_view>

namespace cdk::detail {

/// The text with each occurrence of one text replaced by another.
inline std::string replaceAll(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) text.replace(at, from.size(), to);
  return text;
}

}  // namespace cdk::detail
