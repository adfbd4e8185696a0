#include "regexp.hpp"

#include <vector>

namespace cdk::assertions {
namespace {

using Step = RegexpStep;
constexpr std::size_t kMaxVisited = std::size_t{1} << 30;  // bits
constexpr std::size_t kUnset = ~std::size_t{0};
constexpr std::size_t kBack = ~std::size_t{0};  // minus one

bool isWord(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
}

bool isLineEnd(char32_t c) {
  return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
}

/// Walks the program over one text, trying the other ways of earlier splits when it gets stuck.
class Machine {
 public:
  Machine(const RegexpProgram& program, const std::u32string& text)
      : steps_(program.steps), ranges_(program.ranges), text_(text), registers_(static_cast<std::size_t>(program.registers), kUnset) {
    const std::size_t states = steps_.size() * (text.size() + 1);
    if (!program.hasBack && states <= kMaxVisited) visited_.resize(states);
  }

  bool find() {
    for (std::size_t start = 0; start <= text_.size(); ++start) {
      if (run(0, start, !visited_.empty())) return true;
    }
    return false;
  }

 private:
  /// Another way to go on, or a register to set back.
  struct Choice {
    std::size_t step;
    std::size_t at;
    int reg = -1;
  };

  /// With `remember`, a place that was left by both ways once is not tried again.
  bool run(std::size_t step, std::size_t at, bool remember) {
    const std::size_t bottom = choices_.size();
    for (;;) {
      if (advance(step, at, remember)) {
        choices_.resize(bottom);
        return true;
      }
      if (!backtrack(bottom, step, at)) return false;
    }
  }

  bool backtrack(std::size_t bottom, std::size_t& step, std::size_t& at) {
    while (choices_.size() > bottom) {
      const Choice choice = choices_.back();
      choices_.pop_back();
      if (choice.reg < 0) {
        step = choice.step;
        at = choice.at;
        return true;
      }
      registers_[static_cast<std::size_t>(choice.reg)] = choice.at;
    }
    return false;
  }

  /// Goes on until the program accepts or gets stuck.
  bool advance(std::size_t step, std::size_t at, bool remember) {
    for (;;) {
      const Step& now = steps_[step];
      switch (now.op) {
        case Step::Set:
          if (!consume(now, at)) return false;
          break;
        case Step::LineBegin:
          if (at != 0 && !isLineEnd(text_[at - 1])) return false;
          break;
        case Step::LineEnd:
          if (at != text_.size() && !isLineEnd(text_[at])) return false;
          break;
        case Step::WordEdge:
        case Step::NoWordEdge:
          if (wordEdge(at) != (now.op == Step::WordEdge)) return false;
          break;
        case Step::Split:
          if (remember && seen(step, at)) return false;
          choices_.push_back({go(step, now.b), at});
          step = go(step, now.a);
          continue;
        case Step::Jump: step = go(step, now.a); continue;
        case Step::Store:
          if (!remember) store(now.a, at);  // else nothing asks for it
          break;
        case Step::Repeated:
          if (!remember && registers_[static_cast<std::size_t>(now.a)] == at) return false;  // an empty turn leads nowhere
          break;
        case Step::Back:
          if (!sameAgain(now, at)) return false;
          break;
        case Step::Look:
          if (look(now, step + 1, at) == now.negated) return false;
          step = go(step, now.a);
          break;
        case Step::Accept: return true;
      }
      ++step;
    }
  }

  static std::size_t go(std::size_t step, int by) { return static_cast<std::size_t>(static_cast<long>(step) + by); }

  bool contains(const Step& set, char32_t code) const {
    const auto first = static_cast<std::size_t>(set.a);
    for (std::size_t i = first; i < first + static_cast<std::size_t>(set.b); ++i) {
      if (code >= ranges_[i].first && code <= ranges_[i].last) return true;
    }
    return false;
  }

  bool wordEdge(std::size_t at) const {
    const bool before = at > 0 && isWord(text_[at - 1]);
    const bool after = at < text_.size() && isWord(text_[at]);
    return before != after;
  }

  bool seen(std::size_t step, std::size_t at) {
    auto known = visited_[step * (text_.size() + 1) + at];
    if (known) return true;
    known = true;
    return false;
  }

  void store(int reg, std::size_t at) {
    std::size_t& place = registers_[static_cast<std::size_t>(reg)];
    choices_.push_back({0, place, reg});
    place = at;
  }

  bool consume(const Step& set, std::size_t& at) const {
    if (at == (set.backward ? 0 : text_.size())) return false;
    if (!contains(set, text_[set.backward ? at - 1 : at])) return false;
    at += set.backward ? kBack : 1;
    return true;
  }

  bool sameAgain(const Step& back, std::size_t& at) const {
    const std::size_t first = registers_[static_cast<std::size_t>(back.a)];
    const std::size_t last = registers_[static_cast<std::size_t>(back.a) + 1];
    if (first == kUnset || last == kUnset) return true;
    const std::size_t length = last - first;
    if (length > (back.backward ? at : text_.size() - at)) return false;
    const std::size_t from = back.backward ? at - length : at;
    if (text_.compare(from, length, text_, first, length) != 0) return false;
    at = back.backward ? from : at + length;
    return true;
  }

  bool look(const Step& how, std::size_t inner, std::size_t at) {
    const std::vector<std::size_t> before = registers_;
    const bool found = run(inner, at, false);
    if (!found || how.negated) {
      registers_ = before;
      return found;
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (before[i] != registers_[i]) choices_.push_back({0, before[i], static_cast<int>(i)});
    }
    return true;
  }

  const Vec<RegexpStep>& steps_;
  const Vec<CodeRange>& ranges_;
  const std::u32string& text_;
  std::vector<std::size_t> registers_;
  std::vector<Choice> choices_;
  std::vector<bool> visited_;
};

}  // namespace

std::u32string codePoints(std::string_view text) {
  std::u32string codes;
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::size_t more = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : byte >= 0xC0 ? 1 : 0;
    if (more == 0 || i + more >= text.size()) {
      codes.push_back(byte);
      ++i;
      continue;
    }
    char32_t code = byte & (0x3FU >> more);
    for (std::size_t k = 1; k <= more; ++k) code = code << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
    codes.push_back(code);
    i += more + 1;
  }
  return codes;
}

Regexp::Regexp(std::string_view pattern) : program_(parseRegexp(pattern)) {}

bool Regexp::findIn(std::string_view text) const {
  const std::u32string codes = codePoints(text);
  return Machine(program_, codes).find();
}

}  // namespace cdk::assertions
