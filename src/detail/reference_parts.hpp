#pragma once
// What the ways to carry a value from stack to stack share.
#include <string>

#include <cdk/value/list.hpp>

#include "app_data.hpp"

namespace cdk::detail {

ReferenceKey keyOf(const Val* reference);
/// `Stack/Path.Attribute`, for messages and reasons.
std::string describe(const Val* reference);
/// `Output` and the JSON of the reference as it stands in its own template: id of what carries it out.
std::string carrierId(Stack& producer, const Val* reference);
/// The construct directly below the stack that holds the carriers of one kind.
Construct& carrierScope(Stack& stack, std::string_view id);
/// The value as a text: a list is joined, and taken apart again by `consumed`.
Str carriedValue(const Val* reference);
const Val* consumed(const Val* reference, const Str& text);

/// An output without an export name, and the `Fn::GetStackOutput` of it. For a consumer of another account a role
/// that it may assume is made too.
const Val* stackOutput(Stack& producer, Stack& consumer, const Val* reference);

}  // namespace cdk::detail
