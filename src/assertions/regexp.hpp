#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include <cdk/value/vec.hpp>

namespace cdk::assertions {

/// One step of a compiled regular expression; jumps are relative.
struct RegexpStep {
  enum Op : std::uint8_t { Set, LineBegin, LineEnd, WordEdge, NoWordEdge, Split, Jump, Store, Repeated, Back, Look, Accept };
  Op op;
  bool negated = false;   ///< of Look
  bool backward = false;  ///< of Set and Back: read to the left
  int a = 0;              ///< first range; jump; preferred way; register; length of the inner steps
  int b = 0;              ///< number of ranges; the other way
};

struct CodeRange {
  char32_t first;
  char32_t last;
};

struct RegexpProgram {
  Vec<RegexpStep> steps;
  Vec<CodeRange> ranges;
  int registers = 0;     ///< two for each group, one for each loop
  bool hasBack = false;  ///< does a back reference make the way to a place matter?
};

/// A regular expression with the syntax and meaning of JavaScript's, flags g and m. Long texts need no stack, and without
/// back references the time is bounded by the length of text times pattern.
class Regexp {
 public:
  /// Raises AssertionError when the expression is wrong.
  explicit Regexp(std::string_view pattern);
  /// Is a part of the text a match?
  bool findIn(std::string_view text) const;

 private:
  RegexpProgram program_;
};

/// Takes an expression apart.
RegexpProgram parseRegexp(std::string_view pattern);
/// The code points of a UTF-8 text; bytes that are no UTF-8 stand for themselves.
std::u32string codePoints(std::string_view text);

}  // namespace cdk::assertions
