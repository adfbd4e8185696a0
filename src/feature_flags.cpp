#include <cdk/feature_flags.hpp>

#include "detail/flags.hpp"
#include "detail/truthy.hpp"

namespace cdk {

bool FeatureFlags::isEnabled(std::string_view featureFlag) const {
  const detail::KnownFlag* flag = detail::findFlag(featureFlag);
  if (flag && flag->support == detail::FlagSupport::Removed) return true;
  const Json value = scope_->node().tryGetContext(featureFlag);
  // The command line can say no more than a text.
  return value ? detail::isTruthy(value) && !value.asStr().is("false") : flag && flag->onByDefault;
}

}  // namespace cdk
