#pragma once
// Private to this module.
#include <string_view>

#include <cdk/value.hpp>

namespace cdk {
class Construct;
}

namespace cdk::cloudformation_include {

/// The content of a template in JSON or YAML. Error with line and column, or when it is no template.
Json readTemplate(const Construct& owner, std::string_view path);

}  // namespace cdk::cloudformation_include
