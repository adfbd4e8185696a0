#include "template_writer.hpp"

#include <string>
#include <utility>

#include <cdk/cfn_element.hpp>
#include <cdk/error.hpp>

namespace cdk::detail {

void TemplateWriter::lineBreak(bool comma, std::size_t depth) {
  if (indent_) {
    out_.line(comma, depth * static_cast<std::size_t>(indent_));
  } else if (comma) {
    out_ += ',';
  }
}

void TemplateWriter::writeKey(bool comma, std::size_t depth, std::string_view name) {
  if (indent_) return out_.lineWithKey(comma, depth * static_cast<std::size_t>(indent_), name);
  if (comma) out_ += ',';
  out_.json(name);
  out_ += ':';
}

void TemplateWriter::startMember(std::size_t depth, bool hasKey, std::string_view key) {
  Frame& parent = frames_[depth - 1];
  const bool comma = std::exchange(parent.any, true);
  if (hasKey) {
    writeKey(comma, depth, key);
  } else {
    lineBreak(comma, depth);
  }
}

/// Writes the brackets of objects that waited for their first member.
void TemplateWriter::openFrames() {
  std::size_t first = depth_;
  while (first > 0 && !frames_[first - 1].open) --first;
  for (std::size_t at = first; at < depth_; ++at) {
    Frame& frame = frames_[at];
    if (at > 0) startMember(at, frame.hasKey, frame.key);
    out_ += frame.close == '}' ? '{' : '[';
    frame.open = true;
  }
}

void TemplateWriter::startElement() {
  if (!frames_[depth_ - 1].open) openFrames();
  startMember(depth_, hasKey_, pendingKey_);
}

void TemplateWriter::throwEndless() {
  hasKey_ = false;
  throw Error("a value refers to itself, or is nested more than " + std::to_string(kMaxFrames) +
                  " levels deep; look for a lazy value that holds itself",
              "endless-value");
}

void TemplateWriter::begin(char open) {
  if (depth_ > kMaxFrames) throwEndless();
  if (!element()) return;
  out_ += open;
  frames_[depth_++] = {{}, false, true, false, open == '{' ? '}' : ']'};
}

void TemplateWriter::beginLater() {
  if (resolver_.preparing()) return;
  if (depth_ > kMaxFrames) throwEndless();
  frames_[depth_++] = {pendingKey_, hasKey_, false, false, '}'};
  hasKey_ = false;
}

void TemplateWriter::end() {
  hasKey_ = false;
  if (depth_ == 0) return;  // nothing was begun, as nothing is written
  const Frame& frame = frames_[--depth_];
  if (!frame.open) return;
  if (frame.any) lineBreak(false, depth_);
  out_ += frame.close;
}

void TemplateWriter::text(std::string_view value) {
  if (element()) out_.json(value);
}

bool TemplateWriter::value(const Val* value) {
  if (resolver_.preparing()) {
    resolver_.walk(value);
    return value != nullptr;
  }
  if (value && !hasTokens(value)) {
    element();
    plain(value, depth_);
    return true;
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

void TemplateWriter::repeated(std::string_view name, const Val* value) {
  if (!value) return;
  if (resolver_.preparing() || depth_ == 0) return void(member(name, value));
  openFrames();
  bool& any = frames_[depth_ - 1].any;
  if (value == repeated_.value && name == repeated_.name && depth_ == repeated_.depth) {
    if (any) out_ += ',';
    any = true;
    hasKey_ = false;
    return out_.again(repeated_.at, repeated_.size);
  }
  const std::size_t at = out_.size() + (any ? 1 : 0);
  if (member(name, value)) repeated_ = {value, name, depth_, at, out_.size() - at};
}

void TemplateWriter::flush(TextSink& sink) {
  sink.write(out_.view());
  out_.clear();
  repeated_ = {};
}

void TemplateWriter::plainMember(bool& any, std::size_t depth, std::string_view name, const Val* value) {
  if (!value) return;
  writeKey(std::exchange(any, true), depth, name);
  plain(value, depth);
}

/// A value in which nothing has to be computed, behind its key; brackets stand at `depth`.
void TemplateWriter::plain(const Val* value, std::size_t depth) {
  if (depth > kMaxFrames) throwEndless();
  bool any = false;
  switch (value->kind) {
    case Kind::Null: out_ += std::string_view("null"); return;
    case Kind::Bool: out_ += value->aux != 0 ? std::string_view("true") : std::string_view("false"); return;
    case Kind::Int: return out_.integer(as<IntVal>(value).number);
    case Kind::Double: return out_.jsonNumber(as<DoubleVal>(value).number);
    case Kind::Text: return out_.json(textOf(value));
    case Kind::List:
      out_ += '[';
      for (std::size_t i = 0; i < value->size; ++i) {
        const Val* item = as<ListVal>(value).items()[i];
        if (!item) continue;
        lineBreak(std::exchange(any, true), depth + 1);
        plain(item, depth + 1);
      }
      if (any) lineBreak(false, depth);
      out_ += ']';
      return;
    case Kind::Map:
      out_ += '{';
      for (std::size_t i = 0; i < value->size; ++i) {
        const MapEntry& entry = as<MapVal>(value).entries()[i];
        plainMember(any, depth + 1, textOf(entry.key), entry.value);
      }
      break;
    default: {  // a struct
      const StructVal& data = as<StructVal>(value);
      out_ += '{';
      for (std::size_t i = 0; i < data.type->count; ++i) {
        const PropInfo& prop = data.type->props[i];
        if (const Val* slot = data.slots()[prop.slot]) plainMember(any, depth + 1, prop.name, slot);
      }
    }
  }
  if (any) lineBreak(false, depth);
  out_ += '}';
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
    case Kind::Null:
    case Kind::Bool:
    case Kind::Int:
    case Kind::Double:
    case Kind::Text: element(); return plain(value, depth_);
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
      for (std::size_t i = 0; i < data.type->count; ++i) {
        const PropInfo& prop = data.type->props[i];
        if (const Val* slot = data.slots()[prop.slot]) member(prop.name, slot);
      }
      return end();
    }
    case Kind::Ref:
      note(*as<RefVal>(value).target, value);
      beginObject();
      key("Ref");
      text(as<RefVal>(value).target->logicalIdText());
      return end();
    case Kind::Pseudo:
      beginObject();
      key("Ref");
      text(as<PseudoVal>(value).name);
      return end();
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
