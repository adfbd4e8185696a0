#pragma once
#include <cdk/construct.hpp>
#include <cdk/reference_strength.hpp>

namespace cdk {

/// How values go from stack to stack, set for one side.
class CrossStackReferences {
 public:
  static CrossStackReferences of(Construct& scope) { return CrossStackReferences(scope); }
  /// For all who take values of this resource. Error where the scope is no resource and has no default child that is one.
  void produce(ReferenceStrength strength);
  /// For all values that this scope and what is below it takes; must come before any child is added.
  void consume(ReferenceStrength strength);

 private:
  explicit CrossStackReferences(Construct& scope) : scope_(&scope) {}
  Construct* scope_;
};

}  // namespace cdk
