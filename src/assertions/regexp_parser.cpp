#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <cdk/assertions/assertion_error.hpp>

#include "regexp.hpp"

namespace cdk::assertions {
namespace {

using Steps = std::vector<RegexpStep>;
using Ranges = std::vector<CodeRange>;
using Step = RegexpStep;

constexpr char32_t kLastCode = 0x10FFFF;
constexpr int kUnlimited = -1;
constexpr std::size_t kMaxSteps = 200000;

constexpr CodeRange kDigits[] = {{'0', '9'}};
constexpr CodeRange kWord[] = {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};
constexpr CodeRange kSpace[] = {{'\t', '\r'},     {' ', ' '},       {0xA0, 0xA0},     {0x1680, 0x1680}, {0x2000, 0x200A},
                                {0x2028, 0x2029}, {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000}, {0xFEFF, 0xFEFF}};
constexpr CodeRange kLineEnds[] = {{'\n', '\n'}, {'\r', '\r'}, {0x2028, 0x2029}};

Ranges complement(Ranges ranges) {
  std::sort(ranges.begin(), ranges.end(), [](CodeRange a, CodeRange b) { return a.first < b.first; });
  Ranges out;
  char32_t next = 0;
  for (const CodeRange& range : ranges) {
    if (range.first > next) out.push_back({next, range.first - 1});
    if (range.last >= next) next = range.last + 1;
  }
  if (next <= kLastCode) out.push_back({next, kLastCode});
  return out;
}

template <std::size_t N>
Ranges all(const CodeRange (&ranges)[N]) {
  return Ranges(ranges, ranges + N);
}

void append(Steps& to, const Steps& from) {
  to.insert(to.end(), from.begin(), from.end());
}

class Parser {
 public:
  explicit Parser(std::string_view pattern) : pattern_(pattern), codes_(codePoints(pattern)) { findGroups(); }

  RegexpProgram parse() {
    program_.registers = 2 * (groups_ + 1);
    Steps steps = alternatives();
    if (!atEnd()) fail("a ) has no (");
    steps.push_back({Step::Accept});
    for (const Step& step : steps) program_.steps.push(step);
    return program_;
  }

 private:
  [[noreturn]] void fail(std::string_view why) const {
    throw AssertionError("the regular expression /" + std::string(pattern_) + "/ is wrong at character " + std::to_string(at_) + ": " +
                         std::string(why));
  }

  bool atEnd() const { return at_ >= codes_.size(); }
  char32_t peek(std::size_t ahead = 0) const { return at_ + ahead < codes_.size() ? codes_[at_ + ahead] : 0; }
  bool take(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (at_ + i >= codes_.size() || codes_[at_ + i] != static_cast<unsigned char>(text[i])) return false;
    }
    at_ += text.size();
    return true;
  }

  /// Groups are counted first: a back reference may come before its group.
  void findGroups() {
    bool inSet = false;
    for (; !atEnd(); ++at_) {
      if (peek() == '\\') {
        ++at_;
      } else if (inSet || peek() == '[') {
        inSet = peek() != ']';
      } else if (peek() == '(') {
        const bool named = peek(1) == '?' && peek(2) == '<' && peek(3) != '=' && peek(3) != '!';
        if (peek(1) == '?' && !named) continue;
        names_.push_back(named ? nameAt(at_ + 3) : std::u32string());
        ++groups_;
      }
    }
    at_ = 0;
  }

  std::u32string nameAt(std::size_t from) const {
    std::u32string name;
    while (from < codes_.size() && codes_[from] != '>') name += codes_[from++];
    return name;
  }

  Steps alternatives() {
    Steps left = sequence();
    while (take("|")) {
      const Steps right = sequence();
      Steps both = {{Step::Split, false, false, 1, static_cast<int>(left.size()) + 2}};
      append(both, left);
      both.push_back({Step::Jump, false, false, static_cast<int>(right.size()) + 1});
      append(both, right);
      left = both;
    }
    return left;
  }

  Steps sequence() {
    Steps steps;
    while (!atEnd() && peek() != '|' && peek() != ')') {
      Steps next = quantified(atom());
      if (backward_) std::swap(steps, next);
      append(steps, next);
      if (steps.size() > kMaxSteps) fail("it is too long");
    }
    return steps;
  }

  Steps atom() {
    if (take("(")) return group();
    if (take("[")) return set(setRanges());
    if (take("^")) return {{Step::LineBegin}};
    if (take("$")) return {{Step::LineEnd}};
    if (take(".")) return set(complement(all(kLineEnds)));
    if (take("\\")) return escape();
    if (peek() == '*' || peek() == '+' || peek() == '?') fail("there is nothing to repeat");
    return one(codes_[at_++]);
  }

  Steps one(char32_t code) { return set({{code, code}}); }

  Steps set(const Ranges& ranges) {
    const int first = static_cast<int>(program_.ranges.size());
    for (const CodeRange& range : ranges) program_.ranges.push(range);
    return {{Step::Set, false, backward_, first, static_cast<int>(ranges.size())}};
  }

  Steps group() {
    if (take("?:")) return closed(alternatives());
    if (take("?=")) return look(false, false);
    if (take("?!")) return look(true, false);
    if (take("?<=")) return look(false, true);
    if (take("?<!")) return look(true, true);
    if (take("?<")) {
      while (!atEnd() && !take(">")) ++at_;
    } else if (peek() == '?') {
      fail("this kind of group is not known");
    }
    const int index = ++opened_;
    Steps steps = {{Step::Store, false, false, 2 * index + (backward_ ? 1 : 0)}};
    append(steps, closed(alternatives()));
    steps.push_back({Step::Store, false, false, 2 * index + (backward_ ? 0 : 1)});
    return steps;
  }

  Steps closed(Steps steps) {
    if (!take(")")) fail("a ( has no )");
    return steps;
  }

  Steps look(bool negated, bool behind) {
    const bool outer = std::exchange(backward_, behind);
    const Steps inner = closed(alternatives());
    backward_ = outer;
    Steps steps = {{Step::Look, negated, false, static_cast<int>(inner.size()) + 1}};
    append(steps, inner);
    steps.push_back({Step::Accept});
    return steps;
  }

  Steps quantified(const Steps& steps) {
    int min = 1;
    int max = 1;
    if (take("*")) {
      min = 0;
      max = kUnlimited;
    } else if (take("+")) {
      max = kUnlimited;
    } else if (take("?")) {
      min = 0;
    } else if (!counts(min, max)) {
      return steps;
    }
    return repeated(steps, min, max, take("?"));
  }

  /// `{2}`, `{2,}` or `{2,5}`; any other brace is a plain character.
  bool counts(int& min, int& max) {
    const std::size_t start = at_;
    if (take("{") && number(min)) {
      max = min;
      if (take(",") && !number(max)) max = kUnlimited;
      if (take("}")) {
        if (max != kUnlimited && max < min) fail("the numbers of {} are out of order");
        return true;
      }
    }
    at_ = start;
    return false;
  }

  bool number(int& value) {
    if (peek() < '0' || peek() > '9') return false;
    for (value = 0; peek() >= '0' && peek() <= '9'; ++at_) value = std::min(value * 10 + static_cast<int>(peek() - '0'), 100000);
    return true;
  }

  Steps repeated(const Steps& once, int min, int max, bool lazy) {
    const auto copies = static_cast<std::size_t>(max == kUnlimited ? min + 1 : max);
    if (copies * (once.size() + 3) > kMaxSteps) fail("it repeats too often");
    Steps steps;
    for (int i = 0; i < min; ++i) append(steps, once);
    if (max == kUnlimited) {
      append(steps, loop(once, lazy));
    } else {
      append(steps, optional(once, max - min, lazy));
    }
    return steps;
  }

  static Step split(int into, int past, bool lazy) {
    return lazy ? Step{Step::Split, false, false, past, into} : Step{Step::Split, false, false, into, past};
  }

  Steps loop(const Steps& once, bool lazy) {
    const int reg = program_.registers++;
    const int length = static_cast<int>(once.size());
    Steps steps = {split(1, length + 4, lazy), {Step::Store, false, false, reg}};
    append(steps, once);
    steps.push_back({Step::Repeated, false, false, reg});
    steps.push_back({Step::Jump, false, false, -(length + 3)});
    return steps;
  }

  static Steps optional(const Steps& once, int times, bool lazy) {
    const int length = static_cast<int>(once.size()) + 1;
    Steps steps;
    for (int left = times; left > 0; --left) {
      steps.push_back(split(1, left * length, lazy));
      append(steps, once);
    }
    return steps;
  }

  Steps escape() {
    if (take("b")) return {{Step::WordEdge}};
    if (take("B")) return {{Step::NoWordEdge}};
    if (take("k<")) return back(namedGroup());
    Ranges ranges;
    if (classEscape(ranges)) return set(ranges);
    int index = 0;
    const std::size_t start = at_;
    if (peek() != '0' && number(index)) {
      if (index <= groups_) return back(index);
      at_ = start;
    }
    return one(characterEscape());
  }

  int namedGroup() {
    const std::u32string name = nameAt(at_);
    at_ += name.size() + 1;
    const auto found = std::find(names_.begin(), names_.end(), name);
    if (found == names_.end()) fail("no group has this name");
    return static_cast<int>(found - names_.begin()) + 1;
  }

  Steps back(int group) {
    program_.hasBack = true;
    return {{Step::Back, false, backward_, 2 * group}};
  }

  bool classEscape(Ranges& ranges) {
    if (take("d")) return ranges = all(kDigits), true;
    if (take("D")) return ranges = complement(all(kDigits)), true;
    if (take("w")) return ranges = all(kWord), true;
    if (take("W")) return ranges = complement(all(kWord)), true;
    if (take("s")) return ranges = all(kSpace), true;
    if (take("S")) return ranges = complement(all(kSpace)), true;
    return false;
  }

  char32_t characterEscape() {
    if (atEnd()) fail("a \\ stands at the end");
    const char32_t code = codes_[at_++];
    switch (code) {
      case 'n': return '\n';
      case 'r': return '\r';
      case 't': return '\t';
      case 'v': return '\v';
      case 'f': return '\f';
      case '0': return 0;
      case 'x': return hex(2, code);
      case 'u': return hex(4, code);
      default: return code;
    }
  }

  char32_t hex(std::size_t digits, char32_t otherwise) {
    char32_t value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
      const char32_t c = peek(i);
      const bool digit = c >= '0' && c <= '9';
      const char32_t letter = c | 0x20;
      if (!digit && (letter < 'a' || letter > 'f')) return otherwise;
      value = value * 16 + (digit ? c - '0' : letter - 'a' + 10);
    }
    at_ += digits;
    return value;
  }

  Ranges setRanges() {
    const bool negated = take("^");
    Ranges ranges;
    while (!take("]")) {
      if (atEnd()) fail("a [ has no ]");
      Ranges first = setItem();
      if (peek() == '-' && peek(1) != ']' && at_ + 1 < codes_.size()) {
        ++at_;
        const Ranges last = setItem();
        if (isOne(first) && isOne(last)) {
          if (last[0].last < first[0].first) fail("a range in [] is out of order");
          first[0].last = last[0].last;
        } else {
          first.push_back({'-', '-'});
          first.insert(first.end(), last.begin(), last.end());
        }
      }
      ranges.insert(ranges.end(), first.begin(), first.end());
    }
    return negated ? complement(ranges) : ranges;
  }

  static bool isOne(const Ranges& ranges) { return ranges.size() == 1 && ranges[0].first == ranges[0].last; }

  Ranges setItem() {
    Ranges ranges;
    if (!take("\\")) {
      ranges.push_back({codes_[at_], codes_[at_]});
      ++at_;
    } else if (take("b")) {
      ranges.push_back({'\b', '\b'});
    } else if (!classEscape(ranges)) {
      const char32_t code = characterEscape();
      ranges.push_back({code, code});
    }
    return ranges;
  }

  std::string_view pattern_;
  std::u32string codes_;
  std::size_t at_ = 0;
  int groups_ = 0;
  int opened_ = 0;
  bool backward_ = false;  // in a look behind the text is read from right to left
  std::vector<std::u32string> names_;
  RegexpProgram program_;
};

}  // namespace

RegexpProgram parseRegexp(std::string_view pattern) {
  return Parser(pattern).parse();
}

}  // namespace cdk::assertions
