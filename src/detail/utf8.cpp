#include "utf8.hpp"

#include <cstddef>

namespace cdk::detail {

namespace {

unsigned char byteAt(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

/// Bytes a character has that begins with `lead`; 0 for a byte that begins none.
std::size_t lengthFor(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  return 0;
}

/// May `byte` be the second of a character? Shortest forms only, no surrogates, nothing above U+10FFFF.
bool fitsSecond(unsigned char lead, unsigned char byte) {
  const unsigned char low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
  const unsigned char high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
  return byte >= low && byte <= high;
}

/// A code unit of 16 bits as it orders: characters beyond U+FFFF are pairs that begin with 0xd800 and up.
unsigned orderOf(std::string_view text, std::size_t at) {
  const unsigned char lead = byteAt(text, at);
  return lead >= 0xf0 ? 0xed : lead >= 0xee ? lead + 0x10u : lead;
}

/// A character, or what could have begun one.
struct Piece {
  std::size_t size;
  bool whole;
};

Piece pieceAt(std::string_view bytes, std::size_t at) {
  const unsigned char lead = byteAt(bytes, at);
  const std::size_t length = lengthFor(lead);
  if (length == 0) return {1, false};
  std::size_t good = 1;
  while (good < length && at + good < bytes.size()) {
    const unsigned char next = byteAt(bytes, at + good);
    if (good == 1 ? !fitsSecond(lead, next) : (next & 0xc0) != 0x80) break;
    ++good;
  }
  return {good, good == length};
}

}  // namespace

void appendUtf8Repaired(std::string& out, std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const Piece piece = pieceAt(bytes, at);
    if (piece.whole) {
      out.append(bytes.substr(at, piece.size));
    } else {
      out.append("\xef\xbf\xbd");
    }
    at += piece.size;
  }
}

std::size_t utf8Error(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const Piece piece = pieceAt(bytes, at);
    if (!piece.whole) return at;
    at += piece.size;
  }
  return std::string_view::npos;
}

int utf8CompareUtf16(std::string_view a, std::string_view b) {
  for (std::size_t at = 0; at < a.size() && at < b.size(); ++at) {
    if (a[at] == b[at]) continue;
    // Bytes order as code points do, but for U+E000 to U+FFFF, which UTF-16 puts behind all others.
    return orderOf(a, at) < orderOf(b, at) || (orderOf(a, at) == orderOf(b, at) && byteAt(a, at) < byteAt(b, at)) ? -1 : 1;
  }
  return a.size() < b.size() ? -1 : a.size() > b.size() ? 1 : 0;
}

std::string_view utf8Prefix(std::string_view text, std::size_t count) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < count && end < text.size(); ++i) end += pieceAt(text, end).size;
  return text.substr(0, end);
}

}  // namespace cdk::detail
