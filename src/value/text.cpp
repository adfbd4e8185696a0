#include <bit>
#include <string>
#include <vector>

#include <cdk/construct.hpp>

#include "../detail/json_text.hpp"
#include "../detail/token_text.hpp"
#include "val.hpp"

namespace cdk {
namespace detail {
namespace {

/// Appends a part of an implicit join: inner implicit joins are taken apart, neighbouring literals become one.
void appendPart(std::vector<const Val*>& parts, const Val* part) {
  if (!part || (isText(part) && part->size == 0)) return;
  if (part->kind == Kind::Join && as<JoinVal>(part).implicit()) {
    for (std::size_t i = 0; i < part->size; ++i) appendPart(parts, as<JoinVal>(part).parts()[i]);
    return;
  }
  if (isConcatenable(part) && !parts.empty() && isConcatenable(parts.back())) {
    std::string both(textOf(numberText(parts.back())));
    both += textOf(numberText(part));
    parts.back() = makeText(both);
    return;
  }
  parts.push_back(part);
}

const Val* joined(const std::vector<const Val*>& parts) {
  if (parts.empty()) return makeText("");
  if (parts.size() == 1) return parts[0];
  return makeJoin(makeText(""), parts.data(), parts.size(), true);
}

}  // namespace

const Val* concat(const Val* a, const Val* b) {
  std::vector<const Val*> parts;
  appendPart(parts, a);
  appendPart(parts, b);
  return joined(parts);
}

Str formatParts(std::string_view text, const Str* given, std::size_t) {
  std::vector<const Val*> parts;
  std::string literal;
  const Str* next = given;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '{' && text[i + 1] == '}') {
      appendPart(parts, makeText(literal));
      literal.clear();
      appendPart(parts, (next++)->val());
      ++i;
    } else {
      literal += text[i];
      if ((text[i] == '{' || text[i] == '}') && i + 1 < text.size() && text[i + 1] == text[i]) ++i;
    }
  }
  appendPart(parts, makeText(literal));
  return Str(joined(parts));
}

}  // namespace detail

using namespace detail;

namespace {

[[noreturn]] void throwNotLiteral(const Val* value, const Construct* owner, const std::string& kind) {
  const std::string code = "token-as-" + kind;
  if (value) {
    throwForToken(value, "a literal " + kind + " is needed here, but the value is known only at deployment",
                  "give a literal, or hand the value over as it is", code, owner);
  }
  const std::string why = "a " + kind + " is needed here, but none was given";
  if (owner) throw Error(*owner, why, code);
  throw Error(why, code);
}

}  // namespace

Str operator+(const Str& a, const Str& b) {
  return Str(concat(a.val(), b.val()));
}

std::string_view Str::text(const Construct* owner) const {
  if (isText(val_)) return textOf(val_);
  throwNotLiteral(val_, owner, "text");
}

bool Str::is(std::string_view other) const {
  return isText(val_) && textOf(val_) == other;
}

double Num::number(const Construct* owner) const {
  if (val_ && val_->kind == Kind::Int) return static_cast<double>(as<IntVal>(val_).number);
  if (val_ && val_->kind == Kind::Double) return as<DoubleVal>(val_).number;
  throwNotLiteral(val_, owner, "number");
}

Str Num::str() const {
  return Str(val_ ? numberText(val_) : nullptr);
}

bool Value::isToken() const {
  if (!hasTokens(val_)) return false;
  switch (val_->kind) {
    case Kind::List:
      for (std::size_t i = 0; i < val_->size; ++i) {
        if (Value(as<ListVal>(val_).items()[i]).isToken()) return true;
      }
      return false;
    case Kind::Map:
      for (std::size_t i = 0; i < val_->size; ++i) {
        const MapEntry& entry = as<MapVal>(val_).entries()[i];
        if (Value(entry.key).isToken() || Value(entry.value).isToken()) return true;
      }
      return false;
    case Kind::Ref:
    case Kind::Attribute:
    case Kind::Pseudo:
    case Kind::Join:
    case Kind::Fn:
    case Kind::Lazy: return true;
    default: return false;
  }
}

namespace {

bool sameVal(const Val* a, const Val* b);

bool sameAll(const Val* const* a, const Val* const* b, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    if (!sameVal(a[i], b[i])) return false;
  }
  return true;
}

bool sameMap(const MapVal& a, const MapVal& b) {
  for (std::size_t i = 0; i < a.size; ++i) {
    if (!sameVal(a.entries()[i].key, b.entries()[i].key) || !sameVal(a.entries()[i].value, b.entries()[i].value)) return false;
  }
  return true;
}

bool sameVal(const Val* a, const Val* b) {
  if (a == b) return true;
  if (!a || !b || a->kind != b->kind || a->size != b->size) return false;
  switch (a->kind) {
    case Kind::Null: return true;
    case Kind::Bool: return a->aux == b->aux;
    case Kind::Int: return as<IntVal>(a).number == as<IntVal>(b).number;
    case Kind::Double: return as<DoubleVal>(a).number == as<DoubleVal>(b).number;
    case Kind::Text: return textOf(a) == textOf(b);
    case Kind::List: return sameAll(as<ListVal>(a).items(), as<ListVal>(b).items(), a->size);
    case Kind::Map: return sameMap(as<MapVal>(a), as<MapVal>(b));
    case Kind::Struct:
      return as<StructVal>(a).type == as<StructVal>(b).type && sameAll(as<StructVal>(a).slots(), as<StructVal>(b).slots(), a->size);
    case Kind::Ref: return as<RefVal>(a).target == as<RefVal>(b).target;
    case Kind::Attribute:
      return as<AttributeVal>(a).target == as<AttributeVal>(b).target && sameVal(as<AttributeVal>(a).name, as<AttributeVal>(b).name);
    case Kind::Pseudo:
      return as<PseudoVal>(a).owner == as<PseudoVal>(b).owner && std::string_view(as<PseudoVal>(a).name) == as<PseudoVal>(b).name;
    case Kind::Join:
      return as<JoinVal>(a).implicit() && as<JoinVal>(b).implicit() && sameAll(as<JoinVal>(a).parts(), as<JoinVal>(b).parts(), a->size);
    default: return false;  // intrinsics and lazies are equal to themselves only
  }
}

struct Hasher {
  std::uint64_t state = 1469598103934665603ULL;
  void mix(std::uint64_t value) {
    state = (state ^ value) * 1099511628211ULL;
    state ^= state >> 29;
  }
  void mix(std::string_view text) {
    for (unsigned char c : text) state = (state ^ c) * 1099511628211ULL;
    mix(text.size());
  }
  void mix(const void* pointer) { mix(reinterpret_cast<std::uint64_t>(pointer)); }
  void all(const Val* const* items, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) visit(items[i]);
  }
  void visit(const Val* val) {
    if (!val) return mix(std::uint64_t{0});
    mix(static_cast<std::uint64_t>(val->kind));
    switch (val->kind) {
      case Kind::Null: return;
      case Kind::Bool: return mix(std::uint64_t{val->aux});
      case Kind::Int: return mix(static_cast<std::uint64_t>(as<IntVal>(val).number));
      case Kind::Double: return mix(std::bit_cast<std::uint64_t>(as<DoubleVal>(val).number));
      case Kind::Text: return mix(textOf(val));
      case Kind::List: return all(as<ListVal>(val).items(), val->size);
      case Kind::Map:
        for (std::size_t i = 0; i < val->size; ++i) {
          visit(as<MapVal>(val).entries()[i].key);
          visit(as<MapVal>(val).entries()[i].value);
        }
        return;
      case Kind::Struct: return all(as<StructVal>(val).slots(), val->size);
      case Kind::Ref: return mix(as<RefVal>(val).target);
      case Kind::Attribute: mix(as<AttributeVal>(val).target); return visit(as<AttributeVal>(val).name);
      case Kind::Pseudo: return mix(std::string_view(as<PseudoVal>(val).name));
      case Kind::Join: return as<JoinVal>(val).implicit() ? all(as<JoinVal>(val).parts(), val->size) : mix(static_cast<const void*>(val));
      default: return mix(static_cast<const void*>(val));
    }
  }
};

}  // namespace

bool sameValue(const Value& a, const Value& b) {
  return sameVal(a.val(), b.val());
}

std::uint64_t hashValue(const Value& value) {
  Hasher hasher;
  hasher.visit(value.val());
  return hasher.state;
}

}  // namespace cdk
