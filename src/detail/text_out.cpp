#include "text_out.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "json_text.hpp"

namespace cdk::detail {

namespace {

constexpr std::size_t kLeastRoom = 1024;

}  // namespace

void TextOut::grow(std::size_t more) {
  memory_.reserve(std::max({size_ + more, memory_.size() * 2, kLeastRoom}));
  memory_.resize(memory_.capacity());
}

std::string TextOut::take() {
  memory_.resize(std::exchange(size_, 0));
  return std::move(memory_);
}

void TextOut::escaped(std::string_view text) {
  std::string all;
  appendJsonString(all, text);
  *this += std::string_view(all);
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
