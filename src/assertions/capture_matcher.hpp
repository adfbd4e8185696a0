#pragma once
#include <cdk/assertions/capture.hpp>
#include <cdk/value/vec.hpp>

#include "named.hpp"

namespace cdk::assertions {

/// The object behind a Capture.
class CaptureMatcher final : public Named {
 public:
  explicit CaptureMatcher(const Json& pattern) : Named("Capture", pattern) {}
  static CaptureMatcher& of(const Capture& capture) { return static_cast<CaptureMatcher&>(*capture); }

  MatchResult test(const Json& actual) override;

  void take(const Json& value) { taken_.push(value); }
  bool next();
  /// The current value. Raises an error when none was taken.
  Json current() const;

 private:
  Vec<Json> taken_;
  std::size_t at_ = 0;
};

}  // namespace cdk::assertions
