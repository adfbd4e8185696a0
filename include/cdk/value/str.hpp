#pragma once
#include <concepts>
#include <cstddef>
#include <string_view>

#include <cdk/value/value.hpp>

namespace cdk {

class Num;
namespace detail {
const Val* makeText(std::string_view text);
const Val* concat(const Val* a, const Val* b);

template <class S>
concept TextLike = std::convertible_to<const S&, std::string_view> && !std::derived_from<S, Value>;
}  // namespace detail

/// A text, literal or known only at deployment.
class Str : public Value {
 public:
  constexpr Str() = default;
  constexpr explicit Str(const detail::Val* val) : Value(val) {}
  Str(const char* text) : Value(detail::makeText(text)) {}
  Str(std::string_view text) : Value(detail::makeText(text)) {}
  template <detail::TextLike S>
    requires(!std::convertible_to<const S&, const char*> && !std::same_as<S, std::string_view>)
  Str(const S& text) : Value(detail::makeText(std::string_view(text))) {}
  Str(std::nullptr_t) = delete;
  Str(int) = delete;
  Str(bool) = delete;

  explicit operator bool() const { return isSet(); }
  /// The literal text. Raises an error when it is a token; name `owner` to have its path in the message.
  std::string_view text(const Construct* owner = nullptr) const;
  /// The literal text, or `otherwise` when the value is empty.
  std::string_view textOr(std::string_view otherwise) const { return isSet() ? text() : otherwise; }
  /// Is it a literal text equal to `other`?
  bool is(std::string_view other) const;
};

Str operator+(const Str& a, const Str& b);
inline bool operator==(const Str& a, const Str& b) { return sameValue(a, b); }

}  // namespace cdk
