#pragma once
#include <cdk/location.hpp>
#include <cdk/value/json.hpp>

namespace cdk {
class Stack;
}

namespace cdk::assertions {

/// A message on a construct.
struct SynthesisMessage {
  /// The metadata behind it: `{type, data}`; `data` is the text.
  Json entry = {};
  /// Path of the construct, from a slash on.
  Str id = {};
  /// `error`, `warning` or `info`.
  Str level = {};
};

/// Assertions on the messages of the constructs of a stack. In all of them `constructPath` begins with a slash, or is `*` for
/// any construct, and `message` is the whole text or a matcher.
class Annotations {
 public:
  /// The messages of a stack, whose app is prepared as for a synthesis.
  static Annotations fromStack(Stack& stack);

  /// There is such an error.
  void hasError(std::string_view constructPath, const Json& message, Location at = Location::current()) const;
  /// There is no such error.
  void hasNoError(std::string_view constructPath, const Json& message, Location at = Location::current()) const;
  /// The errors that match.
  List<SynthesisMessage> findError(std::string_view constructPath, const Json& message) const;
  /// There is such a warning.
  void hasWarning(std::string_view constructPath, const Json& message, Location at = Location::current()) const;
  /// There is no such warning.
  void hasNoWarning(std::string_view constructPath, const Json& message, Location at = Location::current()) const;
  /// The warnings that match.
  List<SynthesisMessage> findWarning(std::string_view constructPath, const Json& message) const;
  /// There is such an information.
  void hasInfo(std::string_view constructPath, const Json& message, Location at = Location::current()) const;
  /// There is no such information.
  void hasNoInfo(std::string_view constructPath, const Json& message, Location at = Location::current()) const;
  /// The pieces of information that match.
  List<SynthesisMessage> findInfo(std::string_view constructPath, const Json& message) const;

 private:
  explicit Annotations(const Map<Json>& messages) : messages_(messages) {}
  Map<Json> messages_;
};

}  // namespace cdk::assertions
