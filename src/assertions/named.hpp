#pragma once
#include <string>

#include <cdk/assertions/matcher.hpp>

namespace cdk::assertions {

/// A matcher of the library: a word and the pattern it was made from.
class Named : public Matcher {
 public:
  explicit Named(std::string_view name, const Json& pattern = {}) : name_(name), pattern_(pattern) {}
  std::string_view name() const override { return name_; }
  const Json& pattern() const { return pattern_; }

 protected:
  MatchResult failed(const Json& actual, const std::string& message) const {
    return MatchResult(actual).recordFailure({.matcher = this, .message = message});
  }

 private:
  std::string_view name_;
  Json pattern_;
};

}  // namespace cdk::assertions
