#pragma once
#include <concepts>

#include <cdk/value/str.hpp>

namespace cdk {

namespace detail {
const Val* makeInt(long long number);
const Val* makeDouble(double number);
const Val* makeBool(bool value);
extern const Val nullVal;
}  // namespace detail

/// A number, literal or known only at deployment.
class Num : public Value {
 public:
  constexpr Num() = default;
  constexpr explicit Num(const detail::Val* val) : Value(val) {}
  template <std::integral I>
    requires(!std::same_as<I, bool> && !std::same_as<I, char>)
  Num(I number) : Value(detail::makeInt(static_cast<long long>(number))) {}
  template <std::floating_point F>
  Num(F number) : Value(detail::makeDouble(static_cast<double>(number))) {}

  explicit operator bool() const { return isSet(); }
  /// The literal number. Raises an error when it is a token or not given.
  double number(const Construct* owner = nullptr) const;
  double numberOr(double otherwise) const { return isSet() ? number() : otherwise; }
  /// The number as text, tokens kept.
  Str str() const;
};

/// A truth value, literal or known only at deployment. Not a `bool`: it can also be not given.
class Bool : public Value {
 public:
  constexpr Bool() = default;
  constexpr explicit Bool(const detail::Val* val) : Value(val) {}
  template <std::same_as<bool> B>
  Bool(B value) : Value(detail::makeBool(value)) {}

  /// Given and literally true?
  bool isTrue() const { return isSet() && val_->kind == detail::Kind::Bool && val_->aux != 0; }
  /// Given and literally false?
  bool isFalse() const { return isSet() && val_->kind == detail::Kind::Bool && val_->aux == 0; }
  /// The literal, or `otherwise` when nothing was given.
  bool valueOr(bool otherwise) const { return isSet() ? isTrue() : otherwise; }
};

}  // namespace cdk
