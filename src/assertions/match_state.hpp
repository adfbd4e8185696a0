#pragma once
#include <cdk/assertions/capture.hpp>
#include <cdk/assertions/match_result.hpp>
#include <cdk/value/vec.hpp>

namespace cdk::detail {

/// The result for one key or index of a value.
struct InnerMatch {
  Str id;
  assertions::MatchResult result;
};

/// What a match result recorded; made only when there is something to record.
struct MatchState {
  Vec<assertions::MatchFailure> failures;
  Vec<InnerMatch> inner;  // those that failed
  Vec<assertions::MatchCapture> captures;
  std::size_t failCount = 0;
  int failCost = 0;
  bool finished = false;
};

}  // namespace cdk::detail
