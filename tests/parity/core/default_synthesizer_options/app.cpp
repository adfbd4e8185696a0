#include <fstream>
#include <string>

#include <cdk/app.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/default_stack_synthesizer.hpp>
#include <cdk/file_system.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ecr/repository.hpp>
#include <constructs/aws/ecr_assets/docker_image_asset.hpp>
#include <constructs/aws/s3_assets/asset.hpp>

using namespace cdk;

namespace {

std::string folder;

void assets(Construct& scope) {
  auto& file = scope.add<s3_assets::Asset>("File", {.displayName = "a file", .path = folder + "/data.tar.gz"});
  auto& whole = scope.add<s3_assets::Asset>("Folder", {.path = folder});
  auto& image = scope.add<ecr_assets::DockerImageAsset>("Image", {.assetName = "named", .directory = folder});
  scope.add<CfnResource>(
      "R",
      CfnResourceProps{.properties = {{"File", Json::arr({file.s3BucketName(), file.s3ObjectKey(), file.httpUrl(), file.s3ObjectUrl()})},
                                      {"Folder", whole.s3ObjectUrl()},
                                      {"Image", Json::arr({image.imageUri(), image.imageTag(), image.repository().repositoryUri()})}},
                       .type = "AWS::Test::Thing"});
}

Map<Json> tagged(const char* key, const char* value) {
  return {{"Tags", Json::arr({Json::obj({{"Key", key}, {"Value", value}})})}};
}

DefaultStackSynthesizer everything() {
  return DefaultStackSynthesizer(
      {.bootstrapStackVersionSsmParameter = "/own/${Qualifier}/version",
       .bucketPrefix = "prefix/${AWS::Region}/",
       .cloudFormationExecutionRole = "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/execute-${AWS::Region}",
       .deployRoleAdditionalOptions = {{"Tags", tagged("department", "engineering").get("Tags")},
                                       {"TransitiveTagKeys", Json::arr({"department"})}},
       .deployRoleArn = "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/deploy-${Qualifier}",
       .deployRoleExternalId = "deploy-id",
       .dockerTagPrefix = "tag-",
       .fileAssetPublishingExternalId = "file-id",
       .fileAssetPublishingRoleAdditionalOptions = {{"Tags", tagged("kind", "file").get("Tags")}, {"DurationSeconds", 900}},
       .fileAssetPublishingRoleArn = "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/files",
       .fileAssetsBucketName = "bucket-${Qualifier}-${AWS::AccountId}-${AWS::Region}",
       .imageAssetPublishingExternalId = "image-id",
       .imageAssetPublishingRoleAdditionalOptions = tagged("kind", "image"),
       .imageAssetPublishingRoleArn = "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/images",
       .imageAssetsRepositoryName = "repository-${Qualifier}-${AWS::AccountId}",
       .lookupRoleAdditionalOptions = tagged("kind", "lookup"),
       .lookupRoleArn = "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/lookup",
       .lookupRoleExternalId = "lookup-id",
       .qualifier = "qual"});
}

void withOptions(App& app, const Environment& env) {
  assets(app.add<Stack>("Everything", StackProps{.env = env, .synthesizer = everything()}));
  assets(app.add<Stack>("EverythingOpen", StackProps{.synthesizer = everything()}));
  assets(app.add<Stack>("OnlyRegion", StackProps{.env = {.region = "eu-west-1"}, .synthesizer = everything()}));
  assets(app.add<Stack>("Nothing", StackProps{.env = env, .synthesizer = DefaultStackSynthesizer()}));
  const DefaultStackSynthesizer noRule({.generateBootstrapVersionRule = false, .useLookupRoleForStackOperations = false});
  assets(app.add<Stack>("NoRule", StackProps{.synthesizer = noRule}));
  const DefaultStackSynthesizer untagged(
      {.deployRoleAdditionalOptions = {{"DurationSeconds", 3600}}, .lookupRoleAdditionalOptions = {{"RoleSessionName", "me"}}});
  assets(app.add<Stack>("UntaggedSessions", StackProps{.env = env, .synthesizer = untagged}));
  const DefaultStackSynthesizer fileTags({.fileAssetPublishingRoleAdditionalOptions = {{"Tags", Json::arr()}}});
  assets(app.add<Stack>("FileTags", StackProps{.env = env, .synthesizer = fileTags}));
}

void build(App& app) {
  folder = FileSystem::mkdtemp("parity-").text();
  std::ofstream(folder + "/Dockerfile") << "FROM scratch\n";
  std::ofstream(folder + "/data.tar.gz") << "hello\n";
  const Environment env{.account = "111111111111", .region = "us-east-1"};
  withOptions(app, env);
  auto& nested = app.add<Stack>("FromContext", StackProps{.env = env}).add<NestedStack>("Nested");
  assets(nested);
  assets(nested.add<NestedStack>("Deep"));
  auto& stage = app.add<Stage>("Stage", StageProps{.env = {.account = "222222222222", .region = "eu-west-1"}});
  stage.node().setContext("@aws-cdk/core:bootstrapQualifier", "instage");
  assets(stage.add<Stack>("One"));
  assets(stage.add<Stage>("Inner").add<Stack>("Two", StackProps{.synthesizer = everything()}).add<NestedStack>("Nested"));
}

}  // namespace

int main() {
  return run(build);
}
