#pragma once
#include <cdk/value/json.hpp>

namespace cdk::iam::detail {

/// Statements as plain data: equal ones are written once, missing Sids numbered, and values of merged ones sorted.
Json postProcess(const Json& statements, bool assignSids, bool sort);

}  // namespace cdk::iam::detail
