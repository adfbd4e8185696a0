#include <constructs/aws/custom_resources/provider.hpp>

#include <cmath>
#include <string>

#include <cdk/custom_resource_provider_base.hpp>
#include <constructs/aws/lambda/function.hpp>
#include <constructs/aws/logs/log_group.hpp>

#include "../../../src/detail/utf8.hpp"

namespace cdk::custom_resources {

namespace {

constexpr std::string_view kCode =
#include <handlers/constructs/aws/custom_resources/handlers/framework/framework.js.inc>
    ;

constexpr std::size_t kMaxDescription = 256;

void check(const Construct& owner, const ProviderProps& props) {
  if (props.isCompleteHandler) return;
  if (props.queryInterval || props.totalTimeout || props.waiterStateMachineLogOptions || props.disableWaiterStateMachineLogging.isSet()) {
    throw Error(owner,
                "queryInterval, totalTimeout, waiterStateMachineLogOptions and disableWaiterStateMachineLogging are about waiting, which "
                "needs isCompleteHandler; give it or leave them out",
                "InvalidConfigurationWithoutIsCompleteHandler");
  }
  if (props.frameworkCompleteAndTimeoutRole) {
    throw Error(owner, "frameworkCompleteAndTimeoutRole is for functions that exist only with isCompleteHandler; give it or leave it out",
                "FrameworkCompleteAndTimeoutRoleWithoutIsCompleteHandler");
  }
}

double attempts(const Construct& owner, const Duration& total, const Duration& interval) {
  const double seconds = total.toSeconds().number();
  const double step = interval.toSeconds().number();
  const double count = seconds / step;
  if (std::round(count) == count) return count;
  throw Error(owner, format("totalTimeout, {} s, must be a multiple of queryInterval, {} s", Num(seconds), Num(step)).text(),
              "CannotDetermineRetryCountSince");
}

}  // namespace

Provider::Provider(Scope scope, std::string_view id, const ProviderProps& props)
    : Construct(scope, id), onEventHandler_(props.onEventHandler), isCompleteHandler_(props.isCompleteHandler) {
  check(*this, props);
  lambda::Function& onEvent = makeFunction(props, "onEvent", props.providerFunctionName, props.frameworkOnEventRole);
  if (isCompleteHandler_) makeWaiter(props, onEvent);
  serviceToken_ = onEvent.functionArn();
}

void Provider::makeWaiter(const ProviderProps& props, lambda::Function& onEvent) {
  lambda::Function& isComplete = makeFunction(props, "isComplete", Str(), props.frameworkCompleteAndTimeoutRole);
  lambda::Function& onTimeout = makeFunction(props, "onTimeout", Str(), props.frameworkCompleteAndTimeoutRole);
  const Duration interval = props.queryInterval.valueOr(Duration::seconds(5));
  const double count = attempts(*this, props.totalTimeout.valueOr(Duration::minutes(30)), interval);
  auto& waiter = add<WaiterStateMachine>("waiter-state-machine", {.backoffRate = 1,
                                                                  .disableLogging = props.disableWaiterStateMachineLogging.valueOr(true),
                                                                  .interval = interval,
                                                                  .isCompleteHandler = isComplete,
                                                                  .logOptions = props.waiterStateMachineLogOptions,
                                                                  .maxAttempts = count,
                                                                  .timeoutHandler = onTimeout});
  onEvent.addEnvironment("WAITER_STATE_MACHINE_ARN", waiter.stateMachineArn());
  waiter.grantStartExecution(onEvent);
}

lambda::Function& Provider::makeFunction(const ProviderProps& props, std::string_view entrypoint, const Str& name, Use<iam::IRole> role) {
  const std::string entry(entrypoint);
  const std::string path(node().path());
  const AssetFile code = {.name = "framework.js", .text = kCode};
  auto& function = add<lambda::Function>(
      "framework-" + entry,
      {.applicationLogLevelV2 = props.frameworkLambdaLoggingLevel.valueOr(lambda::ApplicationLogLevel::FATAL),
       .code = lambda::Code::fromFiles({code, CustomResourceProviderBase::responseWrapper()}),
       .description = cdk::detail::utf8Prefix("AWS CDK resource provider framework - " + entry + " (" + path + ")", kMaxDescription),
       .environmentEncryption = props.providerFunctionEnvEncryption,
       .functionName = name,
       .handler = "framework." + entry,
       .logGroup = props.logGroup,
       .loggingFormat = lambda::LoggingFormat::JSON,
       .role = role,
       .runtime = lambda::determineLatestNodeRuntime(*this),
       .securityGroups = props.securityGroups,
       .timeout = Duration::minutes(15),
       .vpc = props.vpc,
       .vpcSubnets = props.vpcSubnets});
  function.addEnvironment("USER_ON_EVENT_FUNCTION_ARN", onEventHandler_->functionArn());
  permit(function, *onEventHandler_);
  if (isCompleteHandler_) {
    function.addEnvironment("USER_IS_COMPLETE_FUNCTION_ARN", isCompleteHandler_->functionArn());
    permit(function, *isCompleteHandler_);
  }
  return function;
}

void Provider::permit(lambda::Function& function, lambda::IFunction& handler) {
  handler.grantInvoke(function);
  function.addToRolePolicy(iam::PolicyStatement({.actions = {"lambda:GetFunction"}, .resources = {handler.functionArn()}}));
}

}  // namespace cdk::custom_resources
