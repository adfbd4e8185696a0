#pragma once
// From values to what stands in a template.
#include <cdk/value/lazy.hpp>

#include "../value/val.hpp"

namespace cdk::detail {

/// Told of each value of another stack that is met; gives what stands in its place, or null to leave it.
class ReferenceSink {
 public:
  virtual void crossStack(const Val* reference, Stack& owner) = 0;

 protected:
  ~ReferenceSink() = default;
};

[[noreturn]] void throwNoArgument(std::string_view function);

/// Computes values for the template of one stack.
class Resolver {
 public:
  explicit Resolver(Stack& stack, ReferenceSink* sink = nullptr) : context_{&stack, this}, sink_(sink) {}
  Resolver(const Resolver&) = delete;

  /// The value with lazies computed, joins made minimal and values of other stacks replaced; null when undefined.
  /// Parts inside it are not computed yet.
  const Val* force(const Val* value);
  /// The whole value as plain data: maps, lists and literals only; intrinsics become `{"Ref": ...}` and so on.
  const Val* deep(const Val* value);
  /// Goes through everything in a value, so that the sink hears of all references.
  void walk(const Val* value);

  /// The text of a map's key.
  const Val* resolveKey(const Val* key);

  Stack& stack() const { return *context_.stack; }
  /// Are references being looked for, rather than a template written?
  bool preparing() const { return sink_ != nullptr; }

 private:
  const Val* forceReference(const Val* value, Stack* owner);
  const Val* forceLateJoin(const FnVal& fn);
  const Val* forceJoin(const JoinVal& join);

  ResolveContext context_;
  ReferenceSink* sink_;
  int depth_ = 0;
};

/// The stack that a Ref, GetAtt or pseudo parameter belongs to; null for plain pseudo parameters.
Stack* ownerOf(const Val* reference);

}  // namespace cdk::detail
