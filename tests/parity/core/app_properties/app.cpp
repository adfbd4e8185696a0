#include <cdk/app.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/cli_credentials_stack_synthesizer.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>

using namespace cdk;

namespace {

void about(Construct& scope) {
  const auto get = [&](std::string_view key) {
    const Json value = scope.node().tryGetContext(key);
    return value ? value : Json("nothing");
  };
  scope.add<CfnResource>("About", CfnResourceProps{.properties = {{"Text", get("own:text")},
                                                                  {"Shared", get("own:shared")},
                                                                  {"Deep", get("own:deep")},
                                                                  {"Number", get("own:number")},
                                                                  {"Last", get("own:last")},
                                                                  {"Local", get("own:local")},
                                                                  {"Missing", get("own:missing")},
                                                                  {"FromFile", get("own:file")},
                                                                  {"Flag", get("@aws-cdk/core:enablePartitionLiterals")}},
                                                   .type = "AWS::Test::Thing"});
}

void build(App& app) {
  app.node().setContext("own:local", "set on the app");
  auto& one = app.add<Stack>("One");
  one.node().setContext("own:local", "set on the stack");
  one.node().setContext("own:text", "set on the stack");
  about(one);
  auto& part = one.add<Construct>("Part");
  part.node().setContext("own:local", Json::obj({{"set", Json::arr({"on", "the", "part"})}}));
  about(part);
  auto& nested = part.add<NestedStack>("Nested");
  nested.node().setContext("own:text", "set on the nested stack");
  about(nested);
  about(one.add<NestedStack>("Indented", NestedStackProps{.suppressTemplateIndentation = false}));
}

}  // namespace

int main() {
  return run(build, AppProps{.analyticsReporting = false,
                             .context = {{"own:text", "of the app"},
                                         {"own:shared", "of the app"},
                                         {"own:deep", Json::obj({{"a", Json::arr({1, Json::obj({{"b", nullptr}})})}, {"c", true}})},
                                         {"own:number", 5},
                                         {"@aws-cdk/core:suppressTemplateIndentation", true}},
                             .defaultStackSynthesizer = CliCredentialsStackSynthesizer({.bucketPrefix = "pre/"}),
                             .postCliContext = {{"own:last", "wins"},
                                                {"own:shared", "after the command line"},
                                                {"@aws-cdk/core:bootstrapQualifier", "qual1"}},
                             .stackTraces = false,
                             .treeMetadata = false});
}
