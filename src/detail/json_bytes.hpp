#pragma once
// Bytes of JSON text, looked at in eights.
#include <cstdint>
#include <cstring>

namespace cdk::detail {

/// Is one of eight bytes no ASCII, or one that needs an escape?
constexpr bool anySpecial(std::uint64_t bytes) {
  constexpr std::uint64_t kOnes = 0x0101010101010101, kHigh = kOnes * 0x80;
  const auto anyZero = [](std::uint64_t some) { return (some - kOnes) & ~some; };
  const std::uint64_t control = (bytes - kOnes * 0x20) & ~bytes;
  return ((bytes | control | anyZero(bytes ^ kOnes * '"') | anyZero(bytes ^ kOnes * '\\')) & kHigh) != 0;
}

template <class Bytes>
Bytes bytesAt(const char* from) {
  Bytes bytes;
  std::memcpy(&bytes, from, sizeof bytes);
  return bytes;
}

}  // namespace cdk::detail
