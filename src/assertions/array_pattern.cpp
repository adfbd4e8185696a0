#include <algorithm>
#include <string>
#include <vector>

#include <cdk/assertions/assertion_error.hpp>

#include "pattern.hpp"
#include "print.hpp"

namespace cdk::assertions {
namespace {

MatchResult notAnArray(const Matcher& by, const Json& actual) {
  return MatchResult(actual).recordFailure({.matcher = &by, .message = "expected an array, got " + brief(actual)});
}

std::string indexText(std::size_t index) {
  return std::to_string(index);
}

/// Matchers that say nothing about one element among others.
void refuseInSubsequence(const Json& pattern) {
  if (!Matcher::isMatcher(pattern)) return;
  const std::string_view name = matcherOf(pattern).name();
  if (name == "absent" || name == "anyValue") {
    throw AssertionError("arrayWith cannot hold " + std::string(name) +
                         "(): it would match by chance; give the elements or use arrayEquals");
  }
}

/// Looks for the elements of a pattern one after the other.
class Subsequence {
 public:
  Subsequence(Comparison how, const List<Json>& pattern, const Json& actual)
      : how_(how), pattern_(pattern), actual_(actual), found_(actual.asArray()), result_(actual) {}

  MatchResult run() {
    std::size_t at = 0;
    for (std::size_t wanted = 0; wanted < pattern_.size(); ++wanted) {
      const std::size_t from = at;
      if (!find(wanted, at)) {
        explain(wanted, from);
        break;
      }
    }
    return result_;
  }

 private:
  bool find(std::size_t wanted, std::size_t& at) {
    tried_.clear();
    while (at < found_.size()) {
      refuseInSubsequence(pattern_[wanted]);
      const MatchResult inner = testPattern(how_, pattern_[wanted], found_[at]);
      ++at;
      if (inner.isSuccess()) {
        result_.compose(indexText(at), inner);
        matchedAt_.push_back(at - 1);
        return true;
      }
      tried_.push_back(inner);
    }
    return false;
  }

  void explain(std::size_t wanted, std::size_t from) {
    for (std::size_t i = 0; i < matchedAt_.size(); ++i) {
      remark(matchedAt_[i], 0, "element " + indexText(i) + " of the pattern matches this one");
    }
    const std::string what = "element " + indexText(wanted) + " of the pattern, " + brief(pattern_[wanted]);
    if (tried_.empty()) return remark(found_.size(), 1, "expected " + what + ", got no more elements");
    const auto nearest = std::min_element(tried_.begin(), tried_.end(),
                                          [](const MatchResult& a, const MatchResult& b) { return a.failCost() < b.failCost(); });
    const std::size_t index = from + static_cast<std::size_t>(nearest - tried_.begin());
    remark(index, 0, "nearest to " + what + ", which no element matches");
    result_.compose(indexText(index), *nearest);
  }

  void remark(std::size_t index, int cost, const std::string& message) {
    result_.recordFailure({.cost = cost, .matcher = &how_.by, .message = message, .path = {indexText(index)}});
  }

  Comparison how_;
  List<Json> pattern_;
  Json actual_;
  List<Json> found_;
  MatchResult result_;
  std::vector<MatchResult> tried_;
  std::vector<std::size_t> matchedAt_;
};

}  // namespace

MatchResult testElements(Comparison how, const List<Json>& pattern, const Json& actual) {
  if (!actual.isArray()) return notAnArray(how.by, actual);
  const List<Json> found = actual.asArray();
  const std::size_t both = std::min(pattern.size(), found.size());
  MatchResult result(actual);
  for (std::size_t i = 0; i < both; ++i) result.compose(indexText(i), testPattern(how, pattern[i], found[i]));
  if (pattern.size() != found.size()) {
    const std::string message = "expected " + indexText(pattern.size()) + " elements, got " + indexText(found.size());
    result.recordFailure({.matcher = &how.by, .message = message, .path = {indexText(both)}});
  }
  return result;
}

MatchResult testSubsequence(Comparison how, const List<Json>& pattern, const Json& actual) {
  if (!actual.isArray()) return notAnArray(how.by, actual);
  return Subsequence(how, pattern, actual).run();
}

}  // namespace cdk::assertions
