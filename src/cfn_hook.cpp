#include <cdk/cfn_codedeploy_blue_green_hook.hpp>

#include <vector>

#include <cdk/value/enum_text.hpp>

#include "detail/template_writer.hpp"

namespace cdk {

using namespace detail;

CfnHook::CfnHook(Scope scope, std::string_view id, const CfnHookProps& props)
    : CfnElement(scope, id), type_(props.type), properties_(props.properties) {}

bool CfnHook::render(TemplateWriter& out) {
  out.beginObject();
  out.member("Type", type_);
  const Json properties = renderProperties();
  if (!properties.isObject() || !properties.asObject().empty()) out.member("Properties", properties);
  out.end();
  return true;
}

namespace {

constexpr std::string_view kTypes[] = {"AllAtOnce", "TimeBasedCanary", "TimeBasedLinear"};

template <class T>
Json target(const T& of) {
  return Json::obj({{"Type", of.type}, {"LogicalID", of.logicalId}});
}

Json applicationJson(const CfnCodeDeployBlueGreenApplication& app) {
  const CfnTrafficRouting& routing = app.ecsAttributes.trafficRouting;
  return Json::obj({{"Target", target(app.target)},
                    {"ECSAttributes", Json::obj({{"TaskDefinitions", app.ecsAttributes.taskDefinitions},
                                                 {"TaskSets", app.ecsAttributes.taskSets},
                                                 {"TrafficRouting", Json::obj({{"ProdTrafficRoute", target(routing.prodTrafficRoute)},
                                                                               {"TestTrafficRoute", target(routing.testTrafficRoute)},
                                                                               {"TargetGroups", routing.targetGroups}})}})}});
}

template <class T>
Json steps(const Box<T>& of) {
  if (!of || (!of->stepPercentage && !of->bakeTimeMins)) return {};
  return Json::obj({{"StepPercentage", of->stepPercentage}, {"BakeTimeMins", of->bakeTimeMins}});
}

Json routingJson(const Box<CfnTrafficRoutingConfig>& config) {
  if (!config) return {};
  return Json::obj({{"Type", enumText(*config->type, kTypes)},
                    {"TimeBasedCanary", steps(config->timeBasedCanary)},
                    {"TimeBasedLinear", steps(config->timeBasedLinear)}});
}

Json hooksJson(const Box<CfnCodeDeployBlueGreenLifecycleEventHooks>& hooks) {
  if (!hooks) return {};
  const Json all = Json::obj({{"BeforeInstall", hooks->beforeInstall},
                              {"AfterInstall", hooks->afterInstall},
                              {"AfterAllowTestTraffic", hooks->afterAllowTestTraffic},
                              {"BeforeAllowTraffic", hooks->beforeAllowTraffic},
                              {"AfterAllowTraffic", hooks->afterAllowTraffic}});
  for (std::size_t i = 0; i < all.asObject().size(); ++i) {
    if (all.asObject().at(i).value) return all;
  }
  return {};
}

}  // namespace

CfnCodeDeployBlueGreenHook::CfnCodeDeployBlueGreenHook(Scope scope, std::string_view id, const CfnCodeDeployBlueGreenHookProps& props)
    : CfnHook(scope, id, {.type = "AWS::CodeDeploy::BlueGreen"}), props_(props) {}

Json CfnCodeDeployBlueGreenHook::renderProperties() const {
  std::vector<Json> applications;
  for (const CfnCodeDeployBlueGreenApplication& app : props_.applications) applications.push_back(applicationJson(app));
  const auto& more = props_.additionalOptions;
  const bool waits = more && more->terminationWaitTimeInMinutes;
  return Json::obj(
      {{"ServiceRole", props_.serviceRole},
       {"Applications", Json(List<Json>(applications))},
       {"TrafficRoutingConfig", routingJson(props_.trafficRoutingConfig)},
       {"AdditionalOptions", waits ? Json::obj({{"TerminationWaitTimeInMinutes", more->terminationWaitTimeInMinutes}}) : Json()},
       {"LifecycleEventHooks", hooksJson(props_.lifecycleEventHooks)}});
}

}  // namespace cdk
