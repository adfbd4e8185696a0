#pragma once
#include <cdk/value/json.hpp>

namespace cdk {
class Construct;
class Stack;
}  // namespace cdk

namespace cdk::detail {

/// Service token of the stack's function that reads and writes JSON text at deployment.
Str cfnUtilsToken(Construct& scope);
/// The JSON text of a value that is known only at deployment; equal values share one resource.
Str stringifiedAtDeployment(Stack& stack, const Val* plain);

}  // namespace cdk::detail
