#pragma once
#include <cdk/assertions/match_result.hpp>
#include <cdk/value/use.hpp>

namespace cdk::assertions {
class Matcher;
}

namespace cdk::detail {
/// The value node by which a matcher sits in a pattern.
struct MatcherVal : Val {
  assertions::Matcher* matcher;
};
}  // namespace cdk::detail

namespace cdk::assertions {

/// Tests one value of a template. Derive from it for a rule of your own and put make<Mine>(...) into a pattern.
class Matcher {
 public:
  Matcher(const Matcher&) = delete;
  Matcher& operator=(const Matcher&) = delete;

  /// A word for it in messages.
  virtual std::string_view name() const = 0;
  /// Compares a value with what is wanted. `actual` is empty where the template has nothing.
  virtual MatchResult test(const Json& actual) = 0;

  /// Is the value a matcher?
  static bool isMatcher(const Json& value);
  /// The value that stands for this matcher in a pattern.
  const cdk::detail::Val* val() const { return &node_; }

 protected:
  Matcher() : node_{{cdk::detail::Kind::Matcher}, this} {}
  ~Matcher() = default;

 private:
  cdk::detail::MatcherVal node_;
};

}  // namespace cdk::assertions
