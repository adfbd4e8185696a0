#pragma once
#include <string_view>

#include <cdk/value/str.hpp>

namespace cdk {
class Stack;
}

namespace cdk::detail {

/// A fact about the region of deployment: a mapping in the template, or the literal where all regions agree.
Str regionLookup(Stack& stack, std::string_view factName, const Str& defaultValue);

}  // namespace cdk::detail
