#pragma once
// Values that cross from one stack to another.
#include "../value/val.hpp"

namespace cdk {
class App;
class Stack;
class Construct;
}  // namespace cdk

namespace cdk::detail {

/// What stands in `consumer` for a value of another stack; error when it was not prepared.
const Val* importedValue(Stack& consumer, const Val* reference);
/// Exports a reference of the stack; gives the `Fn::ImportValue` of it.
const Val* exportReference(Stack& producer, const Val* reference);
/// Finds all values that cross stacks and makes what they need: exports, imports, parameters.
void resolveReferences(Construct& scope);

}  // namespace cdk::detail
