#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cdk {

class Construct;

namespace detail {

/// What a value is; see src/value/val.hpp for the layouts behind it.
enum class Kind : std::uint8_t { Null, Bool, Int, Double, Text, List, Map, Struct, Ref, Attribute, Pseudo, Join, Fn, Lazy, Array, Matcher };

/// Head of every node behind a value. Constant text follows it directly.
struct Val {
  Kind kind;
  std::uint8_t flag = 0;
  std::uint16_t aux = 0;
  std::uint32_t size = 0;
};

}  // namespace detail

/// Base of all property values: one pointer to an immutable node, copied freely. Empty means "not given".
class Value {
 public:
  constexpr Value() = default;
  constexpr explicit Value(const detail::Val* val) : val_(val) {}

  /// Was a value given?
  constexpr bool isSet() const { return val_ != nullptr; }
  /// Is (a part of) it known only at deployment, or computed later?
  bool isToken() const;
  /// The node behind it, for the library.
  constexpr const detail::Val* val() const { return val_; }

 protected:
  const detail::Val* val_ = nullptr;
};

/// Structural equality: same literals, same references; two intrinsics or lazies only when they are the same object.
bool sameValue(const Value& a, const Value& b);
/// A hash that agrees with sameValue.
std::uint64_t hashValue(const Value& value);

}  // namespace cdk
