#include <fstream>
#include <string>

#include <cdk/app.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/custom_resource.hpp>
#include <cdk/custom_resource_provider.hpp>
#include <cdk/file_system.hpp>
#include <cdk/stack.hpp>

using namespace cdk;

int main() {
  return run([](App& app) {
    const std::string code(FileSystem::mkdtemp("parity-").text());
    std::ofstream(code + "/index.js") << "exports.handler = async () => ({});\n";
    std::ofstream(code + "/notes.ts") << "not part of the asset\n";

    auto& stack = app.add<Stack>("Providers", StackProps{.env = {.account = "111111111111", .region = "us-east-1"}});
    auto& provider = CustomResourceProvider::getOrCreateProvider(
        stack, "Custom::Mine",
        {.codeDirectory = code,
         .description = "makes things",
         .environment = {{"B", "1"}, {"A", stack.region()}, {"Z", lazyOf([] { return Str("late"); })}},
         .memorySize = Size::gibibytes(1),
         .policyStatements = {Json::obj({{"Effect", "Allow"}, {"Action", "s3:Get*"}, {"Resource", "*"}})},
         .runtime = CustomResourceProviderRuntime::NODEJS_22_X,
         .timeout = Duration::minutes(5),
         .useCfnResponseWrapper = false});
    provider.addToRolePolicy(Json::obj({{"Effect", "Allow"}, {"Action", "s3:Put*"}, {"Resource", "*"}}));
    stack.add<CfnOutput>("Role", CfnOutputProps{.value = provider.roleArn()});
    stack.add<CfnOutput>("Hash", CfnOutputProps{.value = provider.codeHash()});

    auto& thing =
        stack.add<CustomResource>("Thing", CustomResourceProps{.pascalCaseProperties = true,
                                                               .properties = {{"count", 1},
                                                                              {"region", stack.region()},
                                                                              {"nothing", Json()},
                                                                              {"list", Json::arr({"a", Json::obj({{"b", true}})})},
                                                                              {"0", "index"}},
                                                               .removalPolicy = RemovalPolicy::RETAIN,
                                                               .resourceType = "Custom::Thing",
                                                               .serviceTimeout = Duration::minutes(1),
                                                               .serviceToken = provider.serviceToken()});
    stack.add<CfnResource>("User",
                           CfnResourceProps{.properties = {{"A", thing.getAtt("A")}, {"B", thing.getAttString("B")}, {"Ref", thing.ref()}},
                                            .type = "My::Test::Resource"});
    stack.add<CustomResource>("Plain", CustomResourceProps{.serviceToken = "arn:aws:sns:us-east-1:111111111111:topic"});
    stack.add<CustomResource>("Clash",
                              CustomResourceProps{.properties = {{"ServiceToken", "other"}, {"Last", 1}}, .serviceToken = "arn:token"});

    auto& anywhere = app.add<Stack>("Anywhere");
    for (const auto& [runtime, id] : {std::pair{CustomResourceProviderRuntime::NODEJS_18_X, "Onnodejs18x"},
                                      {CustomResourceProviderRuntime::NODEJS_24_X, "Onnodejs24x"}}) {
      const Str token = CustomResourceProvider::getOrCreate(anywhere, "Custom::Other",
                                                            {.codeDirectory = code, .runtime = runtime, .useCfnResponseWrapper = false});
      anywhere.add<CustomResource>(id, CustomResourceProps{.serviceToken = token});
    }

    auto& stage = app.add<Stage>("Prod");
    auto& staged = stage.add<Stack>("Staged");
    CustomResourceProvider::getOrCreate(
        staged, "Custom::Mine",
        {.codeDirectory = code, .runtime = CustomResourceProviderRuntime::NODEJS_20_X, .useCfnResponseWrapper = false});

    auto& inlined = app.add<Stack>("Inline");
    inlined.node().setContext("@aws-cdk/core:inlineCustomResourceIfPossible", true);
    CustomResourceProvider::getOrCreate(inlined, "Custom::Mine",
                                        {.codeDirectory = code, .runtime = CustomResourceProviderRuntime::NODEJS_22_X});
    FileSystem::rmrf(code);
  });
}
