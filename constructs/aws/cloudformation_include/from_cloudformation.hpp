// Private to this folder.
#pragma once
// Private to this module: what a generated class takes, from what stands in a template.
#include <string>
#include <utility>
#include <vector>

#include <cdk/value.hpp>

namespace cdk::cloudformation_include {

/// The slots of a properties struct, and what the template has beyond it, by path.
struct TypedProperties {
  std::vector<const cdk::detail::Val*> slots;
  std::vector<std::pair<std::string, Json>> extra;
};

/// Reads parsed properties by the table of their type: numbers and truth values may stand as texts.
TypedProperties typedProperties(const TypeInfo& type, const Json& properties);

/// Creation and update policies: numbers and truth values that stand as texts become what they are.
Json typedPolicy(const Json& policy);

}  // namespace cdk::cloudformation_include
