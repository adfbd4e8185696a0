#include "collation.hpp"

#include <array>
#include <cstdint>

namespace cdk::detail {
namespace {

// A text is compared by its letters first, then by their accents, then by their case.
constexpr unsigned kLevels = 3;

struct Element {
  std::array<std::uint32_t, kLevels> weight{};  // 0: plays no part at this level
};

constexpr std::uint32_t kPlain = 1;  // lower case, no accent
constexpr std::uint32_t kUpper = 2;
constexpr std::uint32_t kVariant = 3;  // superscripts and the like

// Primary order of what has no accent and no case, and of the lower-case letters.
constexpr std::u32string_view kOrder =
    U"\t\n\v\f\r\u0085 _-,;:!\u00a1?\u00bf.\u00b7'\"\u00ab\u00bb()[]{}\u00a7\u00b6@*/\\&#%`\u00b4^\u00af\u00a8\u00b8\u00b0\u00a9\u00ae+\u00b1\u00f7"
    U"\u00d7<=>\u00ac|\u00a6~\uffff\u00a4\u00a2$\u00a3\u00a50123456789abcdefghijklmnopqrstuvwxyz\u00fe\u00b5";
constexpr char32_t kSymbols = U'\uffff';  // where further symbols go, by code point

// Room for all code points between two neighbours of the order.
constexpr std::uint32_t kStep = 0x200000;

constexpr std::array<std::uint8_t, 256> kRank = [] {
  std::array<std::uint8_t, 256> rank{};
  for (std::size_t i = 0; i < kOrder.size(); ++i) {
    if (kOrder[i] < 256) rank[kOrder[i]] = static_cast<std::uint8_t>(i + 1);
  }
  for (char32_t c = U'A'; c <= U'Z'; ++c) rank[c] = rank[c + 32];
  rank[0xde] = rank[0xfe];
  return rank;
}();
constexpr std::uint32_t kSymbolRank = kOrder.find(kSymbols) + 1;

// Combining accents in their order at the second level; the last two stand for strokes through a letter.
constexpr std::u32string_view kAccents = U"\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0307/-\u0327\u0328\u0304";

// The letters from U+00C0 to U+00FF as base letter and accent: acute ' grave ` circumflex ^ tilde ~ diaeresis : ring o cedilla ,
// stroke / or -. A blank accent: not a letter with an accent.
constexpr std::string_view kBases = "AAAAAA CEEEEIIIIDNOOOOO OUUUUY  aaaaaa ceeeeiiiidnooooo ouuuuy y";
constexpr std::string_view kMarks = "`'^~:o ,`'^:`'^:-~`'^~: /`'^:'  `'^~:o ,`'^:`'^:-~`'^~: /`'^:' :";

// Characters that count as several. A stroke in the middle tells a ligature from its letters; fractions hold U+2044.
struct Expansion {
  char32_t code, first, middle, last;
};
constexpr Expansion kExpansions[] = {
    {0xc6, U'A', U'/', U'E'}, {0xe6, U'a', U'/', U'e'},    {0xdf, U's', U'/', U's'},
    {0xbc, U'1', 0x2044, U'4'}, {0xbd, U'1', 0x2044, U'2'}, {0xbe, U'3', 0x2044, U'4'},
};
// Characters that differ from another one at the last level only.
struct Variant {
  char32_t code, of;
};
constexpr Variant kVariants[] = {{0xaa, U'a'}, {0xba, U'o'}, {0xb9, U'1'}, {0xb2, U'2'}, {0xb3, U'3'}, {0xa0, U' '}};

constexpr char32_t combining(char mark) {
  switch (mark) {
    case '`': return 0x300;
    case '\'': return 0x301;
    case '^': return 0x302;
    case '~': return 0x303;
    case ':': return 0x308;
    case 'o': return 0x30a;
    case ',': return 0x327;
    default: return static_cast<char32_t>(mark);
  }
}

constexpr Element accent(char32_t mark) {
  const std::size_t found = kAccents.find(mark);
  return {{0, found == kAccents.npos ? mark : static_cast<std::uint32_t>(found) + 2, kPlain}};
}

Element letter(char32_t c, std::uint32_t variant = 0) {
  if (c < 256) {
    if (kRank[c] == 0) return {};
    const bool upper = (c >= U'A' && c <= U'Z') || c == 0xde;
    return {{kRank[c] * kStep, kPlain, variant ? variant : upper ? kUpper : kPlain}};
  }
  if (c >= 0x300 && c < 0x370) return accent(c);
  const bool symbol = (c >= 0x2000 && c < 0x2c00) || (c >= 0x1f000 && c < 0x20000);
  return {{(symbol ? kSymbolRank : static_cast<std::uint32_t>(kOrder.size()) + 1) * kStep + c, kPlain, kPlain}};
}

// Walks the elements of a UTF-8 text.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  // Weight of the next element that plays a part at `level`; 0 at the end.
  std::uint32_t next(unsigned level) {
    while (pending_ > 0 || !text_.empty()) {
      const Element element = pending_ > 0 ? queue_[--pending_] : expand(decode());
      if (element.weight[level] != 0) return element.weight[level];
    }
    return 0;
  }

 private:
  // First element of a character; further ones are queued, the last first.
  Element expand(char32_t c) {
    if (c < 0x80 || c > 0xff) return letter(c);
    for (const Expansion& row : kExpansions) {
      if (row.code != c) continue;
      queue_[0] = letter(row.last);
      queue_[1] = row.middle == U'/' ? accent(U'/') : letter(row.middle);
      pending_ = 2;
      return letter(row.first);
    }
    for (const Variant& row : kVariants) {
      if (row.code == c) return letter(row.of, kVariant);
    }
    if (c < 0xc0 || kMarks[c - 0xc0] == ' ') return letter(c);
    queue_[0] = accent(combining(kMarks[c - 0xc0]));
    pending_ = 1;
    return letter(static_cast<char32_t>(kBases[c - 0xc0]));
  }

  // The next code point; a broken sequence yields its first byte.
  char32_t decode() {
    const auto byte = [this](std::size_t i) { return static_cast<unsigned char>(text_[i]); };
    const unsigned char lead = byte(0);
    const std::size_t length = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    char32_t c = length == 1 ? lead : lead & (0xff >> (length + 1));
    std::size_t used = 1;
    for (; used < length && used < text_.size() && (byte(used) & 0xc0) == 0x80; ++used) c = c << 6 | (byte(used) & 0x3f);
    if (used < length) {
      c = lead;
      used = 1;
    }
    text_.remove_prefix(used);
    return c;
  }

  std::string_view text_;
  Element queue_[2];
  unsigned pending_ = 0;
};

}  // namespace

int localeCompare(std::string_view a, std::string_view b) {
  if (a == b) return 0;
  for (unsigned level = 0; level < kLevels; ++level) {
    Cursor left(a);
    Cursor right(b);
    while (true) {
      const std::uint32_t l = left.next(level);
      const std::uint32_t r = right.next(level);
      if (l != r) return l < r ? -1 : 1;
      if (l == 0) break;
    }
  }
  return 0;
}

}  // namespace cdk::detail
