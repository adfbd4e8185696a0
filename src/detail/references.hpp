#pragma once
// Values that cross from one stack to another.
#include <cdk/reference_strength.hpp>

#include "../value/val.hpp"

namespace cdk {
class App;
class Stack;
class Construct;
}  // namespace cdk

namespace cdk::detail {

/// Between the items of a list that crosses stacks as one text.
inline constexpr const char* kListDelimiter = "||";

/// What stands in `consumer` for a value of another stack; error when it was not prepared.
const Val* importedValue(Stack& consumer, const Val* reference);
/// Is it a Ref, a GetAtt or a pseudo parameter of a stack?
bool isReference(const Val* value);
/// The same reference, of a strength of its own.
const Val* withStrength(const Val* reference, ReferenceStrength strength);
/// Exports a reference of the stack; gives the `Fn::ImportValue` of it.
const Val* exportReference(Stack& producer, const Val* reference, const Str& description = {});
/// Finds all values that cross stacks and makes what they need: exports, imports, parameters.
void resolveReferences(Construct& scope);

}  // namespace cdk::detail
