#pragma once
#include <cdk/duration.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/app_staging_synthesizer_alpha/deployment_identities.hpp>
#include <constructs/aws/app_staging_synthesizer_alpha/staging_resources.hpp>
#include <constructs/aws/s3/encryption.hpp>

namespace cdk::iam {
class IRole;
}

namespace cdk::app_staging_synthesizer_alpha {

/// Put before the objects that are needed only during a deployment.
inline constexpr std::string_view DEPLOY_TIME_PREFIX = "deploy-time/";

struct DefaultStagingStackOptions {
  /// Tells apps in one account and region apart: at most 20 lower-case letters, digits and '-'.
  Req<Str, "appId"> appId;
  /// Empties and deletes bucket and repositories with the stack. Default: true
  Bool autoDeleteStagingAssets = {};
  /// How long files that only a deployment needs are kept. Default: 30 days
  Opt<Duration> deployTimeFileAssetLifetime = {};
  /// Role that uploads files. Default: one is made
  Opt<BootstrapRole> fileAssetPublishingRole = {};
  /// Role that pushes images. Default: one is made
  Opt<BootstrapRole> imageAssetPublishingRole = {};
  /// How many images are kept in each repository. Default: 3
  Num imageAssetVersionCount = {};
  ReqOpt<s3::BucketEncryption, "stagingBucketEncryption"> stagingBucketEncryption;
  /// Default: `cdk-<appId>-staging-<account>-<region>`
  Str stagingBucketName = {};
  /// Begins the name of the staging stack. Default: `StagingStack`
  Str stagingStackNamePrefix = {};
};

struct DefaultStagingStackProps {
  /// Role that reads templates from the bucket. Default: none
  Str deployRoleArn = {};
  Environment env = {};
  Req<DefaultStagingStackOptions, "options"> options;
  Req<Str, "qualifier"> qualifier;
  Str stackName = {};
};

/// Bucket and repositories for the assets of one app in one environment, made as they are needed.
class DefaultStagingStack : public Stack, public IStagingResources {
 public:
  using Props = DefaultStagingStackProps;
  /// Error where the app id is too long or holds other signs.
  DefaultStagingStack(Scope scope, std::string_view id, const DefaultStagingStackProps& props);

  /// Makes a staging stack in the app of the stack that needs one.
  static Use<IStagingResourcesFactory> factory(const DefaultStagingStackOptions& options);

  FileStagingLocation addFile(const FileAssetSource& asset) override;
  ImageStagingLocation addDockerImage(const DockerImageAssetSource& asset) override;

 private:
  /// The role for one kind of assets, made when first asked for; no role where the CLI's credentials are to be used.
  struct PublishingRole {
    bool made = false;
    Str manifestArn = {};
    iam::IRole* role = nullptr;
  };
  void ensureRole(PublishingRole& role, std::string_view kind, const Opt<BootstrapRole>& given);
  Str bucketFor();
  Str repositoryFor(const DockerImageAssetSource& asset);

  DefaultStagingStackProps props_;
  PublishingRole fileRole_;
  PublishingRole imageRole_;
};

}  // namespace cdk::app_staging_synthesizer_alpha
