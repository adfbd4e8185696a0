#include "text_out.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "json_bytes.hpp"
#include "json_text.hpp"

namespace cdk::detail {

namespace {

constexpr std::size_t kLeastRoom = 1024;

/// Copies a text that a JSON string holds as it is: ASCII without quotes, backslashes and control characters.
/// False when it is another; what was copied then does not count.
bool copyPlain(std::string_view text, char* to) {
  const char* from = text.data();
  const std::size_t size = text.size();
  if (size == 0) return true;
  if (size >= 8) {
    // The last eight bytes overlap with those before.
    for (std::size_t at = 0;; at = at + 16 <= size ? at + 8 : size - 8) {
      const auto bytes = bytesAt<std::uint64_t>(from + at);
      if (anySpecial(bytes)) return false;
      std::memcpy(to + at, &bytes, 8);
      if (at + 8 == size) return true;
    }
  }
  if (size >= 4) {
    const auto first = bytesAt<std::uint32_t>(from);
    const auto last = bytesAt<std::uint32_t>(from + size - 4);
    if (anySpecial(first | static_cast<std::uint64_t>(last) << 32)) return false;
    std::memcpy(to, &first, 4);
    std::memcpy(to + size - 4, &last, 4);
    return true;
  }
  std::uint64_t bytes = 0x2020202020202020;
  std::memcpy(&bytes, from, size);
  if (anySpecial(bytes)) return false;
  std::memcpy(to, from, size);
  return true;
}

}  // namespace

void TextOut::reuse(std::string memory, std::size_t length) {
  memory_ = std::move(memory);
  size_ = 0;
  if (memory_.capacity() < length) memory_.reserve(length);
  memory_.resize(memory_.capacity());
}

void TextOut::grow(std::size_t more) {
  memory_.reserve(std::max({size_ + more, memory_.size() * 2, kLeastRoom}));
  memory_.resize(memory_.capacity());
}

std::string TextOut::take() {
  memory_.resize(std::exchange(size_, 0));
  return std::move(memory_);
}

void TextOut::json(std::string_view text) {
  char* to = room(text.size() + 2);
  if (copyPlain(text, to + 1)) {
    to[0] = '"';
    to[text.size() + 1] = '"';
    size_ += text.size() + 2;
    return;
  }
  std::string escaped;
  appendJsonString(escaped, text);
  *this += std::string_view(escaped);
}

void TextOut::integer(long long number) {
  constexpr std::size_t kLongest = 24;
  char* to = room(kLongest);
  size_ += static_cast<std::size_t>(std::to_chars(to, to + kLongest, number).ptr - to);
}

void TextOut::jsonNumber(double number) {
  std::string text;
  appendJsonNumber(text, number);
  *this += std::string_view(text);
}

}  // namespace cdk::detail
