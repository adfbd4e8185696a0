#include <cdk/default_stack_synthesizer.hpp>

#include <string>

#include <cdk/bootstrapless_synthesizer.hpp>
#include <cdk/cli_credentials_stack_synthesizer.hpp>
#include <cdk/custom_stack_synthesizer.hpp>
#include <cdk/stack.hpp>

#include "detail/assembly.hpp"
#include "detail/placeholders.hpp"
#include "detail/replace_all.hpp"

namespace cdk {

using namespace detail;

namespace {

constexpr int kBootstrapVersion = 6;
constexpr int kLookupVersion = 8;
constexpr int kSessionTagsVersion = 22;

/// What a synthesizer relies on in the account.
enum class Relies {
  ON_BOOTSTRAP,    ///< roles, buckets and registry of `cdk bootstrap`
  ON_CREDENTIALS,  ///< buckets and registry; the CLI's credentials are used as they are
  ON_NOTHING,      ///< no assets; roles as given
};

class Synthesizer final : public StackSynthesizer {
 public:
  Synthesizer(const DefaultStackSynthesizerProps& props, Relies relies) : props_(props), relies_(relies) {}

  Use<IStackSynthesizer> reusableBind(Stack& stack) override {
    Use<Synthesizer> bound = make<Synthesizer>(props_, relies_);
    bound->bind(stack);
    return bound;
  }

  void bind(Stack& stack) override {
    StackSynthesizer::bind(stack);
    const Json fromContext = stack.node().tryGetContext("@aws-cdk/core:bootstrapQualifier");
    qualifier_ = props_.qualifier       ? props_.qualifier
                 : fromContext.isText() ? fromContext.asStr()
                                        : Str(DefaultStackSynthesizer::DEFAULT_QUALIFIER);
  }

  FileAssetLocation addFileAsset(const FileAssetSource& asset) override {
    refuseAssets();
    const AssetManifestFileDestination target{
        .bucketName = special(props_.fileAssetsBucketName, DefaultStackSynthesizer::DEFAULT_FILE_ASSETS_BUCKET_NAME),
        .bucketPrefix = special(props_.bucketPrefix, DefaultStackSynthesizer::DEFAULT_FILE_ASSET_PREFIX),
        .role = role(props_.fileAssetPublishingRoleArn, DefaultStackSynthesizer::DEFAULT_FILE_ASSET_PUBLISHING_ROLE_ARN,
                     props_.fileAssetPublishingExternalId, props_.fileAssetPublishingRoleAdditionalOptions)};
    return cloudFormationLocationFromFileAsset(assets_.defaultAddFileAsset(boundStack(), asset, target, {.displayName = asset.displayName}));
  }

  DockerImageAssetLocation addDockerImageAsset(const DockerImageAssetSource& asset) override {
    refuseAssets();
    const AssetManifestDockerImageDestination target{
        .dockerTagPrefix = special(props_.dockerTagPrefix, DefaultStackSynthesizer::DEFAULT_DOCKER_ASSET_PREFIX),
        .repositoryName = special(props_.imageAssetsRepositoryName, DefaultStackSynthesizer::DEFAULT_IMAGE_ASSETS_REPOSITORY_NAME),
        .role = role(props_.imageAssetPublishingRoleArn, DefaultStackSynthesizer::DEFAULT_IMAGE_ASSET_PUBLISHING_ROLE_ARN,
                     props_.imageAssetPublishingExternalId, props_.imageAssetPublishingRoleAdditionalOptions)};
    return cloudFormationLocationFromDockerImageAsset(
        assets_.defaultAddDockerImageAsset(boundStack(), asset, target, {.displayName = asset.displayName}));
  }

  void prepare() override {
    if (relies_ == Relies::ON_BOOTSTRAP && !props_.generateBootstrapVersionRule.isFalse()) {
      addBootstrapVersionRule(deploymentVersion(), ssmParameter());
    }
  }

  void synthesize(AssemblyBuilder& assembly) override {
    const FileAssetSource source = synthesizeTemplate(assembly);
    SynthesizeStackArtifactOptions artifact;
    if (relies_ != Relies::ON_NOTHING) {
      artifact.stackTemplateAssetObjectUrl = addFileAsset(source).s3ObjectUrlWithPlaceholders;
      artifact.additionalDependencies = {assets_.emitManifest(boundStack(), assembly, assetOptions())};
    }
    if (relies_ != Relies::ON_CREDENTIALS) {
      artifact.assumeRoleArn = special(props_.deployRoleArn, DefaultStackSynthesizer::DEFAULT_DEPLOY_ROLE_ARN);
      artifact.assumeRoleExternalId = props_.deployRoleExternalId;
      artifact.assumeRoleAdditionalOptions = props_.deployRoleAdditionalOptions;
      artifact.cloudFormationExecutionRoleArn = cloudFormationExecutionRole();
    }
    if (relies_ == Relies::ON_BOOTSTRAP) {
      artifact.requiresBootstrapStackVersion = deploymentVersion();
      artifact.bootstrapStackVersionSsmParameter = ssmParameter();
      artifact.lookupRole = lookupRoleOptions();
    }
    emitArtifact(assembly, artifact);
  }

  Str bootstrapQualifier() const override { return qualifier_; }
  Str lookupRole() const override {
    return relies_ != Relies::ON_BOOTSTRAP ? Str() : special(props_.lookupRoleArn, DefaultStackSynthesizer::DEFAULT_LOOKUP_ROLE_ARN);
  }
  Str cloudFormationExecutionRole() const override {
    if (relies_ == Relies::ON_CREDENTIALS) return {};
    return special(props_.cloudFormationExecutionRole, DefaultStackSynthesizer::DEFAULT_CLOUDFORMATION_ROLE_ARN);
  }

 private:
  void refuseAssets() const {
    if (relies_ != Relies::ON_NOTHING) return;
    throw Error(boundStack(), "its synthesizer takes no assets, for it relies on no bootstrap bucket; use DefaultStackSynthesizer or CliCredentialsStackSynthesizer", "no-assets");
  }

  /// The least version of the bootstrap stack: one whose roles let sessions be tagged, where they are.
  static int versionFor(const Map<Json>& options, int otherwise) { return options.contains("Tags") ? kSessionTagsVersion : otherwise; }
  int deploymentVersion() const { return versionFor(props_.deployRoleAdditionalOptions, kBootstrapVersion); }

  AssetManifestOptions assetOptions() const {
    if (relies_ != Relies::ON_BOOTSTRAP) return {};
    const int version = versionFor(props_.imageAssetPublishingRoleAdditionalOptions, kBootstrapVersion);
    return {.bootstrapStackVersionSsmParameter = ssmParameter(),
            .requiresBootstrapStackVersion = versionFor(props_.fileAssetPublishingRoleAdditionalOptions, version)};
  }

  Box<BootstrapRole> lookupRoleOptions() const {
    if (props_.useLookupRoleForStackOperations.isFalse()) return {};
    return BootstrapRole{.arn = lookupRole(),
                         .assumeRoleAdditionalOptions = props_.lookupRoleAdditionalOptions,
                         .assumeRoleExternalId = props_.lookupRoleExternalId,
                         .bootstrapStackVersionSsmParameter = ssmParameter(),
                         .requiresBootstrapStackVersion = versionFor(props_.lookupRoleAdditionalOptions, kLookupVersion)};
  }

  /// The given text or the default, with the qualifier, account and region put in where they are known.
  Str special(const Str& given, std::string_view otherwise) const {
    return specialized(boundStack(), given ? given : Str(otherwise), qualifier_.text(&boundStack()));
  }

  Box<RoleOptions> role(const Str& arn, std::string_view otherwise, const Str& externalId, const Map<Json>& options) const {
    if (relies_ == Relies::ON_CREDENTIALS) return {};
    return RoleOptions{
        .assumeRoleAdditionalOptions = options, .assumeRoleArn = special(arn, otherwise), .assumeRoleExternalId = externalId};
  }

  Str ssmParameter() const {
    const Str& given = props_.bootstrapStackVersionSsmParameter;
    const Str text = given ? given : Str(DefaultStackSynthesizer::DEFAULT_BOOTSTRAP_STACK_VERSION_SSM_PARAMETER);
    return replaceAll(std::string(text.text(&boundStack())), "${Qualifier}", qualifier_.text(&boundStack()));
  }

  DefaultStackSynthesizerProps props_;
  Relies relies_;
  Str qualifier_ = {};
  AssetManifestBuilder assets_;
};

}  // namespace

DefaultStackSynthesizer::DefaultStackSynthesizer(const DefaultStackSynthesizerProps& props) : Use(make<Synthesizer>(props, Relies::ON_BOOTSTRAP)) {}

CliCredentialsStackSynthesizer::CliCredentialsStackSynthesizer(const CliCredentialsStackSynthesizerProps& props)
    : Use(make<Synthesizer>(DefaultStackSynthesizerProps{.bucketPrefix = props.bucketPrefix,
                                                         .dockerTagPrefix = props.dockerTagPrefix,
                                                         .fileAssetsBucketName = props.fileAssetsBucketName,
                                                         .imageAssetsRepositoryName = props.imageAssetsRepositoryName,
                                                         .qualifier = props.qualifier},
                            Relies::ON_CREDENTIALS)) {}

BootstraplessSynthesizer::BootstraplessSynthesizer(const BootstraplessSynthesizerProps& props)
    : Use(make<Synthesizer>(DefaultStackSynthesizerProps{.cloudFormationExecutionRole = props.cloudFormationExecutionRoleArn, .deployRoleArn = props.deployRoleArn}, Relies::ON_NOTHING)) {}

}  // namespace cdk
