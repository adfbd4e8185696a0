#pragma once
// `${AWS::AccountId}` and the like: what is known of a stack put in for them, and their translation to and from values of a template.
#include <string>
#include <string_view>

#include <cdk/value/str.hpp>

namespace cdk {
class Stack;
}

namespace cdk::detail {

/// The text with the qualifier, account and region put in for `${Qualifier}` and the placeholders, where they are known.
std::string specialized(const Stack& stack, const Str& text, std::string_view qualifier);
/// The text with pseudo parameters of CloudFormation for the placeholders.
Str fromPlaceholders(std::string_view text);
/// A text or a value made of pseudo parameters, with placeholders for them. Error where it holds other values.
Str toPlaceholders(Stack& stack, const Str& value);

}  // namespace cdk::detail
