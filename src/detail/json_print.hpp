#pragma once
#include <string>

#include "../value/val.hpp"

namespace cdk::detail {

/// Appends plain data as JSON, laid out as JavaScript's stringify does; indent 0 is compact.
void printJson(std::string& out, const Val* value, int indent);

}  // namespace cdk::detail
