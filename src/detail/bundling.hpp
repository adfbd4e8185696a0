#pragma once
#include <cdk/value/json.hpp>

namespace cdk {
class Stack;
}

namespace cdk::detail {

/// Is a stack among the patterns (`*`, `**`, `?`) of stacks whose assets are to be bundled?
bool bundlingMatches(const Stack& stack, const Json& patterns);

}  // namespace cdk::detail
