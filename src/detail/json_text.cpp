#include "json_text.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string>

#include <cdk/error.hpp>

#include "json_bytes.hpp"
#include "utf8.hpp"

namespace cdk::detail {
namespace {

// What follows the backslash: 0 for bytes that stay as they are, 'u' for the long form.
constexpr std::array<char, 256> kEscapes = [] {
  std::array<char, 256> table{};
  for (unsigned c = 0; c < 0x20; ++c) table[c] = 'u';
  table['\b'] = 'b';
  table['\f'] = 'f';
  table['\n'] = 'n';
  table['\r'] = 'r';
  table['\t'] = 't';
  table['"'] = '"';
  table['\\'] = '\\';
  return table;
}();

// Digits without point and leading zeros, and the place of the point relative to their start.
struct Decimal {
  char digits[24];
  int count = 0;
  int point = 0;
};

Decimal shortest(double number) {
  char text[32];  // d.ddde+xx
  const char* end = std::to_chars(text, text + sizeof text, number, std::chars_format::scientific).ptr;
  Decimal decimal;
  const char* at = text;
  for (; *at != 'e'; ++at) {
    if (*at != '.') decimal.digits[decimal.count++] = *at;
  }
  ++at;
  if (*at == '+') ++at;
  std::from_chars(at, end, decimal.point);
  ++decimal.point;
  return decimal;
}

// ECMA-262, Number::toString.
void appendDecimal(std::string& out, const Decimal& decimal) {
  const auto [digits, count, point] = decimal;
  const std::string_view all(digits, static_cast<std::size_t>(count));
  if (point >= count && point <= 21) {
    out.append(all).append(static_cast<std::size_t>(point - count), '0');
  } else if (point > 0 && point <= 21) {
    out.append(all.substr(0, static_cast<std::size_t>(point))).append(1, '.').append(all.substr(static_cast<std::size_t>(point)));
  } else if (point > -6 && point <= 0) {
    out.append("0.").append(static_cast<std::size_t>(-point), '0').append(all);
  } else {
    out.append(all.substr(0, 1));
    if (count > 1) out.append(1, '.').append(all.substr(1));
    out.append(point > 0 ? "e+" : "e-");
    appendInteger(out, static_cast<long long>(point > 0 ? point - 1 : 1 - point));
  }
}

void checkUtf8(std::string_view text) {
  const std::size_t at = utf8Error(text);
  if (at == std::string_view::npos) return;
  throw Error("a text is not UTF-8: its byte " + std::to_string(at + 1) + " is wrong; convert the text, or give bytes in base64",
              "not-utf8");
}

bool isSpecial(char c) {
  return kEscapes[static_cast<unsigned char>(c)] != 0 || static_cast<unsigned char>(c) >= 0x80;
}

/// Where from `at` on the next byte is that needs an escape or is no ASCII; looked at in eights.
std::size_t nextSpecial(std::string_view text, std::size_t at) {
  while (at + 8 <= text.size() && !anySpecial(bytesAt<std::uint64_t>(text.data() + at))) at += 8;
  while (at < text.size() && !isSpecial(text[at])) ++at;
  return at;
}

}  // namespace

void appendJsonEscaped(std::string& out, std::string_view text) {
  std::size_t done = 0;
  bool ascii = true;
  for (std::size_t i = nextSpecial(text, 0); i < text.size(); i = nextSpecial(text, i + 1)) {
    const unsigned char c = static_cast<unsigned char>(text[i]);
    const char escape = kEscapes[c];
    if (escape == 0) {
      ascii = false;
      continue;
    }
    out.append(text, done, i - done);
    out += '\\';
    out += escape;
    if (escape == 'u') {
      out.append(c < 0x10 ? "000" : "001");
      out += "0123456789abcdef"[c & 15];
    }
    done = i + 1;
  }
  if (!ascii) checkUtf8(text);
  out.append(text, done);
}

void appendJsonString(std::string& out, std::string_view text) {
  out += '"';
  appendJsonEscaped(out, text);
  out += '"';
}

void appendInteger(std::string& out, long long number) {
  char text[24];
  out.append(text, std::to_chars(text, text + sizeof text, number).ptr);
}

void appendNumber(std::string& out, double number) {
  constexpr double kExact = 9007199254740992;  // 2^53: below it every integer is exact
  if (number > -kExact && number < kExact && number == std::trunc(number)) {
    appendInteger(out, static_cast<long long>(number));
  } else if (std::isnan(number)) {
    out.append("NaN");
  } else {
    if (number < 0) out += '-';
    if (std::isinf(number)) {
      out.append("Infinity");
    } else {
      appendDecimal(out, shortest(std::fabs(number)));
    }
  }
}

void appendJsonNumber(std::string& out, double number) {
  if (std::isfinite(number)) {
    appendNumber(out, number);
  } else {
    out.append("null");
  }
}

}  // namespace cdk::detail
