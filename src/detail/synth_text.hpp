#pragma once
#include <string>

namespace cdk {
class Stack;
}

namespace cdk::detail {

/// The text of a stack's template. Prepares the app of the stack first: aspects, references between stacks.
std::string templateText(Stack& stack);

}  // namespace cdk::detail
