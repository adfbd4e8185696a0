#include <string>

#include <cdk/app.hpp>
#include <cdk/custom_resource.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/custom_resources/provider.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/lambda/function.hpp>
#include <constructs/aws/logs/log_group.hpp>

using namespace cdk;

void build(App& app) {
  auto& stack = app.add<Stack>("Providers", StackProps{.env = {.account = "111111111111", .region = "us-east-1"}});
  const auto code = lambda::Code::fromInline("exports.handler = async () => ({});");
  const auto runtime = lambda::Runtime::NODEJS_22_X;
  auto& handler = stack.add<lambda::Function>("Handler", {.code = code, .handler = "index.handler", .runtime = runtime});
  auto& waiting = stack.add<lambda::Function>("Waiting", {.code = code, .handler = "index.handler", .runtime = runtime});

  auto& plain = stack.add<custom_resources::Provider>("Plain", {.onEventHandler = handler});
  stack.add<CustomResource>("Thing", {.resourceType = "Custom::Thing", .serviceToken = plain.serviceToken()});

  stack.add<custom_resources::Provider>("Waits", {.isCompleteHandler = waiting,
                                                  .onEventHandler = handler,
                                                  .queryInterval = Duration::seconds(30),
                                                  .totalTimeout = Duration::hours(1)});

  const auto lambdaRole = [&stack](const char* id) -> iam::Role& {
    return stack.add<iam::Role>(id, {.assumedBy = iam::ServicePrincipal("lambda.amazonaws.com")});
  };
  auto& waiter = lambdaRole("Waiter");
  stack.add<custom_resources::Provider>("Logs", {.disableWaiterStateMachineLogging = false,
                                                 .frameworkCompleteAndTimeoutRole = waiter,
                                                 .frameworkLambdaLoggingLevel = lambda::ApplicationLogLevel::DEBUG,
                                                 .frameworkOnEventRole = lambdaRole("Beginner"),
                                                 .isCompleteHandler = waiting,
                                                 .onEventHandler = handler,
                                                 .providerFunctionName = "the-provider"});
  auto& group = stack.add<logs::LogGroup>("Group");
  auto& vpc = stack.add<ec2::Vpc>("Network", {.maxAzs = 1});
  auto& executions = stack.add<logs::LogGroup>("Executions");
  stack.add<custom_resources::Provider>(
      "OwnLog", {.disableWaiterStateMachineLogging = false,
                 .isCompleteHandler = waiting,
                 .logGroup = group,
                 .onEventHandler = handler,
                 .vpc = vpc,
                 .waiterStateMachineLogOptions = custom_resources::LogOptions{
                     .destination = executions, .includeExecutionData = true, .level = stepfunctions::LogLevel::ALL}});

  Construct* scope = &stack;
  for (int i = 0; i < 12; ++i) scope = &scope->add<Construct>("a-level-with-a-long-name-" + std::to_string(i));
  scope->add<custom_resources::Provider>("Deep", {.onEventHandler = handler});
}

int main() {
  return run(build);
}
