#pragma once
// Patterns as JSON. Private to the module.
#include <constructs/aws/events/event_pattern.hpp>

namespace cdk::events::detail {

/// The pattern as EventBridge writes it; empty when it asks for nothing.
Json patternJson(const EventPattern& pattern);
/// Both patterns in one: lists grow by new items, objects by new fields. Error when a field is a list in one and an object in the other.
Json mergePatterns(const Json& pattern, const Json& added);

}  // namespace cdk::events::detail
