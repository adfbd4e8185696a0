#pragma once
#include <concepts>
#include <cstddef>

namespace cdk {

/// Text as a template argument.
template <std::size_t N>
struct Name {
  char text[N];
  consteval Name(const char (&from)[N]) {
    for (std::size_t i = 0; i < N; ++i) text[i] = from[i];
  }
};

/// A required property: leaving it out does not compile, and the message names it.
template <class T, Name property>
struct Req : T {
  Req() = delete;
  Req(const T& value) : T(value) {}
  // With one parameter, clang 14 takes it for all inherited templates of the same form, and hides them.
  template <class U>
    requires requires(const U& other) { other.operator T(); }
  Req(const U& other, int = 0) : T(other.operator T()) {}
  using T::T;
};

/// An optional enum, duration or other plain value; takes exactly its own type.
template <class T>
class Opt {
 public:
  constexpr Opt() = default;
  template <std::convertible_to<T> U>
    requires(std::same_as<U, T> || std::derived_from<U, T>)
  constexpr Opt(const U& value) : value_(value), set_(true) {}

  constexpr bool isSet() const { return set_; }
  constexpr explicit operator bool() const { return set_; }
  constexpr const T& operator*() const { return value_; }
  constexpr const T* operator->() const { return &value_; }
  constexpr T valueOr(T otherwise) const { return set_ ? value_ : otherwise; }
  friend constexpr bool operator==(const Opt& a, const T& b) { return a.set_ && a.value_ == b; }

 private:
  T value_{};
  bool set_ = false;
};

/// A required enum or other plain value.
template <class T, Name property>
struct ReqOpt {
  ReqOpt() = delete;
  template <std::same_as<T> U>
  constexpr ReqOpt(const U& value) : value_(value) {}
  constexpr const T& operator*() const { return value_; }
  constexpr operator T() const { return value_; }

 private:
  T value_;
};

}  // namespace cdk
