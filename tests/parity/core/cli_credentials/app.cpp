#include <fstream>
#include <string>

#include <cdk/app.hpp>
#include <cdk/bootstrapless_synthesizer.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/cli_credentials_stack_synthesizer.hpp>
#include <cdk/file_system.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ecr_assets/docker_image_asset.hpp>
#include <constructs/aws/s3_assets/asset.hpp>

using namespace cdk;

namespace {

std::string folder;

CfnResource& thing(Construct& scope, const Map<Json>& properties = {}) {
  return scope.add<CfnResource>("R", CfnResourceProps{.properties = properties, .type = "AWS::Test::Thing"});
}

CfnResource& assets(Construct& scope) {
  auto& file = scope.add<s3_assets::Asset>("Folder", {.path = folder});
  auto& image = scope.add<ecr_assets::DockerImageAsset>("Image", {.directory = folder});
  return thing(scope, {{"Bucket", file.s3BucketName()}, {"Key", file.s3ObjectKey()}, {"Url", file.httpUrl()}, {"Image", image.imageUri()}});
}

CliCredentialsStackSynthesizer full() {
  return CliCredentialsStackSynthesizer({.bucketPrefix = "p-${Qualifier}/",
                                         .dockerTagPrefix = "t-${AWS::Region}-",
                                         .fileAssetsBucketName = "files-${Qualifier}-${AWS::Region}",
                                         .imageAssetsRepositoryName = "images-${Qualifier}-${AWS::AccountId}",
                                         .qualifier = "cli"});
}

void withoutBootstrap(App& app, const Environment& env, CfnResource& producer) {
  auto& none = app.add<Stack>("None", StackProps{.env = env, .synthesizer = BootstraplessSynthesizer()});
  auto& inNone = thing(none, {{"Of", producer.getAtt("Arn")}});
  const BootstraplessSynthesizer byRoles({.cloudFormationExecutionRoleArn = "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/execute",
                                          .deployRoleArn = "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/deploy"});
  auto& roles = app.add<Stack>("Roles", StackProps{.env = {.account = "222222222222", .region = "us-east-1"}, .synthesizer = byRoles});
  thing(roles, {{"Of", Stack::consumeReference(inNone.ref(), ReferenceStrength::WEAK)}, {"From", producer.ref()}});
  thing(app.add<Stack>("Open", StackProps{.synthesizer = BootstraplessSynthesizer()}));
}

void build(App& app) {
  folder = FileSystem::mkdtemp("parity-").text();
  std::ofstream(folder + "/Dockerfile") << "FROM scratch\n";
  const Environment env{.account = "111111111111", .region = "us-east-1"};
  auto& producer = assets(app.add<Stack>("Full", StackProps{.env = env, .synthesizer = full()}));
  assets(app.add<Stack>("FullOpen", StackProps{.synthesizer = full()}));
  auto& plain =
      app.add<Stack>("Plain", StackProps{.env = env, .synthesizer = CliCredentialsStackSynthesizer(), .terminationProtection = true});
  assets(plain);
  assets(plain.add<NestedStack>("Nested"));
  plain.add<CfnOutput>("Out", CfnOutputProps{.value = producer.ref()});
  auto& qualified = app.add<Stage>("Qualified", StageProps{.env = {.region = "eu-west-1"}});
  qualified.node().setContext("@aws-cdk/core:bootstrapQualifier", "ctx");
  assets(qualified.add<Stack>("One", StackProps{.synthesizer = CliCredentialsStackSynthesizer()}));
  withoutBootstrap(app, env, producer);
}

}  // namespace

int main() {
  return run(build);
}
