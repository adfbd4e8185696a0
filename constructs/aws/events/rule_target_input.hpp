#pragma once
#include <cdk/value.hpp>

namespace cdk::events {

class IRule;

/// What a target is given; at most one of input, inputPath and inputTemplate is set.
struct RuleTargetInputProperties {
  /// Text, the same for every event.
  Str input = {};
  /// Part of the event, such as `$.detail`.
  Str inputPath = {};
  /// Names in the template to paths in the event.
  Map<Str> inputPathsMap = {};
  /// Text with `<name>` in place of the fields.
  Str inputTemplate = {};
};

/// The input of a target; derive to make a kind of your own, and pass make<Mine>(...).
class IRuleTargetInput {
 public:
  virtual RuleTargetInputProperties bind(IRule& rule) = 0;

 protected:
  ~IRuleTargetInput() = default;
};

/// The input of a target. Texts and objects may hold fields of the event, see EventField.
struct RuleTargetInput : Use<IRuleTargetInput> {
  constexpr RuleTargetInput() = default;
  RuleTargetInput(const Use<IRuleTargetInput>& input) : Use(input) {}
  /// One text.
  static RuleTargetInput fromText(const Str& text);
  /// One text for each line.
  static RuleTargetInput fromMultilineText(const Str& text);
  /// A JSON object.
  static RuleTargetInput fromObject(const Json& object);
  /// A part of the event, such as `$.detail`.
  static RuleTargetInput fromEventPath(const Str& path);
};

/// A field of the event, in the input of a target: usable wherever a text is.
class EventField {
 public:
  static Str eventId() { return fromPath("$.id"); }
  static Str detailType() { return fromPath("$.detail-type"); }
  static Str source() { return fromPath("$.source"); }
  static Str account() { return fromPath("$.account"); }
  static Str time() { return fromPath("$.time"); }
  static Str region() { return fromPath("$.region"); }
  /// Such as `$.detail.state`.
  static Str fromPath(std::string_view path);
};

}  // namespace cdk::events
