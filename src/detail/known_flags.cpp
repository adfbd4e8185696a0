// The feature flags of the CDK, by name.
#include <algorithm>
#include <iterator>

#include "flags.hpp"

namespace cdk::detail {
namespace {

constexpr KnownFlag kFlags[] = {
    {"@aws-cdk-containers/ecs-service-extensions:enableDefaultLogDriver", false},
    {"@aws-cdk/aws-apigateway:authorizerChangeDeploymentLogicalId", false},
    {"@aws-cdk/aws-apigateway:disableCloudWatchRole", false},
    {"@aws-cdk/aws-apigateway:logGroupDestinationArnWithoutWildcard", false},
    {"@aws-cdk/aws-apigateway:requestValidatorUniqueId", false},
    {"@aws-cdk/aws-apigateway:usagePlanKeyOrderInsensitiveId", true},
    {"@aws-cdk/aws-appsync:appSyncGraphQLAPIScopeLambdaPermission", false},
    {"@aws-cdk/aws-appsync:useArnForSourceApiAssociationIdentifier", false},
    {"@aws-cdk/aws-autoscaling:generateLaunchTemplateInsteadOfLaunchConfig", false},
    {"@aws-cdk/aws-batch:defaultToAL2023", false},
    {"@aws-cdk/aws-cloudfront:defaultFunctionRuntimeV2_0", false},
    {"@aws-cdk/aws-cloudfront:defaultSecurityPolicyTLSv1.2_2021", true},
    {"@aws-cdk/aws-cloudfront:defaultViewerProtocolPolicyRedirectToHttps", false},
    {"@aws-cdk/aws-cloudwatch-actions:changeLambdaPermissionLogicalIdForLambdaAction", false},
    {"@aws-cdk/aws-codedeploy:removeAlarmsFromDeploymentGroup", false},
    {"@aws-cdk/aws-codepipeline-actions:useNewDefaultBranchForCodeCommitSource", false},
    {"@aws-cdk/aws-codepipeline:crossAccountKeyAliasStackSafeResourceName", false},
    {"@aws-cdk/aws-codepipeline:crossAccountKeysDefaultValueToFalse", false},
    {"@aws-cdk/aws-codepipeline:defaultPipelineTypeToV2", false},
    {"@aws-cdk/aws-dynamodb:resourcePolicyPerReplica", false},
    {"@aws-cdk/aws-dynamodb:retainTableReplica", false},
    {"@aws-cdk/aws-ec2-alpha:useResourceIdForVpcV2Migration", false},
    {"@aws-cdk/aws-ec2:bastionHostUseAmazonLinux2023ByDefault", false},
    {"@aws-cdk/aws-ec2:ebsDefaultGp3Volume", false},
    {"@aws-cdk/aws-ec2:ec2SumTImeoutEnabled", false},
    {"@aws-cdk/aws-ec2:launchTemplateDefaultUserData", false},
    {"@aws-cdk/aws-ec2:requirePrivateSubnetsForEgressOnlyInternetGateway", false},
    {"@aws-cdk/aws-ec2:restrictDefaultSecurityGroup", false},
    {"@aws-cdk/aws-ec2:uniqueImdsv2TemplateName", false},
    {"@aws-cdk/aws-ecr-assets:dockerIgnoreSupport", true, FlagSupport::Removed},
    {"@aws-cdk/aws-ecs-patterns:removeDefaultDesiredCount", true, FlagSupport::Removed},
    {"@aws-cdk/aws-ecs-patterns:secGroupsDisablesImplicitOpenListener", false},
    {"@aws-cdk/aws-ecs-patterns:uniqueTargetGroupId", false},
    {"@aws-cdk/aws-ecs:arnFormatIncludesClusterName", false},
    {"@aws-cdk/aws-ecs:disableEcsImdsBlocking", false, FlagSupport::Gone},
    {"@aws-cdk/aws-ecs:disableExplicitDeploymentControllerForCircuitBreaker", false},
    {"@aws-cdk/aws-ecs:enableImdsBlockingDeprecatedFeature", false, FlagSupport::Gone},
    {"@aws-cdk/aws-ecs:reduceEc2FargateCloudWatchPermissions", false},
    {"@aws-cdk/aws-ecs:removeDefaultDeploymentAlarm", false},
    {"@aws-cdk/aws-ecs:removeEmptyLoadBalancers", false},
    {"@aws-cdk/aws-efs:defaultEncryptionAtRest", true, FlagSupport::Removed},
    {"@aws-cdk/aws-efs:denyAnonymousAccess", false},
    {"@aws-cdk/aws-efs:mountTargetOrderInsensitiveLogicalId", false},
    {"@aws-cdk/aws-eks:defaultToAL2023", false},
    {"@aws-cdk/aws-eks:nodegroupNameAttribute", false},
    {"@aws-cdk/aws-eks:useNativeOidcProvider", false},
    {"@aws-cdk/aws-elasticloadbalancingV2:albDualstackWithoutPublicIpv4SecurityGroupRulesDefault", false},
    {"@aws-cdk/aws-elasticloadbalancingv2:networkLoadBalancerWithSecurityGroupByDefault", false},
    {"@aws-cdk/aws-elasticloadbalancingv2:usePostQuantumTlsPolicy", false},
    {"@aws-cdk/aws-events:eventsTargetQueueSameAccount", false},
    {"@aws-cdk/aws-events:requireEventBusPolicySid", false},
    {"@aws-cdk/aws-iam:importedRoleStackSafeDefaultPolicyName", false},
    {"@aws-cdk/aws-iam:minimizePolicies", false},
    {"@aws-cdk/aws-iam:oidcRejectUnauthorizedConnections", false},
    {"@aws-cdk/aws-kms:aliasNameRef", false},
    {"@aws-cdk/aws-kms:applyImportedAliasPermissionsToPrincipal", false},
    {"@aws-cdk/aws-kms:defaultKeyPolicies", true, FlagSupport::Removed},
    {"@aws-cdk/aws-kms:reduceCrossAccountRegionPolicyScope", false},
    {"@aws-cdk/aws-lambda-nodejs:sdkV3ExcludeSmithyPackages", false},
    {"@aws-cdk/aws-lambda-nodejs:useLatestRuntimeVersion", false},
    {"@aws-cdk/aws-lambda:createNewPoliciesWithAddToRolePolicy", false},
    {"@aws-cdk/aws-lambda:recognizeLayerVersion", false},
    {"@aws-cdk/aws-lambda:recognizeVersionProps", true},
    {"@aws-cdk/aws-lambda:useCdkManagedLogGroup", false},
    {"@aws-cdk/aws-opensearchservice:enableOpensearchMultiAzWithStandby", false},
    {"@aws-cdk/aws-rds:auroraClusterChangeScopeOfInstanceParameterGroupWithEachParameters", false},
    {"@aws-cdk/aws-rds:databaseProxyUniqueResourceName", false},
    {"@aws-cdk/aws-rds:lowercaseDbIdentifier", true},
    {"@aws-cdk/aws-rds:preventRenderingDeprecatedCredentials", false},
    {"@aws-cdk/aws-rds:setCorrectValueForDatabaseInstanceReadReplicaInstanceResourceId", false},
    {"@aws-cdk/aws-redshift:columnId", false},
    {"@aws-cdk/aws-route53-patterns:useDistribution", false},
    {"@aws-cdk/aws-route53-patters:useCertificate", false},
    {"@aws-cdk/aws-route53-targets:userPoolDomainNameMethodWithoutCustomResource", false},
    {"@aws-cdk/aws-s3:createDefaultLoggingPolicy", false},
    {"@aws-cdk/aws-s3:grantWriteWithoutAcl", true, FlagSupport::Removed},
    {"@aws-cdk/aws-s3:keepNotificationInImportedBucket", false},
    {"@aws-cdk/aws-s3:publicAccessBlockedByDefault", false},
    {"@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy", false},
    {"@aws-cdk/aws-s3:setUniqueReplicationRoleName", false},
    {"@aws-cdk/aws-secretsmanager:parseOwnedSecretName", true, FlagSupport::Removed},
    {"@aws-cdk/aws-secretsmanager:useAttachedSecretResourcePolicyForSecretTargetAttachments", false},
    {"@aws-cdk/aws-signer:signingProfileNamePassedToCfn", false},
    {"@aws-cdk/aws-sns-subscriptions:restrictSqsDescryption", false},
    {"@aws-cdk/aws-stepfunctions-tasks:enableEmrServicePolicyV2", false},
    {"@aws-cdk/aws-stepfunctions-tasks:evaluateExpressionDedicatedFunction", true},
    {"@aws-cdk/aws-stepfunctions-tasks:fixRunEcsTaskPolicy", false},
    {"@aws-cdk/aws-stepfunctions-tasks:httpInvokeDynamicJsonPathEndpoint", true},
    {"@aws-cdk/aws-stepfunctions-tasks:useNewS3UriParametersForBedrockInvokeModelTask", true},
    {"@aws-cdk/aws-stepfunctions:useDistributedMapResultWriterV2", false},
    {"@aws-cdk/cognito:logUserPoolClientSecretValue", false},
    {"@aws-cdk/core:annotationsInValidationReport", false},
    {"@aws-cdk/core:aspectPrioritiesMutating", false},
    {"@aws-cdk/core:aspectStabilization", true},
    {"@aws-cdk/core:automaticL1Traits", true, FlagSupport::OnlyOn},
    {"@aws-cdk/core:cfnIncludeRejectComplexResourceUpdateCreatePolicyIntrinsics", false},
    {"@aws-cdk/core:checkSecretUsage", false, FlagSupport::OnlyOn},
    {"@aws-cdk/core:defaultCrossStackReferences", false},
    {"@aws-cdk/core:enableAdditionalMetadataCollection", false},
    {"@aws-cdk/core:enablePartitionLiterals", false},
    {"@aws-cdk/core:enableStackNameDuplicates", true, FlagSupport::Removed},
    {"@aws-cdk/core:explicitStackTags", false},
    {"@aws-cdk/core:includePrefixInUniqueNameGeneration", false},
    {"@aws-cdk/core:newStyleStackSynthesis", true},
    {"@aws-cdk/core:stackRelativeExports", true},
    {"@aws-cdk/core:target-partitions", false},
    {"@aws-cdk/core:validateAgainstDefaultRules", false},
    {"@aws-cdk/core:validateSnapshotRemovalPolicy", false},
    {"@aws-cdk/custom-resources:logApiResponseDataPropertyTrueDefault", false},
    {"@aws-cdk/customresources:installLatestAwsSdkDefault", false},
    {"@aws-cdk/pipelines:reduceAssetRoleTrustScope", true},
    {"@aws-cdk/pipelines:reduceCrossAccountActionRoleTrustScope", true},
    {"@aws-cdk/pipelines:reduceStageRoleTrustScope", true},
    {"@aws-cdk/s3-notifications:addS3TrustKeyPolicyForSnsSubscriptions", false},
    {"aws-cdk:enableDiffNoFail", true, FlagSupport::Removed},
};

constexpr bool byName(const KnownFlag& a, const KnownFlag& b) {
  return a.name < b.name;
}
static_assert(std::is_sorted(std::begin(kFlags), std::end(kFlags), byName));

}  // namespace

const KnownFlag* findFlag(std::string_view name) {
  const KnownFlag* at = std::lower_bound(std::begin(kFlags), std::end(kFlags), KnownFlag{name, false}, byName);
  return at != std::end(kFlags) && at->name == name ? at : nullptr;
}

std::span<const KnownFlag> knownFlags() {
  return kFlags;
}

}  // namespace cdk::detail
