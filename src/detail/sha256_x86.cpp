#include "sha256_x86.hpp"

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>

namespace cdk::detail {

bool hasShaInstructions() {
  static const bool has = [] {
    unsigned a = 0, b = 0, c = 0, d = 0;
    const bool sse = __get_cpuid(1, &a, &b, &c, &d) && (c & bit_SSSE3) && (c & bit_SSE4_1);
    return sse && __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & (1U << 29));
  }();
  return has;
}

__attribute__((target("sha,sse4.1,ssse3"))) void sha256BlockX86(std::array<std::uint32_t, 8>& state, const std::uint8_t* block,
                                                                const std::uint32_t* constants) {
  const __m128i swap = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  auto* words = reinterpret_cast<__m128i*>(state.data());
  // The instructions want the state as (a b e f) and (c d g h).
  const __m128i first = _mm_shuffle_epi32(_mm_loadu_si128(words), 0xB1);
  const __m128i second = _mm_shuffle_epi32(_mm_loadu_si128(words + 1), 0x1B);
  __m128i abef = _mm_alignr_epi8(first, second, 8);
  __m128i cdgh = _mm_blend_epi16(second, first, 0xF0);
  const __m128i abefStart = abef;
  const __m128i cdghStart = cdgh;
  __m128i w[4];
#pragma GCC unroll 4
  for (int i = 0; i < 4; ++i) w[i] = _mm_shuffle_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(block) + i), swap);
#pragma GCC unroll 16  // keeps the words in registers
  for (int i = 0; i < 16; ++i) {
    __m128i& now = w[i & 3];
    if (i >= 4) {
      const __m128i& last = w[(i + 3) & 3];
      now = _mm_sha256msg1_epu32(now, w[(i + 1) & 3]);
      now = _mm_add_epi32(now, _mm_alignr_epi8(last, w[(i + 2) & 3], 4));
      now = _mm_sha256msg2_epu32(now, last);
    }
    const __m128i round = _mm_add_epi32(now, _mm_loadu_si128(reinterpret_cast<const __m128i*>(constants) + i));
    cdgh = _mm_sha256rnds2_epu32(cdgh, abef, round);
    abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(round, 0x0E));
  }
  abef = _mm_shuffle_epi32(_mm_add_epi32(abef, abefStart), 0x1B);
  cdgh = _mm_shuffle_epi32(_mm_add_epi32(cdgh, cdghStart), 0xB1);
  _mm_storeu_si128(words, _mm_blend_epi16(abef, cdgh, 0xF0));
  _mm_storeu_si128(words + 1, _mm_alignr_epi8(cdgh, abef, 8));
}

}  // namespace cdk::detail

#else

namespace cdk::detail {

bool hasShaInstructions() { return false; }
void sha256BlockX86(std::array<std::uint32_t, 8>&, const std::uint8_t*, const std::uint32_t*) {}

}  // namespace cdk::detail

#endif
