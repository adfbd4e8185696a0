#include "token_text.hpp"

#include <cdk/stack.hpp>

#include "place.hpp"
#include "references.hpp"

namespace cdk::detail {
namespace {

/// The first reference in a value.
const Val* referenceIn(const Val* value) {
  if (!value || isReference(value)) return value;
  const auto first = [](const Val* const* items, std::size_t count) -> const Val* {
    for (std::size_t i = 0; i < count; ++i) {
      if (const Val* found = referenceIn(items[i])) return found;
    }
    return nullptr;
  };
  switch (value->kind) {
    case Kind::List: return first(as<ListVal>(value).items(), value->size);
    case Kind::Join: return first(as<JoinVal>(value).parts(), value->size);
    case Kind::Fn: return referenceIn(as<FnVal>(value).argument);
    default: return nullptr;
  }
}

const Construct* targetOf(const Val* reference) {
  switch (reference->kind) {
    case Kind::Ref: return as<RefVal>(reference).target;
    case Kind::Attribute: return as<AttributeVal>(reference).target;
    default: return as<PseudoVal>(reference).owner;
  }
}

std::string referenceText(const Val* reference) {
  std::string name = "Ref";
  if (reference->kind == Kind::Attribute) {
    name = Str(as<AttributeVal>(reference).name).textOr("");
  } else if (reference->kind == Kind::Pseudo) {
    name = as<PseudoVal>(reference).name;
  }
  return name + " of " + placeOf(*targetOf(reference));
}

}  // namespace

std::string tokenText(const Val* token) {
  if (isReference(token)) return referenceText(token);
  if (token->kind == Kind::Pseudo) return as<PseudoVal>(token).name;
  if (token->kind == Kind::List) return "a list of " + std::to_string(token->size) + " items";
  if (token->kind == Kind::Lazy) return "a lazy value";
  const Val* reference = referenceIn(token);
  const std::string holds = reference ? referenceText(reference) : "";
  if (token->kind == Kind::Fn) return as<FnVal>(token).name + (holds.empty() ? "" : " with " + holds);
  return holds.empty() ? "a value put together of others" : "a value with " + holds;
}

void throwForToken(const Val* token, const std::string& what, const std::string& advice, std::string_view code, const Construct* where) {
  const std::string message = what + ": " + tokenText(token) + "; " + advice;
  const Val* reference = referenceIn(token);
  if (!where && reference) where = targetOf(reference);
  if (where) throw Error(*where, message, code);
  throw Error(message, code);
}

}  // namespace cdk::detail
