#include "yaml_read.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <unordered_set>
#include <vector>

#include <cdk/error.hpp>

#include "../value/val.hpp"
#include "utf8.hpp"
#include "yaml_document.hpp"

namespace cdk::detail {
namespace {

constexpr int kMaxDepth = 400;
// An alias may stand for a large value, and stand in another one: text of a few lines could fill the memory.
constexpr std::size_t kMaxNodes = 2'000'000;

constexpr std::string_view kFunctions[] = {"Base64", "Cidr",      "FindInMap", "GetAZs", "ImportValue", "Join", "Sub", "Select",
                                           "Split",  "Transform", "And",       "Equals", "If",          "Not",  "Or",  "GetAtt"};

[[noreturn]] void fail(std::size_t line, std::size_t column, const std::string& why) {
  throw Error("invalid YAML at line " + std::to_string(line) + ", column " + std::to_string(column) + ": " + why, "invalid-yaml");
}

[[noreturn]] void fail(const YamlNode& node, const std::string& why) {
  fail(node.line, node.column, why);
}

bool among(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

template <class T>
bool parsed(std::string_view text, T& number, int base) {
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number, base);
  return code == std::errc() && end == text.data() + text.size();
}

bool isDigits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](unsigned char c) { return c >= '0' && c <= '9'; });
}

/// `1.5`, `.5`, `1e3`, `-2.`; not a word such as `.inf`.
bool isDecimal(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  const std::size_t e = text.find_first_of("eE");
  if (e != std::string_view::npos) {
    std::string_view exponent = text.substr(e + 1);
    if (exponent.starts_with('-') || exponent.starts_with('+')) exponent.remove_prefix(1);
    if (!isDigits(exponent)) return false;
    text = text.substr(0, e);
  }
  const std::size_t dot = text.find('.');
  const std::string_view whole = text.substr(0, dot);
  const std::string_view part = dot == std::string_view::npos ? std::string_view() : text.substr(dot + 1);
  return (isDigits(whole) || isDigits(part)) && (whole.empty() || isDigits(whole)) && (part.empty() || isDigits(part));
}

Json number(std::string_view text) {
  const std::string_view unsigned_ = text.substr(text.starts_with('+') ? 1 : 0);
  long long integer = 0;
  if (parsed(unsigned_, integer, 10)) return Json(makeDouble(static_cast<double>(integer)));
  double real = 0;
  const auto [end, code] = std::from_chars(unsigned_.data(), unsigned_.data() + unsigned_.size(), real);
  return code == std::errc() && end == unsigned_.data() + unsigned_.size() ? Json(real) : Json(Str(text));
}

/// A value without quotes.
Json plain(std::string_view text) {
  if (among(text, {"", "~", "null", "Null", "NULL"})) return nullptr;
  if (among(text, {"true", "True", "TRUE"})) return true;
  if (among(text, {"false", "False", "FALSE"})) return false;
  unsigned long long integer = 0;
  if (text.starts_with("0x") && parsed(text.substr(2), integer, 16)) return Json(makeDouble(static_cast<double>(integer)));
  if (text.starts_with("0o") && parsed(text.substr(2), integer, 8)) return Json(makeDouble(static_cast<double>(integer)));
  return isDecimal(text) ? number(text) : Json(Str(text));
}

class Reader {
 public:
  Json read(const YamlNode& node, int depth = 0) {
    if (depth > kMaxDepth) fail(node, "nested more than " + std::to_string(kMaxDepth) + " levels deep");
    if (++nodes_ > kMaxNodes) fail(node, "more than " + std::to_string(kMaxNodes) + " values, aliases included");
    const bool isFunction = node.tag.size() > 1 && node.tag[0] == '!' && node.tag[1] != '!';
    return isFunction ? function(node, node.tag.substr(1), depth) : content(node, depth);
  }

 private:
  Json content(const YamlNode& node, int depth) {
    switch (node.kind) {
      case YamlNode::Kind::Sequence: return sequence(node, depth);
      case YamlNode::Kind::Map: return map(node, depth);
      default: return node.plain ? plain(node.text) : Json(Str(node.text));
    }
  }

  Json sequence(const YamlNode& node, int depth) {
    std::vector<Json> items;
    for (const YamlNode* item : node.items) items.push_back(read(*item, depth + 1));
    return Json(List<Json>(items));
  }

  Json map(const YamlNode& node, int depth) {
    std::vector<MapEntry> entries;
    std::unordered_set<std::string_view> keys;
    for (const auto& [key, value] : node.entries) {
      if (key->kind != YamlNode::Kind::Scalar) fail(*key, "a key must be a text");
      if (!keys.insert(key->text).second) fail(*key, "the key '" + key->text + "' stands there twice");
      entries.push_back({makeText(key->text), read(*value, depth + 1).val()});
    }
    return Json(makeMap(entries.data(), entries.size()));
  }

  Json function(const YamlNode& node, const std::string& name, int depth) {
    const bool known = std::find(std::begin(kFunctions), std::end(kFunctions), name) != std::end(kFunctions);
    const Json argument = content(node, depth);
    if (known) return Json::obj({{"Fn::" + name, argument}});
    if (name == "Ref" || name == "Condition") return Json::obj({{name, argument}});
    return argument;
  }

  std::size_t nodes_ = 0;
};

}  // namespace

Json readYaml(std::string_view text) {
  if (const std::size_t at = utf8Error(text); at != std::string_view::npos) {
    throw Error("invalid YAML: byte " + std::to_string(at) + " is not UTF-8; convert the text", "invalid-yaml");
  }
  try {
    const YamlDocument document(text);
    return document.root() == nullptr ? Json(nullptr) : Reader().read(*document.root());
  } catch (const YamlError& error) {
    fail(error.line, error.column, error.message);
  }
}

}  // namespace cdk::detail
