#pragma once
#include <constructs/aws/iam/principal.hpp>

namespace cdk::codebuild::detail {

/// The principal of an imported resource, whose role is not known: grants count as done, and a warning says what to add to it.
Use<iam::IPrincipal> importedPrincipal(Construct& resource);

}  // namespace cdk::codebuild::detail
