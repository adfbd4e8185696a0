#include "template_writer.hpp"

#include <algorithm>
#include <array>

#include <cdk/cfn_element.hpp>
#include <cdk/error.hpp>

#include "json_text.hpp"

namespace cdk::detail {

namespace {

constexpr std::size_t kMaxFrames = 400;

/// A comma, a line break, and spaces for nearly every depth.
constexpr std::size_t kSpaces = 64;
constexpr std::array<char, 2 + kSpaces> kBreak = [] {
  std::array<char, 2 + kSpaces> text{};
  text.fill(' ');
  text[0] = ',';
  text[1] = '\n';
  return text;
}();

}  // namespace

void TemplateWriter::separate(Frame& parent, std::size_t depth) {
  const std::size_t comma = parent.any ? 1 : 0;
  parent.any = true;
  if (!indent_) {
    out_.append(kBreak.data(), comma);
    return;
  }
  const std::size_t spaces = depth * static_cast<std::size_t>(indent_);
  out_.append(kBreak.data() + 1 - comma, comma + 1 + std::min(spaces, kSpaces));
  if (spaces > kSpaces) out_.append(spaces - kSpaces, ' ');
}

void TemplateWriter::writeKey(std::string_view name) {
  appendJsonString(out_, name);
  out_ += indent_ ? ": " : ":";
}

void TemplateWriter::materialize(std::size_t at) {
  Frame& frame = frames_[at];
  if (frame.open) return;
  if (at > 0) {
    materialize(at - 1);
    separate(frames_[at - 1], at);
    if (frame.hasKey) writeKey(frame.key);
  }
  out_ += frame.close == '}' ? '{' : '[';
  frame.open = true;
}

bool TemplateWriter::element() {
  const bool writes = !resolver_.preparing();
  if (writes && !frames_.empty()) {
    if (!frames_.back().open) materialize(frames_.size() - 1);
    separate(frames_.back(), frames_.size());
    if (hasKey_) writeKey(pendingKey_);
  }
  hasKey_ = false;
  return writes;
}

void TemplateWriter::begin(char open) {
  if (frames_.size() > kMaxFrames) {
    hasKey_ = false;
    throw Error("a value refers to itself, or is nested more than " + std::to_string(kMaxFrames) + " levels deep; look for a lazy value that holds itself",
                "endless-value");
  }
  if (!element()) return;
  out_ += open;
  frames_.push_back({{}, false, true, false, open == '{' ? '}' : ']'});
}

void TemplateWriter::beginLater() {
  if (resolver_.preparing()) return;
  frames_.push_back({pendingKey_, hasKey_, false, false, '}'});
  hasKey_ = false;
}

void TemplateWriter::end() {
  if (frames_.empty()) {  // nothing was begun, as nothing is written
    hasKey_ = false;
    return;
  }
  const Frame frame = frames_.back();
  frames_.pop_back();
  hasKey_ = false;
  if (!frame.open) return;
  if (frame.any && indent_) {
    out_ += '\n';
    out_.append(frames_.size() * static_cast<std::size_t>(indent_), ' ');
  }
  out_ += frame.close;
}

void TemplateWriter::text(std::string_view value) {
  if (element()) appendJsonString(out_, value);
}

void TemplateWriter::number(double value) {
  if (element()) appendJsonNumber(out_, value);
}

void TemplateWriter::boolean(bool value) {
  if (element()) out_ += value ? "true" : "false";
}

void TemplateWriter::null() {
  if (element()) out_ += "null";
}

bool TemplateWriter::value(const Val* value) {
  if (resolver_.preparing()) {
    resolver_.walk(value);
    return value != nullptr;
  }
  const std::string_view name = pendingKey_;
  const bool named = hasKey_;
  value = resolver_.force(value);
  pendingKey_ = name;
  hasKey_ = named;
  if (!value) {
    hasKey_ = false;
    return false;
  }
  forced(value);
  return true;
}

void TemplateWriter::fn(std::string_view name, const Val* argument) {
  const bool chooses = needs_ && name == "Fn::If";
  if (chooses) needs_->optional(1);
  beginObject();
  key(name);
  if (!value(argument)) throwNoArgument(name);
  end();
  if (chooses) needs_->optional(-1);
}

void TemplateWriter::forced(const Val* value) {
  switch (value->kind) {
    case Kind::Null: return null();
    case Kind::Bool: return boolean(value->aux != 0);
    case Kind::Int:
      if (element()) appendInteger(out_, as<IntVal>(value).number);
      return;
    case Kind::Double: return number(as<DoubleVal>(value).number);
    case Kind::Text: return text(textOf(value));
    case Kind::List:
      beginArray();
      for (std::size_t i = 0; i < value->size; ++i) this->value(as<ListVal>(value).items()[i]);
      return end();
    case Kind::Map:
      beginObject();
      for (std::size_t i = 0; i < value->size; ++i) {
        const MapEntry& entry = as<MapVal>(value).entries()[i];
        member(textOf(resolver_.resolveKey(entry.key)), entry.value);
      }
      return end();
    case Kind::Struct: {
      const StructVal& data = as<StructVal>(value);
      beginObject();
      for (std::size_t i = 0; i < data.type->count; ++i) member(data.type->props[i].name, data.slots()[data.type->props[i].slot]);
      return end();
    }
    case Kind::Ref:
      note(*as<RefVal>(value).target, value);
      beginObject();
      key("Ref");
      text(as<RefVal>(value).target->logicalIdText());
      return end();
    case Kind::Pseudo: beginObject(); key("Ref"); text(as<PseudoVal>(value).name); return end();
    case Kind::Attribute:
      note(*as<AttributeVal>(value).target, value);
      beginObject();
      key("Fn::GetAtt");
      beginArray();
      text(as<AttributeVal>(value).target->logicalIdText());
      this->value(as<AttributeVal>(value).name);
      end();
      return end();
    case Kind::Join: {
      const JoinVal& join = as<JoinVal>(value);
      beginObject();
      key("Fn::Join");
      beginArray();
      this->value(join.delimiter);
      beginArray();
      for (std::size_t i = 0; i < join.size; ++i) this->value(join.parts()[i]);
      end();
      end();
      return end();
    }
    case Kind::Fn: return fn(as<FnVal>(value).name, as<FnVal>(value).argument);
    default: throw Error("an object of the library stands where a template value is needed", "not-a-value");
  }
}

namespace {

std::string inProperty(std::string_view property, const std::exception& error) {
  return (property.empty() ? "" : std::string(property) + ": ") + error.what();
}

}  // namespace

bool renderElement(CfnElement& element, TemplateWriter& out) {
  const std::string_view own = out.waitingKey();
  try {
    return element.render(out);
  } catch (const Error& error) {
    if (error.located()) throw;
    const std::string_view key = out.waitingKey();
    throw Error(element, inProperty(key == own ? "" : key, error), error.code());
  } catch (const std::exception& error) {
    const std::string_view key = out.waitingKey();
    throw Error(element, inProperty(key == own ? "" : key, error), "exception");
  }
}

}  // namespace cdk::detail
