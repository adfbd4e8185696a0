#pragma once
#include <cdk/construct.hpp>

namespace cdk::iam {

class IManagedPolicy;

/// The policy that limits what roles and users below a scope may ever do.
class PermissionsBoundary {
 public:
  static PermissionsBoundary of(Construct& scope) { return PermissionsBoundary(scope); }
  /// Sets the boundary of all roles and users below the scope.
  void apply(Use<IManagedPolicy> boundaryPolicy) const;
  /// Takes their boundaries away.
  void clear() const;

 private:
  explicit PermissionsBoundary(Construct& scope) : scope_(&scope) {}
  Construct* scope_;
};

}  // namespace cdk::iam
