#include <fstream>
#include <string>

#include <cdk/app.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/default_stack_synthesizer.hpp>
#include <cdk/file_system.hpp>
#include <cdk/legacy_stack_synthesizer.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ecr/repository.hpp>
#include <constructs/aws/ecr_assets/docker_image_asset.hpp>
#include <constructs/aws/s3_assets/asset.hpp>

using namespace cdk;

namespace {

std::string folder;

CfnResource& assets(Construct& scope) {
  auto& file = scope.add<s3_assets::Asset>("File", {.path = folder + "/file.json"});
  auto& again = scope.add<s3_assets::Asset>("Again", {.path = folder + "/file.json"});
  auto& whole = scope.add<s3_assets::Asset>("Folder", {.path = folder});
  auto& image = scope.add<ecr_assets::DockerImageAsset>("Image", {.buildArgs = {{"A", "b"}}, .directory = folder, .target = "x"});
  auto& thing = scope.add<CfnResource>("R", CfnResourceProps{.properties = {{"Bucket", file.s3BucketName()},
                                                                            {"Key", file.s3ObjectKey()},
                                                                            {"Same", again.s3ObjectKey()},
                                                                            {"Url", whole.httpUrl()},
                                                                            {"S3", whole.s3ObjectUrl()},
                                                                            {"Image", image.imageUri()},
                                                                            {"Repository", image.repository().repositoryUri()}},
                                                             .type = "AWS::Test::Thing"});
  whole.addResourceMetadata(thing, "Url");
  image.addResourceMetadata(thing, "Image");
  return thing;
}

void build(App& app) {
  folder = FileSystem::mkdtemp("parity-").text();
  std::ofstream(folder + "/Dockerfile") << "FROM scratch\nARG A\n";
  std::ofstream(folder + "/file.json") << "{}\n";
  const Environment env{.account = "111111111111", .region = "us-east-1"};
  auto& first = app.add<Stack>("First", StackProps{.env = env, .tags = {{"a", "b"}}, .terminationProtection = true});
  auto& inFirst = assets(first);
  assets(first.add<NestedStack>("Nested"));
  assets(app.add<Stack>("Open", StackProps{.stackName = "any"}));
  auto& second = app.add<Stack>("Second", StackProps{.env = env, .synthesizer = DefaultStackSynthesizer()});
  assets(second);
  second.add<CfnOutput>("Out", CfnOutputProps{.value = inFirst.ref()});
  auto& third = app.add<Stack>("Third", StackProps{.env = env, .synthesizer = LegacyStackSynthesizer()});
  third.add<CfnOutput>("Out", CfnOutputProps{.value = inFirst.getAtt("Arn")});
  assets(app.add<Stage>("Stage", StageProps{.env = env}).add<Stack>("InStage"));
}

}  // namespace

int main() {
  return run(build, AppProps{.postCliContext = {{"@aws-cdk/core:newStyleStackSynthesis", false},
                                                {"@aws-cdk/core:defaultCrossStackReferences", "strong"},
                                                {"assets-ecr-repository-name", "own/repository"}}});
}
