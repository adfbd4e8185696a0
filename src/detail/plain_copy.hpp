#pragma once
#include <string_view>

#include "json_bytes.hpp"

namespace cdk::detail {

/// Copies a text that a JSON string holds as it is: ASCII without quotes, backslashes and control characters.
/// False when it is another; what was copied then does not count. All but short texts go in pieces, the last of which
/// overlaps with the one before.
inline bool copyPlain(std::string_view text, char* to) {
  const char* from = text.data();
  const std::size_t size = text.size();
#ifdef __SSE2__
  if (size >= 16) {
    for (std::size_t at = 0;; at = at + 32 <= size ? at + 16 : size - 16) {
      const auto bytes = bytesAt<__m128i>(from + at);
      if (anySpecial(bytes)) return false;
      std::memcpy(to + at, &bytes, 16);
      if (at + 16 == size) return true;
    }
  }
  if (size >= 8) {
    const auto first = bytesAt<std::uint64_t>(from);
    const auto last = bytesAt<std::uint64_t>(from + size - 8);
    if (anySpecial(_mm_set_epi64x(static_cast<long long>(last), static_cast<long long>(first)))) return false;
    std::memcpy(to, &first, 8);
    std::memcpy(to + size - 8, &last, 8);
    return true;
  }
#else
  if (size >= 8) {
    for (std::size_t at = 0;; at = at + 16 <= size ? at + 8 : size - 8) {
      const auto bytes = bytesAt<std::uint64_t>(from + at);
      if (anySpecial(bytes)) return false;
      std::memcpy(to + at, &bytes, 8);
      if (at + 8 == size) return true;
    }
  }
#endif
  if (size >= 4) {
    const auto first = bytesAt<std::uint32_t>(from);
    const auto last = bytesAt<std::uint32_t>(from + size - 4);
    if (anySpecial(first | static_cast<std::uint64_t>(last) << 32)) return false;
    std::memcpy(to, &first, 4);
    std::memcpy(to + size - 4, &last, 4);
    return true;
  }
  if (size == 0) return true;
  const char middle = from[size / 2];
  const char end = from[size - 1];
  const char all[8] = {from[0], middle, end, ' ', ' ', ' ', ' ', ' '};
  if (anySpecial(bytesAt<std::uint64_t>(all))) return false;
  to[0] = from[0];
  to[size / 2] = middle;
  to[size - 1] = end;
  return true;
}

}  // namespace cdk::detail
