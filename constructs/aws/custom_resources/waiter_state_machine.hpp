#pragma once
#include <constructs/aws/lambda/function_base.hpp>

namespace cdk::logs {
class ILogGroup;
}

namespace cdk::stepfunctions {

/// Which events of executions are logged.
enum class LogLevel { OFF, ALL, ERROR, FATAL };

}  // namespace cdk::stepfunctions

namespace cdk::custom_resources {

struct LogOptions {
  /// Default: a new group
  Use<logs::ILogGroup> destination = {};
  /// Default: false
  Bool includeExecutionData = {};
  /// Default: ERROR
  Opt<stepfunctions::LogLevel> level = {};
};

struct WaiterStateMachineProps {
  /// Factor by which the time between two calls grows.
  Req<Num, "backoffRate"> backoffRate;
  /// Default: false
  Bool disableLogging = {};
  /// Time between two calls.
  ReqOpt<Duration, "interval"> interval;
  /// Called until it ends without an error.
  Req<Use<lambda::IFunction>, "isCompleteHandler"> isCompleteHandler;
  Box<LogOptions> logOptions = {};
  Req<Num, "maxAttempts"> maxAttempts;
  /// Called when the attempts are used up.
  Req<Use<lambda::IFunction>, "timeoutHandler"> timeoutHandler;
};

/// A state machine that calls a function until what it waits for is there.
class WaiterStateMachine : public Construct {
 public:
  using Props = WaiterStateMachineProps;
  WaiterStateMachine(Scope scope, std::string_view id, const WaiterStateMachineProps& props);

  Str stateMachineArn() const { return stateMachineArn_; }
  iam::Grant grantStartExecution(Use<iam::IGrantable> identity);

 private:
  Str stateMachineArn_;
};

}  // namespace cdk::custom_resources
