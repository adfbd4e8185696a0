#pragma once

namespace cdk {
class Stack;
}

namespace cdk::detail {

/// Has an aspect set the permissions boundary that the context names, where it names one.
void addPermissionsBoundary(Stack& stack);

}  // namespace cdk::detail
