#pragma once
// The nodes behind value handles. Private: handles show a pointer only.
#include <cstddef>
#include <string_view>

#include <cdk/value.hpp>

namespace cdk {
class CfnElement;
class Stack;
}  // namespace cdk

namespace cdk::detail {

/// What a token stands for, in Val::aux; 0 is a text.
inline constexpr std::uint16_t kNumberHint = 1;
inline constexpr std::uint16_t kListHint = 2;

struct TextVal : Val {
  const char* data() const { return reinterpret_cast<const char*>(this + 1); }
  std::string_view text() const { return {data(), size}; }
};

struct IntVal : Val {
  long long number;
};

struct DoubleVal : Val {
  double number;
};

struct alignas(8) ListVal : Val {
  const Val* const* items() const { return reinterpret_cast<const Val* const*>(this + 1); }
};

/// Plain objects of any type; for the library's own use, never written.
struct alignas(8) ArrayVal : Val {
  const void* items() const { return this + 1; }
};

struct alignas(8) MapVal : Val {
  const MapEntry* entries() const { return reinterpret_cast<const MapEntry*>(this + 1); }
};

struct StructVal : Val {
  const TypeInfo* type;
  const Val* const* slots() const { return reinterpret_cast<const Val* const*>(this + 1); }
};

/// `Ref` to an element; its logical id is taken when the value is written.
struct RefVal : Val {
  CfnElement* target;
};

/// `Fn::GetAtt` of an element.
struct AttributeVal : Val {
  CfnElement* target;
  const Val* name;
};

/// `Ref` to a pseudo parameter, of one stack when `owner` is set.
struct PseudoVal : Val {
  const char* name;
  Stack* owner;
};

/// Texts joined. An implicit join comes from `+` and format; the others from Fn::join.
struct JoinVal : Val {
  const Val* delimiter;
  const Val* const* parts() const { return reinterpret_cast<const Val* const*>(this + 1); }
  bool implicit() const { return flag != 0; }
};

/// Any other intrinsic function: `{name: argument}`.
struct FnVal : Val {
  const char* name;
  const Val* argument;
};

struct LazyVal : Val {
  Produce produce;
  void* context;
  mutable const Val* cache;
  mutable bool done;
  bool cached() const { return flag != 0; }
};

template <class T>
const T& as(const Val* val) {
  return *static_cast<const T*>(val);
}

/// Is it, or is anything in it, known only at deployment or computed later? Of lists, maps and structs `flag` says it.
inline bool hasTokens(const Val* val) {
  return val && (val->kind >= Kind::Ref || (val->kind >= Kind::List && val->flag != 0));
}

inline std::string_view textOf(const Val* val) { return as<TextVal>(val).text(); }
inline bool isText(const Val* val) { return val && val->kind == Kind::Text; }
/// Literals that join with their neighbours.
inline bool isConcatenable(const Val* val) { return val && (val->kind == Kind::Text || val->kind == Kind::Int || val->kind == Kind::Double); }

const Val* makeRef(CfnElement& target, std::uint16_t hint = 0);
const Val* makeAttribute(CfnElement& target, std::string_view name, std::uint16_t hint = 0);
const Val* makePseudo(const char* name, Stack* owner = nullptr);
/// `name` must live for ever or in the arena.
const Val* makeFn(const char* name, const Val* argument, std::uint16_t hint = 0);
const Val* makeJoin(const Val* delimiter, const Val* const* parts, std::size_t count, bool implicit);
const Val* numberText(const Val* number);
/// An arena copy of a text.
std::string_view keep(std::string_view text);
/// Is the key a canonical array index, which JavaScript orders before other keys?
bool isArrayIndex(std::string_view key, unsigned long& index);

}  // namespace cdk::detail
