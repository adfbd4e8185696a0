#include <constructs/aws/app_staging_synthesizer_alpha/app_staging_synthesizer.hpp>

#include <string>
#include <vector>

#include <cdk/custom_stack_synthesizer.hpp>
#include <cdk/default_stack_synthesizer.hpp>

#include "../../../src/detail/app_data.hpp"
#include "../../../src/detail/placeholders.hpp"

namespace cdk::app_staging_synthesizer_alpha {

namespace {

struct Roles {
  Str deployment;  // empty for the CLI's credentials
  Str execution;
  Str lookup;
};

/// Serves one stack.
class Bound final : public StackSynthesizer {
 public:
  Bound(Use<IStagingResources> staging, const Roles& roles, const Str& qualifier)
      : staging_(staging), roles_(roles), qualifier_(qualifier) {}

  Str bootstrapQualifier() const override { return qualifier_; }

  FileAssetLocation addFileAsset(const FileAssetSource& asset) override {
    const FileStagingLocation location = staging_->addFile(asset);
    waitFor(location.dependencyStack);
    return cloudFormationLocationFromFileAsset(assets_.defaultAddFileAsset(
        boundStack(), asset,
        {.bucketName = literal(location.bucketName), .bucketPrefix = location.prefix, .role = role(location.assumeRoleArn)}));
  }

  DockerImageAssetLocation addDockerImageAsset(const DockerImageAssetSource& asset) override {
    const ImageStagingLocation location = staging_->addDockerImage(asset);
    waitFor(location.dependencyStack);
    return cloudFormationLocationFromDockerImageAsset(assets_.defaultAddDockerImageAsset(
        boundStack(), asset, {.repositoryName = literal(location.repoName), .role = role(location.assumeRoleArn)}));
  }

  void synthesize(ISynthesisSession& session) override {
    const FileAssetLocation location = addFileAsset(synthesizeTemplate(session));
    std::vector<Str> ids;
    for (Stack* stack : stacks_) ids.emplace_back(stack->artifactId());
    const Str assets = assets_.emitManifest(boundStack(), session, {}, List<Str>(ids));
    SynthesizeStackArtifactOptions options{.additionalDependencies = {assets},
                                           .assumeRoleArn = roles_.deployment,
                                           .cloudFormationExecutionRoleArn = roles_.execution,
                                           .stackTemplateAssetObjectUrl = location.s3ObjectUrlWithPlaceholders};
    if (roles_.lookup) options.lookupRole = cdk::BootstrapRole{.arn = roles_.lookup};
    emitArtifact(session, options);
  }

 private:
  Str literal(const Str& text) const { return detail::toPlaceholders(boundStack(), text); }
  Box<RoleOptions> role(const Str& arn) const {
    if (!arn) return {};
    return RoleOptions{.assumeRoleArn = literal(arn)};
  }
  void waitFor(Stack* stack) {
    if (!stack) return;
    boundStack().addStackDependency(*stack, "the stack's assets are in the staging stack's resources");
    if (!stacks_.contains(stack)) stacks_.push(stack);
  }

  Use<IStagingResources> staging_;
  Roles roles_;
  Str qualifier_;
  Vec<Stack*> stacks_;
  AssetManifestBuilder assets_;
};

/// Staging resources by account and region, for the whole app.
Use<IStagingResources> oncePerEnvironment(Stack& stack, IStagingResourcesFactory& factory, const ObtainStagingResourcesContext& context) {
  void*& known = stack.data().app->shared["staging:" + std::string(context.environmentString.text())];
  if (!known) known = factory.obtainStagingResources(stack, context).get();
  return Use<IStagingResources>::of(*static_cast<IStagingResources*>(known));
}

class Reusable final : public IStackSynthesizer {
 public:
  explicit Reusable(const CustomFactoryOptions& options) : options_(options) {}

  Use<IStackSynthesizer> reusableBind(Stack& stack) override {
    checkEnvironment(stack);
    const Json fromContext = stack.node().tryGetContext("@aws-cdk/core:bootstrapQualifier");
    const Str qualifier = options_.bootstrapQualifier ? options_.bootstrapQualifier
                          : fromContext.isText()      ? fromContext.asStr()
                                                      : Str(DefaultStackSynthesizer::DEFAULT_QUALIFIER);
    const DeploymentIdentities given = options_.deploymentIdentities.valueOr(DeploymentIdentities());
    const DeploymentIdentities otherwise = DeploymentIdentities::defaultBootstrapRoles();
    const auto arn = [&](const Opt<BootstrapRole>& own, const Opt<BootstrapRole>& other) -> Str {
      const BootstrapRole role = own ? *own : *other;
      return role.isCliCredentials() ? Str() : Str(detail::specialized(stack, role.roleArn(), qualifier.text(&stack)));
    };
    const Roles roles{.deployment = arn(given.deploymentRole(), otherwise.deploymentRole()),
                      .execution = arn(given.cloudFormationExecutionRole(), otherwise.cloudFormationExecutionRole()),
                      .lookup = arn(given.lookupRole(), otherwise.lookupRole())};
    const auto open = [](const Str& value, const char* word) { return value.isToken() ? Str(word) : value; };
    const ObtainStagingResourcesContext context{
        .deployRoleArn = roles.deployment ? detail::fromPlaceholders(roles.deployment.text()) : Str(),
        .environmentString = open(stack.account(), "ACCOUNT") + "-" + open(stack.region(), "REGION"),
        .qualifier = qualifier};
    IStagingResourcesFactory& factory = *options_.factory;
    const bool once = options_.oncePerEnv.valueOr(true);
    Use<Bound> bound =
        make<Bound>(once ? oncePerEnvironment(stack, factory, context) : factory.obtainStagingResources(stack, context), roles, qualifier);
    bound->bind(stack);
    return bound;
  }

  void bind(Stack& stack) override { refuse(stack); }
  FileAssetLocation addFileAsset(const FileAssetSource&) override { refuse(); }
  DockerImageAssetLocation addDockerImageAsset(const DockerImageAssetSource&) override { refuse(); }
  void synthesize(ISynthesisSession&) override { refuse(); }

 private:
  [[noreturn]] static void refuse(const Stack& stack) { throw Error(stack, kUnbound, "synthesizer-unbound"); }
  [[noreturn]] static void refuse() { throw Error(kUnbound, "synthesizer-unbound"); }
  static constexpr const char* kUnbound = "an AppStagingSynthesizer serves a stack only once it is passed to it";

  /// An app has stacks of known environments or of open ones, as the staging stacks of both would have the same names.
  static void checkEnvironment(Stack& stack) {
    const bool open = stack.account().isToken() || stack.region().isToken();
    auto& shared = stack.data().app->shared;
    shared[open ? "staging:open" : "staging:known"] = &stack;
    const void* known = shared["staging:known"];
    const void* agnostic = shared["staging:open"];
    if (!known || !agnostic) return;
    throw Error(stack,
                "an AppStagingSynthesizer serves either stacks with account and region, such as '" +
                    std::string(static_cast<const Stack*>(known)->node().path()) + "', or stacks without, such as '" +
                    std::string(static_cast<const Stack*>(agnostic)->node().path()) + "'; give all of them an env, or none",
                "staging-environments");
  }

  CustomFactoryOptions options_;
};

class Given final : public IStagingResourcesFactory {
 public:
  explicit Given(Use<IStagingResources> resources) : resources_(resources) {}
  Use<IStagingResources> obtainStagingResources(Stack&, const ObtainStagingResourcesContext&) override { return resources_; }

 private:
  Use<IStagingResources> resources_;
};

}  // namespace

AppStagingSynthesizer::AppStagingSynthesizer(const CustomFactoryOptions& options) : Use(make<Reusable>(options)) {}

AppStagingSynthesizer AppStagingSynthesizer::customFactory(const CustomFactoryOptions& options) {
  return AppStagingSynthesizer(options);
}

AppStagingSynthesizer AppStagingSynthesizer::customResources(const CustomResourcesOptions& options) {
  return AppStagingSynthesizer({.bootstrapQualifier = options.bootstrapQualifier,
                                .deploymentIdentities = options.deploymentIdentities,
                                .factory = Use<IStagingResourcesFactory>(make<Given>(options.resources)),
                                .oncePerEnv = false});
}

AppStagingSynthesizer AppStagingSynthesizer::defaultResources(const DefaultResourcesOptions& options) {
  const DefaultStagingStackOptions staging{.appId = options.appId,
                                           .autoDeleteStagingAssets = options.autoDeleteStagingAssets,
                                           .deployTimeFileAssetLifetime = options.deployTimeFileAssetLifetime,
                                           .fileAssetPublishingRole = options.fileAssetPublishingRole,
                                           .imageAssetPublishingRole = options.imageAssetPublishingRole,
                                           .imageAssetVersionCount = options.imageAssetVersionCount,
                                           .stagingBucketEncryption = options.stagingBucketEncryption,
                                           .stagingBucketName = options.stagingBucketName,
                                           .stagingStackNamePrefix = options.stagingStackNamePrefix};
  return AppStagingSynthesizer({.bootstrapQualifier = options.bootstrapQualifier,
                                .deploymentIdentities = options.deploymentIdentities,
                                .factory = DefaultStagingStack::factory(staging)});
}

}  // namespace cdk::app_staging_synthesizer_alpha
