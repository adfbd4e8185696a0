#include <constructs/aws/events/rule_target_input.hpp>

#include <cctype>
#include <string>
#include <vector>

#include <cdk/error.hpp>
#include <cdk/stack.hpp>
#include <cdk/value/format.hpp>
#include <cdk/value/lazy.hpp>
#include <constructs/aws/events/rule.hpp>

#include "../../../src/value/val.hpp"

namespace cdk::events {
namespace {

namespace core = cdk::detail;

/// A field outside of an input is written as its path.
const core::Val* fieldPath(void* path, const ResolveContext&) {
  return static_cast<const core::Val*>(path);
}

/// The path of a field of the event, or null for anything else.
const core::Val* pathOf(const core::Val* val) {
  if (val->kind != core::Kind::Lazy || core::as<core::LazyVal>(val).produce != &fieldPath) return nullptr;
  return static_cast<const core::Val*>(core::as<core::LazyVal>(val).context);
}

/// `$.detail.state` is called detail-state.
std::string nameOf(std::string_view path) {
  const auto allowed = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '-'; };
  while (!path.empty() && !allowed(path.front())) path.remove_prefix(1);
  std::string name(path);
  for (char& c : name) {
    if (!allowed(c)) c = '-';
  }
  return name;
}

/// Puts `<name>` in place of each field and notes which names stand for which paths.
class Fields {
 public:
  Json replace(const Json& value) { return value ? Json(visit(value.val())) : Json(); }
  bool empty() const { return entries_.empty(); }
  Map<Str> paths() const { return Map<Str>(entries_); }
  List<Str> names() const {
    std::vector<Str> out;
    for (const auto& entry : entries_) out.push_back(entry.key);
    return List<Str>(out);
  }

 private:
  const core::Val* visit(const core::Val* val) {
    if (const core::Val* path = pathOf(val)) return placeholder(Str(path)).val();
    if (val->kind == core::Kind::Join && core::as<core::JoinVal>(val).implicit()) {
      const core::Val* out = core::makeText("");
      for (std::size_t i = 0; i < val->size; ++i) out = core::concat(out, visit(core::as<core::JoinVal>(val).parts()[i]));
      return out;
    }
    if (val->kind == core::Kind::List) {
      std::vector<const core::Val*> items;
      for (std::size_t i = 0; i < val->size; ++i) {
        const core::Val* item = core::as<core::ListVal>(val).items()[i];
        if (item) items.push_back(visit(item));
      }
      return core::makeList(items.data(), items.size());
    }
    if (val->kind == core::Kind::Map) {
      std::vector<core::MapEntry> members;
      for (std::size_t i = 0; i < val->size; ++i) {
        const core::MapEntry& member = core::as<core::MapVal>(val).entries()[i];
        if (member.value) members.push_back({visit(member.key), visit(member.value)});
      }
      return core::makeMap(members.data(), members.size());
    }
    return val;
  }

  Str placeholder(const Str& path) {
    for (const auto& entry : entries_) {
      if (entry.value == path) return format("<{}>", entry.key);
    }
    std::string name = nameOf(path.text());
    if (name.empty()) name = "f" + std::to_string(entries_.size() + 1);
    for (const auto& entry : entries_) {
      if (entry.key.is(name)) {
        throw Error(
            format("paths {} and {} would both be called {} in the input of a target; use only one of them", path, entry.value, entry.key)
                .text(),
            "event-field");
      }
    }
    entries_.push_back({name, path});
    return format("<{}>", name);
  }

  std::vector<Map<Str>::Entry> entries_;
};

/// A template is no JSON: fields that are a whole value lose their quotes.
struct Unquoted {
  Unquoted(const Str& text, const List<Str>& fields) : json(text), names(fields) {}
  Str json;
  List<Str> names;

  Str render(const ResolveContext& context) {
    if (context.preparing()) return json;
    return Str(visit(context.resolve(json).val()));
  }

 private:
  const core::Val* visit(const core::Val* val) const {
    if (core::isText(val)) return core::makeText(unquote(std::string(core::textOf(val))));
    if (val->kind == core::Kind::List) {
      std::vector<const core::Val*> items;
      for (std::size_t i = 0; i < val->size; ++i) items.push_back(visit(core::as<core::ListVal>(val).items()[i]));
      return core::makeList(items.data(), items.size());
    }
    if (val->kind != core::Kind::Map) return val;
    std::vector<core::MapEntry> members(core::as<core::MapVal>(val).entries(), core::as<core::MapVal>(val).entries() + val->size);
    for (core::MapEntry& member : members) member.value = visit(member.value);
    return core::makeMap(members.data(), members.size());
  }
  std::string unquote(std::string text) const {
    for (const Str& name : names) {
      const std::string quoted = "\"<" + std::string(name.text()) + ">\"";
      for (std::size_t at = text.find(quoted); at != std::string::npos; at = text.find(quoted, at + 1)) {
        if (at > 0 && text[at - 1] == '\\') continue;
        text.replace(at, quoted.size(), quoted.substr(1, quoted.size() - 2));
      }
    }
    return text;
  }
};

class LiteralInput final : public IRuleTargetInput {
 public:
  explicit LiteralInput(const RuleTargetInputProperties& properties) : properties_(properties) {}
  RuleTargetInputProperties bind(IRule&) override { return properties_; }

 private:
  RuleTargetInputProperties properties_;
};

enum class InputType { OBJECT, TEXT, MULTILINE };

/// Each line as a JSON text of its own.
Str linesJson(const Stack& stack, const Str& text) {
  std::vector<Str> lines = {Str("")};
  const auto append = [&lines](std::string_view literal) {
    for (std::size_t end = literal.find('\n'); end != std::string_view::npos; end = literal.find('\n')) {
      lines.back() = lines.back() + literal.substr(0, end);
      lines.push_back("");
      literal.remove_prefix(end + 1);
    }
    lines.back() = lines.back() + literal;
  };
  const core::Val* val = text.val();
  const bool joined = val->kind == core::Kind::Join && core::as<core::JoinVal>(val).implicit();
  for (std::size_t i = 0; i < (joined ? val->size : 1); ++i) {
    const core::Val* part = joined ? core::as<core::JoinVal>(val).parts()[i] : val;
    if (core::isText(part)) {
      append(core::textOf(part));
    } else {
      lines.back() = lines.back() + Str(part);
    }
  }
  Str out = stack.toJsonString(lines[0]);
  for (std::size_t i = 1; i < lines.size(); ++i) out = out + "\n" + stack.toJsonString(lines[i]);
  return out;
}

class FieldInput final : public IRuleTargetInput {
 public:
  FieldInput(const Json& input, InputType type) : input_(input), type_(type) {}

  RuleTargetInputProperties bind(IRule& rule) override {
    Fields fields;
    const Json replaced = fields.replace(input_);
    const Stack& stack = rule.stack();
    const Str json = type_ == InputType::MULTILINE ? linesJson(stack, replaced.asStr()) : stack.toJsonString(replaced);
    if (fields.empty()) return {.input = json};
    const Str unquoted = type_ == InputType::OBJECT ? lazy<&Unquoted::render>(make<Unquoted>(json, fields.names()).get()) : json;
    return {.inputPathsMap = fields.paths(), .inputTemplate = unquoted};
  }

 private:
  Json input_;
  InputType type_;
};

}  // namespace

RuleTargetInput RuleTargetInput::fromText(const Str& text) {
  return Use<IRuleTargetInput>(make<FieldInput>(text, InputType::TEXT));
}
RuleTargetInput RuleTargetInput::fromMultilineText(const Str& text) {
  return Use<IRuleTargetInput>(make<FieldInput>(text, InputType::MULTILINE));
}
RuleTargetInput RuleTargetInput::fromObject(const Json& object) {
  return Use<IRuleTargetInput>(make<FieldInput>(object, InputType::OBJECT));
}
RuleTargetInput RuleTargetInput::fromEventPath(const Str& path) {
  return Use<IRuleTargetInput>(make<LiteralInput>(RuleTargetInputProperties{.inputPath = path}));
}

Str EventField::fromPath(std::string_view path) {
  return Str(core::makeLazy(&fieldPath, const_cast<core::Val*>(core::makeText(path)), true));
}

}  // namespace cdk::events
