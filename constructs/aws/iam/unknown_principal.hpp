#pragma once
#include <constructs/aws/iam/principal.hpp>

namespace cdk::iam {

struct UnknownPrincipalProps {
  /// The resource that was imported without its role.
  Construct& resource;
};

/// Stands for the role of an imported resource that nobody named: what is granted to it becomes a warning.
struct UnknownPrincipal : PrincipalBase {
  explicit UnknownPrincipal(const UnknownPrincipalProps& props);
};

}  // namespace cdk::iam
