#pragma once
// Bytes of JSON text, many looked at at once.
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace cdk::detail {

/// Is one of eight bytes no ASCII, or one that needs an escape?
constexpr bool anySpecial(std::uint64_t bytes) {
  constexpr std::uint64_t kOnes = 0x0101010101010101, kHigh = kOnes * 0x80;
  const auto anyZero = [](std::uint64_t some) { return (some - kOnes) & ~some; };
  const std::uint64_t control = (bytes - kOnes * 0x20) & ~bytes;
  return ((bytes | control | anyZero(bytes ^ kOnes * '"') | anyZero(bytes ^ kOnes * '\\')) & kHigh) != 0;
}

#ifdef __SSE2__
/// The same of sixteen bytes.
inline bool anySpecial(__m128i bytes) {
  // Bytes of more than ASCII are below zero, as signed ones.
  const __m128i control = _mm_cmplt_epi8(bytes, _mm_set1_epi8(0x20));
  const __m128i quote = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
  const __m128i backslash = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
  return _mm_movemask_epi8(_mm_or_si128(control, _mm_or_si128(quote, backslash))) != 0;
}
#endif

template <class Bytes>
Bytes bytesAt(const char* from) {
  Bytes bytes;
  std::memcpy(&bytes, from, sizeof bytes);
  return bytes;
}

}  // namespace cdk::detail
