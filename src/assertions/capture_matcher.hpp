#pragma once
#include <cdk/assertions/capture.hpp>
#include <cdk/value/vec.hpp>

namespace cdk::assertions {

/// The object behind a Capture.
class CaptureMatcher final : public Matcher {
 public:
  explicit CaptureMatcher(const Json& pattern) : pattern_(pattern) {}
  static CaptureMatcher& of(const Capture& capture) { return static_cast<CaptureMatcher&>(*capture); }

  std::string_view name() const override { return "capture"; }
  MatchResult test(const Json& actual) override;

  void take(const Json& value) { taken_.push(value); }
  bool next();
  /// The current value. Raises an error when none was taken.
  Json current() const;

 private:
  Json pattern_;
  Vec<Json> taken_;
  std::size_t at_ = 0;
};

}  // namespace cdk::assertions
