#pragma once
// What the ways to carry a value from stack to stack share.
#include <string>

#include <cdk/value/list.hpp>

#include "app_data.hpp"
#include "references.hpp"

namespace cdk {
class NestedStack;
}

namespace cdk::detail {

/// Context key of the strength that references have by default.
inline constexpr std::string_view kStrengthContext = "@aws-cdk/core:defaultCrossStackReferences";
std::string_view strengthText(ReferenceStrength strength);

ReferenceKey keyOf(const Val* reference);
/// `Stack/Path.Attribute`, for messages and reasons.
std::string describe(const Val* reference);
/// From now on the id of the target cannot be changed.
void lockLogicalId(const Val* reference);
/// The JSON of the reference as it stands in its own template.
std::string referenceText(Stack& producer, const Val* reference);
/// `Output` and that JSON: id of what carries the reference out.
std::string carrierId(Stack& producer, const Val* reference);
/// The construct directly below the stack that holds the carriers of one kind.
Construct& carrierScope(Stack& stack, std::string_view id);
/// The value as a text: a list is joined, and taken apart again by `consumed`.
Str carriedValue(const Val* reference);
const Val* consumed(const Val* reference, const Str& text);

bool isNestedIn(const Stack& nested, const Stack& outer);
/// A parameter of the nested stack that its parent gives the value.
const Val* nestedParameter(NestedStack& nested, const Val* reference, const Val* value);
/// An output of the nested stack, as an attribute of its resource in the parent.
const Val* nestedOutput(Stack& nested, const Val* reference);
/// The reference as the stack itself sees it: that to a nested stack's element becomes one to its output.
const Val* seenFrom(Stack& stack, const Val* reference);

/// What CloudFormation works with for the consumer, by which it may read outputs of another account. Error when there is no such role.
Str executionRoleOf(Stack& consumer, const Stack& producer);
/// An output without an export name, and the `Fn::GetStackOutput` of it. For a consumer of another account a role
/// that it may assume is made too.
const Val* stackOutput(Stack& producer, Stack& consumer, const Val* reference);
/// A parameter of Parameter Store in the consumer's region that the producer writes and cannot take away while the consumer reads it.
const Val* regionExport(Stack& producer, Stack& consumer, const Val* reference);
/// As regionExport, but nobody reads it.
void regionExportOnly(Stack& producer, Stack& consumer, const Val* reference);

}  // namespace cdk::detail
