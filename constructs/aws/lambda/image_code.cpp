#include <constructs/aws/lambda/image_code.hpp>

#include <cdk/stack.hpp>
#include <cdk/value/format.hpp>
#include <constructs/aws/ecr/repository.hpp>
#include <constructs/aws/iam/principal.hpp>
#include <constructs/aws/lambda/docker_image_function.hpp>

#include "common_props.hpp"

namespace cdk::lambda {
namespace {

void letLambdaPull(ecr::IRepository& repository) {
  repository.grantPull(iam::ServicePrincipal("lambda.amazonaws.com"));
}

class RepositoryImage final : public ICode {
 public:
  RepositoryImage(Use<ecr::IRepository> repository, const EcrImageCodeProps& props) : repository_(repository), props_(props) {}
  CodeConfig bind(Construct&) override {
    letLambdaPull(*repository_);
    return {.image = CodeImageConfig{
                .cmd = props_.cmd,
                .entrypoint = props_.entrypoint,
                .imageUri = repository_->repositoryUriForTagOrDigest(props_.tagOrDigest ? props_.tagOrDigest : Str("latest")),
                .workingDirectory = props_.workingDirectory}};
  }

 private:
  Use<ecr::IRepository> repository_;
  EcrImageCodeProps props_;
};

class BuiltImage final : public ICode {
 public:
  BuiltImage(const Str& directory, const AssetImageCodeProps& props) : directory_(directory), props_(props) {}
  CodeConfig bind(Construct& scope) override {
    if (!asset_) {
      asset_ = &scope.add<ecr_assets::DockerImageAsset>("AssetImage", {.assetName = props_.assetName,
                                                                       .buildArgs = props_.buildArgs,
                                                                       .buildContexts = props_.buildContexts,
                                                                       .buildSecrets = props_.buildSecrets,
                                                                       .buildSsh = props_.buildSsh,
                                                                       .cacheDisabled = props_.cacheDisabled,
                                                                       .cacheFrom = props_.cacheFrom,
                                                                       .cacheTo = props_.cacheTo,
                                                                       .directory = directory_,
                                                                       .displayName = props_.displayName,
                                                                       .exclude = props_.exclude,
                                                                       .extraHash = props_.extraHash,
                                                                       .file = props_.file,
                                                                       .followSymlinks = props_.followSymlinks,
                                                                       .ignoreMode = props_.ignoreMode,
                                                                       .invalidation = props_.invalidation,
                                                                       .networkMode = props_.networkMode,
                                                                       .outputs = props_.outputs,
                                                                       .platform = props_.platform,
                                                                       .target = props_.target});
      letLambdaPull(asset_->repository());
    } else if (&Stack::of(*asset_) != &Stack::of(scope)) {
      throw Error(scope,
                  format("the code is an asset of stack {}; make another Code for each stack", Stack::of(*asset_).stackName()).text(),
                  "code-stack");
    }
    return {.image = CodeImageConfig{.cmd = props_.cmd,
                                     .entrypoint = props_.entrypoint,
                                     .imageUri = asset_->imageUri(),
                                     .workingDirectory = props_.workingDirectory}};
  }
  void bindToResource(CfnResource& resource, const ResourceBindOptions& options) override {
    asset_->addResourceMetadata(resource, options.resourceProperty.textOr("Code.ImageUri"));
  }

 private:
  Str directory_;
  AssetImageCodeProps props_;
  ecr_assets::DockerImageAsset* asset_ = nullptr;
};

FunctionProps imageProps(const DockerImageFunctionProps& p) {
  return detail::common(p, (*p.code).bind(p.architecture), Handler::FROM_IMAGE, Runtime::FROM_IMAGE);
}

}  // namespace

Code Code::fromEcrImage(Use<ecr::IRepository> repository, const EcrImageCodeProps& props) {
  return Use<ICode>(make<RepositoryImage>(repository, props));
}
Code Code::fromAssetImage(const Str& directory, const AssetImageCodeProps& props) {
  return Use<ICode>(make<BuiltImage>(directory, props));
}
Code Code::fromAssetImage(const Str& directory) {
  return fromAssetImage(directory, {});
}

DockerImageCode DockerImageCode::fromEcr(Use<ecr::IRepository> repository, const EcrImageCodeProps& props) {
  DockerImageCode out;
  out.ready_ = Code::fromEcrImage(repository, props);
  return out;
}

DockerImageCode DockerImageCode::fromImageAsset(const Str& directory, const AssetImageCodeProps& props) {
  DockerImageCode out;
  out.directory_ = directory;
  out.asset_ = props;
  return out;
}

Code DockerImageCode::bind(const Opt<Architecture>& architecture) const {
  if (ready_) return ready_;
  AssetImageCodeProps props = *asset_;
  if (architecture && !props.platform) props.platform = ecr_assets::Platform::custom(architecture->dockerPlatform().text());
  return Code::fromAssetImage(directory_, props);
}

DockerImageFunction::DockerImageFunction(Scope scope, std::string_view id, const DockerImageFunctionProps& props)
    : Function(scope, id, imageProps(props)) {}

}  // namespace cdk::lambda
