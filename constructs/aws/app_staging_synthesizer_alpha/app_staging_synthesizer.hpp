#pragma once
#include <constructs/aws/app_staging_synthesizer_alpha/default_staging_stack.hpp>

namespace cdk::app_staging_synthesizer_alpha {

/// DefaultStagingStackOptions, and who deploys.
struct DefaultResourcesOptions {
  /// See DefaultStagingStackOptions; so are those without a word.
  Req<Str, "appId"> appId;
  Bool autoDeleteStagingAssets = {};
  /// Name under which the account was bootstrapped. Default: the context value `@aws-cdk/core:bootstrapQualifier`, else `hnb659fds`
  Str bootstrapQualifier = {};
  Opt<Duration> deployTimeFileAssetLifetime = {};
  /// Default: the roles of `cdk bootstrap`
  Opt<DeploymentIdentities> deploymentIdentities = {};
  Opt<BootstrapRole> fileAssetPublishingRole = {};
  Opt<BootstrapRole> imageAssetPublishingRole = {};
  Num imageAssetVersionCount = {};
  ReqOpt<s3::BucketEncryption, "stagingBucketEncryption"> stagingBucketEncryption;
  Str stagingBucketName = {};
  Str stagingStackNamePrefix = {};
};

struct CustomResourcesOptions {
  /// See DefaultResourcesOptions.
  Str bootstrapQualifier = {};
  Opt<DeploymentIdentities> deploymentIdentities = {};
  Req<Use<IStagingResources>, "resources"> resources;
};

struct CustomFactoryOptions {
  /// See DefaultResourcesOptions.
  Str bootstrapQualifier = {};
  Opt<DeploymentIdentities> deploymentIdentities = {};
  Req<Use<IStagingResourcesFactory>, "factory"> factory;
  /// Asks the factory once for each account and region. Default: true
  Bool oncePerEnv = {};
};

/// Keeps the assets of an app apart from those of others, in a bucket and repositories of its own. The bootstrap stack gives roles only.
/// Error when stacks with and without a known account and region use it in one app.
struct AppStagingSynthesizer : Use<IStackSynthesizer> {
  /// With one staging stack for each account and region.
  static AppStagingSynthesizer defaultResources(const DefaultResourcesOptions& options);
  /// With staging resources that are there.
  static AppStagingSynthesizer customResources(const CustomResourcesOptions& options);
  /// With staging resources that a factory makes.
  static AppStagingSynthesizer customFactory(const CustomFactoryOptions& options);

 private:
  explicit AppStagingSynthesizer(const CustomFactoryOptions& options);
};

}  // namespace cdk::app_staging_synthesizer_alpha
