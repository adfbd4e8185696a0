#include <constructs/delivery/naming/naming_convention.hpp>

#include <algorithm>
#include <string>

#include <cdk/error.hpp>

namespace cdk::delivery {

namespace {

constexpr std::size_t kMaxSuffix = 12;

/// Lower-case letters and digits in parts joined by single dashes, or by any number where `doubles` is set.
bool kebab(std::string_view text, bool doubles) {
  if (text.empty() || text.front() == '-' || text.back() == '-') return false;
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return std::all_of(text.begin(), text.end(), fits) && (doubles || text.find("--") == std::string_view::npos);
}

Str checked(const std::string& name, std::size_t maxLength) {
  if (name.size() <= maxLength) return name;
  throw Error("name '" + name + "' has " + std::to_string(name.size()) + " characters, the limit is " + std::to_string(maxLength) + "; shorten the suffix", "name-length");
}

}  // namespace

NamingConvention::NamingConvention(std::string_view environment, std::string_view suffix) : environment_(environment), suffix_(suffix) {
  if (suffix.size() > kMaxSuffix || !kebab(suffix, true)) {
    throw Error("environmentSuffix must be 1-12 lower-case letters, digits or inner dashes, got '" + std::string(suffix) + "'", "suffix");
  }
}

Str NamingConvention::name(std::string_view resourceType, std::size_t maxLength) const {
  if (!kebab(resourceType, false)) throw Error("resource type must be kebab-case, got '" + std::string(resourceType) + "'", "resource-type");
  return checked(std::string(resourceType) + "-" + std::string(environment()) + "-" + std::string(suffix()), maxLength);
}

Str NamingConvention::globalName(std::string_view resourceType, const Str& account, std::size_t maxLength) const {
  return checked(std::string(name(resourceType, maxLength).text()) + "-" + std::string(account.text()), maxLength);
}

}  // namespace cdk::delivery
