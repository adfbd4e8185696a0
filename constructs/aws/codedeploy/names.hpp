#pragma once
#include <cdk/arn.hpp>
#include <cdk/construct.hpp>

namespace cdk::codedeploy::detail {

/// Parts of an ARN of CodeDeploy.
ArnComponents arnParts(const char* resource, const Str& name);
/// Reports names that CodeDeploy does not take when the app is synthesized.
void checkNameLater(Construct& resource, const char* thing, const Str& name);

}  // namespace cdk::codedeploy::detail
