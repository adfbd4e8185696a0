#include <cdk/cfn_element.hpp>

#include <cdk/stack.hpp>

#include "detail/app_data.hpp"
#include "detail/tree.hpp"

namespace cdk {

using namespace detail;

CfnElement::CfnElement(Scope scope, std::string_view id) : Construct(scope, id) {
  mark(Trait::Element);
  if (!TreeAccess::stack(*this)) {
    throw Error(*this, "no stack above it; an element must be added to a Stack or below one", "no-stack");
  }
}

bool CfnElement::isCfnElement(const Construct& construct) {
  return TreeAccess::is(construct, TreeAccess::Trait::Element);
}

Stack& CfnElement::stack() const {
  return *TreeAccess::stack(*this);
}

std::string_view CfnElement::logicalIdText() const {
  if (!logicalId_) {
    const std::string_view made = stack().getLogicalId(*this);
    logicalId_ = made.data();
    logicalIdSize_ = static_cast<std::uint32_t>(made.size());
  }
  return {logicalId_, logicalIdSize_};
}

Str CfnElement::logicalId() {
  return Str(makeLazy([](void* self, const ResolveContext&) { return makeText(static_cast<CfnElement*>(self)->logicalIdText()); }, this, false));
}

void CfnElement::overrideLogicalId(std::string_view newLogicalId) {
  if (locked_) {
    throw Error(*this, "its logical id is already used by another stack and cannot be changed to '" + std::string(newLogicalId) +
                           "'; override it before the value is exported", "logical-id-locked");
  }
  if (newLogicalId.empty()) return;
  newLogicalId = keep(newLogicalId);
  logicalId_ = newLogicalId.data();
  logicalIdSize_ = static_cast<std::uint32_t>(newLogicalId.size());
  overridden_ = true;
}

Str CfnRefElement::ref() const {
  return Str(makeRef(const_cast<CfnRefElement&>(*this)));
}

}  // namespace cdk
