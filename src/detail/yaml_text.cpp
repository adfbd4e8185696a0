#include "yaml_text.hpp"

#include <string>
#include <vector>

#include <cdk/value/lazy.hpp>

#include "resolve.hpp"
#include "yaml_scalar.hpp"

namespace cdk::detail {

namespace {

/// Writes block style, two columns a level, as the CDK's YAML does. Tokens are stood in for by a number between two
/// characters that no text has, so that they count as ordinary text for quoting.
class Writer {
 public:
  Str write(const Json& value) {
    block(value, "");
    Str all;
    for (std::size_t at = 0; at < out_.size();) {
      const std::size_t open = out_.find(kOpen, at);
      append(all, std::string_view(out_).substr(at, open == std::string::npos ? open : open - at));
      if (open == std::string::npos) break;
      const std::size_t close = out_.find(kClose, open);
      all = all ? all + tokens_[std::stoul(out_.substr(open + kOpen.size(), close - open - kOpen.size()))] : tokens_[0];
      at = close + kClose.size();
    }
    return all;
  }

 private:
  static constexpr std::string_view kOpen = "\xee\x80\x80", kClose = "\xee\x80\x81";

  static void append(Str& all, std::string_view text) {
    if (!text.empty()) all = all ? all + Str(text) : Str(text);
  }

  static bool isNested(const Json& value) {
    return (value.isObject() && !value.asObject().empty()) || (value.isArray() && !value.asArray().empty());
  }

  std::string textOf(const Json& value) {
    if (value.isText()) return std::string(value.asStr().text());
    tokens_.push_back(value.asStr());
    return std::string(kOpen) + std::to_string(tokens_.size() - 1) + std::string(kClose);
  }

  std::string scalar(const Json& value, const std::string& indent, bool isKey) {
    if (!value.isSet() || value.isNull()) return "null";
    if (value.isObject()) return "{}";
    if (value.isArray()) return "[]";
    if (value.isBool()) return value.asBool().isTrue() ? "true" : "false";
    if (value.isNumber()) return std::string(value.asNum().str().text());
    return std::string(yamlScalar(textOf(value), indent, isKey).text());
  }

  /// A value that begins where the output stands, its further lines indented.
  void block(const Json& value, const std::string& indent) {
    if (!isNested(value)) {
      out_ += scalar(value, indent, false) + "\n";
    } else if (value.isArray()) {
      bool first = true;
      for (Json item : value.asArray()) {
        out_ += first ? "- " : indent + "- ";
        first = false;
        block(item, indent + "  ");
      }
    } else {
      const Map<Json> map = value.asObject();
      for (std::size_t i = 0; i < map.size(); ++i) {
        const Json::Entry entry = map.at(i);
        if (i) out_ += indent;
        out_ += scalar(entry.key, indent, true) + ":";
        out_ += isNested(entry.value) ? "\n" + indent + "  " : " ";
        block(entry.value, indent + "  ");
      }
    }
  }

  std::string out_;
  std::vector<Str> tokens_;
};

/// The value with everything computed but its references and functions, which stay what they are.
const Val* computed(Resolver& resolver, const Val* given) {
  const Val* value = resolver.force(given);
  if (!value) return value;
  if (value->kind == Kind::List) {
    std::vector<const Val*> items;
    for (std::size_t i = 0; i < value->size; ++i) {
      if (const Val* item = computed(resolver, as<ListVal>(value).items()[i])) items.push_back(item);
    }
    return makeList(items.data(), items.size());
  }
  if (value->kind == Kind::Map) {
    std::vector<MapEntry> entries;
    for (std::size_t i = 0; i < value->size; ++i) {
      const MapEntry& entry = as<MapVal>(value).entries()[i];
      if (const Val* member = computed(resolver, entry.value)) entries.push_back({resolver.force(entry.key), member});
    }
    return makeMap(entries.data(), entries.size());
  }
  return value->kind == Kind::Struct ? resolver.deep(value) : value;
}

const Val* produce(void* object, const ResolveContext& resolve) {
  const auto* given = static_cast<const Val*>(object);
  if (resolve.preparing()) return given;
  const Val* value = computed(*resolve.resolver, given);
  return value ? Writer().write(Json(value)).val() : nullptr;
}

}  // namespace

Str yamlString(const Json& object) {
  return Str(makeLazy(&produce, const_cast<Val*>(object.val()), false));
}

}  // namespace cdk::detail
