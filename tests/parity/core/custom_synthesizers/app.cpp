#include <fstream>
#include <string>

#include <cdk/app.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/custom_stack_synthesizer.hpp>
#include <cdk/file_system.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ecr_assets/docker_image_asset.hpp>
#include <constructs/aws/s3_assets/asset.hpp>

using namespace cdk;

namespace {

std::string folder;

class Own final : public StackSynthesizer {
 public:
  explicit Own(const Str& place, bool versioned = false) : place_(place), versioned_(versioned) {}

  Str bootstrapQualifier() const override { return place_; }
  Str lookupRole() const override { return "arn:aws:iam::${AWS::AccountId}:role/look-" + place_; }
  Str cloudFormationExecutionRole() const override { return "arn:aws:iam::${AWS::AccountId}:role/execute-" + place_; }

  Use<IStackSynthesizer> reusableBind(Stack& stack) override {
    Use<Own> made = make<Own>(place_, versioned_);
    made->bind(stack);
    return made;
  }

  FileAssetLocation addFileAsset(const FileAssetSource& asset) override {
    const RoleOptions role{.assumeRoleAdditionalOptions = {{"DurationSeconds", 900}},
                           .assumeRoleArn = "arn:aws:iam::${AWS::AccountId}:role/upload",
                           .assumeRoleExternalId = "x"};
    const AssetManifestFileDestination target{.bucketName = "files-" + place_ + "-${AWS::AccountId}",
                                              .bucketPrefix = asset.deployTime.isTrue() ? "deploy/" : "kept/",
                                              .role = role};
    return cloudFormationLocationFromFileAsset(
        manifest_.defaultAddFileAsset(boundStack(), asset, target, {.displayName = "own " + asset.displayName}));
  }

  DockerImageAssetLocation addDockerImageAsset(const DockerImageAssetSource& asset) override {
    const AssetManifestDockerImageDestination target{.dockerTagPrefix = "v-", .repositoryName = "images-" + place_};
    return cloudFormationLocationFromDockerImageAsset(manifest_.defaultAddDockerImageAsset(boundStack(), asset, target));
  }

  void synthesize(ISynthesisSession& session) override {
    const Str parameter = "/versions/" + place_;
    if (versioned_) addBootstrapVersionRule(3, parameter);
    const FileAssetLocation location = addFileAsset(synthesizeTemplate(session));
    const AssetManifestOptions versions{.bootstrapStackVersionSsmParameter = parameter, .requiresBootstrapStackVersion = 3};
    const Str assets = manifest_.emitManifest(boundStack(), session, versioned_ ? versions : AssetManifestOptions{});
    emitArtifact(session, {.additionalDependencies = {assets},
                           .assumeRoleAdditionalOptions = {{"Tags", Json::arr({Json::obj({{"Key", "a"}, {"Value", "b"}})})}},
                           .assumeRoleArn = "arn:aws:iam::${AWS::AccountId}:role/deploy",
                           .cloudFormationExecutionRoleArn = cloudFormationExecutionRole(),
                           .lookupRole = BootstrapRole{.arn = lookupRole(),
                                                       .assumeRoleExternalId = "y",
                                                       .bootstrapStackVersionSsmParameter = "/look",
                                                       .requiresBootstrapStackVersion = 2},
                           .parameters = {{"Given", "value"}},
                           .stackTemplateAssetObjectUrl = location.s3ObjectUrlWithPlaceholders});
  }

 private:
  Str place_;
  bool versioned_;
  AssetManifestBuilder manifest_;
};

class Bare final : public StackSynthesizer {
 public:
  FileAssetLocation addFileAsset(const FileAssetSource& asset) override {
    return {.bucketName = "literal", .httpUrl = "https://literal/", .objectKey = asset.sourceHash, .s3ObjectUrl = "s3://literal"};
  }
  DockerImageAssetLocation addDockerImageAsset(const DockerImageAssetSource& asset) override {
    return {.imageUri = "literal:" + asset.sourceHash, .repositoryName = "literal"};
  }
  void synthesize(ISynthesisSession& session) override {
    synthesizeTemplate(session);
    emitArtifact(session);
  }
};

CfnResource& assets(Construct& scope) {
  auto& file = scope.add<s3_assets::Asset>("File", {.path = folder + "/file.txt"});
  auto& image = scope.add<ecr_assets::DockerImageAsset>("Image", {.directory = folder});
  auto& thing = scope.add<CfnResource>(
      "R",
      CfnResourceProps{.properties = {{"File", Json::arr({file.s3BucketName(), file.s3ObjectKey(), file.s3ObjectUrl(), file.httpUrl()})},
                                      {"Image", image.imageUri()}},
                       .type = "AWS::Test::Thing"});
  file.addResourceMetadata(thing, "File");
  return thing;
}

void build(App& app) {
  folder = FileSystem::mkdtemp("parity-").text();
  std::ofstream(folder + "/Dockerfile") << "FROM scratch\n";
  std::ofstream(folder + "/file.txt") << "hello\n";
  const Environment env{.account = "111111111111", .region = "us-east-1"};
  auto& first = assets(app.add<Stack>("First", StackProps{.env = env, .synthesizer = make<Own>("default")}));
  auto& second = app.add<Stack>("Second");
  assets(second);
  assets(second.add<NestedStack>("Nested"));
  assets(app.add<Stack>("Given", StackProps{.env = {.region = "eu-west-1"}, .synthesizer = make<Own>("given", true)}));
  auto& bare = app.add<Stack>("Bare", StackProps{.env = env, .synthesizer = make<Bare>()});
  assets(bare);
  bare.add<CfnOutput>("Out", CfnOutputProps{.value = first.ref()});
  assets(app.add<Stage>("Stage", StageProps{.env = env}).add<Stack>("InStage"));
}

}  // namespace

int main() {
  App app(AppProps{.defaultStackSynthesizer = make<Own>("default")});
  build(app);
  app.synth();
  return 0;
}
