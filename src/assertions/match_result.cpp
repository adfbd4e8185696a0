#include <cdk/assertions/match_result.hpp>

#include <new>

#include <cdk/value/arena.hpp>

#include "capture_matcher.hpp"
#include "match_state.hpp"

namespace cdk::assertions {

using cdk::detail::MatchState;

MatchState& MatchResult::recorded() {
  if (!state_) state_ = new (cdk::detail::allocate(sizeof(MatchState), alignof(MatchState))) MatchState;
  return *state_;
}

MatchResult& MatchResult::recordFailure(const MatchFailure& failure) {
  MatchState& state = recorded();
  state.failures.push(failure);
  ++state.failCount;
  state.failCost += failure.cost;
  return *this;
}

MatchResult& MatchResult::recordCapture(const MatchCapture& capture) {
  recorded().captures.push(capture);
  return *this;
}

MatchResult& MatchResult::compose(std::string_view id, const MatchResult& inner) {
  if (!inner.state_) return *this;
  MatchState& state = recorded();
  if (inner.hasFailed()) {
    state.inner.push({Str(id), inner});
    state.failCount += inner.failCount();
    state.failCost += inner.failCost();
  }
  for (const MatchCapture& capture : inner.state_->captures) state.captures.push(capture);
  return *this;
}

MatchResult& MatchResult::finished() {
  if (!state_ || state_->finished) return *this;
  state_->finished = true;
  if (hasFailed()) return *this;
  for (const MatchCapture& capture : state_->captures) CaptureMatcher::of(capture.capture).take(capture.value);
  return *this;
}

bool MatchResult::hasFailed() const {
  return state_ && state_->failCount != 0;
}

std::size_t MatchResult::failCount() const {
  return state_ ? state_->failCount : 0;
}

int MatchResult::failCost() const {
  return state_ ? state_->failCost : 0;
}

}  // namespace cdk::assertions
