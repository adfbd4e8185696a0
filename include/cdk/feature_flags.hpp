#pragma once
#include <cdk/construct.hpp>

namespace cdk {

/// Switches of behaviour in the context, by the names of the CDK (`@aws-cdk/...`).
class FeatureFlags {
 public:
  static FeatureFlags of(const Construct& scope) { return FeatureFlags(scope); }
  /// Is the flag on? A flag that is not set has the value it has in the CDK's version 2.
  bool isEnabled(std::string_view featureFlag) const;

 private:
  explicit FeatureFlags(const Construct& scope) : scope_(&scope) {}
  const Construct* scope_;
};

}  // namespace cdk
