#include <fstream>
#include <string>

#include <cdk/app.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/file_system.hpp>
#include <cdk/nested_stack.hpp>
#include <constructs/aws/app_staging_synthesizer_alpha/app_staging_synthesizer.hpp>
#include <constructs/aws/ecr_assets/docker_image_asset.hpp>
#include <constructs/aws/s3_assets/asset.hpp>

using namespace cdk;
using namespace cdk::app_staging_synthesizer_alpha;

namespace {

std::string folder;

void assets(Construct& scope, const char* image = "service") {
  auto& file = scope.add<s3_assets::Asset>("File", {.path = folder + "/file.txt"});
  auto& early = scope.add<s3_assets::Asset>("Early", {.deployTime = true, .path = folder});
  auto& made = scope.add<ecr_assets::DockerImageAsset>("Image", {.assetName = image, .directory = folder});
  scope.add<CfnResource>("R", CfnResourceProps{.properties = {{"Bucket", file.s3BucketName()},
                                                              {"Key", file.s3ObjectKey()},
                                                              {"Url", file.httpUrl()},
                                                              {"Early", early.s3ObjectUrl()},
                                                              {"Image", made.imageUri()},
                                                              {"Tag", made.imageTag()}},
                                               .type = "AWS::Test::Thing"});
}

class Elsewhere : public Construct, public IStagingResources {
 public:
  Elsewhere(Scope scope, std::string_view id) : Construct(scope, id) {}
  FileStagingLocation addFile(const FileAssetSource& asset) override {
    return {.assumeRoleArn = "arn:aws:iam::111111111111:role/files",
            .bucketName = "a-bucket",
            .prefix = asset.deployTime.isTrue() ? Str("now/") : Str()};
  }
  ImageStagingLocation addDockerImage(const DockerImageAssetSource& asset) override { return {.repoName = "images/" + asset.assetName}; }
};

StackProps in(const char* account, const char* region, Use<IStackSynthesizer> synthesizer = {}) {
  return {.env = {.account = account, .region = region}, .synthesizer = synthesizer};
}

void withOptions(App& app) {
  const auto kept = AppStagingSynthesizer::defaultResources(
      {.appId = "kept",
       .autoDeleteStagingAssets = false,
       .bootstrapQualifier = "qual",
       .deployTimeFileAssetLifetime = Duration::days(3),
       .deploymentIdentities = DeploymentIdentities::specifyRoles(
           {.cloudFormationExecutionRole = BootstrapRole::fromRoleArn("arn:aws:iam::222222222222:role/execute"),
            .lookupRole = BootstrapRole::cliCredentials()}),
       .fileAssetPublishingRole = BootstrapRole::fromRoleArn("arn:aws:iam::${AWS::AccountId}:role/publish"),
       .imageAssetPublishingRole = BootstrapRole::cliCredentials(),
       .imageAssetVersionCount = 9,
       .stagingBucketEncryption = s3::BucketEncryption::KMS,
       .stagingBucketName = "own-bucket",
       .stagingStackNamePrefix = "Own"});
  assets(app.add<Stack>("Kept", in("222222222222", "us-east-1", kept)));
  const auto plain = AppStagingSynthesizer::defaultResources({.appId = "plain",
                                                              .deploymentIdentities = DeploymentIdentities::cliCredentials(),
                                                              .stagingBucketEncryption = s3::BucketEncryption::S3_MANAGED});
  assets(app.add<Stack>("Plain", in("444444444444", "us-east-1", plain)));
  const auto near = AppStagingSynthesizer::defaultResources(
      {.appId = "near",
       .deploymentIdentities = DeploymentIdentities::defaultBootstrapRoles({.bootstrapRegion = "eu-north-1"}),
       .stagingBucketEncryption = s3::BucketEncryption::S3_MANAGED});
  assets(app.add<Stack>("Near", in("555555555555", "us-east-1", near)));
  auto& elsewhere = app.add<Elsewhere>("Elsewhere");
  assets(app.add<Stack>(
      "Given", in("111111111111", "us-east-1", AppStagingSynthesizer::customResources({.resources = Use<IStagingResources>(elsewhere)}))));
}

void build(App& app) {
  folder = FileSystem::mkdtemp("parity-").text();
  std::ofstream(folder + "/Dockerfile") << "FROM scratch\n";
  std::ofstream(folder + "/file.txt") << "hello\n";
  auto& first = app.add<Stack>("First", in("111111111111", "us-east-1"));
  assets(first);
  assets(first.add<NestedStack>("Nested"), "other.image");
  assets(app.add<Stack>("Second", in("111111111111", "us-east-1")), "second");
  assets(app.add<Stack>("Far", in("111111111111", "eu-west-1")));
  auto& none = app.add<Stack>("NoAssets", in("333333333333", "eu-west-1"));
  none.add<CfnResource>("R", CfnResourceProps{.type = "AWS::Test::Thing"});
  withOptions(app);
}

}  // namespace

int main() {
  App app(AppProps{.defaultStackSynthesizer = AppStagingSynthesizer::defaultResources(
                       {.appId = "shop", .stagingBucketEncryption = s3::BucketEncryption::S3_MANAGED})});
  build(app);
  app.synth();
  return 0;
}
