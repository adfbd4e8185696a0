#pragma once
#include <string>

#include <cdk/value/json.hpp>

namespace cdk::assertions {

/// JSON on one line, cut in the middle of long values: for messages. Matchers print as in `absent()`, an empty value as `nothing`.
std::string brief(const Json& value, std::size_t limit = 160);
/// JSON on one line, whole.
std::string oneLine(const Json& value);
/// JSON on many lines, two spaces a level.
std::string indented(const Json& value);

}  // namespace cdk::assertions
