#include <cdk/default_stack_synthesizer.hpp>

#include <string>
#include <vector>

#include <cdk/bootstrapless_synthesizer.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/cfn_rule.hpp>
#include <cdk/cli_credentials_stack_synthesizer.hpp>
#include <cdk/fn.hpp>
#include <cdk/stack.hpp>
#include <cdk/tags.hpp>

#include "detail/app_data.hpp"
#include "detail/assembly.hpp"
#include "detail/asset_manifest.hpp"
#include "detail/hash.hpp"
#include "detail/replace_all.hpp"
#include "detail/stack_artifact.hpp"

namespace cdk {

using namespace detail;

namespace {

constexpr int kBootstrapVersion = 6;
constexpr int kLookupVersion = 8;

/// What a synthesizer relies on in the account.
enum class Relies {
  ON_BOOTSTRAP,    ///< roles, buckets and registry of `cdk bootstrap`
  ON_CREDENTIALS,  ///< buckets and registry; the CLI's credentials are used as they are
  ON_NOTHING,      ///< no assets; roles as given
};

class Synthesizer final : public IStackSynthesizer {
 public:
  Synthesizer(const DefaultStackSynthesizerProps& props, Relies relies) : props_(props), relies_(relies) {}

  Use<IStackSynthesizer> reusableBind(Stack& stack) override {
    Use<Synthesizer> bound = make<Synthesizer>(props_, relies_);
    bound->bind(stack);
    return bound;
  }

  void bind(Stack& stack) override {
    stack_ = &stack;
    const Json fromContext = stack.node().tryGetContext("@aws-cdk/core:bootstrapQualifier");
    qualifier_ = props_.qualifier       ? props_.qualifier.text(&stack)
                 : fromContext.isText() ? fromContext.asStr().text()
                                        : DefaultStackSynthesizer::DEFAULT_QUALIFIER;
  }

  FileAssetLocation addFileAsset(const FileAssetSource& asset) override {
    refuseAssets();
    const FileDestination destination{
        .bucketName = special(props_.fileAssetsBucketName, DefaultStackSynthesizer::DEFAULT_FILE_ASSETS_BUCKET_NAME),
        .objectKey = special(props_.bucketPrefix, "") + objectName(asset),
        .role = role(props_.fileAssetPublishingRoleArn, DefaultStackSynthesizer::DEFAULT_FILE_ASSET_PUBLISHING_ROLE_ARN, props_.fileAssetPublishingExternalId)};
    assets_.addFile(*stack_, asset, destination);
    return fileLocation(*stack_, destination);
  }

  DockerImageAssetLocation addDockerImageAsset(const DockerImageAssetSource& asset) override {
    refuseAssets();
    const ImageDestination destination{
        .repositoryName = special(props_.imageAssetsRepositoryName, DefaultStackSynthesizer::DEFAULT_IMAGE_ASSETS_REPOSITORY_NAME),
        .imageTag = special(props_.dockerTagPrefix, "") + std::string(asset.sourceHash.text()),
        .role = role(props_.imageAssetPublishingRoleArn, DefaultStackSynthesizer::DEFAULT_IMAGE_ASSET_PUBLISHING_ROLE_ARN, props_.imageAssetPublishingExternalId)};
    assets_.addImage(*stack_, asset, destination);
    return imageLocation(*stack_, destination);
  }

  void prepare() override {
    if (relies_ != Relies::ON_BOOTSTRAP || props_.generateBootstrapVersionRule.isFalse() || stack_->node().tryFindChild("BootstrapVersion")) return;
    auto& parameter = stack_->add<CfnParameter>(
        "BootstrapVersion",
        CfnParameterProps{.default_ = ssmParameter(),
                          .description = "Version of the CDK Bootstrap resources in this environment, automatically retrieved from SSM Parameter Store. [cdk:skip]",
                          .type = "AWS::SSM::Parameter::Value<String>"});
    std::vector<Str> older;
    for (int i = 1; i < kBootstrapVersion; ++i) older.push_back(std::to_string(i));
    const auto tooOld = Fn::conditionContains(List<Str>(older), parameter.ref());
    stack_->add<CfnRule>("CheckBootstrapVersion",
                         CfnRuleProps{.assertions = {{.assert_ = Fn::conditionNot(tooOld),
                                                      .assertDescription = "CDK bootstrap stack version " + std::to_string(kBootstrapVersion) +
                                                                           " required. Please run 'cdk bootstrap' with a recent version of the CDK CLI."}}});
  }

  void synthesize(AssemblyBuilder& assembly) override {
    std::string text = renderTemplate(*stack_, false, assembly.takeRoom());
    assembly.write(std::string(stack_->templateFile()), text);
    StackArtifact artifact;
    if (relies_ != Relies::ON_NOTHING) writeAssets(assembly, sha256(text), artifact);
    assembly.giveRoom(std::move(text));
    if (relies_ != Relies::ON_CREDENTIALS) {
      artifact.deployRole = role(props_.deployRoleArn, DefaultStackSynthesizer::DEFAULT_DEPLOY_ROLE_ARN, props_.deployRoleExternalId);
      artifact.executionRole = special(props_.cloudFormationExecutionRole, DefaultStackSynthesizer::DEFAULT_CLOUDFORMATION_ROLE_ARN);
    }
    if (relies_ == Relies::ON_BOOTSTRAP) {
      artifact.lookupRole = role(props_.lookupRoleArn, DefaultStackSynthesizer::DEFAULT_LOOKUP_ROLE_ARN, props_.lookupRoleExternalId);
      artifact.bootstrapVersion = kBootstrapVersion;
      artifact.lookupVersion = kLookupVersion;
      artifact.ssmParameter = ssmParameter();
    }
    addStackArtifact(assembly, *stack_, artifact);
  }

  Str bootstrapQualifier() const override { return qualifier_; }
  Str lookupRole() const override { return relies_ != Relies::ON_BOOTSTRAP ? Str() : special(props_.lookupRoleArn, DefaultStackSynthesizer::DEFAULT_LOOKUP_ROLE_ARN); }
  Str cloudFormationExecutionRole() const override { return relies_ == Relies::ON_CREDENTIALS ? Str() : special(props_.cloudFormationExecutionRole, DefaultStackSynthesizer::DEFAULT_CLOUDFORMATION_ROLE_ARN); }

 private:
  void refuseAssets() const {
    if (relies_ != Relies::ON_NOTHING) return;
    throw Error(*stack_, "its synthesizer takes no assets, for it relies on no bootstrap bucket; use DefaultStackSynthesizer or CliCredentialsStackSynthesizer", "no-assets");
  }

  /// The template as an asset, and the asset manifest.
  void writeAssets(AssemblyBuilder& assembly, const std::string& hash, StackArtifact& artifact) {
    const FileAssetLocation location = addFileAsset({.displayName = std::string(stack_->stackName().text()) + " Template",
                                                     .fileName = stack_->templateFile(),
                                                     .packaging = FileAssetPackaging::FILE,
                                                     .sourceHash = hash});
    const std::string manifestId = std::string(stack_->artifactId()) + ".assets";
    assembly.write(manifestId + ".json", assets_.text(assembly.prefix()));
    const bool bootstrap = relies_ == Relies::ON_BOOTSTRAP;
    const Json properties = Json::obj({{"file", manifestId + ".json"},
                                       {"requiresBootstrapStackVersion", bootstrap ? Json(kBootstrapVersion) : Json()},
                                       {"bootstrapStackVersionSsmParameter", bootstrap ? Json(ssmParameter()) : Json()}});
    assembly.addArtifact({manifestId, {{makeText("type"), makeText("cdk:asset-manifest")}, {makeText("properties"), properties.val()}}});
    artifact.templateUrl = std::string(location.s3ObjectUrlWithPlaceholders.text());
    artifact.dependencies = {manifestId};
  }

  static std::string objectName(const FileAssetSource& asset) {
    const std::string hash(asset.sourceHash.text());
    if (asset.packaging == FileAssetPackaging::ZIP_DIRECTORY) return hash + ".zip";
    const std::string_view file = asset.fileName.textOr("");
    const std::size_t slash = file.rfind('/');
    const std::string_view name = slash == std::string_view::npos ? file : file.substr(slash + 1);
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos || dot == 0 ? hash : hash + std::string(name.substr(dot));
  }

  /// The given text or the default, with the qualifier, account and region put in where they are known.
  std::string special(const Str& given, std::string_view otherwise) const {
    std::string text = replaceAll(std::string(given ? given.text(stack_) : otherwise), "${Qualifier}", qualifier_);
    if (!stack_->account().isToken()) text = replaceAll(text, "${AWS::AccountId}", stack_->account().text());
    if (!stack_->region().isToken()) text = replaceAll(text, "${AWS::Region}", stack_->region().text());
    return text;
  }

  RoleToAssume role(const Str& arn, std::string_view otherwise, const Str& externalId) const {
    if (relies_ == Relies::ON_CREDENTIALS) return {};
    return {.arn = special(arn, otherwise), .externalId = std::string(externalId.textOr(""))};
  }

  std::string ssmParameter() const {
    return replaceAll(std::string(DefaultStackSynthesizer::DEFAULT_BOOTSTRAP_STACK_VERSION_SSM_PARAMETER), "${Qualifier}", qualifier_);
  }

  DefaultStackSynthesizerProps props_;
  Relies relies_;
  Stack* stack_ = nullptr;
  std::string qualifier_;
  AssetManifest assets_;
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
