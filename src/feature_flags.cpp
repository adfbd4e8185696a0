#include <cdk/feature_flags.hpp>

#include <algorithm>
#include <iterator>

namespace cdk {
namespace {

/// Flags that are on although nobody sets them.
constexpr std::string_view kOnByDefault[] = {
    "@aws-cdk/core:enableStackNameDuplicates",
    "aws-cdk:enableDiffNoFail",
    "@aws-cdk/core:newStyleStackSynthesis",
    "@aws-cdk/core:stackRelativeExports",
    "@aws-cdk/core:aspectStabilization",
    "@aws-cdk/core:automaticL1Traits",
    "@aws-cdk/aws-apigateway:usagePlanKeyOrderInsensitiveId",
    "@aws-cdk/aws-cloudfront:defaultSecurityPolicyTLSv1.2_2021",
    "@aws-cdk/aws-ecr-assets:dockerIgnoreSupport",
    "@aws-cdk/aws-ecs-patterns:removeDefaultDesiredCount",
    "@aws-cdk/aws-efs:defaultEncryptionAtRest",
    "@aws-cdk/aws-kms:defaultKeyPolicies",
    "@aws-cdk/aws-lambda:recognizeVersionProps",
    "@aws-cdk/aws-rds:lowercaseDbIdentifier",
    "@aws-cdk/aws-s3:grantWriteWithoutAcl",
    "@aws-cdk/aws-secretsmanager:parseOwnedSecretName",
    "@aws-cdk/aws-stepfunctions-tasks:evaluateExpressionDedicatedFunction",
    "@aws-cdk/aws-stepfunctions-tasks:httpInvokeDynamicJsonPathEndpoint",
    "@aws-cdk/aws-stepfunctions-tasks:useNewS3UriParametersForBedrockInvokeModelTask",
    "@aws-cdk/pipelines:reduceAssetRoleTrustScope",
    "@aws-cdk/pipelines:reduceCrossAccountActionRoleTrustScope",
    "@aws-cdk/pipelines:reduceStageRoleTrustScope",
};

}  // namespace

bool FeatureFlags::isEnabled(std::string_view featureFlag) const {
  const Json value = scope_->node().tryGetContext(featureFlag);
  if (!value) return std::find(std::begin(kOnByDefault), std::end(kOnByDefault), featureFlag) != std::end(kOnByDefault);
  return value.asBool().isTrue() || value.asStr().is("true");
}

}  // namespace cdk
