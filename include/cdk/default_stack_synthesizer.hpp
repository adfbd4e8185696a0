#pragma once
#include <cdk/stack_synthesizer.hpp>

namespace cdk {

struct DefaultStackSynthesizerProps {
  /// Prefix of asset keys in the bucket. Default: none
  Str bucketPrefix = {};
  /// Role that CloudFormation works with. Default: the bootstrapped one
  Str cloudFormationExecutionRole = {};
  /// Role that the CLI deploys with. Default: the bootstrapped one
  Str deployRoleArn = {};
  Str deployRoleExternalId = {};
  Str dockerTagPrefix = {};
  Str fileAssetPublishingExternalId = {};
  Str fileAssetPublishingRoleArn = {};
  Str fileAssetsBucketName = {};
  /// Adds the parameter and the rule that check the bootstrap stack. Default: true
  Bool generateBootstrapVersionRule = {};
  Str imageAssetPublishingExternalId = {};
  Str imageAssetPublishingRoleArn = {};
  Str imageAssetsRepositoryName = {};
  Str lookupRoleArn = {};
  Str lookupRoleExternalId = {};
  /// Name under which the account was bootstrapped. Default: the context value `@aws-cdk/core:bootstrapQualifier`, else `hnb659fds`
  Str qualifier = {};
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
