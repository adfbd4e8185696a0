// Values into and out of nested stacks.
#include <string>

#include <cdk/cfn_output.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/fn.hpp>
#include <cdk/names.hpp>
#include <cdk/nested_stack.hpp>

#include "reference_parts.hpp"
#include "resolve.hpp"

namespace cdk::detail {

bool isNestedIn(const Stack& nested, const Stack& outer) {
  for (const Stack* up = nested.nestedStackParent(); up; up = up->nestedStackParent()) {
    if (up == &outer) return true;
  }
  return false;
}

namespace {

/// Id of what carries a reference into or out of a nested stack.
std::string nestedId(const char* prefix, const Val* reference) {
  const ReferenceKey key = keyOf(reference);
  return prefix + std::string(Names::nodeUniqueId(key.target->node())) + (key.attribute.empty() ? "Ref" : key.attribute);
}

}  // namespace

const Val* nestedParameter(NestedStack& nested, const Val* reference, const Val* value) {
  const std::string id = nestedId("reference-to-", reference);
  Construct* known = nested.node().tryFindChild(id);
  CfnParameter& parameter = known ? static_cast<CfnParameter&>(*known) : nested.add<CfnParameter>(id, CfnParameterProps{.type = "String"});
  if (!known) nested.setParameter(parameter.logicalId(), Str(value));
  return parameter.ref().val();
}

const Val* nestedOutput(Stack& nested, const Val* reference) {
  const std::string id = nestedId("", reference);
  Construct* known = nested.node().tryFindChild(id);
  CfnOutput& output = known ? static_cast<CfnOutput&>(*known) : nested.add<CfnOutput>(id, CfnOutputProps{.value = carriedValue(reference)});
  return static_cast<CfnResource*>(nested.nestedStackResource())->getAtt("Outputs." + std::string(output.logicalIdText())).val();
}

const Val* seenFrom(Stack& stack, const Val* reference) {
  const bool list = reference->aux == kListHint;
  Stack* at = ownerOf(reference);
  if (at == &stack) return reference;
  for (; at && at != &stack; at = at->nestedStackParent()) {
    reference = nestedOutput(*at, reference);
  }
  if (!at)
    throw Error(stack, "cannot export " + describe(reference) + ": it is neither in the stack nor in one nested in it", "export-value");
  return list ? Fn::split(kListDelimiter, Str(reference)).val() : reference;
}

}  // namespace cdk::detail
