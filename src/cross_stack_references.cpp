#include <cdk/cross_stack_references.hpp>

#include <cdk/cfn_resource.hpp>

#include "detail/reference_parts.hpp"

namespace cdk {

void CrossStackReferences::produce(ReferenceStrength strength) {
  Construct* child = scope_->node().defaultChild();
  CfnResource* resource = child && CfnResource::isCfnResource(*child) ? CfnResource::from(*child) : CfnResource::from(*scope_);
  if (!resource)
    throw Error(*scope_, "cannot set the strength of its values: it is no resource and has no default child that is one",
                "reference-strength");
  resource->applyCrossStackReferenceStrength(strength);
}

void CrossStackReferences::consume(ReferenceStrength strength) {
  scope_->node().setContext(detail::kStrengthContext, detail::strengthText(strength));
}

}  // namespace cdk
