#include "resolve.hpp"

#include <string>
#include <utility>
#include <vector>

#include <cdk/cfn_element.hpp>
#include <cdk/error.hpp>
#include <cdk/stack.hpp>

#include "app_data.hpp"
#include "references.hpp"
#include "token_text.hpp"
#include "tree.hpp"

namespace cdk::detail {
namespace {

constexpr std::string_view kJoin = "Fn::Join";
constexpr std::uint8_t kFinal = 2;  // a join whose parts are computed

const Val* text(std::string_view literal) {
  return makeText(literal);
}

const Val* object(const Val* key, const Val* value) {
  const MapEntry entry{key, value};
  return makeMap(&entry, 1);
}

const Val* object(std::string_view key, const Val* value) {
  return object(text(key), value);
}

/// Collects the parts of a join: inner joins of the same delimiter are taken apart, neighbouring literals become one.
class JoinParts {
 public:
  JoinParts(const Val* delimiter, bool implicit) : delimiter_(delimiter), implicit_(implicit) {}

  void add(const Val* part) {
    if (!part) {
      ++absent_;
      gap_ = !implicit_;
      return;
    }
    const bool afterGap = std::exchange(gap_, false);
    if (part->kind == Kind::Join && sameValue(Value(as<JoinVal>(part).delimiter), Value(delimiter_))) {
      for (std::size_t i = 0; i < part->size; ++i) add(as<JoinVal>(part).parts()[i]);
      return;
    }
    if (isConcatenable(part) && !parts_.empty() && isConcatenable(parts_.back()) && !afterGap) {
      parts_.back() = isText(delimiter_) ? bothAsText(part) : bothByToken(part);
      return;
    }
    parts_.push_back(part);
  }

  /// An explicit join that lost a part stays one, even of a single part; where there was nothing else it is nothing, too.
  const Val* joined() const {
    if (parts_.empty()) return !implicit_ && absent_ == 1 ? nullptr : makeText("");
    if (parts_.size() == 1 && (implicit_ || absent_ == 0)) return parts_[0];
    const Val* made = makeJoin(delimiter_, parts_.data(), parts_.size(), false);
    const_cast<Val*>(made)->flag = kFinal;
    return made;
  }

 private:
  const Val* bothAsText(const Val* part) const {
    std::string both(textOf(numberText(parts_.back())));
    both += textOf(delimiter_);
    both += textOf(numberText(part));
    return makeText(both);
  }
  /// Two literals and a delimiter that is known only at deployment: no literal any more, so a third one stays beside it.
  const Val* bothByToken(const Val* part) const {
    JoinParts both(text(""), true);
    for (const Val* one : {parts_.back(), delimiter_, part}) {
      if (!isText(one) || one->size > 0) both.add(one);
    }
    return both.joined();
  }

  const Val* delimiter_;
  bool implicit_;
  std::vector<const Val*> parts_;
  std::size_t absent_ = 0;
  bool gap_ = false;  // was the last part absent? Literals before and after it stay apart.
};

constexpr int kMaxSteps = 400;

void checkSteps(int steps) {
  if (steps <= kMaxSteps) return;
  throw Error("a value refers to itself: it is still not known after " + std::to_string(kMaxSteps) + " steps; look for a lazy value that returns itself",
              "endless-value");
}

struct Depth {
  explicit Depth(int& depth) : depth_(depth) { checkSteps(++depth_); }
  ~Depth() { --depth_; }
  int& depth_;
};

}  // namespace

void throwNoArgument(std::string_view function) {
  throw Error("the intrinsic function " + std::string(function) + " has no argument", "no-argument");
}

Stack* ownerOf(const Val* reference) {
  switch (reference->kind) {
    case Kind::Ref: return TreeAccess::stack(*as<RefVal>(reference).target);
    case Kind::Attribute: return TreeAccess::stack(*as<AttributeVal>(reference).target);
    case Kind::Pseudo: return as<PseudoVal>(reference).owner;
    default: return nullptr;
  }
}

const Val* Resolver::force(const Val* value) {
  const Depth guard(depth_);
  for (int steps = 0; value; checkSteps(++steps)) {
    switch (value->kind) {
      case Kind::Lazy: {
        const LazyVal& lazy = as<LazyVal>(value);
        if (lazy.cached() && lazy.done) {
          value = lazy.cache;
          continue;
        }
        const Val* made = lazy.produce(lazy.context, context_);
        if (lazy.cached()) {
          lazy.cache = made;
          lazy.done = true;
        }
        value = made;
        continue;
      }
      case Kind::Ref:
      case Kind::Attribute:
      case Kind::Pseudo: {
        Stack* owner = ownerOf(value);
        if (!owner || owner == context_.stack) return value;
        return forceReference(value, owner);
      }
      case Kind::Join: return value->flag == kFinal ? value : forceJoin(as<JoinVal>(value));
      case Kind::Fn: return as<FnVal>(value).name == kJoin ? forceLateJoin(as<FnVal>(value)) : value;
      default: return value;
    }
  }
  return nullptr;
}

const Val* Resolver::forceReference(const Val* value, Stack* owner) {
  if (sink_) {
    sink_->crossStack(value, *owner);
    return value;
  }
  return force(importedValue(*context_.stack, value));
}

/// A join whose list came up only now, as it would be written: its literals stay apart.
const Val* Resolver::forceLateJoin(const FnVal& fn) {
  const Val* argument = force(fn.argument);
  if (!argument || argument->kind != Kind::List || argument->size != 2) return &fn;
  const Val* items = force(as<ListVal>(argument).items()[1]);
  if (!items || items->kind != Kind::List) return &fn;
  std::vector<const Val*> parts;
  for (std::size_t i = 0; i < items->size; ++i) parts.push_back(force(as<ListVal>(items).items()[i]));
  const Val* made = makeJoin(force(as<ListVal>(argument).items()[0]), parts.data(), parts.size(), false);
  const_cast<Val*>(made)->flag = kFinal;
  return made;
}

const Val* Resolver::forceJoin(const JoinVal& join) {
  const Val* delimiter = force(join.delimiter);
  JoinParts parts(delimiter, join.implicit());
  for (std::size_t i = 0; i < join.size; ++i) {
    const Val* part = force(join.parts()[i]);
    if (part && part->kind == Kind::List && join.implicit()) {
      throw Error("a list is used inside a text: " + tokenText(part) + "; join it first with Fn::join(delimiter, list)", "list-in-text");
    }
    parts.add(part);
  }
  return parts.joined();
}

const Val* Resolver::deep(const Val* value) {
  value = force(value);
  if (!value || preparing()) return value;
  const Depth guard(depth_);
  switch (value->kind) {
    case Kind::List: {
      std::vector<const Val*> items;
      for (std::size_t i = 0; i < value->size; ++i) {
        if (const Val* item = deep(as<ListVal>(value).items()[i])) items.push_back(item);
      }
      return makeList(items.data(), items.size());
    }
    case Kind::Map: {
      std::vector<MapEntry> entries;
      for (std::size_t i = 0; i < value->size; ++i) {
        const MapEntry& entry = as<MapVal>(value).entries()[i];
        const Val* member = deep(entry.value);
        if (member) entries.push_back({resolveKey(entry.key), member});
      }
      return makeMap(entries.data(), entries.size());
    }
    case Kind::Struct: {
      const StructVal& data = as<StructVal>(value);
      std::vector<MapEntry> entries;
      for (std::size_t i = 0; i < data.type->count; ++i) {
        const PropInfo& prop = data.type->props[i];
        if (const Val* member = deep(data.slots()[prop.slot])) entries.push_back({text(prop.name), member});
      }
      return makeMap(entries.data(), entries.size());
    }
    case Kind::Ref: return object("Ref", text(as<RefVal>(value).target->logicalIdText()));
    case Kind::Pseudo: return object("Ref", text(as<PseudoVal>(value).name));
    case Kind::Attribute: {
      const AttributeVal& attribute = as<AttributeVal>(value);
      const Val* parts[] = {text(attribute.target->logicalIdText()), deep(attribute.name)};
      return object("Fn::GetAtt", makeList(parts, 2));
    }
    case Kind::Join: {
      const JoinVal& join = as<JoinVal>(value);
      std::vector<const Val*> parts;
      for (std::size_t i = 0; i < join.size; ++i) {
        if (const Val* part = deep(join.parts()[i])) parts.push_back(part);
      }
      const Val* both[] = {deep(join.delimiter), makeList(parts.data(), parts.size())};
      return object("Fn::Join", makeList(both, 2));
    }
    case Kind::Fn: {
      const FnVal& fn = as<FnVal>(value);
      const Val* argument = deep(fn.argument);
      if (!argument) throwNoArgument(fn.name);
      return object(std::string_view(fn.name), argument);
    }
    default: return value;
  }
}

const Val* Resolver::resolveKey(const Val* key) {
  if (isText(key)) return key;
  const Val* made = force(key);
  if (isText(made)) return made;
  throw Error("a key of a map must be a text when the template is written, but is " + (made ? "known only at deployment: " + tokenText(made) : "nothing") + "; use a CfnJson or another key",
              "token-key");
}

void Resolver::walk(const Val* value) {
  if (!hasTokens(value)) return;
  // The parts of a join matter, not what it would become.
  if (!value || value->kind != Kind::Join) value = force(value);
  if (!value) return;
  const Depth guard(depth_);
  switch (value->kind) {
    case Kind::List:
      for (std::size_t i = 0; i < value->size; ++i) walk(as<ListVal>(value).items()[i]);
      return;
    case Kind::Map:
      for (std::size_t i = 0; i < value->size; ++i) {
        walk(as<MapVal>(value).entries()[i].key);
        walk(as<MapVal>(value).entries()[i].value);
      }
      return;
    case Kind::Struct:
      for (std::size_t i = 0; i < value->size; ++i) walk(as<StructVal>(value).slots()[i]);
      return;
    case Kind::Join:
      walk(as<JoinVal>(value).delimiter);
      for (std::size_t i = 0; i < value->size; ++i) walk(as<JoinVal>(value).parts()[i]);
      return;
    case Kind::Fn: return walk(as<FnVal>(value).argument);
    default: return;
  }
}

}  // namespace cdk::detail

namespace cdk {

bool ResolveContext::preparing() const {
  return resolver->preparing();
}

Json ResolveContext::resolve(const Json& value) const {
  return Json(resolver->deep(value.val()));
}

}  // namespace cdk
