#include <cdk/feature_flags.hpp>

#include <algorithm>
#include <iterator>

namespace cdk {
namespace {

/// Flags that are on although nobody sets them.
constexpr std::string_view kOnByDefault[] = {
    "@aws-cdk/core:newStyleStackSynthesis", "@aws-cdk/core:stackRelativeExports", "@aws-cdk/core:aspectStabilization",
    "@aws-cdk/aws-ecr-assets:dockerIgnoreSupport", "@aws-cdk/aws-secretsmanager:parseOwnedSecretName", "@aws-cdk/aws-kms:defaultKeyPolicies",
    "@aws-cdk/aws-s3:grantWriteWithoutAcl", "@aws-cdk/core:enableStackNameDuplicates", "aws-cdk:enableDiffNoFail"};

}  // namespace

bool FeatureFlags::isEnabled(std::string_view featureFlag) const {
  const Json value = scope_->node().tryGetContext(featureFlag);
  if (!value) return std::find(std::begin(kOnByDefault), std::end(kOnByDefault), featureFlag) != std::end(kOnByDefault);
  return value.asBool().isTrue() || value.asStr().is("true");
}

}  // namespace cdk
