#include <algorithm>
#include <optional>
#include <string>

#include "glob_pattern.hpp"

namespace cdk::detail {

namespace {

using Range = std::pair<char32_t, char32_t>;

struct NamedSet {
  std::string_view name;
  std::vector<Range> ranges;
};

constexpr char32_t kLast = 0x10ffff;

/// Letters beyond ASCII count as letters, whatever they are.
const std::vector<NamedSet>& namedSets() {
  static const std::vector<NamedSet> sets = {
      {"[:alnum:]", {{'0', '9'}, {'A', 'Z'}, {'a', 'z'}, {0xaa, kLast}}},
      {"[:alpha:]", {{'A', 'Z'}, {'a', 'z'}, {0xaa, kLast}}},
      {"[:ascii:]", {{0, 0x7f}}},
      {"[:blank:]", {{' ', ' '}, {'\t', '\t'}}},
      {"[:cntrl:]", {{0, 0x1f}, {0x7f, 0x9f}}},
      {"[:digit:]", {{'0', '9'}}},
      {"[:graph:]", {{0x21, 0x7e}, {0xa1, kLast}}},
      {"[:lower:]", {{'a', 'z'}}},
      {"[:print:]", {{0x20, 0x7e}, {0xa0, kLast}}},
      {"[:punct:]", {{'!', '#'}, {'%', '*'}, {',', '/'}, {':', ';'}, {'?', '@'}, {'[', ']'}, {'_', '_'}, {'{', '{'}, {'}', '}'}}},
      {"[:space:]", {{' ', ' '}, {'\t', '\r'}}},
      {"[:upper:]", {{'A', 'Z'}}},
      {"[:word:]", {{'0', '9'}, {'A', 'Z'}, {'a', 'z'}, {'_', '_'}, {0xaa, kLast}}},
      {"[:xdigit:]", {{'0', '9'}, {'A', 'F'}, {'a', 'f'}}},
  };
  return sets;
}

WildcardStep literal(char32_t c) {
  return {.kind = WildcardStep::Literal, .character = c};
}

/// Reads a name from left to right.
class NameParser {
 public:
  explicit NameParser(std::string_view text) : text_(text) {}

  Wildcard all() { return sequence(false); }

 private:
  bool done() const { return at_ >= text_.size(); }
  char here() const { return text_[at_]; }
  bool follows(std::string_view what, std::size_t ahead = 0) const {
    return text_.substr(std::min(at_ + ahead, text_.size())).starts_with(what);
  }

  char32_t take() {
    const auto [c, size] = characterAt(text_, at_);
    at_ += size;
    return c;
  }

  /// Up to the end, or inside a choice up to `|` or `)`.
  Wildcard sequence(bool inChoice) {
    Wildcard steps;
    while (!done() && !(inChoice && (here() == '|' || here() == ')'))) {
      if (std::string_view("!?*+@").find(here()) != std::string_view::npos && follows("(", 1)) {
        if (auto choice = choiceOf()) {
          steps.push_back(*choice);
          continue;
        }
      }
      if (here() == '[') {
        if (auto set = setOf()) {
          steps.push_back(*set);
          continue;
        }
      }
      steps.push_back(single());
    }
    return steps;
  }

  WildcardStep single() {
    const char c = here();
    if (c == '*') {
      do ++at_;
      while (!done() && here() == '*' && !follows("(", 1));
      return {.kind = WildcardStep::Many};
    }
    if (c == '?') {
      ++at_;
      return {.kind = WildcardStep::One};
    }
    if (c == '\\' && at_ + 1 < text_.size()) ++at_;
    return literal(take());
  }

  /// `+(a|b)`; nothing, and the place as it was, when it is not closed.
  std::optional<WildcardStep> choiceOf() {
    const std::size_t from = at_;
    WildcardStep step{.kind = WildcardStep::Choice, .repeat = here()};
    at_ += 2;
    while (true) {
      step.alternatives.push_back(sequence(true));
      if (done()) break;
      if (text_[at_++] == ')') return step;
    }
    at_ = from;
    return std::nullopt;
  }

  bool addNamedSet(CharacterSet& set) {
    for (const NamedSet& named : namedSets()) {
      if (!follows(named.name)) continue;
      set.ranges.insert(set.ranges.end(), named.ranges.begin(), named.ranges.end());
      at_ += named.name.size();
      return true;
    }
    return false;
  }

  /// `[a-z]`; nothing, and the place as it was, when it is not closed. Ranges that run backwards are dropped.
  std::optional<WildcardStep> setOf() {
    const std::size_t from = at_++;
    CharacterSet set;
    if (follows("!") || follows("^")) {
      set.negated = true;
      ++at_;
    }
    const std::size_t first = at_;
    while (!done() && !(here() == ']' && at_ > first)) {
      if (here() == '[' && addNamedSet(set)) continue;
      if (here() == '\\' && at_ + 1 < text_.size()) ++at_;
      const char32_t low = take();
      if (!follows("-") || follows("-]") || at_ + 1 >= text_.size()) {
        set.ranges.emplace_back(low, low);
        continue;
      }
      ++at_;
      if (here() == '\\' && at_ + 1 < text_.size()) ++at_;
      const char32_t high = take();
      if (low <= high) set.ranges.emplace_back(low, high);
    }
    if (done()) {
      at_ = from;
      return std::nullopt;
    }
    ++at_;
    if (set.ranges.empty()) return WildcardStep{.kind = WildcardStep::Never};
    const bool one = !set.negated && set.ranges.size() == 1 && set.ranges[0].first == set.ranges[0].second;
    return one ? literal(set.ranges[0].first) : WildcardStep{.kind = WildcardStep::Set, .set = set};
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

Wildcard globName(std::string_view name) {
  return NameParser(name).all();
}

}  // namespace cdk::detail
