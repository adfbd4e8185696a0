#pragma once
#include <string>

#include "../value/val.hpp"

namespace cdk::detail {

/// Appends plain data as JSON, laid out as JavaScript's stringify does; indent 0 is compact.
/// `depth` is how far it stands in other objects.
void printJson(std::string& out, const Val* value, int indent, int depth = 0);

}  // namespace cdk::detail
