#pragma once
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

#include "plain_copy.hpp"

namespace cdk::detail {

/// A growing text. Templates, manifests and trees are made of many short pieces: each costs little more than its bytes,
/// as the memory behind the end is there and needs no clearing.
class TextOut {
 public:
  /// Makes room for `length` bytes at once.
  void reserve(std::size_t length) {
    if (memory_.size() < length) grow(length - size_);
  }

  void operator+=(char c) { *room(1) = c, ++size_; }
  void operator+=(std::string_view text) {
    if (text.empty()) return;
    std::memcpy(room(text.size()), text.data(), text.size());
    size_ += text.size();
  }
  /// In quotes and with escapes. Error when it is not UTF-8.
  void json(std::string_view text) {
    char* to = room(text.size() + 2);
    if (!copyPlain(text, to + 1)) return escaped(text);
    to[0] = '"';
    to[text.size() + 1] = '"';
    size_ += text.size() + 2;
  }
  void integer(long long number);
  void jsonNumber(double number);
  /// A line break, with a comma before it when `comma` is set, and spaces.
  void line(bool comma, std::size_t spaces) {
    char* const start = room(spaces + kLine);
    size_ += static_cast<std::size_t>(putLine(start, comma, spaces) - start);
  }
  /// A line with a key and what follows it, `: `.
  void lineWithKey(bool comma, std::size_t spaces, std::string_view key) {
    char* const start = room(spaces + kLine + key.size() + 4);
    char* to = putLine(start, comma, spaces);
    if (!copyPlain(key, to + 1)) {
      size_ += static_cast<std::size_t>(to - start);
      escaped(key);
      return *this += std::string_view(": ");
    }
    *to = '"';
    to += key.size() + 1;
    std::memcpy(to, "\": ", 3);
    size_ += static_cast<std::size_t>(to + 3 - start);
  }
  /// Once more what stands in it from `at` on.
  void again(std::size_t at, std::size_t size) {
    char* to = room(size);
    std::memcpy(to, memory_.data() + at, size);
    size_ += size;
  }

  std::size_t size() const { return size_; }
  std::string_view view() const { return {memory_.data(), size_}; }
  void clear() { size_ = 0; }
  std::string take();

 private:
  static constexpr std::size_t kLine = 32;  // bytes that a line break writes at once, wanted or not

  static char* putLine(char* to, bool comma, std::size_t spaces) {
    static constexpr char kBreak[kLine + 2] = ",\n                               ";
    std::memcpy(to, kBreak + (comma ? 0 : 1), kLine);
    const std::size_t size = (comma ? 2U : 1U) + spaces;
    if (size > kLine) std::memset(to + kLine, ' ', size - kLine);
    return to + size;
  }
  void escaped(std::string_view text);
  char* room(std::size_t more) {
    if (memory_.size() - size_ < more) grow(more);
    return memory_.data() + size_;
  }
  void grow(std::size_t more);

  std::string memory_;  // all of it, text and room
  std::size_t size_ = 0;
};

}  // namespace cdk::detail
