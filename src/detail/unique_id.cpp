#include "unique_id.hpp"

#include <algorithm>
#include <cctype>

#include <cdk/error.hpp>

#include "hash.hpp"

namespace cdk::detail {
namespace {

constexpr std::size_t kMaxId = 255;
constexpr std::size_t kMaxHuman = 240;
constexpr std::size_t kHash = 8;

std::string stripped(std::string_view text, std::string_view special = "") {
  std::string out;
  for (char c : text) {
    if (isAlphanumeric(c) || special.find(c) != std::string_view::npos) out += c;
  }
  return out;
}

std::vector<std::string_view> withoutDefault(const std::vector<std::string_view>& components) {
  std::vector<std::string_view> kept;
  for (std::string_view c : components) {
    if (c != "Default") kept.push_back(c);
  }
  if (kept.empty()) throw Error("an id cannot be made from no parts: name the construct something else than 'Default'", "no-id-parts");
  return kept;
}

std::string hashOf(const std::vector<std::string_view>& components) {
  std::string all;
  for (std::size_t i = 0; i < components.size(); ++i) {
    if (i) all += '/';
    all += components[i];
  }
  std::string digest = md5(all).substr(0, kHash);
  for (char& c : digest) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return digest;
}

/// Leaves out a part when the one kept before it already ends with it.
std::vector<std::string_view> withoutRepeats(const std::vector<std::string_view>& components) {
  std::vector<std::string_view> kept;
  for (std::string_view c : components) {
    if (kept.empty() || !kept.back().ends_with(c)) kept.push_back(c);
  }
  return kept;
}

}  // namespace

bool isLogicalId(std::string_view text) {
  return !text.empty() && text.size() <= kMaxId && std::all_of(text.begin(), text.end(), isAlphanumeric);
}

std::string makeUniqueId(const std::vector<std::string_view>& given) {
  const auto components = withoutDefault(given);
  if (components.size() == 1) {
    std::string candidate = stripped(components[0]);
    if (candidate.size() <= kMaxId) return candidate;
  }
  std::string human;
  for (std::string_view c : withoutRepeats(components)) {
    if (c != "Resource") human += stripped(c);
  }
  return human.substr(0, kMaxHuman) + hashOf(components);
}

std::string makeUniqueResourceName(const std::vector<std::string_view>& given, const ResourceNameStyle& style) {
  const auto components = withoutDefault(given);
  if (components.size() == 1) {
    const std::string top = std::string(style.prefix) + stripped(components[0], style.allowedSpecial);
    if (top.size() <= style.maxLength) return top;
  }
  std::string human;
  for (std::string_view c : withoutRepeats(components)) {
    if (c == "Resource") continue;
    const std::string part = stripped(c, style.allowedSpecial);
    if (part.empty()) continue;
    if (!human.empty()) human += style.separator;
    human += part;
  }
  human = std::string(style.prefix) + human + std::string(style.separator);
  const std::size_t room = style.maxLength - kHash;
  if (human.size() > room && room / 2) human = human.substr(0, room / 2) + human.substr(human.size() - room / 2);
  return human + hashOf(components);
}

}  // namespace cdk::detail
