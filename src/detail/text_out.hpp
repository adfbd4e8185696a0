#pragma once
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

namespace cdk::detail {

/// A growing text. Templates, manifests and trees are made of many short pieces: each costs little more than its bytes,
/// as the memory behind the end is there and needs no clearing.
class TextOut {
 public:
  /// Takes over the memory of a text that is not needed any more, and has room for `length`; what stood in it is gone.
  void reuse(std::string memory, std::size_t length);

  void operator+=(char c) { *room(1) = c, ++size_; }
  void operator+=(std::string_view text) {
    if (text.empty()) return;
    std::memcpy(room(text.size()), text.data(), text.size());
    size_ += text.size();
  }
  /// In quotes and with escapes. Error when it is not UTF-8.
  void json(std::string_view text);
  void integer(long long number);
  void jsonNumber(double number);
  /// A line break, with a comma before it when `comma` is set, and spaces.
  void line(bool comma, std::size_t spaces) {
    char* to = room(2 + kLine + spaces);
    *to = ',';
    to += comma ? 1 : 0;
    *to++ = '\n';
    std::memset(to, ' ', kLine);
    if (spaces > kLine) std::memset(to + kLine, ' ', spaces - kLine);
    size_ += (comma ? 2 : 1) + spaces;
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
  static constexpr std::size_t kLine = 16;  // spaces that are written at once, wanted or not

  char* room(std::size_t more) {
    if (memory_.size() - size_ < more) grow(more);
    return memory_.data() + size_;
  }
  void grow(std::size_t more);

  std::string memory_;  // all of it, text and room
  std::size_t size_ = 0;
};

}  // namespace cdk::detail
