#pragma once
#include <cstddef>
#include <string_view>

#include <cdk/value/json.hpp>

namespace cdk::detail {
struct MatchState;
}

namespace cdk::assertions {

class Matcher;
struct MatchCapture;

/// One thing that differs.
struct MatchFailure {
  /// Weight of the difference when the nearest candidate is looked for; 0 marks a remark. Default: 1
  int cost = 1;
  /// Who found it.
  const Matcher* matcher = nullptr;
  /// What was expected and what is there.
  Str message = {};
  /// Keys and indexes from the tested value to the place; empty for the value itself.
  List<Str> path = {};
};

/// What a matcher found out about one value. Light: copies share what was recorded.
class MatchResult {
 public:
  explicit MatchResult(const Json& target) : target_(target) {}

  /// The value that was tested.
  Json target() const { return target_; }
  /// Adds a difference.
  MatchResult& recordFailure(const MatchFailure& failure);
  /// Keeps a value for a Capture, which gets it when the whole match holds.
  MatchResult& recordCapture(const MatchCapture& capture);
  /// Takes over what was found in a part of the value, under its key or index.
  MatchResult& compose(std::string_view id, const MatchResult& inner);
  /// Hands the kept values to their Captures when nothing failed. Only the first call counts.
  MatchResult& finished();

  /// Nothing differs?
  bool isSuccess() const { return !hasFailed(); }
  /// Does anything differ?
  bool hasFailed() const;
  /// Number of differences and remarks.
  std::size_t failCount() const;
  /// Sum of the weights of the differences.
  int failCost() const;

  /// One line for each difference: its path, the message, the matcher.
  List<Str> toHumanStrings() const;
  /// The differences, and the parts of the value where they are.
  Str renderMismatch() const;
  /// What was recorded, for the library; null when there is nothing.
  const cdk::detail::MatchState* state() const { return state_; }

 private:
  cdk::detail::MatchState& recorded();
  Json target_;
  cdk::detail::MatchState* state_ = nullptr;
};

}  // namespace cdk::assertions
