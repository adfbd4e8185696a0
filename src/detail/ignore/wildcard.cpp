#include "wildcard.hpp"

#include <algorithm>

namespace cdk::detail {

namespace {

char32_t folded(char32_t c) {
  return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
}

/// Where matching goes on: a place in a pattern, and what follows that pattern.
struct Place {
  const Wildcard* pattern;
  std::size_t step;
  const Place* after;
  std::size_t lastRound = std::string_view::npos;  // of a repeated choice: where its former round began
};

class Matcher {
 public:
  Matcher(std::string_view text, const WildcardRules& rules) : text_(text), rules_(rules) {}

  bool at(const Place* place, std::size_t pos) const {
    if (!place) return atEnd(pos);
    if (place->step == place->pattern->size()) return at(place->after, pos);
    const WildcardStep& step = (*place->pattern)[place->step];
    const Place rest{place->pattern, place->step + 1, place->after};
    if (hidden(step, pos)) return false;
    switch (step.kind) {
      case WildcardStep::Many: return characters(rest, pos, 0);
      case WildcardStep::Some: return characters(rest, pos, 1);
      case WildcardStep::Choice: return choice(step, *place, rest, pos);
      case WildcardStep::Folders: return folders(rest, pos);
      case WildcardStep::Below: return pos < text_.size() && text_[pos] == '/' && anything(rest, pos + 2);
      case WildcardStep::Through: return through(rest, pos);
      case WildcardStep::Anything: return anything(rest, pos);
      default: return character(step, rest, pos);
    }
  }

 private:
  bool atEnd(std::size_t pos) const {
    return pos == text_.size() || (rules_.slashMayFollow && pos + 1 == text_.size() && text_[pos] == '/');
  }

  bool hidden(const WildcardStep& step, std::size_t pos) const {
    if (!rules_.hideDots || pos != 0 || !text_.starts_with('.')) return false;
    if (step.kind == WildcardStep::Choice) return step.repeat == '!';
    return step.kind != WildcardStep::Literal;
  }

  bool character(const WildcardStep& step, const Place& rest, std::size_t pos) const {
    if (pos >= text_.size() || step.kind == WildcardStep::Never) return false;
    const auto [c, size] = characterAt(text_, pos);
    return fits(step, c) && at(&rest, pos + size);
  }

  bool fits(const WildcardStep& step, char32_t c) const {
    if (step.kind == WildcardStep::One) return c != '/';
    if (step.kind == WildcardStep::Literal) return c == step.character || (rules_.ignoreCase && folded(c) == folded(step.character));
    if (step.set.contains(c)) return true;
    const char32_t upper = c >= 'a' && c <= 'z' ? c - ('a' - 'A') : c;
    return rules_.ignoreCase && (step.set.contains(folded(c)) || step.set.contains(upper));
  }

  bool characters(const Place& rest, std::size_t pos, std::size_t least) const {
    for (std::size_t to = pos;; ++to) {
      if (to - pos >= least && at(&rest, to)) return true;
      if (to >= text_.size() || text_[to] == '/') return false;
    }
  }

  bool anything(const Place& rest, std::size_t from) const {
    for (std::size_t to = from; to <= text_.size(); ++to) {
      if (at(&rest, to)) return true;
    }
    return false;
  }

  bool through(const Place& rest, std::size_t pos) const {
    if (at(&rest, pos)) return true;
    for (std::size_t slash = text_.find('/', pos); slash != std::string_view::npos; slash = text_.find('/', slash + 1)) {
      if (at(&rest, slash + 1)) return true;
    }
    return false;
  }

  bool folders(const Place& rest, std::size_t pos) const {
    if (at(&rest, pos)) return true;
    while (pos + 1 < text_.size() && text_[pos] == '/' && text_[pos + 1] != '/') {
      pos = std::min(text_.find('/', pos + 1), text_.size());
      if (at(&rest, pos)) return true;
    }
    return false;
  }

  bool choice(const WildcardStep& step, const Place& place, const Place& rest, std::size_t pos) const {
    const bool again = place.lastRound != std::string_view::npos;
    if (step.repeat == '!') {
      const bool any = std::any_of(step.alternatives.begin(), step.alternatives.end(), [&](const Wildcard& one) {
        const Place inside{&one, 0, &rest};
        return at(&inside, pos);
      });
      return !any && characters(rest, pos, 0);
    }
    if ((again || step.repeat == '*' || step.repeat == '?') && at(&rest, pos)) return true;
    if (again && pos == place.lastRound) return false;
    const bool repeats = step.repeat == '*' || step.repeat == '+';
    const Place round{place.pattern, place.step, place.after, pos};
    return std::any_of(step.alternatives.begin(), step.alternatives.end(), [&](const Wildcard& one) {
      const Place inside{&one, 0, repeats ? &round : &rest};
      return at(&inside, pos);
    });
  }

  std::string_view text_;
  WildcardRules rules_;
};

}  // namespace

bool CharacterSet::contains(char32_t c) const {
  const bool inside = std::any_of(ranges.begin(), ranges.end(), [c](const auto& range) { return c >= range.first && c <= range.second; });
  return inside != negated;
}

CharacterSet characterSet(std::string_view content) {
  CharacterSet set;
  for (std::size_t at = 0; at < content.size();) {
    const auto [low, size] = characterAt(content, at);
    at += size;
    char32_t high = low;
    if (at + 1 < content.size() && content[at] == '-') {
      const auto last = characterAt(content, at + 1);
      high = last.first;
      at += 1 + last.second;
    }
    if (low <= high) set.ranges.emplace_back(low, high);
  }
  return set;
}

bool matchesFrom(const Wildcard& pattern, std::string_view text, std::size_t from, const WildcardRules& rules) {
  const Place start{&pattern, 0, nullptr};
  return Matcher(text, rules).at(&start, from);
}

std::pair<char32_t, std::size_t> characterAt(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  const std::size_t size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
  if (size == 1 || at + size > text.size()) return {lead, 1};
  char32_t c = lead & (0xff >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) c = (c << 6) | (byte(at + i) & 0x3f);
  return {c, size};
}

}  // namespace cdk::detail
