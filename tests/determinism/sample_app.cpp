#include "determinism/sample_app.hpp"

#include <string>

#include <cdk/annotations.hpp>
#include <cdk/app.hpp>
#include <cdk/asset_staging.hpp>
#include <cdk/aws.hpp>
#include <cdk/cfn_condition.hpp>
#include <cdk/cfn_mapping.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/custom_resource.hpp>
#include <cdk/custom_resource_provider.hpp>
#include <cdk/fn.hpp>
#include <cdk/lazy.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>
#include <cdk/tags.hpp>

namespace determinism {
namespace {

using namespace cdk;

CfnResource& resource(Construct& scope, std::string_view id, const Map<Json>& properties, Location at = Location::current()) {
  return scope.add<CfnResource>(id, CfnResourceProps{.properties = properties, .type = "My::Own::Type"}, at);
}

/// Gives every resource metadata that says where it is.
class Marks : public IAspect {
 public:
  void visit(Construct& node) override {
    if (CfnResource* found = CfnResource::from(node)) found->addMetadata("Where", node.node().addr());
  }
};

void addFiles(Stack& stack) {
  auto& folder = stack.add<AssetStaging>("Folder", AssetStagingProps{.sourcePath = CDKPP_SOURCE_DIR "/tests/determinism"});
  auto& memory = stack.add<AssetStaging>(
      "Memory", AssetStagingProps{.sourceFiles = {{.name = "b.txt", .text = "second"}, {.name = "a/a.txt", .text = "first"}}});
  for (const AssetStaging* asset : {&folder, &memory}) {
    const FileAssetLocation location = stack.synthesizer().addFileAsset(
        {.fileName = asset->relativeStagedPath(stack), .packaging = asset->packaging(), .sourceHash = asset->assetHash()});
    resource(stack, "Of" + std::string(asset->node().id()), {{"Key", location.objectKey}, {"Url", location.httpUrl}});
  }
}

void addCustomResource(Stack& stack) {
  const Str token = CustomResourceProvider::getOrCreate(stack, "Custom::Sample",
                                                        {.codeFiles = {{.name = "index.js", .text = "exports.handler = async () => ({});"}},
                                                         .runtime = CustomResourceProviderRuntime::NODEJS_22_X});
  stack.add<CustomResource>("Custom", CustomResourceProps{.properties = {{"Size", 3}}, .serviceToken = token});
}

class Service : public Stack {
 public:
  Service(Scope scope, std::string_view id, const StackProps& props, Stack& base, const Str& shared) : Stack(scope, id, props) {
    auto& size = add<CfnParameter>("Size", CfnParameterProps{.default_ = "small", .type = "String"});
    auto& table = add<CfnMapping>("Table", CfnMappingProps{.mapping = {{"small", {{"memory", 256}}}, {"large", {{"memory", 1024}}}}});
    add<CfnCondition>("Large", CfnConditionProps{.expression = Fn::conditionEquals(size.ref(), "large")});
    for (int i = 0; i < 30; ++i) {
      const std::string n = std::to_string(i);
      auto& one = resource(*this, "Worker" + n,
                           {{"Memory", table.findInMap(size.ref(), "memory")}, {"Of", shared}, {"Name", base.stackName() + "-" + n}});
      one.addPropertyOverride("Nested.Deep." + n, Json::arr({i, "x", Json::obj({{"z", i}, {"a", 1.5}})}));
      resource(one, "Policy", {{"Worker", one.ref()}, {"Lazy", Lazy::string([n] { return Str("later-" + n); })}});
    }
    auto& nested = add<NestedStack>("Nested");
    auto& inner = resource(nested, "Inner", {{"Of", shared}, {"Up", size.ref()}});
    add<CfnOutput>("Inner", CfnOutputProps{.value = inner.getAtt("Arn")});
    add<CfnOutput>("Zones", CfnOutputProps{.value = Fn::join(",", availabilityZones())});
  }
};

Service& addService(Construct& scope, std::string_view id, const StackProps& props, Stack& base, const Str& shared,
                    Location at = Location::current()) {
  class Made : public Service {
   public:
    struct Props {
      const StackProps& stack;
      Stack& base;
      const Str& shared;
    };
    Made(Scope scope, std::string_view id, const Props& given) : Service(scope, id, given.stack, given.base, given.shared) {}
  };
  return scope.add<Made>(id, {props, base, shared}, at);
}

}  // namespace

void buildSample(App& app) {
  const Environment here = {.account = "111111111111", .region = "eu-central-1"};
  auto& base = app.add<Stack>("Base", StackProps{.env = here});
  auto& shared = resource(base, "Shared", {{"Region", Aws::REGION}, {"Account", base.account()}});
  addFiles(base);
  addCustomResource(base);
  addService(app, "Same", {.env = here}, base, shared.ref());
  addService(app, "Elsewhere", {.crossRegionReferences = true, .env = {.account = "111111111111", .region = "us-east-1"}}, base,
             shared.getAtt("Arn"));
  auto& stage = app.add<Stage>("Prod", StageProps{.env = here});
  auto& inStage = stage.add<Stack>("Base");
  addFiles(inStage);
  addService(stage, "Service", {}, inStage, resource(inStage, "Shared", {{"A", 1}}).ref());
  Tags::of(app).add("project", "sample");
  Tags::of(stage).add("stage", "prod", {.priority = 300});
  Aspects::of(app).add(make<Marks>());
  Annotations::of(base).addWarningV2("sample:one", "look here");
}

}  // namespace determinism
