#include <cdk/app.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/custom_resource_provider.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>
#include <cdk/stage.hpp>
#include <constructs/aws/ecr_assets/docker_image_asset.hpp>
#include <constructs/aws/ecs/container_image.hpp>
#include <constructs/aws/ecs/fargate_task_definition.hpp>
#include <constructs/aws/iam/group.hpp>
#include <constructs/aws/iam/user.hpp>
#include <constructs/aws/lambda/docker_image_function.hpp>
#include <constructs/aws/lambda/function.hpp>
#include <constructs/aws/lambda/image_code.hpp>
#include <constructs/aws/lambda/layer_version.hpp>
#include <constructs/aws/s3_assets/asset.hpp>

using namespace cdk;
using lambda::Code;
using s3_assets::Asset;
using s3_assets::AssetProps;

namespace {

CfnResource& thing(Construct& scope, std::string_view id, const Map<Json>& properties = {}) {
  return scope.add<CfnResource>(id, CfnResourceProps{.properties = properties, .type = "My::Test::Thing"});
}

lambda::Function& function(Construct& scope, std::string_view id, const Code& code, const List<Use<lambda::ILayerVersion>>& layers = {}) {
  return scope.add<lambda::Function>(
      id, lambda::FunctionProps{.code = code, .handler = "index.handler", .layers = layers, .runtime = lambda::Runtime::NODEJS_22_X});
}

void fill(Construct& scope) {
  auto& shared = scope.add<lambda::LayerVersion>(
      "Layer", lambda::LayerVersionProps{.code = Code::fromAsset("files/layer"), .compatibleRuntimes = {lambda::Runtime::NODEJS_22_X}});
  function(scope, "Function", Code::fromAsset("files/handler", {.exclude = {"*.md"}}), {shared});
  const lambda::AssetImageCodeProps image = {.buildArgs = {{"VERSION", "1"}},
                                             .cmd = {"index.handler"},
                                             .file = "Other.dockerfile",
                                             .platform = ecr_assets::Platform::LINUX_AMD64,
                                             .target = "other"};
  scope.add<lambda::DockerImageFunction>(
      "Image", lambda::DockerImageFunctionProps{.code = lambda::DockerImageCode::fromImageAsset("files/image", image)});
  auto& asset = scope.add<Asset>("Api", AssetProps{.path = "files/api.yaml"});
  auto& own = thing(scope, "Own", {{"Location", asset.s3ObjectUrl()}, {"Key", asset.s3ObjectKey()}});
  asset.addResourceMetadata(own, "Location");
}

void containers(Stack& stack) {
  auto& task = stack.add<ecs::FargateTaskDefinition>("Task");
  const ecs::AssetImageProps web = {.assetName = "web",
                                    .cacheFrom = {{.params = {{"ref", "cache"}}, .type = "registry"}},
                                    .cacheTo = ecr_assets::DockerCacheOption{.type = "inline"},
                                    .networkMode = ecr_assets::NetworkMode::HOST};
  task.addContainer("web", {.image = ecs::ContainerImage::fromAsset("files/image", web)});
  auto& again = stack.add<ecr_assets::DockerImageAsset>(
      "Again", ecr_assets::DockerImageAssetProps{
                   .directory = "files/image", .exclude = {"**/*.txt"}, .extraHash = "more", .ignoreMode = IgnoreMode::GLOB});
  task.addContainer("tar", {.image = ecs::ContainerImage::fromDockerImageAsset(again)});
}

void used(Stack& stack) {
  fill(stack);
  function(stack, "Same", Code::fromAsset("files/handler", {.exclude = {"*.md"}}));
  function(stack, "Custom",
           Code::fromAsset("files/handler", {.assetHash = "mine",
                                             .assetHashType = AssetHashType::CUSTOM,
                                             .deployTime = false,
                                             .displayName = "Handler code",
                                             .exclude = {"lib/"},
                                             .ignoreMode = IgnoreMode::GIT}));
  const Code shared = Code::fromAsset("files/handler");
  function(stack, "First", shared);
  function(stack, "Second", shared).currentVersion();
  containers(stack);
  auto& readable = stack.add<Asset>("Readable", AssetProps{.path = "files/layer", .readers = {stack.add<iam::User>("User")}});
  readable.grantRead(stack.add<iam::Group>("Group"));
  stack.add<CfnOutput>("Path", CfnOutputProps{.value = readable.assetPath()});
  CustomResourceProvider::getOrCreate(
      stack, "Custom::Thing",
      {.codeDirectory = "files/handler", .runtime = CustomResourceProviderRuntime::NODEJS_22_X, .useCfnResponseWrapper = false});
  fill(stack.add<NestedStack>("Nested"));
}

void wishes(App& app, const StackProps& props) {
  auto& silent = app.add<Stack>("Silent", props);
  silent.node().setContext("aws:cdk:enable-asset-metadata", false);
  fill(silent);
  thing(silent.add<NestedStack>("Nested"), "Thing");
  auto& pathless = app.add<Stack>("Pathless", props);
  pathless.node().setContext("aws:cdk:enable-path-metadata", false);
  fill(pathless);
  auto& partly = app.add<Stack>("Partly", props);
  auto& without = partly.add<Construct>("Without");
  without.node().setContext("aws:cdk:enable-path-metadata", false);
  thing(without, "Thing");
  thing(partly, "Thing");
  auto& unstaged = app.add<Stack>("Unstaged", props);
  unstaged.node().setContext("aws:cdk:disable-asset-staging", true);
  function(unstaged, "Function", Code::fromAsset("files/handler", {.exclude = {"index.js"}}));
  auto& api = unstaged.add<Asset>("Api", AssetProps{.assetHash = "unstaged", .path = "files/api.yaml"});
  unstaged.add<CfnOutput>("Path", CfnOutputProps{.value = api.assetPath()});
}

}  // namespace

int main() {
  return run([](App& app) {
    const StackProps props{.env = {.account = "111111111111", .region = "us-east-1"}};
    used(app.add<Stack>("Used", props));
    fill(app.add<Stack>("Agnostic"));
    fill(app.add<Stage>("Stage", StageProps{.env = {.account = "222222222222", .region = "eu-west-1"}}).add<Stack>("Staged"));
    wishes(app, props);
  });
}
