#pragma once
#include <cdk/value/req.hpp>
#include <cdk/value/value.hpp>

namespace cdk::detail {

/// A text node in read-only memory.
template <std::size_t N>
struct ConstantText {
  Val head;
  char text[N];
  consteval explicit ConstantText(const Name<N>& from) : head{Kind::Text, 0, 0, N - 1}, text{} {
    for (std::size_t i = 0; i < N; ++i) text[i] = from.text[i];
  }
};

template <Name text>
inline constexpr ConstantText kConstantText{text};

/// The value of a constant text, made without code at start: `constinit const StorageClass StorageClass::GLACIER{constant<"GLACIER">}`.
template <Name text>
inline constexpr const Val* constant = &kConstantText<text>.head;

}  // namespace cdk::detail
