#include <cdk/legacy_stack_synthesizer.hpp>

#include <string>

#include <cdk/cfn_parameter.hpp>
#include <cdk/fn.hpp>
#include <cdk/stack.hpp>

#include "detail/assembly.hpp"
#include "detail/stack_artifact.hpp"

namespace cdk {

using namespace detail;

namespace {

constexpr std::string_view kRepository = "aws-cdk/assets";
constexpr const char* kPrefixSeparator = "||";
constexpr std::string_view kAssetMetadata = "aws:cdk:asset";

/// The parameters that say where the CLI put a file.
struct FileParameters {
  CfnParameter& bucket;
  CfnParameter& key;
  CfnParameter& hash;
};

CfnParameter& parameter(Construct& scope, std::string_view id, const std::string& description) {
  if (Construct* known = scope.node().tryFindChild(id)) return static_cast<CfnParameter&>(*known);
  return scope.add<CfnParameter>(id, CfnParameterProps{.description = description, .type = "String"});
}

FileParameters parametersFor(Construct& scope, const std::string& hash) {
  return {.bucket = parameter(scope, "S3Bucket", "S3 bucket for asset \"" + hash + "\""),
          .key = parameter(scope, "S3VersionKey", "S3 key for asset version \"" + hash + "\""),
          .hash = parameter(scope, "ArtifactHash", "Artifact hash for asset \"" + hash + "\"")};
}

Construct& childOf(Construct& scope, std::string_view id) {
  Construct* known = scope.node().tryFindChild(id);
  return known ? *known : scope.add<Construct>(id);
}

class Synthesizer final : public IStackSynthesizer {
 public:
  void bind(Stack& stack) override { stack_ = &stack; }
  Use<IStackSynthesizer> reusableBind(Stack& stack) override {
    Use<Synthesizer> bound = make<Synthesizer>();
    bound->bind(stack);
    return bound;
  }

  FileAssetLocation addFileAsset(const FileAssetSource& asset) override {
    if (!asset.fileName || !asset.packaging) refuse();
    const std::string hash(asset.sourceHash.text());
    Construct& assets = childOf(*stack_, "AssetParameters");
    const bool fresh = !assets.node().tryFindChild(hash);
    const FileParameters parameters = parametersFor(childOf(assets, hash), hash);
    if (fresh) addFileMetadata(asset, parameters);
    const Str key = parameters.key.valueAsString();
    const Str bucket = parameters.bucket.valueAsString();
    const List<Str> parts = Fn::split(kPrefixSeparator, key);
    const Str objectKey = Fn::select(0, parts) + Fn::select(1, Fn::split(kPrefixSeparator, key));
    const Str url = format("https://s3.{}.{}/{}/{}", stack_->region(), stack_->urlSuffix(), bucket, objectKey);
    return {.bucketName = bucket, .httpUrl = url, .objectKey = objectKey, .s3ObjectUrl = format("s3://{}/{}", bucket, objectKey)};
  }

  DockerImageAssetLocation addDockerImageAsset(const DockerImageAssetSource& asset) override {
    if (!asset.directoryName) refuse();
    const Json override = stack_->node().tryGetContext("assets-ecr-repository-name");
    const Str repository = override.isText() ? override.asStr() : Str(kRepository);
    if (!images_.contains(asset.sourceHash)) {
      images_.push(asset.sourceHash);
      addImageMetadata(asset, repository);
    }
    const Str uri =
        format("{}.dkr.ecr.{}.{}/{}:{}", stack_->account(), stack_->region(), stack_->urlSuffix(), repository, asset.sourceHash);
    return {.imageTag = asset.sourceHash, .imageUri = uri, .repositoryName = repository};
  }

  void synthesize(AssemblyBuilder& assembly) override {
    writeTemplate(assembly, *stack_);
    addStackArtifact(assembly, *stack_, {});
  }

 private:
  [[noreturn]] void refuse() const {
    throw Error(*stack_,
                "its synthesizer takes assets that are files or folders only; use DefaultStackSynthesizer for assets made by a command",
                "no-assets");
  }

  void addFileMetadata(const FileAssetSource& asset, const FileParameters& parameters) {
    const bool zip = *asset.packaging == FileAssetPackaging::ZIP_DIRECTORY;
    stack_->node().addMetadata(kAssetMetadata, Json::obj({{"path", asset.fileName},
                                                          {"id", asset.sourceHash},
                                                          {"packaging", zip ? "zip" : "file"},
                                                          {"sourceHash", asset.sourceHash},
                                                          {"s3BucketParameter", parameters.bucket.logicalId()},
                                                          {"s3KeyParameter", parameters.key.logicalId()},
                                                          {"artifactHashParameter", parameters.hash.logicalId()}}));
  }

  void addImageMetadata(const DockerImageAssetSource& asset, const Str& repository) {
    stack_->node().addMetadata(kAssetMetadata, Json::obj({{"repositoryName", repository},
                                                          {"imageTag", asset.sourceHash},
                                                          {"id", asset.sourceHash},
                                                          {"packaging", "container-image"},
                                                          {"path", asset.directoryName},
                                                          {"sourceHash", asset.sourceHash},
                                                          {"buildArgs", asset.dockerBuildArgs},
                                                          {"buildContexts", asset.dockerBuildContexts},
                                                          {"buildSecrets", asset.dockerBuildSecrets},
                                                          {"buildSsh", asset.dockerBuildSsh},
                                                          {"target", asset.dockerBuildTarget},
                                                          {"file", asset.dockerFile},
                                                          {"networkMode", asset.networkMode},
                                                          {"platform", asset.platform},
                                                          {"outputs", asset.dockerOutputs}}));
  }

  Stack* stack_ = nullptr;
  Vec<Str> images_;
};

}  // namespace

LegacyStackSynthesizer::LegacyStackSynthesizer() : Use<IStackSynthesizer>(make<Synthesizer>()) {}

}  // namespace cdk
