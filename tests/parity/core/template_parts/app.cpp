#include <string>
#include <vector>

#include <cdk/app.hpp>
#include <cdk/aws.hpp>
#include <cdk/cfn_codedeploy_blue_green_hook.hpp>
#include <cdk/cfn_hook.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/fn.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>
#include <cdk/template_options.hpp>

using namespace cdk;

namespace {

CfnResource& thing(Construct& scope, std::string_view id, const Map<Json>& properties = {}) {
  return scope.add<CfnResource>(id, CfnResourceProps{.properties = properties, .type = "My::Test::Thing"});
}

Json one(const char* key, const Json& value) {
  return Json::obj({{key, value}});
}

CfnResource& options(Stack& top) {
  top.templateOptions().description = "described by an option";
  top.templateOptions().templateFormatVersion = "2010-09-09";
  top.templateOptions().metadata = {{"Own", one("list", Json::arr({1, "two", Aws::REGION}))}};
  top.addMetadata("Added", Json::obj({{"key", "value"}, {"ref", Aws::ACCOUNT_ID}}));
  top.addMetadata("Own", "replaced");
  top.addTransform("AWS::Serverless-2016-10-31");
  top.addTransform("MyMacro");
  top.addTransform("MyMacro");
  auto& included = thing(top, "Included");
  included.addOverride("Fn::Transform", Json::obj({{"Name", "AWS::Include"}, {"Parameters", one("Location", "s3://bucket/part.yaml")}}));
  thing(top, "Uses",
        {{"Fn::Transform", Json::obj({{"Name", "Macro"}, {"Parameters", one("P", included.ref())}})},
         {"Beside", Fn::transform("Other", {{"A", Json::arr({1})}})}});
  return included;
}

CfnTrafficRoute route(const char* name) {
  return {.logicalId = name, .type = "AWS::ElasticLoadBalancingV2::Listener"};
}

void hooks(Stack& stack) {
  const Str role = stack.add<CfnParameter>("Role").valueAsString();
  auto& target = thing(stack, "Target");
  auto& service = thing(stack.add<Construct>("Deep"), "Service");
  stack.add<CfnHook>("Plain",
                     CfnHookProps{.properties = {{"ServiceRole", role},
                                                 {"Applications", Json::arr({one("Target", one("LogicalID", target.logicalId()))})},
                                                 {"Empty", Json()}},
                                  .type = "AWS::CodeDeploy::BlueGreen"});
  stack.add<CfnHook>("NoProperties", CfnHookProps{.type = "My::Hook"}).overrideLogicalId("Hooked");
  const CfnCodeDeployBlueGreenApplication application = {
      .ecsAttributes = {.taskDefinitions = {{"Blue", "Green"}},
                        .taskSets = {{"BlueSet", "GreenSet"}},
                        .trafficRouting = {.prodTrafficRoute = route("Prod"),
                                           .targetGroups = {{"BlueTargets", "GreenTargets"}},
                                           .testTrafficRoute = route("Test")}},
      .target = {.logicalId = service.logicalIdText(), .type = "AWS::ECS::Service"}};
  CfnCodeDeployBlueGreenApplication other = application;
  other.target = {.logicalId = "Other", .type = "AWS::ECS::Service"};
  const CfnTrafficRoutingConfig canary = {.timeBasedCanary = CfnTrafficRoutingTimeBasedCanary{.bakeTimeMins = 5, .stepPercentage = 15},
                                          .type = CfnTrafficRoutingType::TIME_BASED_CANARY};
  auto& full = stack.add<CfnCodeDeployBlueGreenHook>(
      "Full",
      CfnCodeDeployBlueGreenHookProps{.additionalOptions = CfnCodeDeployBlueGreenAdditionalOptions{.terminationWaitTimeInMinutes = 10},
                                      .applications = {{application, other}},
                                      .lifecycleEventHooks = CfnCodeDeployBlueGreenLifecycleEventHooks{.afterAllowTestTraffic = "f3",
                                                                                                       .afterAllowTraffic = "f5",
                                                                                                       .afterInstall = "f2",
                                                                                                       .beforeAllowTraffic = "f4",
                                                                                                       .beforeInstall = "f1"},
                                      .serviceRole = "CodeDeployRole",
                                      .trafficRoutingConfig = canary});
  const CfnTrafficRoutingConfig linear = {.timeBasedLinear = CfnTrafficRoutingTimeBasedLinear{.bakeTimeMins = 0},
                                          .type = CfnTrafficRoutingType::TIME_BASED_LINEAR};
  stack.add<CfnCodeDeployBlueGreenHook>(
      "Small", CfnCodeDeployBlueGreenHookProps{.applications = {{application}},
                                               .lifecycleEventHooks = CfnCodeDeployBlueGreenLifecycleEventHooks{.afterInstall = "only"},
                                               .serviceRole = full.serviceRole(),
                                               .trafficRoutingConfig = linear});
  stack.add<CfnCodeDeployBlueGreenHook>(
      "AtOnce",
      CfnCodeDeployBlueGreenHookProps{.applications = {{application}},
                                      .serviceRole = "R",
                                      .trafficRoutingConfig = CfnTrafficRoutingConfig{.type = CfnTrafficRoutingType::ALL_AT_ONCE}});
  stack.add<CfnCodeDeployBlueGreenHook>("Smallest", CfnCodeDeployBlueGreenHookProps{.applications = {{application}}, .serviceRole = "R"});
}

void ids(Stack& stack) {
  stack.renameLogicalId("Old", "New");
  stack.renameLogicalId("DeepThing25AB6C45", "DeepThing");
  auto& old = thing(stack, "Old");
  thing(stack, "Uses", {{"Ref", old.ref()}, {"Id", old.logicalId()}});
  const std::vector<std::vector<const char*>> paths = {
      {"Default", "A"},         {"A", "Default", "Resource"},     {"B", "Resource"}, {"Deep", "Thing"},
      {"Foo", "FooBar", "Bar"}, {"with-dash", "and_more", "x.y"}, {"10", "2"},       {"ünïcode", "ß"}};
  for (const auto& path : paths) {
    Construct* scope = &stack;
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
      Construct* known = scope->node().tryFindChild(path[i]);
      scope = known ? known : &scope->add<Construct>(path[i]);
    }
    thing(*scope, path.back());
  }
  auto& deep = thing(stack.add<Construct>(std::string(200, 'a')), std::string(100, 'b'));
  stack.add<CfnOutput>("Long", CfnOutputProps{.value = deep.ref()});
}

void build(App& app) {
  auto& top = app.add<Stack>("Top", StackProps{.description = "described by a property"});
  auto& included = options(top);
  auto& single = app.add<Stack>("Single");
  single.templateOptions().transforms = {"OnlyOne"};
  thing(single, "Thing");
  auto& both = app.add<Stack>("Both", StackProps{.suppressTemplateIndentation = true});
  both.templateOptions().transforms = {"First", "Second"};
  both.addTransform("First");
  thing(both, "Thing");
  auto& empty = app.add<Stack>("Empty");
  empty.templateOptions().metadata = Map<Json>(nullptr, 0);
  empty.add<CfnHook>("Only", CfnHookProps{.type = "My::Hook::Type"});
  hooks(app.add<Stack>("Hooks"));
  ids(app.add<Stack>("Ids"));

  auto& nested = top.add<NestedStack>("Nested", NestedStackProps{.description = "inner"});
  nested.addTransform("AWS::Serverless-2016-10-31");
  nested.addMetadata("Own", Aws::REGION);
  nested.templateOptions().templateFormatVersion = "2010-09-09";
  thing(nested, "Thing", {{"Outer", included.ref()}});
}

}  // namespace

int main() {
  return run(build);
}
