#include <constructs/aws/custom_resources/waiter_state_machine.hpp>

#include <cdk/cfn/stepfunctions/state_machine.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/logs/log_group.hpp>

namespace cdk::custom_resources {

namespace {

using stepfunctions::CfnStateMachine;

constexpr std::string_view kWait = "framework-isComplete-task";
constexpr std::string_view kGiveUp = "framework-onTimeout-task";

Json definition(const WaiterStateMachineProps& props) {
  const Json anyError = Json::arr({"States.ALL"});
  const Json retry = {{"ErrorEquals", anyError},
                      {"IntervalSeconds", (*props.interval).toSeconds()},
                      {"MaxAttempts", props.maxAttempts},
                      {"BackoffRate", props.backoffRate}};
  const Json wait = {{"End", true},
                     {"Retry", Json::arr({retry})},
                     {"Catch", Json::arr({Json::obj({{"ErrorEquals", anyError}, {"Next", kGiveUp}})})},
                     {"Type", "Task"},
                     {"Resource", props.isCompleteHandler->functionArn()}};
  const Json giveUp = {{"End", true}, {"Type", "Task"}, {"Resource", props.timeoutHandler->functionArn()}};
  return {{"StartAt", kWait}, {"States", Json::obj({{kWait, wait}, {kGiveUp, giveUp}})}};
}

const char* nameOf(stepfunctions::LogLevel level) {
  static constexpr const char* kNames[] = {"OFF", "ALL", "ERROR", "FATAL"};
  return kNames[static_cast<int>(level)];
}

CfnStateMachine::LoggingConfigurationProperty logging(Construct& owner, iam::Role& role, const WaiterStateMachineProps& props) {
  role.addToPrincipalPolicy(
      iam::PolicyStatement({.actions = {"logs:CreateLogDelivery", "logs:CreateLogStream", "logs:GetLogDelivery", "logs:UpdateLogDelivery",
                                        "logs:DeleteLogDelivery", "logs:ListLogDeliveries", "logs:PutLogEvents", "logs:PutResourcePolicy",
                                        "logs:DescribeResourcePolicies", "logs:DescribeLogGroups"},
                            .resources = {"*"}}));
  const LogOptions options = props.logOptions ? *props.logOptions : LogOptions();
  Use<logs::ILogGroup> group = options.destination;
  if (!group) {
    // Names that begin so need no resource policy of their own for each state machine.
    const Str name =
        format("/aws/vendedlogs/states/waiter-state-machine-{}-{}", props.isCompleteHandler->functionName(), owner.node().addr());
    group = owner.add<logs::LogGroup>("LogGroup", {.logGroupName = name});
  }
  const CfnStateMachine::CloudWatchLogsLogGroupProperty target = {.logGroupArn = group->logGroupArn()};
  return {.destinations = {{.cloudWatchLogsLogGroup = target}},
          .includeExecutionData = options.includeExecutionData.isTrue(),
          .level = nameOf(options.level.valueOr(stepfunctions::LogLevel::ERROR))};
}

}  // namespace

WaiterStateMachine::WaiterStateMachine(Scope scope, std::string_view id, const WaiterStateMachineProps& props) : Construct(scope, id) {
  auto& role = add<iam::Role>("Role", {.assumedBy = iam::ServicePrincipal("states.amazonaws.com")});
  props.isCompleteHandler->grantInvoke(role);
  props.timeoutHandler->grantInvoke(role);
  Box<CfnStateMachine::LoggingConfigurationProperty> loggingConfiguration;
  if (!props.disableLogging.isTrue()) loggingConfiguration = logging(*this, role, props);
  auto& resource = add<CfnStateMachine>("Resource", {.definitionString = Stack::of(*this).toJsonString(definition(props)),
                                                     .loggingConfiguration = loggingConfiguration,
                                                     .roleArn = role.roleArn()});
  resource.node().addDependency(role);
  stateMachineArn_ = resource.ref();
}

iam::Grant WaiterStateMachine::grantStartExecution(Use<iam::IGrantable> identity) {
  return iam::Grant::addToPrincipal({.actions = {"states:StartExecution"}, .grantee = identity, .resourceArns = {stateMachineArn_}});
}

}  // namespace cdk::custom_resources
