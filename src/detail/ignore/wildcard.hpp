#pragma once
// Patterns for names and paths, as data: what the three syntaxes of exclude patterns are compiled to.
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace cdk::detail {

/// A set of characters: ranges, both ends included.
struct CharacterSet {
  std::vector<std::pair<char32_t, char32_t>> ranges;
  bool negated = false;
  bool contains(char32_t c) const;
};

/// What stands between `[` and `]`: characters and ranges such as `a-z`; ranges that run backwards are dropped.
CharacterSet characterSet(std::string_view content);

/// One step of a pattern. "Character" is one that is not a slash.
struct WildcardStep {
  enum Kind : std::uint8_t {
    Literal,   ///< this character
    One,       ///< any character
    Many,      ///< any characters, none too
    Some,      ///< any characters, at least one
    Set,       ///< a character of the set
    Choice,    ///< alternatives, how often says `repeat`
    Folders,   ///< `/name` any number of times
    Below,     ///< a slash and anything after it
    Through,   ///< nothing, or anything up to a slash
    Anything,  ///< anything, slashes too
    Never,     ///< matches nothing
  };
  Kind kind;
  char repeat = 0;  ///< of a choice: `@` once, `?` at most once, `*` any number, `+` at least once, `!` none of them but any characters
  char32_t character = 0;
  CharacterSet set = {};
  std::vector<std::vector<WildcardStep>> alternatives = {};
};
using Wildcard = std::vector<WildcardStep>;

struct WildcardRules {
  bool ignoreCase = false;
  /// A leading dot is matched by a literal dot only.
  bool hideDots = false;
  /// The text may go on with one slash at its end.
  bool slashMayFollow = false;
};

/// Does the pattern match from a position to the end of the text?
bool matchesFrom(const Wildcard& pattern, std::string_view text, std::size_t from, const WildcardRules& rules);
/// The character at a position of UTF-8 text, and its length in bytes; a stray byte counts as a character.
std::pair<char32_t, std::size_t> characterAt(std::string_view text, std::size_t at);

}  // namespace cdk::detail
