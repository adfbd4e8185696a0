#pragma once
#include <cdk/stack_synthesizer.hpp>

namespace cdk {

struct DefaultStackSynthesizerProps {
  /// Parameter that holds the version of the bootstrap stack. Default: `/cdk-bootstrap/${Qualifier}/version`
  Str bootstrapStackVersionSsmParameter = {};
  /// Prefix of asset keys in the bucket. Default: none
  Str bucketPrefix = {};
  /// Role that CloudFormation works with. Default: the bootstrapped one
  Str cloudFormationExecutionRole = {};
  /// Further options of taking on the deploy role; with `Tags`, version 22 of the bootstrap stack is required. Default: none
  Map<Json> deployRoleAdditionalOptions = {};
  /// Role that the CLI deploys with. Default: the bootstrapped one
  Str deployRoleArn = {};
  Str deployRoleExternalId = {};
  Str dockerTagPrefix = {};
  Str fileAssetPublishingExternalId = {};
  Map<Json> fileAssetPublishingRoleAdditionalOptions = {};
  Str fileAssetPublishingRoleArn = {};
  Str fileAssetsBucketName = {};
  /// Adds the parameter and the rule that check the bootstrap stack. Default: true
  Bool generateBootstrapVersionRule = {};
  Str imageAssetPublishingExternalId = {};
  Map<Json> imageAssetPublishingRoleAdditionalOptions = {};
  Str imageAssetPublishingRoleArn = {};
  Str imageAssetsRepositoryName = {};
  Map<Json> lookupRoleAdditionalOptions = {};
  Str lookupRoleArn = {};
  Str lookupRoleExternalId = {};
  /// Name under which the account was bootstrapped. Default: the context value `@aws-cdk/core:bootstrapQualifier`, else `hnb659fds`
  Str qualifier = {};
  /// Names the lookup role in the manifest, so that the CLI reads stacks with it. Default: true
  Bool useLookupRoleForStackOperations = {};
};

/// Assets and roles of `cdk bootstrap`.
struct DefaultStackSynthesizer : Use<IStackSynthesizer> {
  static constexpr std::string_view DEFAULT_QUALIFIER = "hnb659fds";
  static constexpr std::string_view DEFAULT_CLOUDFORMATION_ROLE_ARN =
      "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/cdk-${Qualifier}-cfn-exec-role-${AWS::AccountId}-${AWS::Region}";
  static constexpr std::string_view DEFAULT_DEPLOY_ROLE_ARN =
      "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/cdk-${Qualifier}-deploy-role-${AWS::AccountId}-${AWS::Region}";
  static constexpr std::string_view DEFAULT_FILE_ASSET_PUBLISHING_ROLE_ARN =
      "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/cdk-${Qualifier}-file-publishing-role-${AWS::AccountId}-${AWS::Region}";
  static constexpr std::string_view DEFAULT_IMAGE_ASSET_PUBLISHING_ROLE_ARN =
      "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/cdk-${Qualifier}-image-publishing-role-${AWS::AccountId}-${AWS::Region}";
  static constexpr std::string_view DEFAULT_LOOKUP_ROLE_ARN =
      "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/cdk-${Qualifier}-lookup-role-${AWS::AccountId}-${AWS::Region}";
  static constexpr std::string_view DEFAULT_FILE_ASSETS_BUCKET_NAME = "cdk-${Qualifier}-assets-${AWS::AccountId}-${AWS::Region}";
  static constexpr std::string_view DEFAULT_IMAGE_ASSETS_REPOSITORY_NAME = "cdk-${Qualifier}-container-assets-${AWS::AccountId}-${AWS::Region}";
  static constexpr std::string_view DEFAULT_FILE_ASSET_PREFIX = "";
  static constexpr std::string_view DEFAULT_DOCKER_ASSET_PREFIX = "";
  static constexpr std::string_view DEFAULT_BOOTSTRAP_STACK_VERSION_SSM_PARAMETER = "/cdk-bootstrap/${Qualifier}/version";

  explicit DefaultStackSynthesizer(const DefaultStackSynthesizerProps& props = {});
};

}  // namespace cdk
